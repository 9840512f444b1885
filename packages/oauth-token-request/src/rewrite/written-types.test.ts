import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

const send = (members: string): string =>
  `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) });`;

/** A member of the body after the rewrite, or the reason for a refusal; the program is TypeScript. */
function memberAfter(member: string, before = '', path = 'a.ts'): string {
  const after = rewritten(`${before}\n${send(member)}`, {}, path);
  return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\);$/u.exec(after)?.[1] ?? after;
}

describe('what is visibly a text stays as it is', () => {
  it.each([
    ['a constant', `const x = 'a';`, 'x'],
    ['a variable that only texts are assigned to', `let x = 'a'; x = 'b';`, 'x'],
    ['a text with something in it', 'declare const y: unknown;', '`${y}`'],
    ['something behind a text', 'declare const y: number;', `'a' + y`],
    ['a member of a constant', `const o = { a: 'b' };`, 'o.a'],
    ['a declared member', 'declare const o: { a: string };', 'o.a'],
    ['what a function gives', `function f() { return 'a'; }`, 'f()'],
    ['what a function is declared to give', 'const f = (): string => y;', 'f()'],
    ['what a function promises', 'const f = async (): Promise<string> => y;', 'await f()'],
    ['what a method of texts gives', 'declare const s: Unseen;', 's.trim()'],
    ['what any object gives', 'declare const s: Unseen;', 's.toString()'],
    ['a part of a text', 'declare const s: string;', 's.slice(1)'],
    ['what a declared method gives', 'declare const o: { read(): string };', 'o.read()'],
    ['a field', `class K { static id = 'a'; }`, 'K.id'],
    ['what a constructor is given', 'class K { constructor(readonly id: string) {} }\nconst k = new K(y);', 'k.id'],
    ['a part of an address', '', `new URL('https://a.test').host`],
    ['where the page is', '', 'window.location.origin'],
    ['a choice of texts', `declare const s: string;`, `y ? s : 'b'`],
    ['a text or another', `declare const s: string | undefined;`, `s ?? 'b'`],
    ['what is stored, or another text', '', `localStorage.getItem('code') ?? ''`],
    ['a parameter of an address, or another text', 'declare const url: URL;', `url.searchParams.get('code') ?? ''`],
    ['what is said to be anything', 'declare const s: any;', 's'],
    ['what is cast', 'declare const s: Unseen;', 's as string'],
    ['an environment variable with a default', `const { ID = 'a' } = process.env;`, 'ID'],
    ['an environment variable under another name, with a default', `const { ID: id = 'a' } = process.env;`, 'id'],
    ['an environment variable or a text', `const id = process.env.ID ?? 'a';`, 'id'],
    ['what is the same for ever', `const s = 'a' as const;`, 's'],
  ])('%s', (_situation, before, value) => {
    expect(memberAfter(`code: ${value}`, before)).toBe(`code: ${value}`);
  });
});

describe('what is declared to be more than it visibly is', () => {
  it.each([
    ['given by a function as anything', `function f(): unknown { return 'a'; }`, 'f()', 'String(f())'],
    ['held by a constant', `const s: unknown = 'a';`, 's', null],
    ['held by a member', `const o: { a?: string } = { a: 'b' };`, 'o.a', null],
    ['held by a member that may be null', `const o: { a: string | null } = { a: 'b' };`, 'o.a', null],
    ['held by a table', `const o: Record<string, string> = { a: 'b' };`, 'o.a', null],
    ['held by a field', `class K { static id?: string = 'a'; }`, 'K.id', null],
  ])('becomes a text where it is %s', (situation, before, value, converted) => {
    const isNullable = situation.includes('null') || before.includes('unknown');
    const text = before.includes('unknown') ? `String(${value})` : value;
    const test = isNullable ? '!= null' : '!== undefined';
    const tested = before.includes('unknown') ? `code: String(${value})` : `...(${value} ${test} && { code: ${text} })`;
    expect(memberAfter(`code: ${value}`, before)).toBe(converted === null ? tested : `code: ${converted}`);
  });
});

it('what a function is declared to give or not is sent by pairs', () => {
  expect(memberAfter('code: f()', `function f(): string | undefined { return 'a'; }`)).toContain(
    `Object.entries({ grant_type: 'password', code: f() }).filter(([, value]) => value != null)`,
  );
});

