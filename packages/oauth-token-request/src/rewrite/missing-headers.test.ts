import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const FORM = `'Content-Type': 'application/x-www-form-urlencoded'`;
const axios = `import axios from 'axios';\n`;

/** The options of an axios request after the rewrite, or the reason for a refusal. */
function optionsAfter(before: string, options: string, path = '/program.js'): string {
  const after = rewritten(
    `${axios}${before}\naxios.post('https://a.test/oauth/token', { grant_type: 'password' }, ${options});`,
    {},
    path,
  );
  return /new URLSearchParams\(\{ grant_type: 'password' \}\), (.*)\);$/u.exec(after)?.[1] ?? after;
}

const JSON_OPTIONS = `{ headers: { 'Content-Type': 'application/json' } }`;

describe('options that may not be there are given at the request', () => {
  it.each([
    ['with nothing but headers', `const TABLE = { a: ${JSON_OPTIONS} };`, 'TABLE[process.env.KIND]'],
    ['under a key that is passed on', `const TABLE = { a: ${JSON_OPTIONS} };\nconst kind = read();`, 'TABLE[kind]'],
    ['in a variable that is set in a branch', `let options;\nif (other) options = ${JSON_OPTIONS};`, 'options'],
    ['in a variable that a loop sets', `let options;\nfor (const one of all) options = ${JSON_OPTIONS};`, 'options'],
  ])('%s', (_situation, before, options) => {
    expect(optionsAfter(before, options)).toBe(`{ ...${options}, headers: { ...${options}?.headers, ${FORM} } }`);
  });

  it('without headers of their own', () => {
    expect(optionsAfter('const TABLE = { a: { timeout: 5 } };', 'TABLE[process.env.KIND]')).toBe(
      `{ ...TABLE[process.env.KIND], headers: { ${FORM} } }`,
    );
  });

  it.each([
    ['a key that a call gives', `const TABLE = { a: ${JSON_OPTIONS} };`, 'TABLE[read()]', '/program.js'],
    ['TypeScript', `let options: any;\nif (other) options = ${JSON_OPTIONS};`, 'options', '/program.ts'],
  ])('but not with %s', (_situation, before, options, path) => {
    expect(optionsAfter(before, options, path)).toBe('unknown-options');
  });

  it('and are changed where they are there', () => {
    expect(optionsAfter(`let options;\noptions = ${JSON_OPTIONS};`, 'options')).toBe('options');
  });
});

describe('headers that may not be there are given at the request', () => {
  it.each([
    [
      'of a table',
      `const TABLE = { a: { accept: 'text/plain' } };`,
      'headers: TABLE[process.env.KIND]',
      'TABLE[process.env.KIND]',
    ],
    [
      'of a variable',
      `let headers;\nif (other) headers = { 'Content-Type': 'application/json' };`,
      'headers',
      'headers',
    ],
  ])('%s', (_situation, before, member, source) => {
    expect(optionsAfter(before, `{ ${member} }`)).toBe(`{ headers: { ...${source}, ${FORM} } }`);
  });

  it('of a request whose options are all there', () => {
    const program = (headers: string, body: string): string =>
      `const TABLE = { a: { 'Content-Type': 'application/json' } };\nfetch('https://a.test/oauth/token', { method: 'POST', headers: ${headers}, body: ${body} });`;
    expect(
      rewritten(program('TABLE[process.env.KIND]', `JSON.stringify({ grant_type: 'password' })`), {}, '/program.js'),
    ).toBe(program(`{ ...TABLE[process.env.KIND], ${FORM} }`, `new URLSearchParams({ grant_type: 'password' })`));
  });
});
