import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import { bodyOf, fetchOf, headersOf, messageOf, parametersOf } from '../../../../test/support/message.js';

it('is told only if asked for', () => {
  const program = `fetch('https://login.acme.dev/oauth/token', { method: 'POST', body: 'grant_type=password' });`;
  const [request] = analyzeText(program);
  expect(request).not.toHaveProperty('message');
});

describe('the body', () => {
  it.each([
    [
      'of an object',
      `axios.post(url, { grant_type: 'client_credentials', n: 1, on: true, no: null, gone: undefined })`,
      '{"grant_type":"client_credentials","n":1,"on":true,"no":null}',
    ],
    [
      'of unknown values',
      `axios.post(url, { grant_type: 'client_credentials', client_id: process.env.ID, scope })`,
      '{"grant_type":"client_credentials","client_id":"‹ID›","scope":‹scope›}',
    ],
    [
      'of nested values',
      `axios.post(url, { grant_type: 'client_credentials', a: { b: ['c"', 2] } })`,
      String.raw`{"grant_type":"client_credentials","a":{"b":["c\"",2]}}`,
    ],
    [
      'of JSON.stringify',
      fetchOf(`JSON.stringify({ grant_type: 'client_credentials', audience: \`a\${b}\` })`),
      '{"grant_type":"client_credentials","audience":"a‹b›"}',
    ],
    [
      'of a form',
      fetchOf(`new URLSearchParams({ grant_type: 'client_credentials', scope: "a b'~&é" })`),
      'grant_type=client_credentials&scope=a+b%27%7E%26%C3%A9',
    ],
    [
      'of repeated parameters',
      fetchOf(`new URLSearchParams([['grant_type', 'client_credentials'], ['resource', 'a'], ['resource', 'b']])`),
      'grant_type=client_credentials&resource=a&resource=b',
    ],
    [
      'of one of two values',
      `axios.post(url, { grant_type: 'client_credentials', scope: x ? 'a' : 'b' })`,
      '{"grant_type":"client_credentials","scope":"‹a or b›"}',
    ],
    ['that a client turns into text', fetchOf(`{ grant_type: 'client_credentials' }`), '[object Object]'],
    [
      'of an instance that JSON empties',
      `got.post(url, { json: new URLSearchParams({ grant_type: 'client_credentials' }) })`,
      '{}',
    ],
    [
      'in quotes',
      `axios.post(url, 'grant_type=client_credentials', { headers: { 'Content-Type': 'application/json' } })`,
      '"grant_type=client_credentials"',
    ],
    [
      'in quotes, of URLSearchParams made text',
      `axios.post(url, new URLSearchParams({ grant_type: 'client_credentials' }).toString(), { headers: { 'Content-Type': 'application/json' } })`,
      '"grant_type=client_credentials"',
    ],
    [
      'of FormData',
      `const form = new FormData(); form.append('grant_type', 'client_credentials'); ${fetchOf('form')}`,
      '--‹boundary›\r\nContent-Disposition: form-data; name="grant_type"\r\n\r\nclient_credentials\r\n--‹boundary›--\r\n',
    ],
    [
      'beside a query',
      `axios.post(url, { grant_type: 'client_credentials' }, { params: { tenant: 'a' } })`,
      '{"grant_type":"client_credentials"}',
    ],
    ['in the query', `axios.post(url, null, { params: { grant_type: 'client_credentials' } })`, null],
  ])('%s', (_, call, body) => {
    expect(bodyOf(call)).toBe(body);
  });
});

