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

describe('headers', () => {
  it.each([
    [
      'that axios adds to an object',
      `axios.post(url, { grant_type: 'client_credentials' })`,
      ['Content-Type: application/json'],
    ],
    [
      'that axios adds to text',
      `axios.post(url, 'grant_type=client_credentials')`,
      ['Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'that fetch adds to text',
      fetchOf(`JSON.stringify({ grant_type: 'client_credentials' })`),
      ['Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'that are given',
      fetchOf(
        `JSON.stringify({ grant_type: 'client_credentials' })`,
        `{ 'content-type': 'application/json', 'X-Trace': id }`,
      ),
      ['content-type: application/json', 'X-Trace: ‹id›'],
    ],
    [
      'that a client writes over',
      `request.post(url, { form: { grant_type: 'client_credentials' }, headers: { 'content-type': 'application/json' } })`,
      ['Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'of a scheme and what a variable holds',
      `axios.post(url, { grant_type: 'client_credentials' }, { headers: { Authorization: \`Basic \${key}\` } })`,
      ['Content-Type: application/json', 'Authorization: Basic ‹key›'],
    ],
    [
      'of an instance',
      `axios.create({ headers: { Accept: 'text/html', 'X-A': '1' } }).post(url, { grant_type: 'client_credentials' }, { headers: { accept: '*/*' } })`,
      ['Content-Type: application/json', 'accept: */*', 'X-A: 1'],
    ],
    [
      'that may be missing',
      `axios.post(url, { grant_type: 'password' }, { headers: { 'X-A': x ? 'b' : undefined } })`,
      ['Content-Type: application/json', 'X-A?: b'],
    ],
    [
      'that are undefined',
      `axios.post(url, { grant_type: 'password' }, { headers: undefined })`,
      ['Content-Type: application/json'],
    ],
    [
      'that a client writes over in its place',
      `request.post(url, { form: { grant_type: 'password' }, headers: { 'X-A': 'b', 'content-type': 'application/json', 'X-C': 'd' } })`,
      ['X-A: b', 'Content-Type: application/x-www-form-urlencoded', 'X-C: d'],
    ],
    [
      'that the type of a body decides',
      `axios.postForm(url, { grant_type: 'password' })`,
      ['Content-Type: multipart/form-data; boundary=‹boundary›'],
    ],
    [
      'that fetch adds to an instance',
      fetchOf(`new URLSearchParams({ grant_type: 'password' })`, 'undefined'),
      ['Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'that fetch adds to a form’s text',
      fetchOf(`new URLSearchParams({ grant_type: 'password' }).toString()`, 'null'),
      ['Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'that fetch adds to what it makes text',
      fetchOf(`{ grant_type: 'password' }`),
      ['Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'that ofetch adds to text',
      `import { ofetch } from 'ofetch'; ofetch(url, { method: 'POST', body: 'grant_type=password' });`,
      ['Content-Type: application/json'],
    ],
    [
      'that redaxios puts over any other',
      `import redaxios from 'redaxios'; redaxios.post(url, { grant_type: 'password' }, { headers: { 'content-type': 'text/plain' } });`,
      ['Content-Type: application/json'],
    ],
    [
      'that redaxios leaves to text',
      `import redaxios from 'redaxios'; redaxios.post(url, 'grant_type=password', { headers: { 'content-type': 'text/plain' } });`,
      ['content-type: text/plain'],
    ],
    ['of a body that can’t be seen', 'axios.post(url, read())', ['Content-Type: ‹chosen by axios, if any›']],
    ['of a request without a body', `axios.post(url, null, { params: { grant_type: 'password' } })`, []],
    [
      'by the short name for JSON',
      `superagent.post(url).type('json').send({ grant_type: 'password' })`,
      ['Content-Type: application/json'],
    ],
    [
      'by the short name for a form',
      `superagent.post(url).type('form').send({ grant_type: 'password' })`,
      ['Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'by a short name for something else',
      `superagent.post(url).type('png').send({ grant_type: 'password' })`,
      ['Content-Type: png'],
    ],
    [
      'that only look like a short name',
      `superagent.post(url).set('X-A', 'json').send({ grant_type: 'password' })`,
      ['Content-Type: application/json', 'X-A: json'],
    ],
  ])('%s', (_, call, headers) => {
    expect(headersOf(call)).toStrictEqual(headers);
  });

  it('of which a default can’t be seen may be more than can be seen', () => {
    const message = messageOf(
      `axios.create({ headers: read() }).post(url, new URLSearchParams({ grant_type: 'password' }), { headers: { 'X-A': 'b' } })`,
    );
    expect(message.hasMoreHeaders).toBe(true);
    expect(message.headers.map(({ name }) => name)).toStrictEqual(['X-A']);
  });

  it('that can all be seen are no more than that', () => {
    expect(messageOf(fetchOf(`'grant_type=password'`, `{ 'X-A': 'b' }`)).hasMoreHeaders).toBe(false);
  });

  it('may be more than can be seen, the type among them', () => {
    const message = messageOf(fetchOf(`new URLSearchParams({ grant_type: 'client_credentials' })`, '{ ...rest }'));
    expect(message).toMatchObject({ hasMoreHeaders: true, headers: [] });
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

describe('a value under a secret name', () => {
  it.each([
    ['is hidden', `'Authorization': 'abc'`, 'Authorization: ‹Authorization›'],
    ['shows the scheme before it', `'Authorization': 'Bearer abc'`, 'Authorization: Bearer ‹credentials›'],
    ['shows no scheme inside it', `'Authorization': 'a Basic b'`, 'Authorization: ‹Authorization›'],
    ['shows the scheme in any case', `'Authorization': 'basic abc'`, 'Authorization: basic ‹credentials›'],
    ['hides nothing if it is empty', `'X-API-Key': ''`, 'X-API-Key: '],
    ['is named after its variable', `'X-API-Key': apiKey`, 'X-API-Key: ‹apiKey›'],
    ['is not that of another name', `'X-Trace': 'Bearer abc'`, 'X-Trace: Bearer abc'],
  ])('%s', (_situation, header, line) => {
    expect(headersOf(`axios.post(url, { grant_type: 'password' }, { headers: { ${header} } })`)).toContain(line);
  });
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
