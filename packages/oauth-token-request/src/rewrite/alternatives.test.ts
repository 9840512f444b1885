import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const CODE = `{ grant_type: 'authorization_code', code: 'c' }`;
const CLIENT = `{ grant_type: 'client_credentials' }`;
const send = (before: string, data: string): string =>
  `${before}\nfetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: JSON.stringify(${data}) });`;

describe('objects that differ in their members', () => {
  it.each([
    ['returned by a function', `function make(f: boolean) { if (f) return ${CODE}; return ${CLIENT}; }`, 'make(true)'],
    ['chosen for a constant', `declare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};`, 'data'],
    [
      'returned to a constant',
      `const make = (f: boolean) => (f ? ${CODE} : ${CLIENT});\nconst data = make(true);`,
      'data',
    ],
    [
      'waited for',
      `async function make(f: boolean) { return f ? ${CODE} : ${CLIENT}; }\nconst data = await make(true);`,
      'data',
    ],
    [
      'returned as a record of anything',
      `function make(f: boolean): Record<string, unknown> { return f ? ${CODE} : ${CLIENT}; }`,
      'make(true)',
    ],
  ])('are refused in TypeScript, which would not compile: %s', (_situation, before, data) => {
    expect(rewritten(send(before, data))).toBe('typed-members');
  });

  it('are refused where options hold what was chosen for a constant', () => {
    const program = `import axios from 'axios';\ndeclare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};\naxios({ method: 'POST', url: 'https://accounts.spotify.com/api/token', data });`;
    expect(rewritten(program)).toBe('typed-members');
  });

  it('are sent as they are where each stands in a constant of its own', () => {
    const before = `declare const f: boolean;\nconst code = ${CODE};\nconst client = ${CLIENT};`;
    expect(rewritten(send(before, 'f ? code : client'))).toBe(
      send(before, 'f ? code : client').replace('JSON.stringify', 'new URLSearchParams'),
    );
  });

  it('are sent as they are by a client that makes the form itself', () => {
    const program = (option: string): string =>
      `import got from 'got';\ndeclare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};\ngot.post('https://accounts.spotify.com/api/token', { ${option}: data });`;
    expect(rewritten(program('json'))).toBe(program('form'));
  });

  it.each([
    ['chosen in place', 'declare const f: boolean;', `f ? ${CODE} : ${CLIENT}`],
    [
      'assigned in branches',
      `declare const f: boolean;\nlet data;\nif (f) data = ${CODE}; else data = ${CLIENT};`,
      'data',
    ],
    [
      'of the same members',
      `function make(f: boolean) { return f ? ${CODE} : { grant_type: 'b', code: 'd' }; }`,
      'make(true)',
    ],
    [
      'of the same members in another order',
      `function make(f: boolean) { return f ? ${CODE} : { code: 'd', grant_type: 'b' }; }`,
      'make(true)',
    ],
    [
      'declared as a record of text',
      `declare const f: boolean;\nconst data: Record<string, string> = f ? ${CODE} : ${CLIENT};`,
      'data',
    ],
    [
      'returned as a record of text',
      `function make(f: boolean): Record<string, string> { return f ? ${CODE} : ${CLIENT}; }`,
      'make(true)',
    ],
    [
      'promised as a record of text',
      `async function make(f: boolean): Promise<Record<string, string>> { return f ? ${CODE} : ${CLIENT}; }\nconst data = await make(true);`,
      'data',
    ],
    ['in JavaScript', `function make(f) { if (f) return ${CODE}; return ${CLIENT}; }`, 'make(true)'],
  ])('are sent as they are: %s', (_situation, before, data) => {
    expect(rewritten(send(before, data))).toBe(send(before, data).replace('JSON.stringify', 'new URLSearchParams'));
  });
});
