import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('redaxios', () => {
  const redaxios = `import axios from 'redaxios';\n`;

  it.each([
    ['an object', `axios.post(TOKEN_URL, ${d});`, 'json-body'],
    ['an object under a form header', `axios.post(TOKEN_URL, ${d}, { ${F} });`, 'json-body'],
    ['a URLSearchParams', `axios.post(TOKEN_URL, new URLSearchParams(${d}));`, 'form'],
    [
      'the text of a form without a header',
      `axios.post(TOKEN_URL, new URLSearchParams(${d}).toString());`,
      'text-body',
    ],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(redaxios + program)).toStrictEqual([`redaxios: ${outcome}`]);
  });
});

describe('gaxios', () => {
  it.each([
    ['the function', `import { request } from 'gaxios';\nrequest({ url: TOKEN_URL, method: 'POST', data: ${d} });`],
    [
      'an instance',
      `import { Gaxios } from 'gaxios';\nnew Gaxios({}).request({ url: TOKEN_URL, method: 'POST', data: ${d} });`,
    ],
    [
      'an instance in a variable',
      `import { Gaxios } from 'gaxios';\nconst c = new Gaxios();\nc.request({ url: TOKEN_URL, method: 'POST', data: ${d} });`,
    ],
  ])('is known by %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['gaxios: json-body']);
  });

  it('makes a form of an object under a form header', () => {
    const program = `import { request } from 'gaxios';\nrequest({ url: TOKEN_URL, method: 'POST', ${F}, data: ${d} });`;
    expect(wiresOf(program)).toStrictEqual(['gaxios: form']);
  });
});

describe("Nest's HttpService", () => {
  const service = (call: string): string => `import { HttpService } from '@nestjs/axios';
class Auth {
  constructor(private readonly http: HttpService) {}
  token() { return this.http.${call}; }
}`;

  it.each([
    ['a verb', `post(TOKEN_URL, ${d})`, 'json-body'],
    ['.request()', `request({ method: 'POST', url: TOKEN_URL, data: ${d} })`, 'json-body'],
    ['the axios behind it', `axiosRef.post(TOKEN_URL, ${d})`, 'json-body'],
    ['the axios behind it, called', `axiosRef({ method: 'POST', url: TOKEN_URL, data: ${d} })`, 'json-body'],
    ['.postForm(), which is multipart', `axiosRef.postForm(TOKEN_URL, ${d})`, 'multipart-body'],
    ['an object under a form header', `post(TOKEN_URL, ${d}, { ${F} })`, 'form'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(service(call))).toStrictEqual([`nestjs-axios: ${outcome}`]);
  });

  it('is repaired where the parameters stand in a variable', () => {
    const call = (body: string): string =>
      service(`post(TOKEN_URL, ${body}, { ${F.replace('x-www-form-urlencoded', 'json')} })`);
    const program = call('data').replace('return', `const data = ${d}; return`);
    expect(rewritten(program)).toBe(
      program
        .replace(', data,', ', new URLSearchParams(data),')
        .replace('application/json', 'application/x-www-form-urlencoded'),
    );
  });
});

describe('a method whose name is not written out', () => {
  const wrapper = `import axios from 'axios';\nconst send = (method, url, data) => axios[method](url, data);\n`;
  const body = `{ grant_type: 'password', client_id: 'a' }`;

  it.each([
    ['what a wrapper is given', `${wrapper}send('post', '/oauth/token', ${body});`, ['axios: json-body']],
    ['another one that a wrapper is given', `${wrapper}send('get', '/oauth/token', ${body});`, []],
    [
      'one of several',
      `import axios from 'axios';\nconst method = old ? 'post' : 'get';\naxios[method]('/oauth/token', ${body});`,
      ['axios: json-body'],
    ],
    [
      'one of others',
      `import axios from 'axios';\nconst method = old ? 'head' : 'get';\naxios[method]('/oauth/token', ${body});`,
      [],
    ],
    [
      'of something else',
      `const send = (method, url, data) => client[method](url, data);\nsend('post', '/oauth/token', ${body});`,
      [],
    ],
  ])('is known for %s', (_, program, found) => {
    expect(wiresOf(program)).toStrictEqual(found);
  });
});