describe('what nothing shows is sent as a text where there is one', () => {
  it.each([
    ['an import', `import { id } from 'settings';`, 'id'],
    ['a member of an import', `import settings from 'settings';`, 'settings.id'],
    ['a declared type of a package', `import type { T } from 'settings';\ndeclare const s: T;`, 's'],
    ['a member of such a type', `import type { T } from 'settings';\ndeclare const o: { a: T };`, 'o.a'],
    ['a type parameter', 'declare const s: ReturnType<typeof f>;', 's'],
    ['what is taken out of an answer', `const { id } = await fetch('a');`, 'id'],
    ['a name of another file', '', 'BUILD'],
  ])('%s', (_situation, before, value) => {
    expect(memberAfter(`code: ${value}`, before)).toBe(`...(${value} != null && { code: String(${value}) })`);
  });

  it.each([
    ['of a list', 'list.map(code => SEND);'],
    ['that is taken apart', 'list.map(({ code }) => SEND);'],
  ])('a parameter of a callback %s', (_situation, program) => {
    const sent = (member: string): string => program.replace('SEND', send(member).slice(0, -1));
    expect(rewritten(sent('code'), {}, 'a.ts')).toContain(`...(code != null && { code: String(code) })`);
    expect(rewritten(sent('code'), {}, 'a.js')).toContain(`{ grant_type: 'password', code }`);
  });

  it('but a parameter that has no type, as nothing else gives it one, is anything', () => {
    const sent = (fn: string): string => rewritten(fn.replace('SEND', send('code').slice(0, -1)), {}, 'a.ts');
    for (const fn of ['const f = code => SEND;', 'function f(code) { SEND; }', 'class F { f(code) { SEND; } }'])
      expect(sent(fn)).toContain(`{ grant_type: 'password', code }`);
  });

  it('but a default shows what a parameter is, unless a call may say otherwise', () => {
    const sent = (fn: string): string => rewritten(fn.replace('SEND', send('code').slice(0, -1)), {}, 'a.ts');
    expect(sent(`const f = (code = 'a') => SEND;`)).toContain(`{ grant_type: 'password', code }`);
    expect(sent(`function f(code = 'a') { SEND; }`)).toContain(`{ grant_type: 'password', code }`);
    expect(sent(`list.map((code = 'a') => SEND);`)).toContain('code: String(code)');
    expect(sent(`const f: F = (code = 'a') => SEND;`)).toContain('code: String(code)');
  });

  it('by pairs, where it is a call, which must not run twice', () => {
    expect(memberAfter('code: read()', `import { read } from 'settings';`)).toContain(
      `new URLSearchParams(Object.entries({ grant_type: 'password', code: read() }).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`,
    );
  });

  it('by pairs, with lists and dates as JSON would have them', () => {
    expect(
      memberAfter(`code: read(), scope: ['a', 'b'], at: new Date(0), n: 5`, `import { read } from 'settings';`),
    ).toContain(
      `Object.entries({ grant_type: 'password', code: read(), scope: ['a', 'b'].join(' '), at: new Date(0).toISOString(), n: 5 })`,
    );
  });

  it('by pairs, where TypeScript gives one object the members of another', () => {
    expect(memberAfter('...more', `const more = f() ? { code: 'a' } : { state: 'b' };`)).toContain(
      `Object.entries({ grant_type: 'password', ...more }).filter(`,
    );
  });

  it('by pairs, where a list may be missing under a key that TypeScript does not follow', () => {
    const row = 'declare const row: { [key: string]: string[] | undefined };';
    expect(memberAfter('code: read(), scope: row[key]', `import { read } from 'settings';\n${row}`)).toContain(
      `Object.entries({ grant_type: 'password', code: read(), scope: row[key]?.join(' ') })`,
    );
  });

  it('unless it may hold what a form has no way to say', () => {
    const before = `import { read } from 'settings';`;
    expect(memberAfter('code: read(), claims: { a: 1 }', before)).toBe('nested-value');
    expect(memberAfter(`code: read(), prompt: ['a']`, before)).toBe('array-value');
  });

  it('but stays as it is in JavaScript, where nothing has to compile', () => {
    expect(memberAfter('code: read()', `import { read } from 'settings';`, 'a.js')).toBe('code: read()');
    expect(memberAfter('code: a.b', `import a from 'settings';`, 'a.js')).toBe('code: a.b');
  });

  it('but stays as it is for a client that takes any object', () => {
    const program = `import got from 'got';\nimport { read } from 'settings';\ngot.post(TOKEN_URL, { json: { grant_type: 'password', code: read() } });`;
    expect(rewritten(program, {}, 'a.ts')).toBe(program.replace('json', 'form'));
  });
});

it('lets a test stand before what TypeScript would not narrow, and makes a text of it', () => {
  const table = 'declare const table: Record<string, string>;';
  expect(memberAfter('code: table[key]', table)).toBe('...(table[key] !== undefined && { code: String(table[key]) })');
  expect(memberAfter('code: process.env[name]')).toBe(
    '...(process.env[name] !== undefined && { code: String(process.env[name]) })',
  );
  expect(memberAfter(`code: table['a']`, table)).toBe(`...(table['a'] !== undefined && { code: table['a'] })`);
});

it.each([
  [`export const ID: string = 'a';`, 'client_id: ID'],
  [`export const ID = 'a';`, 'client_id: ID'],
  [`export const ID: string | undefined = 'a';`, '...(ID !== undefined && { client_id: ID })'],
  [`export const ID: Unseen = 'a';`, 'client_id: String(ID)'],
])('reads the declared type of an import: %s', (exported, expected) => {
  const { text } = analyzeProject({ 'a.ts': `import { ID } from './b';\n${send('client_id: ID')}`, 'b.ts': exported });
  expect(text).toContain(`{ grant_type: 'password', ${expected} }`);
});

it('gives a text where a function is declared to give one', () => {
  const program = (body: string): string =>
    `const encode = (): string => ${body};\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: encode() });`;
  const parameters = `({ grant_type: 'password' })`;
  expect(rewritten(program(`JSON.stringify${parameters}`))).toBe(
    program(`new URLSearchParams${parameters}.toString()`),
  );
});

it('overrides at the request a header whose declared type allows no other', () => {
  const program = (headers: string, body: string): string =>
    `const headers: { 'Content-Type': 'application/json' } = { 'Content-Type': 'application/json' };\nfetch(TOKEN_URL, { method: 'POST', ${headers}, body: ${body} });`;
  expect(rewritten(program('headers', `JSON.stringify({ grant_type: 'password' })`))).toBe(
    program(
      `headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }`,
      `new URLSearchParams({ grant_type: 'password' })`,
    ),
  );
});
