import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireMessage, WirePart } from 'oauth-token-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeText, hostWith } from './support/analyze.js';
import { startEchoServer, type Received } from './support/echo-server.js';
import { loadFixtures, type Fixture } from './support/fixtures.js';
import { runProgram } from './support/run-program.js';

const FORM = 'application/x-www-form-urlencoded';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oauth-wire-'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** Runs a program of a fixture and returns the one request that it sends. */
async function requestOf(fixture: Fixture, program: string): Promise<Received> {
  const server = await startEchoServer();
  try {
    const { stdout, stderr } = await runProgram(root, fixture, program, server);
    // Programs that look the endpoint up send a GET first.
    const [request, ...others] = server.received.filter(({ method }) => method !== 'GET');
    if (!request || others.length > 0)
      throw new Error(`${String(server.received.length)} requests\n${stdout}${stderr}`);
    return request;
  } finally {
    await server.close();
  }
}

const mediaTypeOf = ({ contentTypes }: Received): string | undefined => contentTypes[0]?.split(';')[0]?.trim();

/** What the engine says that a program sends. */
function messageOf({ extension, packageJson, settings = {} }: Fixture, program: string): WireMessage | undefined {
  const options = { ...hostWith(packageJson?.dependencies ?? {}), settings, describeMessages: true };
  return analyzeText(program, options, `program${extension}`)[0]?.message;
}

/** Matches what the engine describes; a placeholder stands for anything. */
function patternOf(parts: readonly WirePart[]): RegExp {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = parts.map(part => (typeof part === 'string' ? escaped(part) : '[^]*'));
  return new RegExp(`^${pattern.join('')}$`, 'u');
}

/** Both ways to write a space in a form are right. */
const unspaced = (body: string): string => body.replaceAll('%20', '+');

const isOptional = ({ parameters }: WireMessage): boolean => parameters?.some(field => field.isOptional) === true;

const describedType = ({ headers }: WireMessage): RegExp => {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type');
  return patternOf((type?.value ?? []).map(part => (typeof part === 'string' ? (part.split(';')[0] ?? '') : part)));
};

/** Parameters as a form says them: text only (RFC 6749 Appendix B), scopes joined by spaces (§3.3), nothing for null. */
function fieldsOf(json: string): Record<string, string> {
  const parsed: unknown = JSON.parse(json);
  // axios puts a form's text into quotes.
  if (typeof parsed === 'string') return Object.fromEntries(new URLSearchParams(parsed));
  const members = Object.entries(parsed as Record<string, unknown>).filter(([, value]) => value !== null);
  return Object.fromEntries(
    members.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
  );
}

/** The programs that send one request, to a token endpoint, and get an object's parameters across as JSON. */
const candidates = loadFixtures().filter(
  ({ execute, verdict }) => execute && verdict.length === 1 && verdict[0]?.wire === 'json',
);

const clientOf = ({ verdict }: Fixture): string => verdict[0]?.client ?? '';

/** How a client works on the wire is seen from as many; all of them run against the authorization server. */
const MAX_PROGRAMS_PER_CLIENT = 10;

const programs = [...new Set(candidates.map(clientOf))].flatMap(client =>
  candidates.filter(fixture => clientOf(fixture) === client).slice(0, MAX_PROGRAMS_PER_CLIENT),
);

describe.concurrent('on the wire', () => {
  it.for(programs)(
    '$name sends JSON before, and the same parameters as a form afterwards',
    async (fixture, { expect }) => {
      const before = await requestOf(fixture, fixture.input);
      expect(before.method).toBe('POST');
      expect(before.contentTypes.length).toBeLessThanOrEqual(1);
      const fields = fieldsOf(before.body);

      const after = await requestOf(fixture, fixture.expected ?? '');
      expect(after.method).toBe('POST');
      expect(after.contentTypes).toHaveLength(1);
      expect(mediaTypeOf(after)).toBe(FORM);
      const pairs = [...new URLSearchParams(after.body)];
      const sent = Object.fromEntries(pairs);
      expect(pairs).toHaveLength(Object.keys(sent).length);
      expect(pairs.length).toBeGreaterThan(0);
      // `{}` is what clients make of an object that they don't know: it says nothing of the parameters.
      if (before.body !== '{}') expect(sent).toStrictEqual(fields);

      for (const [received, program] of [
        [before, fixture.input],
        [after, fixture.expected ?? ''],
      ] as const) {
        const message = messageOf(fixture, program);
        if (message === undefined) throw new Error('the program sends what the engine does not find');
        expect.soft(mediaTypeOf(received) ?? '').toMatch(describedType(message));
        if (message.body === null || isOptional(message)) continue;
        expect.soft(unspaced(received.body)).toMatch(patternOf(message.body));
      }
    },
  );
});

it('covers every client that runs on Node', () => {
  const clients = new Set(programs.map(clientOf));
  expect([...clients].sort()).toStrictEqual(
    [
      ...['XMLHttpRequest', 'angular', 'axios', 'cross-fetch', 'fetch', 'gaxios', 'got', 'isomorphic-fetch', 'jquery'],
      ...['ky', 'needle', 'nestjs-axios', 'node-fetch', 'node-http', 'ofetch', 'phin', 'playwright', 'redaxios'],
      ...['request', 'simple-get', 'superagent', 'supertest', 'undici', 'wretch'],
    ].sort(),
  );
});
