import { expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

it.each([
  ['an optional parameter', 'scope', 'scope?: string', '...(scope !== undefined && { scope })'],
  ['a nullable parameter', 'scope', 'scope: string | null', '...(scope != null && { scope })'],
  ['a number', 'max_age', 'max_age: number', 'max_age: String(max_age)'],
  ['an optional number', 'max_age', 'max_age?: number', '...(max_age !== undefined && { max_age: String(max_age) })'],
  ['a date', 'at', 'at: Date', 'at: at.toISOString()'],
  ['a URL', 'at', 'at: URL', 'at: at.href'],
  ['a nullable URL', 'at', 'at: URL | null', '...(at != null && { at: at.href })'],
  ['an optional date', 'at', 'at?: Date', '...(at !== undefined && { at: at.toISOString() })'],
  [
    'an element of a list',
    'code: list[i]',
    'list: string[], i: number',
    '...(list[i] !== undefined && { code: String(list[i]) })',
  ],
  [
    'an element of a list of numbers',
    'max_age: list[0]',
    'list: readonly number[]',
    '...(list[0] !== undefined && { max_age: String(list[0]) })',
  ],
  [
    'an element of a tuple',
    'code: pair[0], max_age: pair[1]',
    'pair: [string, number]',
    'code: pair[0], max_age: String(pair[1])',
  ],
  [
    'an element that a tuple may lack',
    'code: pair[1]',
    'pair: [string, string?]',
    '...(pair[1] !== undefined && { code: pair[1] })',
  ],
  [
    'what a record may hold',
    'code: map.code',
    'map: Record<string, string>',
    '...(map.code !== undefined && { code: map.code })',
  ],
  ['what a record holds', 'code: map.code', `map: Record<'code', string>`, 'code: map.code'],
  [
    'what an index signature allows',
    'code: map[key]',
    'map: { [name: string]: string }, key: string',
    '...(map[key] !== undefined && { code: String(map[key]) })',
  ],
  ['what a function gives', 'code: read()', 'read: () => string', 'code: read()'],
  ['what a function may give', 'code: read()', 'read: () => string | undefined', 'maybe-undefined'],
  [
    'a number that a function gives',
    'max_age: await read()',
    'read: () => Promise<number>',
    'max_age: String(await read())',
  ],
  ['a member of another type', 'code', `code: Params['code']`, '...(code !== undefined && { code })'],
  ['what is cast to an object', 'max_age: (o as { n?: number }).n', 'o: object', 'maybe-undefined'],
  ['what is cast to a number', 'max_age: o.n as number', 'o: any', 'max_age: String(o.n as number)'],
  [
    'what is cast to a text and may be missing',
    'code: o.code as string',
    'o: { code?: string }',
    '...(o.code !== undefined && { code: o.code as string })',
  ],
  ['what may be anything', 'code', 'code: unknown', 'typed-members'],
  ['a function', 'code', 'code: () => string', 'typed-members'],
  ['an error', 'code', 'code: Error | string', 'typed-members'],
  ['an array of scopes', 'scope', 'scope: string[]', `scope: scope.join(' ')`],
  [
    'an optional array of scopes',
    'scope: o.scopes',
    'o: { scopes?: string[] }',
    `...(o.scopes !== undefined && { scope: o.scopes.join(' ') })`,
  ],
  ['an optional parameter under its own test', '...(scope && { scope })', 'scope?: string', '...(scope && { scope })'],
  [
    'an optional parameter under a comparison',
    '...(scope !== undefined && { scope })',
    'scope?: string',
    '...(scope !== undefined && { scope })',
  ],
  [
    'an optional parameter under another test',
    '...(flag && { scope })',
    'flag: boolean, scope?: string',
    '...(flag && { ...(scope !== undefined && { scope }) })',
  ],
])('%s by its type', (_situation, members, parameter, expected) => {
  const program = `type Params = { code?: string };\nasync function f(${parameter}) { return fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) }); }`;
  const after = rewritten(program);
  expect(/URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\); \}$/u.exec(after)?.[1] ?? after).toBe(expected);
});

it.each([
  ['an optional field', '#code?: string;', 'this.#code', '...(this.#code !== undefined && { code: this.#code })'],
  ['a field that is set elsewhere', 'static code = null;', 'K.code', '...(K.code != null && { code: K.code })'],
  [
    'a field of numbers that is set elsewhere',
    'static code: number | null = null;',
    'K.code',
    '...(K.code != null && { code: String(K.code) })',
  ],
  [
    'a field that is set later',
    'code: number | undefined = undefined; set(answer) { this.code = answer; }',
    'this.code',
    '...(this.code !== undefined && { code: String(this.code) })',
  ],
  [
    'an accessor',
    'get code(): string | null { return this.#code; }',
    'this.code',
    '...(this.code != null && { code: this.code })',
  ],
  ['an accessor that works it out', 'get code(): string | null { return read(); }', 'this.code', 'maybe-undefined'],
  ['a method', 'code(): string | undefined { return read(); }', 'this.code()', 'maybe-undefined'],
])('sends the value of %s where there is one', (_situation, element, value, expected) => {
  const program = `class K { ${element} token() { return fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', code: ${value} }) }); } }`;
  const after = rewritten(program);
  expect(/URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\); \} \}$/u.exec(after)?.[1] ?? after).toBe(
    expected,
  );
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
