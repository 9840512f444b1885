import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const P = `{ grant_type: 'password' }`;
const TEXT = `JSON.stringify(${P})`;
const FORM = `new URLSearchParams(${P})`;
const HEADER = `'Content-Type': 'application/x-www-form-urlencoded'`;
const HEAD = `import axios from 'axios'; import got from 'got'; import request from 'request'; import $ from 'jquery'; import bent from 'bent'; import superagent from 'superagent'; import needle from 'needle'; import http from 'k6/http'; import { stringify } from 'qs';\n`;

const after = (program: string): string => rewritten(HEAD + program).replace(HEAD, '');

describe('options get headers', () => {
  it.each([
    ['where there are none', '', `, { headers: { ${HEADER} } }`],
    ['where they are empty', ', {}', `, { headers: { ${HEADER} } }`],
    ['behind other options', ', { timeout: 5 }', `, { timeout: 5, headers: { ${HEADER} } }`],
  ])('%s', (_situation, before, expected) => {
    expect(after(`axios.post(TOKEN_URL, ${P}${before});`)).toBe(`axios.post(TOKEN_URL, ${FORM}${expected});`);
  });

  it('in a variable that nothing else reads', () => {
    const program = (options: string, body: string): string =>
      `const o = { ${options} };\naxios.post(TOKEN_URL, ${body}, o);`;
    expect(after(program('timeout: 5', P))).toBe(program(`timeout: 5, headers: { ${HEADER} }`, FORM));
  });

  it.each([
    ['with none', 'timeout: 5'],
    ['without', 'headers: null'],
  ])('of their own where others get theirs %s', (_situation, options) => {
    const program = (body: string, own: string): string =>
      `const o = { ${options} }; use(o);\naxios.post(TOKEN_URL, ${body}, ${own});`;
    expect(after(program(P, 'o'))).toBe(program(FORM, `{ ...o, headers: { ${HEADER} } }`));
  });

  it.each([
    [
      'others get them, and what gives them does more than name them',
      `const o = { timeout: 5 }; use(o);\nconst options = () => o;\naxios.post(TOKEN_URL, ${P}, options());`,
      'shared-options',
    ],
    ['a callback stands in their place', `axios.post(TOKEN_URL, ${P}, () => {});`, 'unknown-options'],
    [
      'the call takes none',
      `$.ajaxSetup({ contentType: 'application/json' });\n$.post(TOKEN_URL, ${TEXT});`,
      'unknown-options',
    ],
    ['a call gives them', `axios.post(TOKEN_URL, ${P}, Object.assign({}, { timeout: 5 }));`, 'unknown-options'],
  ])('unless %s', (_situation, program, reason) => {
    expect(after(program)).toBe(reason);
  });
});

describe('an argument for headers alone', () => {
  const post = (rest: string): string =>
    `const post = bent('https://login.example.com', 'POST', 'json');\npost('/oauth/token', ${rest});`;

  it('is added', () => {
    expect(after(post(P))).toBe(post(`${FORM}.toString(), { ${HEADER} }`));
  });

  it('isn’t written in the place of undefined', () => {
    expect(after(post(`${P}, undefined`))).toBe('unknown-options');
  });
});

describe('a Headers instance', () => {
  it('that is made of a variable is left to the reader', () => {
    const program = `const own = { Accept: '*/*' };\nfetch(TOKEN_URL, { method: 'POST', headers: new Headers(own), body: ${TEXT} });`;
    expect(after(program)).toBe('unknown-headers');
  });
});

describe('default headers of an instance', () => {
  const got = (type: string, options: string): string =>
    `got.extend({ headers: { 'content-type': '${type}' } }).post(TOKEN_URL, { ${options} });`;

  it('that say form are enough for a client that makes one', () => {
    const type = 'application/x-www-form-urlencoded';
    expect(after(got(type, `json: ${P}`))).toBe(got(type, `form: ${P}`));
  });

  it('that say JSON are overridden in their spelling', () => {
    expect(after(got('application/json', `json: ${P}`))).toBe(
      got('application/json', `form: ${P}, headers: { 'content-type': 'application/x-www-form-urlencoded' }`),
    );
  });
});

