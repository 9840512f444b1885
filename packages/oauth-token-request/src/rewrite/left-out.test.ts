import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HEADERS = (type: string): string => `headers: { 'Content-Type': '${type}' }`;
const JSON_TYPE = HEADERS('application/json');
const FORM_TYPE = HEADERS('application/x-www-form-urlencoded');

/** A program that sends some members, and what else stands in it. */
const sending = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body: JSON.stringify({ grant_type: 'password', ${members} }) })`;
const sent = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${FORM_TYPE}, body: new URLSearchParams({ grant_type: 'password', ${members} }) })`;

const guarded = (value: string, test = '!== undefined'): string => `...(${value} ${test} && { assertion: ${value} })`;

/** What the rewrite of a member in a program comes to, which is in JavaScript. */
const rewrittenWith = (key: string, program: (request: string) => string, value: string): string =>
  rewritten(program(sending(`${key}: ${value}`)), {}, '/program.js');

const outcome = (program: (request: string) => string, value: string): string =>
  rewrittenWith('assertion', program, value);
const outcomeOfList = (program: (request: string) => string, value: string): string =>
  rewrittenWith('scope', program, value);

describe('a field that may never have been set is tested', () => {
  it.each([
    ['without any assignment', 'assertion;', '', 'this.assertion'],
    ['that a method sets', 'assertion;', 'login(x) { this.assertion = String(x); }', 'this.assertion'],
    ['that the constructor may set', 'assertion;', `constructor(x) { if (x) this.assertion = 'a'; }`, 'this.assertion'],
    [
      'that a block may set that is left',
      'assertion;',
      `constructor(x) { a: { if (x) break a; this.assertion = 'a'; } }`,
      'this.assertion',
    ],
    ['that is private', '#assertion;', 'login(x) { this.#assertion = String(x); }', 'this.#assertion'],
    ['of the class', 'static assertion;', '', 'Login.assertion'],
  ])('%s', (_situation, field, method, value) => {
    const program = (request: string): string => `class Login { ${field} ${method} go() { return ${request}; } }`;
    expect(outcome(program, value)).toBe(program(sent(guarded(value))));
  });

  it.each([
    ['by the constructor', 'assertion;', `constructor(x) { this.assertion = x; }`, 'this.assertion'],
    ['by a static block', 'static assertion;', `static { this.assertion = 'a'; }`, 'Login.assertion'],
    ['by its declaration', `assertion = 'a';`, '', 'this.assertion'],
  ])('but not one that is set %s', (_situation, field, method, value) => {
    const program = (request: string): string => `class Login { ${field} ${method} go() { return ${request}; } }`;
    expect(outcome(program, value)).toBe(program(sent(`assertion: ${value}`)));
  });

  it('also where it is taken out of the instance', () => {
    const program = (request: string): string =>
      `class Login { assertion; go() { const { assertion } = this; return ${request}; } }`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion'))));
  });

  it('as its type says', () => {
    const program = (type: string, request: string): string =>
      `class Login { assertion${type}; go(x: number) { this.assertion = String(x); return ${request}; } }`;
    const given = sending('assertion: this.assertion');
    expect(rewritten(program('?: string', given))).toBe(program('?: string', sent(guarded('this.assertion'))));
    expect(rewritten(program('!: string', given))).toBe(program('!: string', sent('assertion: this.assertion')));
  });
});

