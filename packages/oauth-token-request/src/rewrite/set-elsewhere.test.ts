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
const outcome = (program: (request: string) => string, value: string): string =>
  rewritten(program(sending(`assertion: ${value}`)), {}, '/program.js');

describe('a member of an object that is set in more than one place is tested', () => {
  it.each([
    ['a function sets it, and then the program', `const set = x => { state.assertion = x; }; state.assertion = 'a';`],
    ['the program sets it, and then a function', `state.assertion = 'a'; const set = x => { state.assertion = x; };`],
  ])('where %s', (_situation, between) => {
    const program = (request: string): string =>
      `const state = { assertion: null };\nconst go = () => ${request};\n${between}`;
    expect(outcome(program, 'state.assertion')).toBe(program(sent(guarded('state.assertion', '!= null'))));
  });

  it('but not where only the program sets it', () => {
    const program = (request: string): string =>
      `const state = { assertion: null };\nstate.assertion = 'a';\n${request};`;
    expect(outcome(program, 'state.assertion')).toBe(program(sent('assertion: state.assertion')));
  });
});

describe('a member that is read before the same function sets it', () => {
  const program = (between: string) => (request: string) =>
    `const state = { assertion: null };\n${between}\n${request};`;

  it.each([
    ['taken out', `const { assertion } = state; state.assertion = 'a';`],
    ['read', `const assertion = state.assertion; state.assertion = 'a';`],
    ['taken out later than its name is declared', `let assertion; ({ assertion } = state); state.assertion = 'a';`],
    ['copied with all else', `const copy = { ...state }; state.assertion = 'a'; const { assertion } = copy;`],
    ['and set by Object.assign', `const { assertion } = state; Object.assign(state, { assertion: 'a' });`],
    [
      'and set with what was read',
      `const next = { assertion: 'a' }; const { assertion } = state; Object.assign(state, next);`,
    ],
  ])('is tested: %s', (_situation, between) => {
    expect(outcome(program(between), 'assertion')).toBe(program(between)(sent(guarded('assertion', '!= null'))));
  });

  it('in a part of an object is tested', () => {
    const parts = (request: string): string =>
      `const state = { now: { assertion: null } };\nconst old = state.now.assertion; state.now.assertion = 'a';\n${request};`;
    expect(outcome(parts, 'old')).toBe(parts(sent('...(old != null && { assertion: old })')));
    expect(outcome(parts, 'state.now.assertion')).toBe(parts(sent('assertion: state.now.assertion')));
  });

  it.each([
    ['by a declaration behind that', `state.assertion = 'a'; const { assertion } = state;`],
    ['by an assignment behind that', `let assertion; state.assertion = 'a'; assertion = state.assertion;`],
  ])('isn’t where it is read %s', (_situation, between) => {
    expect(outcome(program(between), 'assertion')).toBe(program(between)(sent('assertion: assertion')));
  });
});

describe('a variable that is declared empty', () => {
  const read = 'assertion: assertion';
  const tested = '...(assertion !== undefined && { assertion: assertion })';

  it.each([
    ['in a function that runs before', (request: string) => `const go = () => ${request};\ngo();\nassertion = 'a';`],
    [
      'in one that another one calls before',
      (request: string) => `run();\nfunction run() { go(); }\nfunction go() { ${request}; }\nassertion = 'a';`,
    ],
    ['further up', (request: string) => `${request};\nassertion = 'a';`],
    ['further up in a loop', (request: string) => `for (const x of all) { ${request}; assertion = 'a'; }`],
  ])('is tested where it may be read before it is set: %s', (_situation, around) => {
    const program = (request: string): string => `let assertion;\n${around(request)}`;
    expect(outcome(program, 'assertion')).toBe(program(sent(tested)));
  });

  it.each([
    ['in a function that runs behind', (request: string) => `const go = () => ${request};\nassertion = 'a';\ngo();`],
    ['in one that only others call', (request: string) => `export const go = () => ${request};\nassertion = 'a';`],
    ['further down', (request: string) => `assertion = 'a';\n${request};`],
  ])('is there where it is set before: %s', (_situation, around) => {
    const program = (request: string): string => `let assertion;\n${around(request)}`;
    expect(outcome(program, 'assertion')).toBe(program(sent(read)));
  });
});

describe('a field that Object.assign gives to an instance', () => {
  const program = (given: string, request: string): string =>
    `class Login { constructor({ id = process.env.ID, assertion, other = 'a' } = {}) { Object.assign(this, ${given}); } go() { return ${request}; } }`;

  it.each([
    ['is tested if it may be missing', '{ assertion }', guarded('this.assertion')],
    ['is tested if its default may be missing', '{ assertion: id }', guarded('this.assertion')],
    ['is sent as it is if it is there', '{ assertion: other }', 'assertion: this.assertion'],
    ['is sent as it is if nothing is known of it', 'options', 'assertion: this.assertion'],
  ])('%s', (_situation, given, expected) => {
    const outcomeOf = outcome(request => program(given, request), 'this.assertion');
    expect(outcomeOf).toBe(program(given, sent(expected)));
  });

  it('isn’t one that something else is given', () => {
    const other = (request: string): string =>
      program('{}', request).replace('Object.assign(this', 'other.assign(this').replace('{})', '{ assertion })');
    expect(outcome(other, 'this.assertion')).toBe(other(sent('assertion: this.assertion')));
  });
});

