import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';
import type { ClientSetting } from '../types.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const U = `'https://login.acme.dev/oauth/token'`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;

const found = (program: string, setting: Partial<ClientSetting>): string[] => {
  const clients: ClientSetting[] = [{ call: 'send', url: 0, body: 1, sends: 'json', ...setting }];
  return analyzeText(program, { settings: { clients } }).map(({ client, fault }) => `${client} ${fault ?? ''}`);
};

describe("a client of the user's own", () => {
  it.each([
    ['as it is written', `this.api.post(${U}, ${d});`, 'this.api.post'],
    ['as an import', `import { post as send } from '@acme/http';\nsend(${U}, ${d});`, '@acme/http:post'],
    ['as a default export', `import send from '@acme/http';\nsend(${U}, ${d});`, '@acme/http:'],
    ['by require', `const { post } = require('@acme/http');\npost(${U}, ${d});`, '@acme/http:post'],
    [
      'as what a factory makes',
      `import { createClient } from '@acme/http';\nconst api = createClient({ retries: 3 });\nexport const login = () => api.post(${U}, ${d});`,
      '@acme/http:createClient().post',
    ],
    [
      'as an instance of a class',
      `import { HttpClient } from '@acme/http';\nconst api = new HttpClient();\napi.post(${U}, ${d});`,
      '@acme/http:HttpClient().post',
    ],
    [
      'by its type',
      `import type { HttpClient } from '@acme/http';\nconst login = (api: HttpClient) => api.post(${U}, ${d});`,
      '@acme/http:HttpClient.post',
    ],
    [
      'as what AngularJS injects',
      `app.service('login', function ($http) { this.login = () => $http.post(${U}, ${d}); });`,
      '$http.post',
    ],
    [
      'as what old Angular injects',
      `import { Http } from '@angular/http';\nclass Login { constructor(private http: Http) {} login() { return this.http.post(${U}, ${d}); } }`,
      '@angular/http:Http.post',
    ],
  ])('is known %s', (_, program, call) => {
    expect(found(program, { call })).toStrictEqual([`${call} json-body`]);
  });

  it.each([
    ['another module', `import { post } from '@acme/other';\npost(${U}, ${d});`, '@acme/http:post'],
    ['a function of the file', `function post() {}\npost(${U}, ${d});`, '@acme/http:post'],
    ['another member', `import { put } from '@acme/http';\nput(${U}, ${d});`, '@acme/http:post'],
  ])('is not %s', (_, program, call) => {
    expect(found(program, { call })).toStrictEqual([]);
  });

  it.each([
    ['url and body stand in its options', { url: 'url', body: 'data', options: 0 }, `send({ url: ${U}, data: ${d} });`],
    [
      'they stand deeper',
      { url: 'request.url', body: 'request.body', options: 0 },
      `send({ request: { url: ${U}, body: ${d} } });`,
    ],
    ['the body alone stands there', { body: 'json', options: 1 }, `send(${U}, { json: ${d} });`],
  ])('is read where %s', (_, positions, program) => {
    expect(found(program, positions)).toStrictEqual(['send json-body']);
  });

  it('is given the text of a form where it sends text as it is', () => {
    const clients: ClientSetting[] = [{ call: '@acme/http:send', url: 'url', body: 'data', options: 0, sends: 'text' }];
    const program = (data: string, type: string): string =>
      `import { send } from '@acme/http';\nsend({ url: ${U}, data: ${data}, headers: ${type} });`;
    expect(
      rewritten(program(`JSON.stringify(${d})`, `{ 'Content-Type': 'application/json' }`), { settings: { clients } }),
    ).toBe(program(`new URLSearchParams(${d}).toString()`, F));
  });
});
