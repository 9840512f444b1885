import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const sent = `(TOKEN_URL, { method: 'POST', ${J}, body: JSON.stringify(${d}) })`;
const axios = `import axios from 'axios';\n`;

/** What hosts say that know no other file that sends. */
const alone = { host: { canSend: () => false } };

describe('what a function calls that it is given, if all its calls pass the same', () => {
  it.each([
    [
      'with the same arguments',
      `const log = f => (url, init) => f(url, init);\nconst send = log(fetch);\nsend${sent};`,
    ],
    [
      'with options that it fills in',
      `function log(f) { return async function (url, init) { return f(url, { ...init, credentials: 'omit' }); }; }\nconst send = log(fetch);\nsend${sent};`,
    ],
    ['with further arguments', `const retry = (f, ...args) => f(...args);\nretry(fetch, TOKEN_URL, ${sent.slice(12)};`],
    [
      'in two calls',
      `const log = f => (url, init) => f(url, init);\nlog(fetch);\nconst send = log(fetch);\nsend${sent};`,
    ],
    [
      'with what it makes itself',
      `const sender = f => body => f(TOKEN_URL, { method: 'POST', ${J}, body: JSON.stringify(body) });\nconst send = sender(fetch);\nsend(${d});`,
    ],
  ])('%s', (_situation, program) => {
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body']);
    expect(wiresOf(program, alone)).toStrictEqual(['fetch: json-body']);
  });

  it('as a member of it', () => {
    const program = `${axios}const make = http => ({ login: body => http.post(TOKEN_URL, body) });\nmake(axios.create()).login(${d});`;
    expect(wiresOf(program, alone)).toStrictEqual(['axios: json-body']);
  });

  it('is repaired at the call that it makes of what it gives', () => {
    const program = (type: string, body: string): string =>
      `const log = f => (url, init) => f(url, init);\nconst send = log(fetch);\nsend(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} });`;
    expect(rewritten(program('json', `JSON.stringify(${d})`))).toBe(
      program('x-www-form-urlencoded', `new URLSearchParams(${d})`),
    );
  });
});

describe('isn’t known', () => {
  it.each([
    [
      'if it is something else in one call',
      `const log = f => (url, init) => f(url, init);\nlog(show);\nconst send = log(fetch);\nsend${sent};`,
    ],
    [
      'if it is put in its place',
      `const log = f => (url, init) => { f = show; return f(url, init); };\nconst send = log(fetch);\nsend${sent};`,
    ],
    [
      'if nobody calls the function',
      `const log = f => (url, init) => f(url, init);\nexport const send = f => log(f)${sent};`,
    ],
    [
      'if it is an answer',
      `const log = f => (url, init) => f(url, init);\nconst send = log(fetch('/items'));\nsend${sent};`,
    ],
    [
      'if the instances differ',
      `${axios}const make = http => ({ login: body => http.post(TOKEN_URL, body) });\nmake(axios.create({ baseURL: a }));\nmake(axios.create()).login(${d});`,
    ],
    [
      'if it isn’t handed on what is given',
      `const retry = (f, ...args) => { args[0] = '/items'; return f(...args); };\nretry(fetch, TOKEN_URL, ${sent.slice(12)};`,
    ],
  ])('%s', (_situation, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });
});
