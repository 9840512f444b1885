import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const request = `const request = require('request');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }`;
const text = `'grant_type=password&client_id=a'`;

describe('request', () => {
  it.each([
    ['an object under json', `{ url: TOKEN_URL, json: ${d} }`, 'json-body'],
    ['a body with json: true', `{ uri: TOKEN_URL, json: true, body: ${d} }`, 'json-body'],
    ['JSON text', `{ url: TOKEN_URL, body: JSON.stringify(${d}) }`, 'json-body'],
    ['form', `{ url: TOKEN_URL, form: ${d} }`, 'form'],
    ['form, which overrides a JSON header', `{ url: TOKEN_URL, ${J}, form: ${d}, json: true }`, 'form'],
    ['form: the text of one', `{ url: TOKEN_URL, form: 'grant_type=password&client_id=a' }`, 'form'],
    ['a flag that is a parameter', `{ url: TOKEN_URL, body: ${d}, json: parse(text) }`, 'unknown'],
    ['formData', `{ url: TOKEN_URL, formData: ${d} }`, 'multipart-body'],
    ['a text with json: true, which puts it in quotes', `{ url: TOKEN_URL, json: true, body: ${text} }`, 'json-body'],
    ['a text with json: true under a form header', `{ url: TOKEN_URL, ${F}, json: true, body: ${text} }`, 'form'],
    [
      'a text with json: true under an unknown one',
      `{ url: TOKEN_URL, headers, json: true, body: ${text} }`,
      'unknown',
    ],
    [
      'JSON text with json: true under a form header',
      `{ url: TOKEN_URL, ${F}, json: true, body: JSON.stringify(${d}) }`,
      'json-body',
    ],
    ['an object with json: true under a form header', `{ url: TOKEN_URL, ${F}, json: true, body: ${d} }`, 'json-body'],
    ['form and an object under json, which wins', `{ url: TOKEN_URL, form: ${d}, json: ${d} }`, 'json-body'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${request}request.post(${options}, done);`)).toStrictEqual([`request: ${outcome}`]);
  });

  it.each([
    ['util', `const { promisify } = require('util');\n${request}const send = promisify(request.post);`],
    ['a module that exports it alone', `import pify from 'pify';\n${request}const send = pify(request);`],
    [
      'bluebird, under its own name',
      `let send = require('request');\nconst bluebird = require('bluebird');\nsend = bluebird.promisify(send);`,
    ],
  ])('is known with a promise for its callback: by %s', (_, program) => {
    const sent = `${program}\nsend({ method: 'POST', url: TOKEN_URL, formData: ${d} });`;
    expect(wiresOf(sent)).toStrictEqual(['request: multipart-body']);
  });

  it('is not taken for a function that calls back', () => {
    const program = `${request}const send = require('util').promisify(() => request);`;
    expect(wiresOf(`${program}\nsend.post({ url: TOKEN_URL, json: ${d} });`)).toStrictEqual([]);
  });

  it.each(['requestretry', 'request-promise-any'])('is what %s sends with', name => {
    expect(wiresOf(`import rp from '${name}';\nrp({ url: TOKEN_URL, method: 'POST', json: ${d} });`)).toStrictEqual([
      'request: json-body',
    ]);
  });

  it.each(['request-promise', 'request-promise-native', 'postman-request'])('is known as %s', name => {
    expect(wiresOf(`import rp from '${name}';\nrp({ url: TOKEN_URL, method: 'POST', json: ${d} });`)).toStrictEqual([
      `${name}: json-body`,
    ]);
  });

  it.each([
    ['keeps json: true, which parses the answer', `{ body: ${d}, json: true }`, `{ form: ${d}, json: true }`],
    ['sets json: true in place of the object', `{ json: ${d} }`, `{ form: ${d}, json: true }`],
    ['takes JSON.stringify away', `{ body: JSON.stringify(${d}) }`, `{ form: ${d} }`],
    ['takes multipart away', `{ formData: ${d} }`, `{ form: ${d} }`],
  ])('%s', (_, before, after) => {
    const call = (options: string): string => `${request}request.post(TOKEN_URL, ${options}, done);`;
    expect(rewritten(call(before))).toBe(call(after));
  });

  it('reads flags from the defaults', () => {
    const program = `${request}request.defaults({ json: true }).post({ url: TOKEN_URL, body: ${d} });`;
    expect(wiresOf(program)).toStrictEqual(['request: json-body']);
    expect(wiresOf(program.replace('true', 'false'))).toStrictEqual(['request: text-body']);
  });

  it('refuses where both form and an object under json stand', () => {
    expect(rewritten(`${request}request.post({ url: TOKEN_URL, form: ${d}, json: ${d} });`)).toBe('unknown-options');
  });

  it.each([
    [
      'the length of its text is asked for',
      `const body = JSON.stringify(${d});\nrequest.post({ url: TOKEN_URL, body, headers: { 'Content-Length': body.length } });`,
      'content-length',
    ],
    ['its name is computed', `request.post({ url: TOKEN_URL, ['json']: ${d} });`, 'unknown-options'],
    [
      'it is put among the options later',
      `const o = { url: TOKEN_URL };\no.json = ${d};\nrequest.post(o);`,
      'unknown-options',
    ],
    [
      'its text was declared as one',
      `const body: string = JSON.stringify(${d});\nrequest.post({ url: TOKEN_URL, body });`,
      'typed-options',
    ],
  ])('refuses where %s', (_, program, reason) => {
    expect(rewritten(request + program)).toBe(reason);
  });

  it('is another package than one of its name in the project', () => {
    expect(wiresOf(`import request from './request.js';\nrequest.post({ url: TOKEN_URL, json: ${d} });`)).toStrictEqual(
      [],
    );
  });
});