describe('what an accessor gives', () => {
  const pairs = (value: string): string =>
    `fetch(TOKEN_URL, { method: 'POST', ${FORM_TYPE}, body: new URLSearchParams(Object.entries({ grant_type: 'password', assertion: ${value} }).filter(([, value]) => value != null)) })`;

  it.each([
    ['by a function of the file', 'get assertion() { return env(); }'],
    ['with a setter behind it', 'get assertion() { return env(); }, set assertion(x) {}'],
    ['in place of a property', `assertion: 'a', get assertion() { return env(); }`],
    ['one of several', `get assertion() { if (x) return process.env.A; return 'a'; }`],
    ['one of several that is written out', `get assertion() { if (x) return undefined; return 'a'; }`],
    ['at its end', `get assertion() { if (x) return 'a'; }`],
    ['at an empty return', `get assertion() { if (x) return; return 'a'; }`],
    ['in a catch', `get assertion() { try { return read('a'); } catch {} }`],
  ])('is left out where it is missing: %s', (_situation, members) => {
    const program = (request: string): string =>
      `const env = () => process.env.A;\nconst config = { ${members} };\n${request};`;
    expect(outcome(program, 'config.assertion')).toBe(program(pairs('config.assertion')));
  });

  it.each([
    ['a text', `get assertion() { return 'a'; }`],
    ['one of several texts', `get assertion() { if (x) return 'b'; return 'a'; }`],
    ['nothing that it says', 'get assertion() { fail(); }'],
    ['what a property behind it has', `get assertion() { return process.env.A; }, assertion: 'a'`],
  ])('is sent as it is where it is %s', (_situation, members) => {
    const program = (request: string): string => `const config = { ${members} };\n${request};`;
    expect(outcome(program, 'config.assertion')).toBe(program(sent('assertion: config.assertion')));
  });
});

describe('what an accessor of a class gives', () => {
  const program =
    (body: string) =>
    (request: string): string =>
      `class Config { get assertion() { ${body} } }\n${request};`;
  const value = 'new Config().assertion';
  const pairs = `fetch(TOKEN_URL, { method: 'POST', ${FORM_TYPE}, body: new URLSearchParams(Object.entries({ grant_type: 'password', assertion: ${value} }).filter(([, value]) => value != null)) })`;

  it.each([
    ['before its end', `if (x) return undefined; return 'a';`],
    ['at its end', `if (x) return 'a';`],
    ['of the environment before its end', `if (x) return process.env.A; return 'a';`],
  ])('is left out where it is missing: %s', (_situation, body) => {
    expect(outcome(program(body), value)).toBe(program(body)(pairs));
  });

  it.each([
    ['behind a test that throws', `const a = process.env.A; if (!a) throw new Error('A'); return a;`],
    ['in each branch', `if (x) return 'b'; else return 'a';`],
  ])('is sent as it is where it is there: %s', (_situation, body) => {
    expect(outcome(program(body), value)).toBe(program(body)(sent(`assertion: ${value}`)));
  });

  it('is a list only where it is one', () => {
    const body = `if (x) return ['a']; return 'b';`;
    const scope = (request: string): string => program(body)(request).replaceAll('assertion', 'scope');
    expect(rewritten(scope(sending(`scope: ${value}`)), {}, '/program.js')).toBe(
      scope(sent(`scope: [${value}].flat().join(' ')`)),
    );
  });
});

describe('what an accessor gives of a field', () => {
  const program = (field: string, request: string): string =>
    `class Login { ${field} set assertion(x) { this.#assertion = x; } get assertion() { return this.#assertion; } go() { return ${request}; } }`;

  it('is tested where only the accessor sets it', () => {
    const outcomeOf = outcome(request => program('#assertion;', request), 'this.assertion');
    expect(outcomeOf).toBe(program('#assertion;', sent(guarded('this.assertion', '!= null'))));
  });

  it('is left out where it is missing, but for something else that is given first', () => {
    const first = (request: string): string =>
      program('#assertion;', request).replace('return this.#assertion', `if (x) return 'a'; return this.#assertion`);
    const pairs = sent('assertion: this.assertion')
      .replace('URLSearchParams(', 'URLSearchParams(Object.entries(')
      .replace(' }) })', ' }).filter(([, value]) => value != null)) })');
    expect(outcome(first, 'this.assertion')).toBe(first(pairs));
  });

  it('is sent as it is where it gives itself', () => {
    const itself = (request: string): string => program('', request).replace('return this.#', 'return this.');
    expect(outcome(itself, 'this.assertion')).toBe(itself(sent('assertion: this.assertion')));
    const name = (request: string): string => `const assertion = assertion;\n${request};`;
    expect(outcome(name, 'assertion')).toBe(name(sent('assertion: assertion')));
  });

  it('is sent as it is where the constructor sets it', () => {
    const field = '#assertion; constructor(x) { this.#assertion = x; }';
    const once = (request: string): string => program(field, request).replace('this.#assertion = x; } get', '} get');
    expect(outcome(once, 'this.assertion')).toBe(once(sent('assertion: this.assertion')));
  });
});