describe('a text that is a form already', () => {
  const BODY = `'grant_type=password'`;

  it.each([
    [
      'gets its header',
      `got.post(TOKEN_URL, { body: ${BODY} });`,
      `got.post(TOKEN_URL, { body: ${BODY}, headers: { ${HEADER} } });`,
    ],
    [
      'gets its header where it is made on the spot',
      `got.post(TOKEN_URL, { body: ${FORM}.toString() });`,
      `got.post(TOKEN_URL, { body: ${FORM}.toString(), headers: { ${HEADER} } });`,
    ],
    [
      'gets its header where a library makes it',
      `http.post(TOKEN_URL, stringify(${P}));`,
      `http.post(TOKEN_URL, stringify(${P}), { headers: { ${HEADER} } });`,
    ],
    [
      'gets none where an option tells the client',
      `cy.request({ url: TOKEN_URL, method: 'POST', body: ${BODY} });`,
      `cy.request({ url: TOKEN_URL, method: 'POST', body: ${BODY}, form: true });`,
    ],
    [
      'gets none where the client takes a text for one',
      `needle.post(TOKEN_URL, ${BODY}, { multipart: true, timeout });`,
      `needle.post(TOKEN_URL, ${BODY}, { timeout });`,
    ],
    [
      'moves where the client adds the header',
      `request.post({ url: TOKEN_URL, body: ${BODY} });`,
      `request.post({ url: TOKEN_URL, form: ${BODY} });`,
    ],
    [
      'keeps the length that it was given',
      `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': n }, body: ${FORM}.toString() });`,
      `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': n, ${HEADER} }, body: ${FORM}.toString() });`,
    ],
  ])('%s', (_situation, before, expected) => {
    expect(after(before)).toBe(expected);
  });
});

describe('a header is changed', () => {
  const fetch = (type: string, body: string): string =>
    `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': ${type} }, body: ${body} });`;
  const FORM_TYPE = `'application/x-www-form-urlencoded'`;

  it.each([
    ['under a cast to a constant', `'application/json' as const`, `${FORM_TYPE} as const`],
    ['under a cast to a name', `'application/json' as MediaType`, `${FORM_TYPE} as MediaType`],
    ['with a cast to itself', `'application/json' as 'application/json'`, FORM_TYPE],
    ['in double quotes', '"application/json"', '"application/x-www-form-urlencoded"'],
    ['in a template', '`application/json`', '`application/x-www-form-urlencoded`'],
    ['that is put together', `'application/' + 'json'`, FORM_TYPE],
    [
      'unless it says form',
      `'application/x-www-form-urlencoded; charset=UTF-8'`,
      `'application/x-www-form-urlencoded; charset=UTF-8'`,
    ],
  ])('%s', (_situation, before, expected) => {
    expect(after(fetch(before, TEXT))).toBe(fetch(expected, FORM));
  });

  it('in the quotes of the file where a table holds it', () => {
    const table = `const TYPES = { json: 'application/json' };\n`;
    expect(after(table + fetch('TYPES["json"]', TEXT))).toBe(table + fetch(FORM_TYPE, FORM));
  });

  it('under a short name with a cast', () => {
    const send = (type: string): string => `superagent.post(TOKEN_URL).type(${type} as const).send(${P});`;
    expect(after(send(`'json'`))).toBe(send(FORM_TYPE));
  });

  it('unless its option is a shorthand', () => {
    const program = `const contentType = 'application/json';\n$.ajax({ url: TOKEN_URL, method: 'POST', contentType, data: ${TEXT} });`;
    expect(after(program)).toBe('unknown-headers');
  });
});

describe('the length of a body', () => {
  const program = (length: string, create: string, text = ''): string =>
    `const body = ${create}(${P})${text};\nfetch(TOKEN_URL, { method: 'POST', headers: { ${HEADER}, 'content-length': ${length} }, body });`;

  it('follows the variable that holds it', () => {
    expect(after(program('body.length', 'JSON.stringify'))).toBe(
      program('body.length', 'new URLSearchParams', '.toString()'),
    );
  });

  it('is that of one of two texts', () => {
    const send = `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': text.length }, body: a ? text : ${TEXT} });`;
    expect(after(`const text = ${TEXT};\n${send}`)).toBe('content-length');
  });

  it.each(['5', 'length', 'other.length', 'mybody.length'])('that is %s is that of the JSON', length => {
    expect(after(program(length, 'JSON.stringify'))).toBe('content-length');
  });
});

