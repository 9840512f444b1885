import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTS, type Fault, type WireMessage, type WirePart } from 'oauth-token-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeText, hostReading, hostWith } from './support/analyze.js';
import { startAuthorizationServer, type AuthorizationServer } from './support/authorization-server.mjs';
import { loadFixtures, type Fixture } from './support/fixtures.js';
import { ONLY_TYPED } from './support/platforms.js';
import { startRecordingServer, type Received } from './support/recording-server.js';
import { runProgram, type Run } from './support/run-program.js';
import { FORM, mediaTypeOf, PARAMETERS_UNDER, parametersOfForm } from './support/wire-parameters.js';

const CREDENTIALS = ['client_id', 'client_secret', 'refresh_token', 'token'];

let root: string;
let server: AuthorizationServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oauth-wire-'));
  server = await startAuthorizationServer();
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

interface RecordedRun extends Run {
  /** The one request that it sent, as it came off the wire. */
  readonly request: Received;
}

/** Runs a program of a fixture against the authorization server, with a token of that server's for it to refresh. */
async function run(fixture: Fixture, program: string, refreshToken: string): Promise<RecordedRun> {
  const recorder = await startRecordingServer(server);
  try {
    const result = await runProgram(root, fixture, program, { ...recorder, refreshToken });
    // Programs that look the endpoint up send a GET first.
    const [request, ...others] = recorder.received.filter(({ method }) => method !== 'GET');
    if (!request || others.length > 0)
      throw new Error(`${String(recorder.received.length)} requests\n${result.stdout}${result.stderr}`);
    return { ...result, request };
  } finally {
    await recorder.close();
  }
}

/** The one request of a program that is wrong, by its place among all. */
const wrongOne = ({ verdict }: Fixture): number => verdict.findIndex(({ outcome }) => outcome === 'rewrite');

const faultOf = (fixture: Fixture): Fault => fixture.verdict[wrongOne(fixture)]?.fault ?? 'json-body';

const clientOf = (fixture: Fixture): string => fixture.verdict[wrongOne(fixture)]?.client ?? '';

/** What the engine says that a program sends. */
function messageOf(fixture: Fixture, program: string): WireMessage | undefined {
  const { extension, packageJson, project, settings = {} } = fixture;
  const host = { ...hostWith(packageJson?.dependencies ?? {}).host, ...hostReading(project) };
  const options = { host, settings, describeMessages: true };
  return analyzeText(program, options, `program${extension}`)[wrongOne(fixture)]?.message;
}

/** Matches what the engine describes; a placeholder stands for anything. */
function patternOf(parts: readonly WirePart[]): RegExp {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = parts.map(part => (typeof part === 'string' ? escaped(part) : '[^]*'));
  return new RegExp(`^${pattern.join('')}$`, 'u');
}

/** Both ways to write a space in a form are right, and white space between JSON's tokens says nothing (RFC 8259 §2). */
const unspaced = (body: string): string =>
  body.startsWith('{\n') ? JSON.stringify(JSON.parse(body)) : body.replaceAll('%20', '+');

/** Whether what is said of a body is all that may be in it. */
const isCertain = ({ parameters, hasMoreParameters }: WireMessage): boolean =>
  !hasMoreParameters && parameters?.some(field => field.isOptional) !== true;

const describedType = ({ headers }: WireMessage): RegExp => {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type');
  return patternOf((type?.value ?? []).map(part => (typeof part === 'string' ? (part.split(';')[0] ?? '') : part)));
};

const programs = loadFixtures().filter(({ execute }) => execute);

describe.concurrent('on the wire', () => {
  it.for(programs)(
    '$name is refused for what it sends, and gets a token for the same parameters as a form',
    async (fixture, { expect }) => {
      const refreshToken = await server.mintRefreshToken();
      const before = await run(fixture, fixture.input, refreshToken);
      expect(before.request.method).toBe('POST');
      expect(before.request.contentTypes.length).toBeLessThanOrEqual(1);
      const parameters = PARAMETERS_UNDER[faultOf(fixture)](before.request);
      expect(before.stdout).toBe('');
      expect(before.stderr).toMatch(/\b40[01] (?:invalid_request|invalid_client|unsupported_grant_type)\b/u);
      expect(before.status).toBe(1);

      const after = await run(fixture, fixture.expected ?? '', refreshToken);
      expect(after.request.method).toBe('POST');
      expect(after.request.contentTypes).toHaveLength(1);
      expect(mediaTypeOf(after.request)).toBe(FORM);
      const sent = parametersOfForm(after.request.body);
      expect(sent.length).toBeGreaterThan(0);
      if (parameters !== null) expect(sent).toStrictEqual(parameters);
      const granted = server.parametersOf(after.stdout.trim());
      expect(granted, after.stderr).toBeDefined();
      const public_ = Object.entries(granted ?? {}).filter(([name]) => !CREDENTIALS.includes(name));
      expect(Object.fromEntries(public_)).toStrictEqual(fixture.sends);
      expect(after.status).toBe(0);

      if (faultOf(fixture) !== 'json-body') return;
      for (const [received, program] of [
        [before.request, fixture.input],
        [after.request, fixture.expected ?? ''],
      ] as const) {
        const message = messageOf(fixture, program);
        // What other than a relative path leads to isn't read here.
        if (message === undefined && Object.keys(fixture.project).length > 0) continue;
        if (message === undefined) throw new Error('the program sends what the engine does not find');
        if (message.body === null) continue;
        expect.soft(mediaTypeOf(received) ?? '').toMatch(describedType(message));
        if (isCertain(message)) expect.soft(unspaced(received.body)).toMatch(patternOf(message.body));
      }
    },
  );
});

it('covers every client that runs on Node', () => {
  const clients = new Set(programs.map(clientOf));
  const names = new Set(CLIENTS.map(({ name }) => name).filter(name => !ONLY_TYPED.has(name)));
  expect([...clients].sort()).toStrictEqual([...names].sort());
});
