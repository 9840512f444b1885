import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const json = `{ method: 'POST', body: JSON.stringify(${d}) }`;
const effects = `import { call, fork, retry } from 'redux-saga/effects';\nimport axios from 'axios';\n`;

describe('a client that something else calls', () => {
  it.each([
    ['fetch', 'redux-saga, with a function', `call(fetch, TOKEN_URL, ${json})`],
    ['axios', 'redux-saga, with a method', `call(axios.post, TOKEN_URL, ${d})`],
    ['axios', 'redux-saga, with a method and its object', `call([axios, axios.post], TOKEN_URL, ${d})`],
    ['axios', "redux-saga, with a method's name and its object", `call([axios, 'post'], TOKEN_URL, ${d})`],
    ['axios', 'redux-saga, with options only', `fork(axios, { method: 'post', url: TOKEN_URL, data: ${d} })`],
    ['axios', 'redux-saga, with an instance', `call(axios.create().post, TOKEN_URL, ${d})`],
    ['fetch', 'redux-saga, several times', `retry(3, 100, fetch, TOKEN_URL, ${json})`],
    ['fetch', 'with the object to call it on', `fetch.call(window, TOKEN_URL, ${json})`],
    ['fetch', 'with a list of arguments', `fetch.apply(null, [TOKEN_URL, ${json}])`],
    ['axios', 'with its object and a list of arguments', `axios.post.apply(axios, [TOKEN_URL, ${d}])`],
    [
      'fetch',
      'a function that applies it to all that it is given',
      `const send = (...args) => fetch.apply(window, args);\nsend(TOKEN_URL, ${json})`,
    ],
    ['fetch', 'a promise', `Promise.try(fetch, TOKEN_URL, ${json})`],
  ])('is %s: by %s', (client, _, program) => {
    expect(wiresOf(effects + program)).toStrictEqual([`${client}: json-body`]);
  });

  it.each([`fetch.apply(null, [TOKEN_URL, ${json}])`, `fetch.call(window, TOKEN_URL, ${json})`])(
    'is one that may send: %s',
    program => {
      expect(wiresOf(program, { host: { canSend: () => false } })).toStrictEqual(['fetch: json-body']);
    },
  );

  it.each([
    ['a function of the file', `const send = body => axios.post(TOKEN_URL, body);\ncall(send, ${d});`, 'json-body'],
    ['a method', `const api = { send: body => axios.post(TOKEN_URL, body) };\ncall(api.send, ${d});`, 'json-body'],
    [
      'a function that makes a form',
      `const send = body => axios.post(TOKEN_URL, new URLSearchParams(body));\ncall(send, ${d});`,
      'form',
    ],
  ])('is called by %s, which redux-saga calls', (_, program, outcome) => {
    expect(wiresOf(effects + program)).toStrictEqual([`axios: ${outcome}`]);
  });

  it.each([
    ['by a function of the project', `const call = (fn, ...rest) => log(rest);\ncall(fetch, TOKEN_URL, ${json});`],
    ['by arguments that are spread', `${effects}call(...given, TOKEN_URL, ${json});`],
    ['by a list that is spread', `fetch.apply(null, [...given, TOKEN_URL, ${json}]);`],
    ['by a list with a hole', `${effects}axios.post.apply(axios, [TOKEN_URL, , ${d}]);`],
    [
      'by `apply` of the program’s own',
      `const api = { apply: (url, init) => log(url, init) };\napi.apply(null, [TOKEN_URL, ${json}]);`,
    ],
    [
      'with more than it is given',
      `const send = (...args) => fetch.apply(window, args, 1);\nsend(TOKEN_URL, ${json});`,
    ],
    ['where it is no client', `${effects}call(log, TOKEN_URL, ${json});`],
  ])('is none %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('is repaired where its own arguments stand', () => {
    expect(rewritten(`${effects}call(axios.post, TOKEN_URL, ${d}, { timeout: 1 });`)).toBe(
      `${effects}call(axios.post, TOKEN_URL, new URLSearchParams(${d}), { timeout: 1, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
    );
    expect(rewritten(`${effects}axios.post.apply(axios, [TOKEN_URL, ${d}]);`)).toBe(
      `${effects}axios.post.apply(axios, [TOKEN_URL, new URLSearchParams(${d}), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }]);`,
    );
    expect(rewritten(`fetch.call(window, TOKEN_URL, ${json});`)).toContain(`body: new URLSearchParams(${d})`);
  });
});
