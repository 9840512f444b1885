import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const send = (body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} });`;
const json = (body: string): string => send(body).replace('x-www-form-urlencoded', 'json');

const literal = `{ grant_type: 'password', client_id: process.env.ID! }`;
const guarded = `{ grant_type: 'password', ...(process.env.ID !== undefined && { client_id: process.env.ID }) }`;
const pairs = (object: string): string =>
  `new URLSearchParams(Object.entries(${object}).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`;

describe('a member that may be missing, under a written type', () => {
  it.each([
    ['an interface', 'interface T { grant_type: string; client_id: string }'],
    [
      'an interface that extends another',
      'interface B { client_id: string } interface T extends B { grant_type: string }',
    ],
    [
      'an interface that extends an alias',
      'type B = { client_id: string }; interface T extends B { grant_type: string }',
    ],
    ['an intersection', 'type T = { grant_type: string } & { client_id: string };'],
    [
      'a union',
      'type T = { grant_type: string; client_id: string } | { client_id: string; grant_type: string; scope: string };',
    ],
    ['a record of names', `type T = Record<'grant_type' | 'client_id', string>;`],
    ['a mapped type', `type T = { [K in 'grant_type' | 'client_id']: string };`],
    ['a type of which nothing is optional', 'type T = Required<{ grant_type?: string; client_id?: string }>;'],
    ['a class', 'class T { grant_type!: string; client_id!: string }'],
  ])('stays in the literal that has to have it: %s', (_, type) => {
    const program = `${type} const body: T = ${literal};\n`;
    expect(rewritten(program + json('JSON.stringify(body)'))).toBe(program + send(pairs('body')));
  });

  it.each([
    [
      'an optional member',
      'interface T { grant_type: string; client_id?: string }',
      'new URLSearchParams({ ...body })',
    ],
    ['a record of any names', 'type T = Record<string, string>;', 'new URLSearchParams(body)'],
  ])('is left out where the type lets it: %s', (_, type, form) => {
    const program = (object: string): string => `${type} const body: T = ${object};\n`;
    expect(rewritten(program(literal) + json('JSON.stringify(body)'))).toBe(program(guarded) + send(form));
  });

  it('stays where it has to satisfy a type', () => {
    const type = 'interface T { grant_type: string; client_id: string }\n';
    const object = `${literal} satisfies T`;
    expect(rewritten(type + json(`JSON.stringify(${object})`))).toBe(type + send(pairs(object)));
  });

  it('is left out of what is cast', () => {
    const type = 'interface T { grant_type: string; client_id: string }\n';
    const program = (object: string): string => `${type}const body = ${object} as T;\n`;
    expect(rewritten(program(literal) + json('JSON.stringify(body)'))).toBe(
      program(guarded) + send('new URLSearchParams({ ...body })'),
    );
  });

  it('stays where the variable was declared with it', () => {
    const program = `let body = { grant_type: 'password', client_id: 'a' };\nif (retry) body = ${literal};\n`;
    expect(rewritten(program + json('JSON.stringify(body)'))).toBe(program + send(pairs('body')));
  });

  it('is for the reader where the client makes a form of the object itself', () => {
    const program = `import got from 'got'; interface T { grant_type: string; client_id: string }
const json: T = ${literal};\ngot.post(TOKEN_URL, { json });`;
    expect(rewritten(program)).toBe('maybe-undefined');
  });

  it('needs no pairs behind a test', () => {
    const program = `interface T { grant_type: string; client_id: string }
if (!process.env.ID) throw new Error();
const body: T = { grant_type: 'password', client_id: process.env.ID };\n`;
    expect(rewritten(program + json('JSON.stringify(body)'))).toBe(program + send('new URLSearchParams({ ...body })'));
  });
});