describe('what a function gives that may end without a return is tested', () => {
  it.each([
    ['behind an if', `if (x) return 'a';`],
    ['behind an if with an else', `if (x) return 'a'; else run();`],
    ['behind a switch without a default', `switch (x) { case 1: return 'a'; }`],
    ['behind a switch with a break', `switch (x) { case 1: return 'a'; case 2: break; default: return 'b'; }`],
    ['behind a switch whose last case goes on', `switch (x) { case 1: return 'a'; default: run(); }`],
    ['behind a try whose error is caught', `try { return String(x); } catch { run(); }`],
    ['behind a loop', `while (x) return 'a';`],
    ['behind a loop without end that is left', `for (;;) { if (x) break; return 'a'; }`],
    ['behind a label', `a: { if (x) break a; return 'a'; }`],
  ])('%s', (_situation, body) => {
    const program = (request: string): string =>
      `const scopeOf = x => { ${body} };\nconst assertion = scopeOf(y);\n${request};`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion'))));
  });

  it.each([
    ['with a return at its end', `if (x) return 'a'; return 'b';`],
    ['with an error at its end', `if (x) return 'a'; throw new Error();`],
    ['with a return in both branches', `if (x) return 'a'; else if (y) { return 'b'; } else { return 'c'; }`],
    ['with a default that returns', `switch (x) { case 1: case 2: return 'a'; default: { return 'b'; } }`],
    ['with a return in try and catch', `try { return String(x); } catch { return 'a'; }`],
    ['with a return in the end of a try', `try { run(x); } finally { return 'a'; }`],
    ['with a loop that only ends by a return', `while (true) { for (;;) { break; } if (x) return 'a'; }`],
    ['with the end of the program', `if (x) return 'a'; process.exit(1);`],
  ])('but not %s', (_situation, body) => {
    const program = (request: string): string =>
      `const scopeOf = x => { ${body} };\nconst assertion = scopeOf(y);\n${request};`;
    expect(outcome(program, 'assertion')).toBe(program(sent('assertion: assertion')));
  });

  it('nor one whose type denies it', () => {
    const program = (request: string): string =>
      `function scopeOf(x): string { if (x) return 'a'; fail(); }\nconst assertion = scopeOf(y);\n${request};`;
    expect(rewritten(program(sending('assertion')))).toBe(program(sent('assertion')));
  });

  it('but a body that may not be made needs nothing', () => {
    const program = (create: string, type: string): string =>
      `const build = x => { if (x) return { grant_type: 'password' }; };\nfetch(TOKEN_URL, { method: 'POST', ${type}, body: ${create}(build(y)) });`;
    expect(rewritten(program('JSON.stringify', JSON_TYPE), {}, '/program.js')).toBe(
      program('new URLSearchParams', FORM_TYPE),
    );
  });
});

describe('a parameter is tested that a call in the file leaves out', () => {
  it.each([`send('c');`, `send('c', undefined);`])('of a function: %s', call => {
    const program = (request: string): string => `function send(code, assertion) { return ${request}; }\n${call}\n`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion', '!= null'))));
  });

  it.each([
    ['of an object that is taken apart', 'function send({ code, assertion })', `send({ code: 'c' });`, 'assertion'],
    ['of an object', 'function send(options)', `send({ code: 'c' });`, 'options.assertion'],
    ['of an object that may be left out', 'function send(code, { assertion } = {})', '', 'assertion'],
  ])('%s', (_situation, head, call, value) => {
    const program = (request: string): string => `${head} { return ${request}; }\n${call}\n`;
    expect(outcome(program, value)).toBe(program(sent(guarded(value))));
  });

  it('given as null', () => {
    const program = (request: string): string => `function send(assertion) { return ${request}; }\nsend(null);`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion', '!= null'))));
  });

  it('under another name', () => {
    const program = (request: string): string =>
      `function send(options) { const assertion = options.assertion; return ${request}; }\nsend({});`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion'))));
  });

  it('in a function that builds the body', () => {
    const program = (create: string, member: string, type: string): string =>
      `const build = assertion => ({ grant_type: 'password', ${member} });\nfetch(TOKEN_URL, { method: 'POST', ${type}, body: ${create}(build()) });`;
    expect(rewritten(program('JSON.stringify', 'assertion', JSON_TYPE), {}, '/program.js')).toBe(
      program('new URLSearchParams', '...(assertion != null && { assertion })', FORM_TYPE),
    );
  });

  it.each([
    ['gives a list', `send(['a', 'b']);`, 'array-value'],
    ['gives an object', `send({ a: 1 });`, 'nested-value'],
  ])('and refused where a call %s', (_situation, call, reason) => {
    expect(outcome(request => `function send(assertion) { return ${request}; }\n${call}`, 'assertion')).toBe(reason);
  });

  it.each([
    ['all calls give a text', 'function send(assertion)', `send('a'); send(x);`],
    ['there is a default', `function send(assertion = 'a')`, 'send();'],
    ['another function is called so', 'function send(assertion)', `other.send();`],
  ])('but not where %s', (_situation, head, call) => {
    const program = (request: string): string => `${head} { return ${request}; }\n${call}`;
    expect(outcome(program, 'assertion')).toBe(program(sent('assertion: assertion')));
  });
});

