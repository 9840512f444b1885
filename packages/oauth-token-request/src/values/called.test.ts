import { describe, expect, it } from 'vitest';
import { analyzeText, hostReading, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const sends = `{ return axios.post('https://login.acme.dev' + path, body); }`;
const SEND = `import axios from 'axios';\nfunction send(path, body) ${sends}\n`;
const TYPED_SEND = `import axios from 'axios';\nfunction send(this: Acme, path: string, body: object) ${sends}\n`;

describe('a function that is told what `this` is in there', () => {
  it.each([
    ['by a method', `${SEND}class Api { login() { return send.call(this, '/oauth/token', ${d}); } }`],
    ['by something else', `${SEND}export const login = api => send.call(api.client, '/oauth/token', ${d});`],
    ['where the type of `this` is written', `${TYPED_SEND}send.call(acme, '/oauth/token', ${d});`],
    [
      'as a method that writes its type',
      `import axios from 'axios';\nclass Api { send(this: Api, path: string, body: object) ${sends} }\nnew Api().send('/oauth/token', ${d});`,
    ],
    [
      'and gives the address',
      `import axios from 'axios';\nfunction url(host) { return 'https://' + host + '/oauth/token'; }\nfunction login() { return axios.post(url.call(this, 'login.acme.dev'), ${d}); }`,
    ],
  ])('is called with what stands behind it: %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['axios: json-body']);
  });

  it('is called in another file, also where only what leads to a sender is followed', () => {
    const login = `import { send } from './send';\nexport function login() { return send.call(this, '/oauth/token', ${d}); }`;
    const host = hostReading({
      'login.ts': login,
      'send.ts': `import axios from 'axios';\nexport function send(path, body) ${sends}`,
    });
    expect(wiresOf(login, { host })).toStrictEqual(['axios: json-body']);
    expect(wiresOf(login, { host: { ...host, canSend: () => true } })).toStrictEqual(['axios: json-body']);
  });

  it('knows it as what it is told', () => {
    const program = `import axios from 'axios';\nfunction send(body) { return axios.post(this.url, body); }\nclass Api { url = 'https://login.acme.dev/oauth/token'; login() { return send.call(this, ${d}); } }`;
    expect(analyzeText(program).map(({ endpoint }) => endpoint.url)).toStrictEqual([
      'https://login.acme.dev/oauth/token',
    ]);
  });

  it('knows what the type says of its members', () => {
    const login = (body: string): string =>
      `import axios from 'axios';\ninterface Acme { id?: string }\nfunction login(this: Acme) { return axios.post('https://login.acme.dev/oauth/token', ${body}`;
    expect(rewritten(login(`{ grant_type: 'client_credentials', client_id: this.id }); }`))).toContain(
      '...(this.id !== undefined && { client_id: this.id })',
    );
  });

  it('may only read what it is given', () => {
    const program = `${SEND}const data = ${d};\nread.call(this, data);\nfunction read(value) { return value.client_id; }\nsend('/oauth/token', data);`;
    expect(rewritten(program)).toContain('new URLSearchParams(body)');
  });

  it('is repaired inside if it is called so alone', () => {
    const call = `send.call(api, '/oauth/token', ${d});`;
    const form = `new URLSearchParams(body), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`;
    expect(rewritten(SEND + call)).toBe(SEND.replace('path, body);', `path, ${form});`) + call);
  });

  it.each([
    ['arguments that are spread before its own', `${SEND}send.call(...given, '/oauth/token', ${d});`],
    ['an object of the program', `const api = { call: (path, body) => body };\napi.call('/oauth/token', ${d});`],
  ])('isn’t called by %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('may change what it is given', () => {
    const program = `${SEND}const data = ${d};\nfill.call(this, data);\nfunction fill(value) { value.client_secret = [{}]; }\nsend('/oauth/token', data);`;
    expect(rewritten(program)).not.toContain('URLSearchParams');
  });
});

describe('a method of the project that is called `call`', () => {
  it.each([
    ['by another one', `class Api { call(path, body) ${sends} login() { return this.call('/oauth/token', ${d}); } }`],
    [
      'on an instance',
      `class Api { call(path, body) ${sends} }\nconst api = new Api();\napi.call('/oauth/token', ${d});`,
    ],
    ['of an object', `const api = { call(path, body) ${sends} };\napi.call('/oauth/token', ${d});`],
  ])('is called by its name: %s', (_, program) => {
    expect(wiresOf(`import axios from 'axios';\n${program}`)).toStrictEqual(['axios: json-body']);
  });

  it('is given there what it sends', () => {
    const program = `import axios from 'axios';\nclass Api { call(prompt) { return axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials', prompt }); } }\nnew Api().call(['a', 'b']);`;
    expect(analyzeText(program).map(({ repair }) => repair)).toMatchObject([{ kind: 'manual', reason: 'array-value' }]);
  });
});
