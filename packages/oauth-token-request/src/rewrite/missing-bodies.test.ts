import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const request = (type: string, body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

/** A function that sends what it is given, and its only call. */
const program = (parameter: string, before: string, sent: string): string =>
  `const send = (${parameter}) => { ${before} return ${sent} };\nsend({ body: { grant_type: 'password', scope: undefined } });`;

const after = (parameter: string, before = ''): string =>
  rewritten(program(parameter, before, request('application/json', 'JSON.stringify(body)')), {}, '/program.ts');

const expected = (parameter: string, entries: string, before = ''): string =>
  program(
    parameter,
    before,
    request(
      'application/x-www-form-urlencoded',
      `new URLSearchParams(Object.entries(${entries}).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`,
    ),
  );

const BODY = 'Record<string, string | undefined>';

describe('a body of which the pairs are sent', () => {
  it('is empty where it is missing', () => {
    expect(after(`{ body }: { body?: ${BODY} }`)).toBe(expected(`{ body }: { body?: ${BODY} }`, 'body ?? {}'));
  });

  it('isn’t where it is always there', () => {
    expect(after(`{ body }: { body: ${BODY} }`)).toBe(expected(`{ body }: { body: ${BODY} }`, 'body'));
  });

  it('isn’t behind a test that shows that it is there', () => {
    const parameter = `{ body }: { body?: ${BODY} }`;
    expect(after(parameter, 'if (!body) return;')).toBe(expected(parameter, 'body', 'if (!body) return;'));
  });

  it('is taken into parentheses where it is more than a name', () => {
    const parameter = `{ body, more }: { body?: ${BODY}; more?: ${BODY} }`;
    const text = program(parameter, '', request('application/json', 'JSON.stringify(body || more)'));
    expect(rewritten(text, {}, '/program.ts')).toBe(expected(parameter, '(body || more) ?? {}'));
  });
});