describe('XMLHttpRequest is told the header', () => {
  const xhr = (send: string): string => `const xhr = new XMLHttpRequest(); xhr.open('POST', TOKEN_URL);${send}`;
  const SET = `xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');`;

  it.each([
    ['on the same line', ` xhr.send(${TEXT});`, ` ${SET} xhr.send(${FORM});`],
    ['on its own line', `\n  xhr.send(${TEXT});`, `\n  ${SET}\n  xhr.send(${FORM});`],
    ['in a block', ` { xhr.send(${TEXT}); }`, ` { ${SET} xhr.send(${FORM}); }`],
  ])('%s', (_situation, before, expected) => {
    expect(after(xhr(before))).toBe(xhr(expected));
  });

  it.each([
    ['an expression', ` const go = () => xhr.send(${TEXT});`],
    ['a branch without braces', ` if (x) xhr.send(${TEXT});`],
    ['a case', ` switch (x) { case 1: xhr.send(${TEXT}); }`],
    ['a return', ` function go() { return xhr.send(${TEXT}); }`],
    ['parentheses', ` (xhr.send(${TEXT}));`],
  ])('unless it is sent in %s', (_situation, send) => {
    expect(after(xhr(send))).toBe('unknown-headers');
  });
});

describe('a URLSearchParams of the file’s own', () => {
  const fetch = (before: string, create: string): string =>
    `${before}\nfetch(TOKEN_URL, { method: 'POST', headers: { ${HEADER} }, body: ${create}(${P}) });`;

  it.each([
    `import { URLSearchParams } from 'url';`,
    `import { URLSearchParams } from 'node:url';`,
    `const { URL, URLSearchParams } = require('url');`,
    `const URLSearchParams = require('node:url').URLSearchParams;`,
  ])('is none where it is Node’s: %s', before => {
    expect(rewritten(fetch(before, 'JSON.stringify'))).toBe(fetch(before, 'new URLSearchParams'));
  });

  it('stands in the way of what runs before it is there', () => {
    const program = fetch('', 'JSON.stringify');
    expect(rewritten(`${program}\nconst { URLSearchParams } = require('url');`)).toBe('shadowed-name');
    const before = `const body = JSON.stringify(${P});\nconst { URLSearchParams } = require('url');\n`;
    expect(rewritten(`${before}fetch(TOKEN_URL, { method: 'POST', headers: { ${HEADER} }, body });`)).toBe(
      'shadowed-name',
    );
  });

  it.each([
    `import { URLSearchParams } from './url.js';`,
    `import URLSearchParams from 'url-search-params';`,
    `import URLSearchParams = require('url-search-params');`,
    `const { URLSearchParams } = globalThis;`,
    'function f(URLSearchParams) {}',
    `import type { URLSearchParams } from 'node:url';`,
    `import { type URLSearchParams } from 'url';`,
    `import { parse as URLSearchParams } from 'url';`,
    `import URLSearchParams from 'url';`,
    `import * as URLSearchParams from 'node:url';`,
    `import { URLSearchParams } from './node:url';`,
    `let { URLSearchParams } = require('url');`,
    `const { URL: URLSearchParams } = require('url');`,
    `const { URLSearchParams } = require('./url');`,
    `const URLSearchParams = require('url').URL;`,
    `function f() { const { URLSearchParams } = require('url'); }`,
  ])('stands in the way: %s', before => {
    expect(rewritten(fetch(before, 'JSON.stringify'))).toBe('shadowed-name');
  });
});

it('leaves the entry of a table that has another one for forms', () => {
  const table = `const kinds = { json: { 'Content-Type': 'application/json' }, form: { 'Content-Type': 'application/x-www-form-urlencoded' } };`;
  const send = (headers: string, body: string): string =>
    `${table}\nfetch(TOKEN_URL, { method: 'POST', headers: ${headers}, body: ${body}({ grant_type: 'client_credentials' }) });`;
  expect(rewritten(send('kinds.json', 'JSON.stringify'))).toBe(
    send(`{ ...kinds.json, 'Content-Type': 'application/x-www-form-urlencoded' }`, 'new URLSearchParams'),
  );
  expect(rewritten(send('kinds.json', 'JSON.stringify').replace(/, form: \{.*?\}/u, ''))).toContain(
    `{ json: { 'Content-Type': 'application/x-www-form-urlencoded' } };`,
  );
});
