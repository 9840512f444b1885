import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const request = (type: string, body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;
const json = (body: string): string => request('application/json', `JSON.stringify(${body})`);
const form = (body: string): string => request('application/x-www-form-urlencoded', `new URLSearchParams(${body})`);
const PAIRS = (body: string): string =>
  `Object.entries(${body}).filter(([, value]) => value != null).map(([name, value]) => [name, [value].flat().join(' ')])`;

describe('a member that is set behind an if without braces', () => {
  const program = (set: string, sent: string): string =>
    `export function login(scope, verifier) { const data = { grant_type: 'password' }; ${set}\n${sent} }`;
  const after = (set: string): string => rewritten(program(set, json('data')), {}, '/program.js');

  it.each([
    ['is made a text', 'if (scope) data.scope = scope;', `if (scope) data.scope = [scope].flat().join(' ');`],
    [
      'gets a test of its own where that one is about something else',
      'if (x) data.code_verifier = verifier;',
      'if (x) if (verifier != null) data.code_verifier = verifier;',
    ],
    [
      'gets one behind an if with an else around it',
      'if (y) { if (x) data.code_verifier = verifier; } else log();',
      'if (y) { if (x) if (verifier != null) data.code_verifier = verifier; } else log();',
    ],
  ])('%s', (_situation, set, edited) => {
    expect(after(set)).toBe(program(edited, form('data')));
  });

  it.each([
    'if (x) data.scope = scope; else log();',
    'if (x) log(); else data.scope = scope;',
    'for (const x of y) data.scope = scope;',
    'if (x) (data.scope = scope);',
  ])('is left as it is where a test would take an else, or stand in parentheses: %s', set => {
    expect(after(set)).toBe(program(set, form(PAIRS('data'))));
  });

  it('is tested where it is appended to a FormData, too', () => {
    const multipart = (create: string, headers: string, test: string): string =>
      `const data = new ${create}(); data.append('grant_type', 'a'); if (x) ${test}data.append('code', process.env.CODE);\nfetch(TOKEN_URL, { method: 'POST', body: data${headers} });`;
    const FORM_TYPE = `, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
    expect(rewritten(multipart('FormData', '', ''), {}, '/program.js')).toBe(
      multipart('URLSearchParams', FORM_TYPE, 'if (process.env.CODE !== undefined) '),
    );
  });
});

it('a scope that a function sets under a test is joined at the request where it is called twice', () => {
  const program = (first: string, second: string): string =>
    `function build(id, scope) { const data = { grant_type: 'password', client_id: id }; if (scope) data.scope = scope; return data; }\n${first}\n${second}`;
  const calls = [`build('a', 'b')`, `build('c', read())`] as const;
  expect(rewritten(program(json(calls[0]), json(calls[1])), {}, '/program.js')).toBe(
    program(form(PAIRS(calls[0])), form(PAIRS(calls[1]))),
  );
});