describe('a member of an object that starts as nothing is kept', () => {
  it.each([
    ['undefined', 'const state = { assertion: undefined };', 'state.assertion', '!== undefined'],
    ['null', 'const state = { assertion: null };', 'state.assertion', '!= null'],
    ['in an object inside it', 'const state = { auth: { assertion: null } };', 'state.auth.assertion', '!= null'],
    ['that is exported', 'export const state = { assertion: null };', 'state.assertion', '!= null'],
  ])('%s', (_situation, before, value, test) => {
    const program = (request: string): string => `${before}\n${request};`;
    expect(outcome(program, value)).toBe(program(sent(guarded(value, test))));
  });

  it('that its own method sets', () => {
    const program = (request: string): string =>
      `const state = { assertion: null, set(x) { this.assertion = String(x); }, go() { return ${request}; } };`;
    expect(outcome(program, 'this.assertion')).toBe(program(sent(guarded('this.assertion', '!= null'))));
  });
});

describe('a list is joined', () => {
  it.each([
    ['by splice', `['a', 'b', 'c'].splice(0, 2)`],
    ['by toSpliced', `list.toSpliced(0, 1)`],
    ['by with', `['a', 'b'].with(0, 'c')`],
    ['by copyWithin', `['a', 'b'].copyWithin(0, 1)`],
    ['of names', 'Object.getOwnPropertyNames(names)'],
    ['of keys', 'Reflect.ownKeys(names)'],
    ['that Array makes', `Array('a', 'b')`],
    ['of promises', 'await Promise.all(names)'],
  ])('given %s', (_situation, value) => {
    const program = (request: string): string => `const scope = ${value};\n${request};`;
    expect(outcomeOfList(program, 'scope')).toBe(program(sent(`scope: scope.join(' ')`)));
  });

  it.each([
    ['of a pattern', 'const [first, ...scope] = list;', ''],
    ['of parameters', 'function send(first, ...scope) {', '}'],
    ['of parameters that a call gives', 'function send(first, ...scope) {', `}\nsend('a', 'b');`],
  ])('that is the rest %s', (_situation, before, behind) => {
    const program = (request: string): string => `${before}\n${request};\n${behind}`;
    expect(outcomeOfList(program, 'scope')).toBe(program(sent(`scope: scope.join(' ')`)));
  });

  it.each([
    ['a list', `const [a, scope] = ['x', ['a', 'b']];`],
    ['a list that is waited for', `const [a, scope] = await Promise.all([load(), ['a', 'b']]);`],
    ['a list by another name', `const both = ['x', ['a', 'b']]; const [a, scope] = both;`],
  ])('that is taken out of %s', (_situation, before) => {
    const program = (request: string): string => `${before}\n${request};`;
    expect(outcomeOfList(program, 'scope')).toBe(program(sent(`scope: scope.join(' ')`)));
  });

  it('that is copied', () => {
    const program = (request: string): string => `${request};`;
    expect(outcomeOfList(program, `structuredClone(['a'])`)).toBe(
      program(sent(`scope: structuredClone(['a']).join(' ')`)),
    );
  });

  it.each(['Readonly<string[]>', 'Readonly<Array<string>>'])('that is typed %s', type => {
    const program = (request: string): string => `function send(o: { scope: ${type} }) { return ${request}; }`;
    expect(rewritten(program(sending('scope: o.scope')))).toBe(program(sent(`scope: o.scope.join(' ')`)));
  });

  it('made by new', () => {
    const program = (request: string): string => `const scope = new Array('a', 'b');\n${request};`;
    expect(outcomeOfList(program, 'scope')).toBe(program(sent(`scope: scope.join(' ')`)));
  });

  it.each([
    ['lists', 'Object.entries(names)'],
    ['an object', 'Object.fromEntries(names)'],
    ['an iterator', 'text.matchAll(/a/gu)'],
  ])('but %s are refused', (_situation, value) => {
    expect(outcomeOfList(request => `const scope = ${value};\n${request};`, 'scope')).toBe('nested-value');
  });

  it('as is the rest of an object', () => {
    expect(outcomeOfList(request => `const { a, ...scope } = options;\n${request};`, 'scope')).toBe('nested-value');
  });
});

