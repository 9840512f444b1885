import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const send = (body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} })`;
const json = send(`JSON.stringify({ grant_type: 'password', client_id: ID })`).replace('x-www-form-urlencoded', 'json');
const plain = send(`new URLSearchParams({ grant_type: 'password', client_id: ID })`);
const guarded = send(`new URLSearchParams({ grant_type: 'password', ...(ID !== undefined && { client_id: ID }) })`);

const TESTED = 'const { ID } = process.env;\nif (!ID) throw new Error();\n';
/** The same in TypeScript. */
const TYPED = `type A = string;\n${TESTED}`;

describe('a constant that is tested outside of a function', () => {
  it.each([
    ['an arrow function', 'export const go = () => ', ';'],
    ['a function expression', 'export const go = function () { return ', '; };'],
    ['a function in another', 'export const go = () => list.map(() => ', ');'],
  ])('is known in %s', (_, before, after) => {
    expect(rewritten(TYPED + before + json + after)).toBe(TYPED + before + plain + after);
  });

  it.each([
    ['a function declaration', 'export function go() { return ', '; }'],
    ['a method', 'export class Client { go() { return ', '; } }'],
    ['a field', 'export class Client { answer = ', '; }'],
    ['a function in a method', 'export class Client { go() { return () => ', '; } }'],
    ['a method of an object', 'export const client = { go() { return ', '; } };'],
  ])('is nothing that TypeScript knows in %s, though it is there', (_, before, after) => {
    expect(rewritten(TYPED + before + json + after)).toBe(TYPED + before + guarded + after);
    expect(rewritten(TESTED + before + json + after)).toBe(TESTED + before + plain + after);
  });

  it.each([
    [
      'what ends the process',
      `const { ID } = process.env;\nif (!ID) { console.error('ID'); process.exit(1); }\n`,
      plain,
    ],
    ['what ends Deno', 'const { ID } = process.env;\nif (ID === undefined) Deno.exit(1);\n', plain],
    ['another exit', 'const { ID } = process.env;\nif (!ID) app.exit(1);\n', guarded],
    ['a variable', 'let { ID } = process.env;\nif (!ID) throw new Error();\n', guarded],
    ['a test of another', 'const { ID, B } = process.env;\nif (!B) throw new Error();\n', guarded],
  ])('is known by its test: %s', (_, before, sent) => {
    const program = (text: string): string => `${before}export const go = () => ${text};`;
    expect(rewritten(program(json))).toBe(program(sent));
  });

  it('is another one where a parameter has its name', () => {
    const program = (text: string): string => `${TESTED}export const go = (ID?: string) => ${text};`;
    expect(rewritten(program(json))).toBe(program(guarded));
  });

  it('is not known yet where the function is called before', () => {
    const program = (text: string): string =>
      `const { ID } = process.env;\nconst go = () => ${text};\ngo();\nif (!ID) throw new Error();`;
    expect(rewritten(program(json))).toBe(program(guarded));
  });
});

describe('a member behind a "!"', () => {
  it.each(['req.session!.id', 'req!.session.id', 'req.session!.user!.id', 'req.session!["id"]'])(
    'is tested as it is written: %s',
    value => {
      const program = (body: string): string => `export const go = () => ${send(body)};`;
      const given = `{ grant_type: 'password', client_id: ${value} }`;
      const test = `...(${value} != null && { client_id: String(${value}) })`;
      expect(rewritten(program(`JSON.stringify(${given})`).replace('x-www-form-urlencoded', 'json'))).toBe(
        program(`new URLSearchParams({ grant_type: 'password', ${test} })`),
      );
    },
  );
});
