import { describe, expect, it } from 'vitest';
import { analyzeProject } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

/** The members of a body that are made of a parameter. */
const afterWith = (parameter: string, members: string): string =>
  membersAfter(members, `type Params = { code?: string };\nasync function f(${parameter}) {`, '; }');

describe('by its type', () => {
  it.each([
    ['a number', 'n: number', 'max_age: n', 'max_age: String(n)'],
    ['a URL', 'at: URL', 'at', 'at: at.href'],
    ['elements of a tuple', 'a: [string, number]', 'code: a[0], n: a[1]', 'code: a[0], n: String(a[1])'],
    ['what a record holds', `map: Record<'code', string>`, 'code: map.code', 'code: map.code'],
    ['what a function gives', 'read: () => string', 'code: read()', 'code: read()'],
    ['a number to wait for', 'read: () => Promise<number>', 'n: await read()', 'n: String(await read())'],
    ['what is cast to a number', 'o: any', 'n: o.n as number', 'n: String(o.n as number)'],
    ['an array of scopes', 'scope: string[]', 'scope', `scope: scope.join(' ')`],
  ])('%s is sent as text', (_situation, parameter, members, sent) => {
    expect(afterWith(parameter, members)).toBe(sent);
  });

  it.each([
    ['an optional parameter', 'x?: string', 'x', 'x'],
    ['an optional number', 'x?: number', 'x', 'String(x)'],
    ['an element of a list', 'list: string[], i: number', 'list[i]', 'String(list[i])'],
    ['an element of a list of numbers', 'list: readonly number[]', 'list[0]', 'String(list[0])'],
    ['an element that a tuple may lack', 'pair: [string, string?]', 'pair[1]', 'pair[1]'],
    ['what a record may hold', 'map: Record<string, string>', 'map.code', 'map.code'],
    ['what an index signature allows', 'map: { [name: string]: string }, key: string', 'map[key]', 'String(map[key])'],
    ['a member of another type', `x: Params['code']`, 'x', 'x'],
  ])('%s is sent if it isn’t undefined', (_situation, parameter, value, sent) => {
    expect(afterWith(parameter, `code: ${value}`)).toBe(sentIfThere(value, `code: ${sent}`));
  });

  it.each([
    ['a nullable parameter', 'x: string | null', 'x'],
    ['a nullable URL', 'x: URL | null', 'x.href'],
  ])('%s is sent if it isn’t null', (_situation, parameter, sent) => {
    expect(afterWith(parameter, 'code: x')).toBe(sentIfThere('x', `code: ${sent}`, 'null'));
  });

  it('a member under a shorthand is tested and converted by its name', () => {
    expect(afterWith('scope?: string', 'scope')).toBe(sentIfThere('scope', 'scope'));
    expect(afterWith('n?: number', 'n')).toBe(sentIfThere('n', 'n: String(n)'));
  });

  it('what may be missing under a cast is tested without the cast', () => {
    expect(afterWith('o: { code?: string }', 'code: o.code as string')).toBe(sentIfThere('o.code', 'code: o.code'));
  });

  it('an optional array of scopes is joined where there is one', () => {
    expect(afterWith('o: { scopes?: string[] }', 'scope: o.scopes')).toBe(
      sentIfThere('o.scopes', `scope: o.scopes.join(' ')`),
    );
  });

  it.each([
    ['what may be anything', 'code: unknown', 'code', 'typed-members'],
    ['a function', 'code: () => string', 'code', 'typed-members'],
    ['an error', 'code: Error | string', 'code', 'typed-members'],
  ])('%s is refused', (_situation, parameter, members, reason) => {
    expect(afterWith(parameter, members)).toBe(reason);
  });

  it.each([
    ['what a function may give', 'read: () => string | undefined', 'code: read()'],
    ['what is cast to an object', 'o: object', 'max_age: (o as { n?: number }).n'],
  ])('%s is sent as a pair if it has a value', (_situation, parameter, members) => {
    expect(afterWith(parameter, members)).toBe(`pairs of ${members}`);
  });

  it.each(['...(scope && { scope })', '...(scope !== undefined && { scope })'])(
    'an optional parameter under its own test stays: %s',
    members => {
      expect(afterWith('scope?: string', members)).toBe(members);
    },
  );

  it('an optional parameter under another test is tested itself', () => {
    expect(afterWith('flag: boolean, scope?: string', '...(flag && { scope })')).toBe(
      `...(flag && { ${sentIfThere('scope', 'scope')} })`,
    );
  });
});

describe('the value of a class is sent where there is one', () => {
  const afterIn = (element: string, value: string): string =>
    membersAfter(`code: ${value}`, `class K { ${element} token() {`, '; } }');

  it.each([
    ['an optional field', '#code?: string;', 'this.#code', 'this.#code'],
    [
      'a field that is set later',
      'code: number | undefined = undefined; set(answer) { this.code = answer; }',
      'this.code',
      'String(this.code)',
    ],
  ])('%s that may be undefined', (_situation, element, value, sent) => {
    expect(afterIn(element, value)).toBe(sentIfThere(value, `code: ${sent}`));
  });

  it.each([
    [
      'an accessor with a setter',
      'set code(x) {} get code(): string | null { return this.#code; }',
      'this.code',
      'this.code',
    ],
    ['a field that is set elsewhere', 'static code = null;', 'K.code', 'K.code'],
    ['a field of numbers that is set elsewhere', 'static code: number | null = null;', 'K.code', 'String(K.code)'],
    ['an accessor', 'get code(): string | null { return this.#code; }', 'this.code', 'this.code'],
  ])('%s that may be null', (_situation, element, value, sent) => {
    expect(afterIn(element, value)).toBe(sentIfThere(value, `code: ${sent}`, 'null'));
  });

  it.each([
    ['an accessor that works it out', 'get code(): string | null { return read(); }', 'this.code'],
    ['a method', 'code(): string | undefined { return read(); }', 'this.code()'],
  ])('as a pair where it may give another one each time: %s', (_situation, element, value) => {
    expect(afterIn(element, value)).toBe(`pairs of code: ${value}`);
  });
});

it.each([
  ['a named export', `import type { Login } from './types';`, 'export interface Login { code?: string; n: number }'],
  [
    'a default export',
    `import Login from './types';`,
    'interface Login { code?: string; n: number }\nexport default Login;',
  ],
  [
    'an export under another name',
    `import { type Other as Login } from './types';`,
    'type Login = { code?: string; n: number };\nexport type { Login as Other };',
  ],
])('reads the type of a parameter where the project declares it: %s', (_situation, imported, types) => {
  const program = (members: string): string =>
    `${imported}\nexport const send = (login: Login) => fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) });`;
  const { text } = analyzeProject({ 'a.ts': program('code: login.code, n: login.n'), 'types.ts': types });
  expect(text).toContain('...(login.code !== undefined && { code: login.code }), n: String(login.n) })');
});

it('a member isn’t taken for the object that its variable is declared to hold', () => {
  const before = `let tokens: { token: string } | null = null;
async function refresh(body: Record<string, string>) { const json = (await ask()) as any; tokens = { token: json.token ?? body.token };`;
  const call = `; }\nawait refresh({ token: tokens!.token });`;
  expect(membersAfter('...body', before, call)).toBe('pairs of ...body');
});

it('what a call gives is what the variable is declared to hold', () => {
  const after = (init: string): string => membersAfter('scope: held', `const held: string[] = ${init};`);
  for (const init of ['read()', 'x ? read() : other()', 'read() ?? other()'])
    expect(after(init)).toBe(`scope: held.join(' ')`);
});
