import { mayContainTokenRequest } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { analyzeText, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a', username: 'b', password: 'c' }`;
const J = `{ headers: { 'Content-Type': 'application/json' } }`;
const U = `'https://login.acme.dev/oauth/token'`;
const api = `import api from '@/utils/request';\n`;

describe('a client that is not known', () => {
  it.each([
    ['JSON text', `JSON.stringify(${d})`, 'json-body'],
    ['an object that is called JSON', `${d}, ${J}`, 'json-body'],
    ['the text of a form that is called JSON', `'grant_type=password&client_id=a', ${J}`, 'json-header'],
    ['a FormData', `form`, 'multipart-body'],
    ['the bytes of a FormData', `form.getBuffer()`, 'multipart-body'],
  ])('is wrong whatever it does with %s', (_, body, outcome) => {
    const form = `const form = new FormData();\nform.append('grant_type', 'password');\nform.append('client_id', 'a');\n`;
    expect(wiresOf(`${api}${form}api.post(${U}, ${body});`)).toStrictEqual([`api.post: ${outcome}`]);
  });

  it.each([
    ['an object', d],
    ['an object under options that can not be seen', `${d}, options`],
    ['an object under a form header', `${d}, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`],
    ['URLSearchParams', `new URLSearchParams(${d})`],
    ['a function that answers', `() => reply(${d})`],
  ])('may make a form of %s', (_, body) => {
    expect(wiresOf(`${api}api.post(${U}, ${body});`)).toStrictEqual([]);
  });

  it.each([
    ['a parameter', 'function login(httpService) { httpService'],
    ['a member', 'function login(deps: { axiosClient: any }) { deps.axiosClient'],
    ['a field', 'class Auth { login() { this.axiosInstance'],
    ['a numbered name', 'function login(httpClient2) { httpClient2'],
  ])('sends an object as JSON where it is called as clients are that do: %s', (_, before) => {
    const name = (/\S+$/u.exec(before)?.[0] ?? '').replace('this.', '');
    const sent = (options = ''): string[] => {
      const program = `${before}.post(${U}, ${d}${options}); }${before.startsWith('class') ? ' }' : ''}`;
      expect(mayContainTokenRequest(program)).toBe(true);
      return wiresOf(program);
    };
    expect(sent()).toStrictEqual([`${name}.post: json-body`]);
    // Some encode it then, by their version.
    expect(sent(`, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`)).toStrictEqual([]);
  });

  it.each([
    ['a package', `import { client } from '@acme/common';`, 'client'],
    ['a parameter', `function login(http) {`, 'http'],
    [
      'a type of a package',
      `import { JwtHttp } from 'angular2-jwt-refresh';\nfunction login(jwtHttp: JwtHttp) {`,
      'jwtHttp',
    ],
  ])('may come from %s', (_, before, name) => {
    const program = `${before}\n${name}.post(${U}, JSON.stringify(${d}));${before.endsWith('{') ? '}' : ''}`;
    expect(wiresOf(program)).toStrictEqual([`${name}.post: json-body`]);
  });

  it.each([
    ['a server', `app.post('/oauth/token', JSON.stringify(${d}));`],
    ['a double of one', `const api = nock('https://login.acme.dev');\napi.post('/oauth/token', JSON.stringify(${d}));`],
    [
      'an object of its own',
      `const api = { post: (url, body) => send(url, toForm(JSON.parse(body))) };\napi.post(${U}, JSON.stringify(${d}));`,
    ],
    [
      'a class of its own',
      `class Api { post(url, body) { return send(url, body); } }\nfunction login(api: Api) { api.post(${U}, JSON.stringify(${d})); }`,
    ],
    ['another API', `${api}api.post('https://shop.example.com/orders', JSON.stringify({ name: 'a' }), ${J});`],
  ])('is not seen in %s', (_, program) => {
    const imports = program.includes('nock') ? `import nock from 'nock';\n` : '';
    expect(wiresOf(imports + program)).toStrictEqual([]);
  });

  const post = (body: string): string => `{ url: ${U}, method: 'POST', ${body} }`;

  it.each([
    ['a package', `import { sendRequest } from '@acme/common';\nsendRequest(`],
    ['a parameter', `function login(request) { request(`],
    ['a member', `function login(http) { http.request(`],
    ['a longer name', `import { runRequestThroughInterceptor } from '@acme/platform';\nrunRequestThroughInterceptor(`],
  ])('is given all in one object: %s', (_, before) => {
    const told = (options: string): string[] => {
      const program = `${before}${options});${before.startsWith('function') ? ' }' : ''}`;
      const found = wiresOf(program).map(wire => wire.replace(/^.*: /u, ''));
      expect(mayContainTokenRequest(program) || found.length === 0).toBe(true);
      return found;
    };
    expect(told(post(`data: JSON.stringify(${d})`))).toStrictEqual(['json-body']);
    expect(told(post(`body: ${d}, headers: { 'Content-Type': 'application/json' }`))).toStrictEqual(['json-body']);
    expect(told(post(`data: ${d}`))).toStrictEqual([]);
    expect(told(post(`body: new URLSearchParams(${d})`))).toStrictEqual([]);
  });

  it.each([
    ['a package', `import request from '@acme/common';\nrequest(`],
    ['a parameter', `function login(fetchLike) { fetchLike(`],
    ['a member', `function login(deps) { deps.fetchWithRetry(`],
  ])('is given the rest behind the address: %s', (_, before) => {
    const end = before.startsWith('function') ? '); }' : ');';
    const told = (options: string): string[] => {
      const program = `${before}${U}, { method: 'POST', ${options} }${end}`;
      expect(mayContainTokenRequest(program) || !options.includes('JSON')).toBe(true);
      return wiresOf(program).map(wire => wire.replace(/^.*: /u, ''));
    };
    expect(told(`body: JSON.stringify(${d})`)).toStrictEqual(['json-body']);
    expect(told(`data: ${d}, headers: { 'Content-Type': 'application/json' }`)).toStrictEqual(['json-body']);
    expect(told(`body: ${d}`)).toStrictEqual([]);
    expect(told(`body: new URLSearchParams(${d})`)).toStrictEqual([]);
  });

  it.each(['app.request', 'server.sendRequest'])('is none where %s answers itself', callee => {
    expect(
      wiresOf(`function test(app, server) { ${callee}(${U}, { method: 'POST', body: JSON.stringify(${d}) }); }`),
    ).toStrictEqual([]);
  });

  it.each([
    [
      'a function that answers',
      `function test(handleRequest) { handleRequest(${post(`body: JSON.stringify(${d})`)}); }`,
    ],
    ['a double', `function test(mocks) { mocks.createRequest(${post(`body: JSON.stringify(${d})`)}); }`],
    ['an expectation', `expect(send).toHaveBeenCalledWith(${post(`body: JSON.stringify(${d})`)});`],
    [
      'another method',
      `function get(request) { request(${post(`body: JSON.stringify(${d})`).replace('POST', 'GET')}); }`,
    ],
    [
      'what it does by itself',
      `const request = options => log(options);\nrequest(${post(`data: JSON.stringify(${d})`)});`,
    ],
  ])('is not seen in %s that is given such an object', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('is never certainly wrong, and never rewritten', () => {
    const program = `${api}api.post('https://login.salesforce.com/services/oauth2/token', JSON.stringify(${d}));`;
    expect(analyzeText(program)).toMatchObject([
      { certainty: 'likely', repair: { kind: 'manual', reason: 'unknown-client' } },
    ]);
  });
});
