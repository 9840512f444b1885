import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTS, type Fault, type WireMessage, type WirePart } from 'oauth-token-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeText, hostWith } from './support/analyze.js';
import { startEchoServer, type Received } from './support/echo-server.js';
import { loadFixtures, type Fixture } from './support/fixtures.js';
import { ONLY_TYPED } from './support/platforms.js';
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
function fieldsOfJson(json: string): Record<string, string> {
  const parsed: unknown = JSON.parse(json);
  // axios puts a form's text into quotes.
  if (typeof parsed === 'string') return Object.fromEntries(new URLSearchParams(parsed));
  const members = Object.entries(parsed as Record<string, unknown>).filter(([, value]) => value !== null);
  return Object.fromEntries(
    members.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
  );
}

/** The parts of multipart/form-data (RFC 7578 §4.2), none of which is a file here. */
function fieldsOfParts(body: string): Record<string, string> {
  const parts = body.matchAll(/; name="([^"]+)"\r\n(?:.+\r\n)*\r\n([^]*?)\r\n--/gu);
  return Object.fromEntries([...parts].map(([, name = '', value = '']) => [name, value]));
}

const JSON_TYPE = /^application\/(?:[\w.]+\+)?json$/u;

/** How a fault looks on the wire, and the parameters that it carries; `null` where they are lost. */
const SEEN: Readonly<Record<Fault, (received: Received) => Record<string, string> | null>> = {
  'json-body': ({ body }) => {
    expect(body).toMatch(/^\s*\{/u);
    // `{}` is what clients make of an object that they don't know: it says nothing of the parameters.
    return body === '{}' ? null : fieldsOfJson(body);
  },
  'json-header': received => {
    expect(mediaTypeOf(received)).toMatch(JSON_TYPE);
    const { body } = received;
    return body.startsWith('"') ? fieldsOfJson(body) : Object.fromEntries(new URLSearchParams(body));
  },
  'multipart-body': ({ body }) => {
    expect(body).toMatch(/^--.*\r\nContent-Disposition: form-data/iu);
    return fieldsOfParts(body);
  },
  'text-body': received => {
    if (received.body === '[object Object]') return null;
    expect(mediaTypeOf(received) ?? '').not.toMatch(JSON_TYPE);
    expect(mediaTypeOf(received)).not.toBe(FORM);
    return Object.fromEntries(new URLSearchParams(received.body));
  },
};

const faultOf = ({ verdict }: Fixture): Fault => verdict[0]?.fault ?? 'json-body';

const clientOf = ({ verdict }: Fixture): string => verdict[0]?.client ?? '';

/** The programs that send one request; Playwright Test takes seconds for each, and plain programs send with Playwright too. */
const candidates = loadFixtures().filter(
  ({ execute, verdict, platform }) => execute && verdict.length === 1 && platform !== 'playwright-test',
);

/** How a client works on the wire is seen from as many; all of them run against the authorization server. */
const MAX_PROGRAMS_PER_CLIENT = 4;

/** Some programs of a client: each fault that it is shown with, then more of the commonest. */
function choose(client: string): Fixture[] {
  const own = candidates.filter(fixture => clientOf(fixture) === client);
  const faults = new Set(own.map(faultOf));
  const first = [...faults].flatMap(fault => own.filter(fixture => faultOf(fixture) === fault).slice(0, 1));
  return [...new Set([...first, ...own])].slice(0, MAX_PROGRAMS_PER_CLIENT);
}

const programs = [...new Set(candidates.map(clientOf))].flatMap(choose);

describe.concurrent('on the wire', () => {
  it.for(programs)(
    '$name sends what is wrong before, and the same parameters as a form afterwards',
    async (fixture, { expect }) => {
      const before = await requestOf(fixture, fixture.input);
      expect(before.method).toBe('POST');
      expect(before.contentTypes.length).toBeLessThanOrEqual(1);
      const fields = SEEN[faultOf(fixture)](before);

      const after = await requestOf(fixture, fixture.expected ?? '');
      expect(after.method).toBe('POST');
      expect(after.contentTypes).toHaveLength(1);
      expect(mediaTypeOf(after)).toBe(FORM);
      const pairs = [...new URLSearchParams(after.body)];
      const sent = Object.fromEntries(pairs);
      expect(pairs).toHaveLength(Object.keys(sent).length);
      expect(pairs.length).toBeGreaterThan(0);
      if (fields !== null) expect(sent).toStrictEqual(fields);

      if (faultOf(fixture) !== 'json-body') return;
      for (const [received, program] of [
        [before, fixture.input],
        [after, fixture.expected ?? ''],
      ] as const) {
        const message = messageOf(fixture, program);
        // What stands in another file isn't described without it.
        if (message === undefined && Object.keys(fixture.project).length > 0) continue;
        if (message === undefined) throw new Error('the program sends what the engine does not find');
        if (message.body === null) continue;
        expect.soft(mediaTypeOf(received) ?? '').toMatch(describedType(message));
        if (isOptional(message)) continue;
        expect.soft(unspaced(received.body)).toMatch(patternOf(message.body));
      }
    },
  );
});

it('covers every client that runs on Node', () => {
  const clients = new Set(programs.map(clientOf));
  const names = new Set(CLIENTS.map(({ name }) => name).filter(name => !ONLY_TYPED.has(name)));
  expect([...clients].sort()).toStrictEqual([...names].sort());
});