describe('an element of a list', () => {
  it.each([
    ['that is null', `const [a, scope] = ['x', null];`],
    ['behind its end', `const [a, scope] = ['x'];`],
  ])('%s is left out', (_situation, before) => {
    const found = outcomeOfList(request => `${before}\n${request};`, 'scope');
    expect(found).toBe(
      `${before}\nfetch(TOKEN_URL, { method: 'POST', ${FORM_TYPE}, body: new URLSearchParams({ grant_type: 'password' }) });`,
    );
  });

  it('behind unknown ones may be anything', () => {
    const program = (request: string): string => `const [a, scope] = [...list, 'x', null];\n${request};`;
    expect(outcomeOfList(program, 'scope')).toBe(
      program(sent(`...(scope != null && { scope: [scope].flat().join(' ') })`)),
    );
  });
});

describe('a body that a client reads when it sends it', () => {
  const program = (behind: string, data = 'login', headers = ''): string =>
    `import axios from 'axios';\nconst login = { grant_type: 'password' };\nconst config = { method: 'post', url: TOKEN_URL, data: ${data}${headers} };\n${behind}\naxios(config);`;

  it.each([
    ['is set behind the options that hold it', `login.username = 'a';`],
    ['is set by a function', `const set = name => { login.username = name; };`],
    ['is filled behind the options that hold it', `Object.assign(login, { username: 'a' });`],
  ])('is refused where it %s', (_situation, behind) => {
    expect(rewritten(program(behind), {}, '/program.js')).toBe('shared-body');
  });

  it('is rewritten where the options are made each time', () => {
    const made = (data: string, headers = ''): string =>
      `import axios from 'axios';\nconst login = { grant_type: 'password' };\nlogin.username = 'a';\nconst options = () => ({ method: 'post', url: TOKEN_URL, data: ${data}${headers} });\naxios(options());`;
    expect(rewritten(made('login'), {}, '/program.js')).toBe(made('new URLSearchParams(login)', `, ${FORM_TYPE}`));
  });

  it('is rewritten where only the options are set', () => {
    expect(rewritten(program('config.timeout = 5;'), {}, '/program.js')).toBe(
      program('config.timeout = 5;', 'new URLSearchParams(login)', `, ${FORM_TYPE}`),
    );
  });
});

it('tests a hint that a pushed authorization request can do without', () => {
  const program = (body: string, type: string): string =>
    `const push = async request => { const { login_hint } = await request.json(); return fetch('https://login.example.com/oauth/par', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); };`;
  const before = program(
    `JSON.stringify({ client_id: 'a', response_type: 'code', code_challenge: 'c', login_hint })`,
    'application/json',
  );
  expect(rewritten(before, {}, 'push.js')).toBe(
    program(
      `new URLSearchParams({ client_id: 'a', response_type: 'code', code_challenge: 'c', ...(login_hint != null && { login_hint }) })`,
      'application/x-www-form-urlencoded',
    ),
  );
});
