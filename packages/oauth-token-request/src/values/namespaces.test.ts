import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

/** What URLSearchParams is given for members in a file of TypeScript, or the reason for a refusal. */
function argumentFor(namespace: string, members: string): string {
  const after = rewritten(
    `${namespace}\nfetch(TOKEN_URL, { method: 'POST', body: JSON.stringify({ grant_type: 'password', ${members} }) });`,
    {},
    '/program.ts',
  );
  return /new URLSearchParams\(\{ grant_type: 'password', (.*) \}\), headers/u.exec(after)?.[1] ?? after;
}

const MAYBE = '...(Config.id !== undefined && { client_id: Config.id })';

describe('a member of a namespace', () => {
  it.each([
    ['a text', `export const id = 'a';`, 'client_id: Config.id'],
    ['a number', 'export const id = 5;', 'client_id: String(Config.id)'],
    ['of the environment', 'export const id = process.env.ID;', MAYBE],
    ['a text by its type', 'export const id: string = read();', 'client_id: Config.id'],
    ['a text by its type, or missing', 'export const id: string | undefined = read();', MAYBE],
    ['a text that is set later', 'export let id: string | undefined;', MAYBE],
  ])('is %s', (_, inside, expected) => {
    expect(argumentFor(`namespace Config { ${inside} }`, 'client_id: Config.id')).toBe(expected);
  });

  it.each([
    ['in a namespace of its own', `namespace Config { export namespace Inner { export const id = 5; } }`, 'Inner.id'],
    ['in an object', `namespace Config { export const at = { id: 5 }; }`, 'at.id'],
    ['that a function gives', `namespace Config { export function id() { return 5; } }`, 'id()'],
  ])('%s', (_, namespace, path) => {
    expect(argumentFor(namespace, `max_age: Config.${path}`)).toBe(`max_age: String(Config.${path})`);
  });

  it('is a list of scopes by what it holds', () => {
    const namespace = `namespace Config { export const scopes = ['a', 'b']; }`;
    expect(argumentFor(namespace, 'scope: Config.scopes')).toBe(`scope: Config.scopes.join(' ')`);
  });

  it.each([
    'declare namespace Config { const id: string | undefined; }',
    'declare namespace Config { export const id: string | undefined; }',
  ])('that is only declared is what its type says: %s', namespace => {
    expect(argumentFor(namespace, 'client_id: Config.id')).toBe(MAYBE);
  });

  it.each([
    ['it exports names', `namespace Config { const id = 'a'; export { id }; }`],
    ['it exports what a pattern takes', `namespace Config { export const { id } = read(); }`],
    ['it imports', `namespace Config { export import id = Other.id; }`],
  ])('is unknown where %s', (_, namespace) => {
    expect(argumentFor(namespace, 'client_id: Config.id')).toBe(
      '...(Config.id != null && { client_id: String(Config.id) })',
    );
  });
});

it('a namespace holds the address', () => {
  const program = `namespace Config { export const URL = 'https://platform.devtest.nicecxone.com/oauth/token'; }`;
  expect(
    rewritten(`${program}\nfetch(Config.URL, { method: 'POST', body: JSON.stringify({ code: 'a' }) });`, {}, '/a.ts'),
  ).toContain('new URLSearchParams');
});
