import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const send = (before: string, body: string): string[] =>
  wiresOf(
    `import axios from 'axios';\n${before}\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${body} });`,
  );

describe('an operator', () => {
  it.each([
    ['what stands behind an object that is there', `const data = ${d};`, 'data && JSON.stringify(data)', 'json-body'],
    ['what stands behind a text that is there', `const data = ${d};`, `'a' && JSON.stringify(data)`, 'json-body'],
    ['either where the first is not known', '', `form && JSON.stringify(${d})`, 'unknown'],
    ['what is given where nothing has been', 'let body;', `body ??= JSON.stringify(${d})`, 'json-body'],
    ['what may have been there, or what is given', 'let body = read();', `body ??= JSON.stringify(${d})`, 'unknown'],
    ['nothing that is known by another assignment', `let body = 'a';`, `body += JSON.stringify(${d})`, 'unknown'],
  ])('gives %s', (_, before, body, outcome) => {
    expect(send(before, body)).toStrictEqual([`fetch: ${outcome}`]);
  });
});

describe('a helper that TypeScript writes out', () => {
  const called = (helper: string, use: string): string[] =>
    wiresOf(`var h = (this && this.${helper});\nconst axios_1 = h(require('axios'));\n${use}(TOKEN_URL, ${d});`);

  it.each([
    ['default', '__importDefault) || (function (m) { return m && m.__esModule ? m : { default: m }; }'],
    [
      'namespace',
      `__importStar) || (function (m) {
        if (m && m.__esModule) return m;
        var result = {};
        if (m != null) for (var k in m) if (k !== 'default') __createBinding(result, m, k);
        __setModuleDefault(result, m);
        return result;
      }`,
    ],
  ])('for an import of the %s gives what is imported', (_, helper) => {
    expect(called(helper, 'axios_1.default.post')).toStrictEqual(['axios: json-body']);
    expect(called(helper, '(0, axios_1.default.post)')).toStrictEqual(['axios: json-body']);
  });

  it('is not what else an object that isn’t seen may have', () => {
    expect(called('load) || (function (m) { return m; }', 'axios_1.post')).toStrictEqual([]);
  });
});

describe('a class that a type names', () => {
  const calls = (api: string, before = ''): string[] =>
    wiresOf(`import axios from 'axios';\n${before}${api}\nexport class Login {
  constructor(private readonly api: Api) {}
  send() { return this.api.post('/oauth/token', ${d}); }
}`);

  it.each([
    [
      'sends JSON',
      `class Api { post(path: string, body: object) { return axios.post(path, body); } }`,
      ['axios: json-body'],
    ],
    [
      'makes a form',
      `class Api { post(path: string, body: object) { return axios.post(path, new URLSearchParams({ ...body })); } }`,
      ['axios: form'],
    ],
    ['sends nothing', `class Api { post(path: string, body: object) { return [path, body]; } }`, []],
    ['is an interface', `interface Api { post(path: string, body: object): void }`, []],
  ])('is followed where it %s', (_, api, found) => {
    expect(calls(api)).toStrictEqual(found);
  });
});

describe('an instance of a class as a body', () => {
  const sent = (fields: string): string[] =>
    wiresOf(`import axios from 'axios';\nclass Body ${fields}\naxios.post('/oauth/token', new Body('a', 'b'));`);

  it.each([
    ['by its fields', `{ grant_type = 'password'; client_id = 'a'; }`, ['axios: json-body']],
    [
      'by what it assigns',
      `{ constructor(id) { this.grant_type = 'password'; this.client_id = id; } }`,
      ['axios: json-body'],
    ],
    [
      'by its parameters',
      `{ constructor(public grant_type: string, public client_id: string) {} }`,
      ['axios: json-body'],
    ],
  ])('is known %s', (_, fields, found) => {
    expect(sent(fields)).toStrictEqual(found);
  });

  it('is not known where its class extends another', () => {
    expect(sent(`extends URLSearchParams { grant_type = 'password'; client_id = 'a'; }`)).toStrictEqual([
      'axios: unknown',
    ]);
  });
});

describe('what a promise gives', () => {
  it.each([
    [`Promise.resolve(${d}).then(body => axios.post(TOKEN_URL, body));`, ['axios: json-body']],
    [`const make = async () => (${d});\nmake().then(body => axios.post(TOKEN_URL, body));`, ['axios: json-body']],
    [`Promise.resolve(${d}).then(() => 1, body => axios.post(TOKEN_URL, body));`, ['axios: unknown']],
    [`Promise.resolve(new URLSearchParams(${d})).then(body => axios.post(TOKEN_URL, body));`, ['axios: form']],
  ])('is known to what waits for it: %s', (program, found) => {
    expect(wiresOf(`import axios from 'axios';\n${program}`)).toStrictEqual(found);
  });
});
