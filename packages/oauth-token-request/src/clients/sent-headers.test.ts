import { describe, expect, it } from 'vitest';
import { fetchOf, headersOf, messageOf } from '../../../../test/support/message.js';

describe('the headers of a message', () => {
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
      'that fetch adds to a text that is written out',
      fetchOf(`'grant_type=password'`),
      ['Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'that got adds to what it makes JSON',
      `got.post(url, { json: 'grant_type=password' })`,
      ['Content-Type: application/json'],
    ],
    [
      'that got adds to what it makes a form',
      `got.post(url, { form: 'grant_type=password' })`,
      ['Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'that Angular adds to an instance, which is wrong',
      `import { HttpClient } from '@angular/common/http';
      class A { constructor(private http: HttpClient) {} b() { return this.http.post(url, new URLSearchParams({ grant_type: 'password' })); } }`,
      ['Content-Type: application/json'],
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
      'by a name that can’t be seen',
      `superagent.post(url).type(name).send('grant_type=password')`,
      ['Content-Type: ‹name›'],
    ],
    [
      'by a name that only begins like one',
      'superagent.post(url).type(`json${x}`).send({ grant_type: "password" })',
      ['Content-Type: json‹x›'],
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
