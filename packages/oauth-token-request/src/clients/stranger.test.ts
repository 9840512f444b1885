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

  it('is never certainly wrong, and never rewritten', () => {
    const program = `${api}api.post('https://login.salesforce.com/services/oauth2/token', JSON.stringify(${d}));`;
    expect(analyzeText(program)).toMatchObject([
      { certainty: 'likely', repair: { kind: 'manual', reason: 'unknown-client' } },
    ]);
  });
});
