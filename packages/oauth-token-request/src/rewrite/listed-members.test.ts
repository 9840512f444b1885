import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const FORM = 'application/x-www-form-urlencoded';
const program = (parameter: string, options: string, body = `JSON.stringify({ grant_type: 'password' })`): string =>
  `const send = (${parameter}) => fetch('https://a.test/oauth/token', { ${options.replace('BODY', `body: ${body}`)} });`;
const SENT = `new URLSearchParams({ grant_type: 'password' })`;

describe('options whose type lists neither body nor headers', () => {
  it.each([
    ['before the others', 'options: { timeout: number }', `...options, method: 'POST', BODY`],
    ['behind the others', 'options: { timeout?: number }', `method: 'POST', BODY, ...options`],
    ['that may be missing', 'options?: { timeout: number }', `method: 'POST', ...options, BODY`],
    ['in a branch', 'options: { timeout: number }', `method: 'POST', ...(x ? options : {}), BODY`],
  ])('are spread %s', (_situation, parameter, options) => {
    const after = program(parameter, `${options}, headers: { 'Content-Type': '${FORM}' }`, SENT);
    expect(rewritten(program(parameter, options))).toBe(after);
  });

  it.each([
    ['headers', '{ headers: HeadersInit }', 'unknown-headers'],
    ['headers that may be missing', '{ headers?: Record<string, string> }', 'unknown-headers'],
    ['a method and headers', '{ method: string; headers: object }', 'unknown-headers'],
    ['any name', '{ [name: string]: string }', 'unknown-options'],
    ['what another package says', 'RequestInit', 'unknown-options'],
  ])('stand in the way where they list %s', (_what, type, reason) => {
    expect(rewritten(program(`options: ${type}`, `method: 'POST', BODY, ...options`))).toBe(reason);
  });
});

it('a body that a type lists is left alone', () => {
  const request = program('options: { body?: string }', `method: 'POST', BODY, ...options`);
  expect(rewritten(request)).toBe(request);
});

describe('headers that a type lists', () => {
  it.each([
    [
      'are kept',
      `{ 'X-Trace': string }`,
      `'Content-Type': 'application/json', ...extra`,
      `'Content-Type': '${FORM}', ...extra`,
    ],
    ['are overridden', `{ 'Content-Type': 'application/json' }`, '...extra', `...extra, 'Content-Type': '${FORM}'`],
  ])('%s', (_what, type, before, after) => {
    const sent = program(`extra: ${type}`, `method: 'POST', headers: { ${after} }, BODY`, SENT);
    expect(rewritten(program(`extra: ${type}`, `method: 'POST', headers: { ${before} }, BODY`))).toBe(sent);
  });
});

describe('parameters that only the type of what is spread lists', () => {
  const body = `{ grant_type: 'password', scope: ['a', 'b'], ...extra }`;
  const send = (type: string, sent: string, options = ''): string =>
    program(`extra: ${type}`, `method: 'POST', BODY${options}`, sent);

  it('are sent where they have a value', () => {
    const type = '{ state: string; max_age?: number | null }';
    const pairs = `Object.entries({ grant_type: 'password', scope: ['a', 'b'].join(' '), ...extra }).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)])`;
    expect(rewritten(send(type, `JSON.stringify(${body})`))).toBe(
      send(type, `new URLSearchParams(${pairs})`, `, headers: { 'Content-Type': '${FORM}' }`),
    );
  });

  it.each(['{ prompt: string[] }', '{ claims: { a: string } }', '{ at: Date }', '{ code: Code }', '{ code: unknown }'])(
    'are refused where a form may have no way to say them: %s',
    type => {
      expect(rewritten(send(type, `JSON.stringify(${body})`))).toBe('unknown-members');
    },
  );

  it('are refused by a client that makes the form itself', () => {
    const request = `import got from 'got';\nconst send = (extra: { state: string }) => got.post('https://a.test/oauth/token', { json: { grant_type: 'password', ...extra } });`;
    expect(rewritten(request)).toBe('unknown-members');
  });
});
