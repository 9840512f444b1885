import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** A request whose body is written in a variable before the request is made. */
const held = (member: string, between: string, body: string, type: string): string =>
  `const login = { grant_type: 'password', ${member} };\n${between}\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

/** The program after the rewrite of one that holds a list, a URL or a date. */
const after = (before: string, member: string, between: string, path?: string): string =>
  rewritten(`${before}\n${held(member, between, 'JSON.stringify(login)', JSON_TYPE)}`, {}, path);

/** The program in which the member is a text where it is written. */
const converted = (before: string, member: string, between: string): string =>
  `${before}\n${held(member, between, 'new URLSearchParams(login)', FORM_TYPE)}`;

/** The program in which lists are made texts where the request is. */
const joinedThere = (before: string, member: string, between: string): string =>
  `${before}\n${held(member, between, `new URLSearchParams(${JOINED_PAIRS})`, FORM_TYPE)}`;
const JOINED_PAIRS = `Object.entries(login).filter(([, value]) => value != null).map(([name, value]) => [name, [value].flat().join(' ')])`;

describe('a list that a body holds', () => {
  const LIST = `const scopes = ['a'];`;
  const JOINED = `scope: scopes.join(' ')`;

  it.each([
    `scopes.push('b');`,
    `if (x) scopes.unshift('b');`,
    `scopes.length = 0;`,
    `scopes[1] = 'b';`,
    `const more = scopes; more.push('b');`,
    `['b'].forEach(one => scopes.push(one));`,
    `login.scope.push('b');`,
    `const add = list => list.push('b'); add(scopes);`,
    `const add = () => scopes.push('b'); add();`,
    `const add = () => scopes.push('b'); setImmediate(add);`,
    `import { add } from './scopes.js'; add(scopes);`,
  ])('is joined at the request if it is changed before: %s', between => {
    expect(after(LIST, 'scope: scopes', between)).toBe(joinedThere(LIST, 'scope: scopes', between));
  });

  it('is joined at the request where a function may change it while something is waited for', () => {
    const before = `${LIST} const add = () => scopes.push('b');`;
    expect(after(before, 'scope: scopes', 'await x;')).toBe(joinedThere(before, 'scope: scopes', 'await x;'));
    expect(after(before, 'scope: scopes', '')).toBe(converted(before, JOINED, ''));
  });

  const ADDS = `${LIST} const add = () => scopes.push('b');`;

  it.each([
    'console.log(add);',
    `import { run } from 'acme'; run(x, add);`,
    `import { run } from 'acme'; run(() => 1);`,
    'const load = () => add(); load();',
    `import { EventEmitter } from 'node:events'; const events = new EventEmitter(); events.on('x', add); events.emit('x');`,
    `import { EventEmitter } from 'node:events'; const events = new EventEmitter(); events.emit('x');`,
    'for (const x of y) log(x);',
    'for await (const x of y) {}',
  ])('is joined at the request where a function that changes it may be called before: %s', between => {
    expect(after(ADDS, 'scope: scopes', between)).toBe(joinedThere(ADDS, 'scope: scopes', between));
  });

  it.each(['console.log(x);', `import { run } from 'acme'; run(x);`])(
    'is joined where nothing is called but what can’t know of it: %s',
    between => {
      expect(after(ADDS, 'scope: scopes', between)).toBe(converted(ADDS, JOINED, between));
    },
  );

  it.each(['run(add);', 'await x;'])('is joined where others may run before and behind it: %s', others => {
    const before = `${ADDS} ${others}`;
    expect(after(before, 'scope: scopes', '')).toBe(converted(before, JOINED, ''));
    expect(rewritten(`${ADDS}\n${held('scope: scopes', '', 'JSON.stringify(login)', JSON_TYPE)}\n${others}`)).toBe(
      `${converted(ADDS, JOINED, '')}\n${others}`,
    );
  });

  it('is joined at the request in a function that sends it later than it is changed', () => {
    const program = (scope: string, body: string, type: string, between: string): string =>
      `const scopes = ['a'];\nconst login = { grant_type: 'password', scope: ${scope} };\nconst send = () => fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });\n${between}send();`;
    const json = (between: string): string => program('scopes', 'JSON.stringify(login)', JSON_TYPE, between);
    expect(rewritten(json(`scopes.push('b'); `))).toBe(
      program('scopes', `new URLSearchParams(${JOINED_PAIRS})`, FORM_TYPE, `scopes.push('b'); `),
    );
    expect(rewritten(json(''))).toBe(program(`scopes.join(' ')`, 'new URLSearchParams(login)', FORM_TYPE, ''));
  });

  it('is joined where a loop changes it before it is written anew', () => {
    const program = (scope: string, body: string, type: string): string =>
      `const scopes = ['a'];\nfor (;;) { scopes.push('b'); const login = { grant_type: 'password', scope: ${scope} }; fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); }`;
    expect(rewritten(program('scopes', 'JSON.stringify(login)', JSON_TYPE))).toBe(
      program(`scopes.join(' ')`, 'new URLSearchParams(login)', FORM_TYPE),
    );
  });

  it('is not joined before it is changed for a client that makes the form', () => {
    const program = (member: string, scope: string, between: string): string =>
      `import got from 'got';\nconst scopes = ['a'];\nconst login = { grant_type: 'password', scope: ${scope} };\n${between}\ngot.post(TOKEN_URL, { ${member}: login });`;
    expect(rewritten(program('json', 'scopes', `scopes.push('b');`))).toBe('shared-body');
    expect(rewritten(program('json', 'scopes', ''))).toBe(program('form', `scopes.join(' ')`, ''));
  });

  it.each([
    'scopes.forEach(log);',
    'console.log(scopes, scopes.length);',
    `const more = scopes.concat('b'); more.push('c');`,
  ])('is joined if it is only read: %s', between => {
    expect(after(LIST, 'scope: scopes', between)).toBe(converted(LIST, JOINED, between));
  });

  it('is joined if it is changed before, or behind the request', () => {
    const before = `${LIST} scopes.push('b');`;
    expect(`${after(before, 'scope: scopes', '')} scopes.push('c');`).toBe(
      `${converted(before, JOINED, '')} scopes.push('c');`,
    );
    expect(rewritten(`${before}\n${held('scope: scopes', '', 'JSON.stringify(login)', JSON_TYPE)} scopes.pop();`)).toBe(
      `${converted(before, JOINED, '')} scopes.pop();`,
    );
  });

  it('is joined at the request where a loop sends it again behind the change', () => {
    const program = (body: string, type: string): string =>
      `const scopes = ['a'];\nconst login = { grant_type: 'password', scope: scopes };\nfor (;;) { fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); scopes.push('b'); }`;
    expect(rewritten(program('JSON.stringify(login)', JSON_TYPE))).toBe(
      program(`new URLSearchParams(${JOINED_PAIRS})`, FORM_TYPE),
    );
  });

  it('is joined where the request is made', () => {
    const program = (body: string, type: string): string =>
      `const scopes = ['a'];\nconst send = () => fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });\nscopes.push('b');`;
    expect(rewritten(program(`JSON.stringify({ grant_type: 'password', scope: scopes })`, JSON_TYPE))).toBe(
      program(`new URLSearchParams({ grant_type: 'password', scope: scopes.join(' ') })`, FORM_TYPE),
    );
  });

  it('in the options of a client is read when they are sent', () => {
    const program = (data: string, headers: string, between: string): string =>
      `import axios from 'axios';\nconst scopes = ['a'];\nconst config = { url: TOKEN_URL, method: 'post', data: ${data}${headers} };\n${between}\naxios(config);`;
    const json = `{ grant_type: 'password', scope: scopes }`;
    expect(rewritten(program(json, '', `scopes.push('b');`))).toBe('shared-body');
    expect(rewritten(program(json, '', ''))).toBe(
      program(
        `new URLSearchParams({ grant_type: 'password', scope: scopes.join(' ') })`,
        `, headers: { 'Content-Type': '${FORM_TYPE}' }`,
        '',
      ),
    );
  });
});

describe('a list in a field', () => {
  const program = (between: string, scope: string, body: string, type: string): string =>
    `class Login { scopes = ['a']; add() { this.scopes.push('b'); }\nasync token() { const login = { grant_type: 'password', scope: ${scope} };\n${between}\nawait fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); } }`;

  it('is joined at the request if a method may change it before', () => {
    expect(rewritten(program('this.add();', 'this.scopes', 'JSON.stringify(login)', JSON_TYPE))).toBe(
      program('this.add();', 'this.scopes', `new URLSearchParams(${JOINED_PAIRS})`, FORM_TYPE),
    );
  });

  it('is joined where nothing runs before the request', () => {
    expect(rewritten(program('', 'this.scopes', 'JSON.stringify(login)', JSON_TYPE))).toBe(
      program('', `this.scopes.join(' ')`, 'new URLSearchParams(login)', FORM_TYPE),
    );
  });
});

describe('a URL that a body holds', () => {
  const URL_HELD = `const back = new URL('https://a.test/back');`;
  const CHANGE = `back.searchParams.set('state', 's');`;

  it.each([CHANGE, `back.hash = '#a';`, `login.redirect_uri.pathname = '/b';`])(
    'is made a text by URLSearchParams at the request if it is changed before: %s',
    between => {
      expect(after(URL_HELD, 'redirect_uri: back', between)).toBe(converted(URL_HELD, 'redirect_uri: back', between));
    },
  );

  it('is made a text at the request in TypeScript too', () => {
    const entries = `Object.entries(login).map(([name, value]): [string, string] => [name, String(value)])`;
    expect(after(URL_HELD, 'redirect_uri: back', CHANGE, 'login.ts')).toBe(
      converted(URL_HELD, 'redirect_uri: back', CHANGE).replace('(login)', `(${entries})`),
    );
  });

  it('is made a text where it is written otherwise', () => {
    expect(after(`${URL_HELD} ${CHANGE}`, 'redirect_uri: back', '')).toBe(
      converted(`${URL_HELD} ${CHANGE}`, 'redirect_uri: back.href', ''),
    );
  });
});

it('a number that a body holds is made a text where it is written, whatever is counted on', () => {
  const before = 'const counter = { n: 5 };';
  expect(after(before, 'max_age: counter.n', 'counter.n = 6;', 'login.ts')).toBe(
    converted(before, 'max_age: String(counter.n)', 'counter.n = 6;'),
  );
});

describe('a date that a body holds', () => {
  const DATE = 'const expires = new Date(0);';

  it.each(['expires.setMinutes(5);', 'const move = one => one.setDate(2); move(expires);'])(
    'is not made a text before it is changed: %s',
    between => {
      expect(after(DATE, 'expires_at: expires', between)).toBe('shared-body');
    },
  );

  it('is made a text if it is only read', () => {
    expect(after(DATE, 'expires_at: expires', 'log(expires.getTime());')).toBe(
      converted(DATE, 'expires_at: expires.toISOString()', 'log(expires.getTime());'),
    );
  });
});
