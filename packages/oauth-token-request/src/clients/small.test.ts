import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const phin = `const p = require('phin');\n`;
const get = `const get = require('simple-get');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const [phin3, phin4] = ['^3.7.0', '^4.0.0'].map(version => hostWith({ phin: version }));

describe('phin', () => {
  it.each([
    ['an object under data', `data: ${d}`, 'json-body', 'json-body'],
    ['a URLSearchParams under data, which 3 sends as {}', `data: new URLSearchParams(${d})`, 'json-body', 'form'],
    ['form, which is multipart in 4', `form: ${d}`, 'form', 'multipart-body'],
    ['form under a JSON header in 3', `${J}, form: ${d}`, 'json-header', 'multipart-body'],
    ['the text of a form, which 4 labels', `data: 'grant_type=password&client_id=a'`, 'text-body', 'form'],
  ])('is known for %s', (_, options, three, four) => {
    const program = `${phin}p({ url: TOKEN_URL, method: 'POST', ${options} });`;
    expect(wiresOf(program, phin3)).toStrictEqual([`phin: ${three}`]);
    expect(wiresOf(program, phin4)).toStrictEqual([`phin: ${four}`]);
  });

  it.each([
    ['data', phin3],
    ['data', phin4],
    ['form', phin4],
  ])('is given the text of a form instead of %s', (name, host) => {
    expect(rewritten(`${phin}p({ url: TOKEN_URL, method: 'POST', ${name}: ${d} });`, host)).toBe(
      `${phin}p({ url: TOKEN_URL, method: 'POST', data: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});

describe('simple-get', () => {
  it.each([
    ['json: true', `body: ${d}, json: true`, 'json-body'],
    ['JSON text', `${J}, body: JSON.stringify(${d})`, 'json-body'],
    ['form', `form: ${d}, json: true`, 'form'],
    ['form, which overrides a JSON header', `${J}, form: ${d}`, 'form'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${get}get.concat({ url: TOKEN_URL, method: 'POST', ${options} }, done);`)).toStrictEqual([
      `simple-get: ${outcome}`,
    ]);
    expect(wiresOf(`${get}get.post({ url: TOKEN_URL, ${options} }, done);`)).toStrictEqual([`simple-get: ${outcome}`]);
  });

  it('keeps json: true, which parses the answer', () => {
    expect(rewritten(`${get}get.concat({ url: TOKEN_URL, method: 'POST', body: ${d}, json: true }, done);`)).toBe(
      `${get}get.concat({ url: TOKEN_URL, method: 'POST', form: ${d}, json: true }, done);`,
    );
  });
});

describe('bent', () => {
  const bent = `import bent from 'bent';\n`;
  const instance = `const post = bent('https://login.example.com', 'POST', 'json', 200);\n`;
  const form = `new URLSearchParams(${d})`;

  it.each([
    ['an object', `post('/oauth/token', ${d})`, 'json-body'],
    ['an object under a form header', `post('/oauth/token', ${d}, ${F.slice(9)})`, 'json-body'],
    ['a URLSearchParams, which it sends as {}', `post('/oauth/token', ${form})`, 'json-body'],
    ['text without a header', `post('/oauth/token', ${form}.toString())`, 'text-body'],
    ['text under a JSON header', `post('/oauth/token', ${form}.toString(), ${J.slice(9)})`, 'json-header'],
    ['text under a form header', `post('/oauth/token', ${form}.toString(), ${F.slice(9)})`, 'form'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(`${bent}${instance}await ${call};`)).toStrictEqual([`bent: ${outcome}`]);
  });

  it.each([
    ['a base from the environment', `bent('POST', process.env.AUTH_URL, 'json')('/oauth/token', ${d})`, 1],
    ['no base', `require('bent')('POST')('https://login.example.com/oauth/token', ${d})`, 1],
    ['no method, which is GET', `bent('https://login.example.com', 'json')('/oauth/token', ${d})`, 0],
    ['another function', `craft('https://login.example.com', 'POST')('/oauth/token', ${d})`, 0],
  ])('is known with %s', (_, call, count) => {
    expect(wiresOf(`${bent}await ${call};`)).toHaveLength(count);
  });

  it.each([
    ['adds the header', '', instance, F.slice(9)],
    [
      "overrides the instance's header",
      '',
      instance.replace('200', J.slice(9).replace('Content-Type', 'content-type')),
      F.slice(9).replace('Content-Type', 'content-type'),
    ],
    ['changes a header', `, ${J.slice(9)}`, instance, F.slice(9)],
  ])('is given the text of a form: the rewrite %s', (_, headers, made, after) => {
    expect(rewritten(`${bent}${made}await post('/oauth/token', ${d}${headers});`)).toBe(
      `${bent}${made}await post('/oauth/token', ${form}.toString(), ${after});`,
    );
  });
});