it.each(['const [assertion] = process.argv.slice(2);', 'const [, , assertion] = process.argv;'])(
  'an argument of the program may be missing: %s',
  before => {
    const program = (request: string): string => `${before}\n${request};`;
    expect(outcome(program, 'assertion')).toBe(program(sent(guarded('assertion'))));
  },
);

describe('an element of a list', () => {
  const program =
    (fill: string) =>
    (request: string): string =>
      `const list = []; ${fill}\nconst [assertion] = list;\n${request};`;

  it.each([
    'list.push(answer);',
    'for (const one of answers) list.push(one);',
    'list[0] = answer;',
    'fill(list); function fill(to) { to.unshift(answer); }',
  ])('that is filled may be missing, but isn’t: %s', fill => {
    expect(outcome(program(fill), 'assertion')).toBe(program(fill)(sent(guarded('assertion'))));
  });

  it.each([
    ['a function fills it and returns it', 'function read() { const to = []; to.push(answer); return to; }', 'read()'],
    ['its last is taken away', `const list = ['a']; list.pop();`, 'list'],
    ['its first is taken away', `const list = ['a']; list.shift();`, 'list'],
    ['what holds it fills it', `const state = { list: [] }; state.list.push(answer);`, 'state.list'],
  ])('may be missing where %s', (_situation, before, list) => {
    const taken = (request: string): string => `${before}\nconst [assertion] = ${list};\n${request};`;
    expect(outcome(taken, 'assertion')).toBe(taken(sent(guarded('assertion'))));
  });

  it('is there where the list is written out', () => {
    const taken = (request: string): string => `function send(p) { const [assertion] = [p]; ${request}; }`;
    expect(outcome(taken, 'assertion')).toBe(taken(sent('assertion: assertion')));
  });

  it('may be missing where one of the lists that it is taken out of may be too short', () => {
    const taken = (request: string): string =>
      `let [assertion] = text.split(':'); if (x) [assertion] = ['b'];\n${request};`;
    expect(outcome(taken, 'assertion')).toBe(taken(sent(guarded('assertion'))));
  });

  it('that nobody fills has none', () => {
    expect(outcome(program('log(list.length);'), 'assertion')).toBe(
      program('log(list.length);')(sent('').replace(`,  })`, ` })`)),
    );
  });

  it('of a field is what a method puts there', () => {
    const asked = (request: string): string =>
      `class Login { list = []; ask() { this.list.push(answer); const [assertion] = this.list; ${request}; } }`;
    expect(outcome(asked, 'assertion')).toBe(asked(sent(guarded('assertion'))));
  });
});

describe('a member of what a file of CommonJS exports', () => {
  const program =
    (before: string, object = 'exports') =>
    (request: string): string =>
      `${before}\n${object}.login = () => ${request};`;

  it.each(['exports', 'module.exports'])('that is nothing at first is set by who requires the file: %s', object => {
    const file = program(`${object}.assertion = null;`, object);
    expect(outcome(file, `${object}.assertion`)).toBe(file(sent(guarded(`${object}.assertion`, '!= null'))));
  });

  it('is what a function sets it to, too', () => {
    const file = program(`exports.assertion = 'a';\nexports.logout = () => { exports.assertion = null; };`);
    expect(outcome(file, 'exports.assertion')).toBe(file(sent(guarded('exports.assertion', '!= null'))));
  });

  it('stays the text that it is made as', () => {
    const file = program(`exports.assertion = 'a';\nexports.logout = () => { exports.other = null; };`);
    expect(outcome(file, 'exports.assertion')).toBe(file(sent('assertion: exports.assertion')));
  });
});

it.each(['({ x, ...this.session } = given);', '[this.session] = given;', '({ session: this.session } = given);'])(
  'a member of a field that a pattern gives another object may be missing: %s',
  load => {
    const program = (request: string): string =>
      `class Login { session = { assertion: 'a' }; load(given) { let x; ${load} } go() { return ${request}; } }`;
    expect(outcome(program, 'this.session.assertion')).toBe(
      program(sent(guarded('this.session.assertion', '!= null'))),
    );
  },
);