describe('parameters', () => {
  it.each([
    [
      'of an object',
      `axios.post(url, { grant_type: 'client_credentials', scope: 'a b' })`,
      ['grant_type=client_credentials', 'scope=a b'],
    ],
    [
      'that may be missing',
      `axios.post(url, { grant_type: 'client_credentials', ...(scope && { scope: 'a' }) })`,
      ['grant_type=client_credentials', 'scope?=a'],
    ],
    [
      'that JSON may leave out',
      `axios.post(url, { grant_type: 'client_credentials', scope: process.env.SCOPE })`,
      ['grant_type=client_credentials', 'scope?=‹SCOPE›'],
    ],
    [
      'of one body of several',
      `axios.post(url, x ? { grant_type: 'refresh_token', refresh_token: token } : { grant_type: 'client_credentials' })`,
      ['grant_type=‹refresh_token or client_credentials›', 'refresh_token?=‹token›'],
    ],
    [
      'of a form in text',
      `axios.post(url, \`grant_type=client_credentials&scope=a%20b&client_id=\${id}\`)`,
      ['grant_type=client_credentials', 'scope=a b', 'client_id=‹id›'],
    ],
    [
      'of JSON in text',
      fetchOf(`'{ "grant_type": "client_credentials", "n": 1 }'`),
      ['grant_type=client_credentials', 'n=1'],
    ],
    [
      'in the query',
      `axios.post(url, null, { params: { grant_type: 'client_credentials' } })`,
      ['grant_type=client_credentials'],
    ],
    [
      'in the query, beside an empty body',
      `axios.post(url, {}, { params: x ? { grant_type: 'password', a: 1 } : undefined })`,
      ['grant_type=password', 'a=1'],
    ],
    [
      'of bodies of which one can’t be seen',
      `axios.post(url, x ? { grant_type: 'password', a: 'b' } : read())`,
      ['grant_type?=password', 'a?=b'],
    ],
    [
      'of a body or none',
      `axios.post(url, x ? { grant_type: 'password', a: 'b' } : undefined)`,
      ['grant_type=password', 'a=b'],
    ],
    [
      'of bodies that say the same',
      `axios.post(url, x ? { grant_type: 'password', a: 'b' } : { a: 'b', grant_type: 'password' })`,
      ['grant_type=password', 'a=b'],
    ],
    [
      'of bodies of which one may leave it out',
      `axios.post(url, x ? { grant_type: 'password', a: b ?? undefined } : { grant_type: 'password', a: c })`,
      ['grant_type=password', 'a?=‹b or c›'],
    ],
  ])('%s', (_, call, parameters) => {
    expect(parametersOf(call)).toStrictEqual(parameters);
  });

  it.each([
    ['more than can be seen', `{ grant_type: 'password', ...rest }`, true],
    ['more in one case than can be seen', `x ? { grant_type: 'password', ...rest } : { grant_type: 'password' }`, true],
    ['more in a case that can’t be seen', `x ? { grant_type: 'password' } : read()`, true],
    ['no more in either case', `x ? { grant_type: 'password' } : { grant_type: 'password', a: 'b' }`, false],
  ])('may be %s', (_situation, body, hasMoreParameters) => {
    expect(messageOf(`axios.post(url, ${body})`)).toMatchObject({ hasMoreParameters, method: 'POST' });
  });
});

it('of a library that makes it by itself is not told', () => {
  const program = `const { ClientCredentials } = require('simple-oauth2');
new ClientCredentials({ client, auth: { tokenHost: 'https://login.acme.dev' }, options: { bodyFormat: 'json' } });`;
  expect(messageOf(program)).toStrictEqual({
    method: 'POST',
    headers: [],
    hasMoreHeaders: false,
    parameters: null,
    hasMoreParameters: false,
    body: null,
  });
});

it('has its known texts in one piece', () => {
  expect(messageOf(`axios.post(url, { grant_type: 'password', a: b, c: 'd' })`).body).toStrictEqual([
    '{"grant_type":"password","a":',
    { placeholder: 'b' },
    ',"c":"d"}',
  ]);
  expect(messageOf('axios.post(url, `grant_type=password&a=${b}`)').body).toStrictEqual([
    'grant_type=password&a=',
    { placeholder: 'b' },
  ]);
});

it('has a member once that is written twice', () => {
  const call = `axios.post(url, { a: 'b', grant_type: 'password', a: 'c' })`;
  expect(parametersOf(call)).toStrictEqual(['a=c', 'grant_type=password']);
  expect(bodyOf(call)).toBe('{"a":"c","grant_type":"password"}');
});

it('shows no secret that is written out', () => {
  const secret = 's3cr3t';
  const calls = [
    `axios.post(url, { grant_type: 'client_credentials', client_secret: '${secret}', code: '${secret}' })`,
    `axios.post(url, { grant_type: 'client_credentials' }, { headers: { Authorization: 'Basic ${secret}' } })`,
    `axios.post(url, 'grant_type=client_credentials&client_secret=${secret}')`,
    fetchOf(`'{"grant_type":"refresh_token","refresh_token":"${secret}"}'`),
    fetchOf(
      `new URLSearchParams({ grant_type: 'client_credentials', client_secret: x ? '${secret}' : \`${secret}\${y}\` })`,
    ),
  ];
  const messages = calls.map(call => JSON.stringify(messageOf(call)));
  expect(messages.filter(message => message.includes(secret))).toStrictEqual([]);
  expect(headersOf(calls[1] ?? '')).toContain('Authorization: Basic ‹credentials›');
  expect(bodyOf(calls[2] ?? '')).toBe('grant_type=client_credentials&client_secret=‹client_secret›');
});
