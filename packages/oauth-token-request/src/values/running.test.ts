import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';

const JSON_TYPE = `headers: { 'Content-Type': 'application/json' }`;
const FORM_TYPE = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

const sending = (member: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body: JSON.stringify({ grant_type: 'password', ${member} }) })`;
const sent = (member: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${FORM_TYPE}, body: new URLSearchParams({ grant_type: 'password', ${member} }) })`;

const plain = 'scope: cfg.scope';
const joined = `scope: cfg.scope.join(' ')`;
const either = `scope: [cfg.scope].flat().join(' ')`;

/** What the rewrite of a member in a program comes to, which is in JavaScript. */
const outcome = (program: (request: string) => string, member = plain): string =>
  rewritten(program(sending(member)), {}, '/program.js');

describe('what a function reads that runs before it is set again may be either', () => {
  it.each([
    ['a function that is declared', `async function go() { return REQUEST; }\ngo(); SET`],
    ['a function behind its call', `go(); SET\nasync function go() { return REQUEST; }`],
    ['a function by its name', `const go = () => REQUEST;\ngo(); SET`],
    ['one that is called at once', `(async () => { await REQUEST; })(); SET`],
    ['one that is handed over', `app.get('/login', () => REQUEST); SET`],
    ['one that another function calls', `const go = () => REQUEST; const all = () => go();\nall(); SET`],
    ['a method of an object', `const api = { go() { return REQUEST; } };\napi.go(); SET`],
    ['a method of a class', `class Api { go() { return REQUEST; } }\nnew Api().go(); SET`],
    ['a field of a class', `class Api { asked = REQUEST; }\nnew Api(); SET`],
    ['a static block', `class Api { static { REQUEST; } }\nSET`],
    ['a function in a function', `async function main() { const go = () => REQUEST; await go(); }\nmain(); SET`],
    ['a loop around both', `for (const x of list) { const go = () => REQUEST; go(); SET }`],
  ])('%s', (_situation, text) => {
    const program = (request: string): string =>
      `const cfg = { scope: 'a' };\n${text.replace('REQUEST', request).replace('SET', `cfg.scope = ['b'];`)}`;
    expect(outcome(program)).toBe(program(sent(either)));
  });

  it.each([
    ['by Object.assign', `{ scope: 'a' }`, `Object.assign(cfg, { scope: ['b'] });`],
    ['a list before a text', `{ scope: ['a'] }`, `cfg.scope = 'b';`],
  ])('%s', (_situation, begun, set) => {
    const program = (request: string): string => `const cfg = ${begun};\nconst go = () => ${request};\ngo(); ${set}`;
    expect(outcome(program)).toBe(program(sent(either)));
  });

  it('a member of a part', () => {
    const program = (request: string): string =>
      `const cfg = { part: { scope: 'a' } };\nconst go = () => ${request};\ngo(); cfg.part.scope = ['b'];`;
    expect(outcome(program, 'scope: cfg.part.scope')).toBe(program(sent(either.replace('cfg', 'cfg.part'))));
  });

  it('a member of this', () => {
    const program = (request: string): string =>
      `const cfg = { scope: 'a', go() { return ${request}; } };\ncfg.go(); cfg.scope = ['b'];`;
    expect(outcome(program, 'scope: this.scope')).toBe(program(sent(either.replace('cfg', 'this'))));
  });

  it('a member that isn’t there until then', () => {
    const program = (request: string): string =>
      `const cfg = {};\nconst go = () => ${request};\ngo(); cfg.tenant = 'a';`;
    expect(outcome(program, 'tenant: cfg.tenant')).toBe(
      program(sent('...(cfg.tenant !== undefined && { tenant: cfg.tenant })')),
    );
    const within = (request: string): string =>
      `async function go() { const cfg = {}; const tenant = cfg.tenant; cfg.tenant = 'a'; return ${request}; }`;
    expect(outcome(within, 'tenant')).toBe(within(sent('...(tenant !== undefined && { tenant })')));
  });
});

describe('what a function reads that runs when it is set is what was set last', () => {
  it.each([
    ['it is called behind that', `const go = () => REQUEST;\nSET go();`],
    ['it is made behind that', `SET app.get('/login', () => REQUEST);`],
    ['it is exported', `export async function go() { return REQUEST; }\nSET`],
    ['it is exported by its name', `async function go() { return REQUEST; }\nexport { go };\nSET`],
    ['it is the module’s own', `export default () => REQUEST;\nSET`],
    ['it is what CommonJS exports', `module.exports = { go };\nSET\nfunction go() { return REQUEST; }`],
    ['CommonJS exports it', `exports.go = async () => REQUEST;\nSET`],
    ['a class has it that is used behind that', `class Api { go() { return REQUEST; } }\nSET new Api().go();`],
    ['another function calls it behind that', `const go = () => REQUEST; const all = () => go();\nSET all();`],
    ['it calls itself', `const go = () => REQUEST.catch(() => go());\nSET go();`],
  ])('%s', (_situation, text) => {
    const program = (request: string): string =>
      `const cfg = { scope: 'a' };\n${text.replace('REQUEST', request).replace('SET', `cfg.scope = ['b'];`)}`;
    expect(outcome(program)).toBe(program(sent(joined)));
  });
});

describe('options that are set when a function has sent them', () => {
  const program = (options: string, set: string): string =>
    `const options = { method: 'POST', ${options} };\nconst go = () => fetch(TOKEN_URL, options);\ngo(); ${set}`;

  it('have both bodies rewritten', () => {
    const [one, other] = [`{ grant_type: 'password', user: 'a' }`, `{ grant_type: 'password', user: 'b' }`];
    const text = program(`${JSON_TYPE}, body: JSON.stringify(${one})`, `options.body = JSON.stringify(${other});`);
    expect(rewritten(text, {}, '/program.js')).toBe(
      program(`${FORM_TYPE}, body: new URLSearchParams(${one})`, `options.body = new URLSearchParams(${other});`),
    );
  });

  it('may have another header', () => {
    const body = `body: JSON.stringify({ grant_type: 'password', user: 'a' })`;
    const set = `options.headers['Content-Type'] = 'application/vnd.api+json';`;
    expect(rewritten(program(`${JSON_TYPE}, ${body}`, set), {}, '/program.js')).toBe('unknown-headers');
  });
});

it('an address that may be undefined is the one that it is set to', () => {
  const text = `const cfg = {};\napp.get('/login', () => fetch(cfg.url, { method: 'POST', ${JSON_TYPE}, body: JSON.stringify({ grant_type: 'password' }) }));\ncfg.url = 'https://login.acme.dev/oauth/token';`;
  expect(analyzeText(text).map(({ endpoint, certainty }) => [endpoint.url, certainty])).toEqual([
    ['https://login.acme.dev/oauth/token', 'likely'],
  ]);
});
