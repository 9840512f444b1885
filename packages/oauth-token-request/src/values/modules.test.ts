import { describe, expect, it } from 'vitest';
import { analyzeProject } from '../../../../test/support/analyze.js';

const URL = 'https://accounts.spotify.com/api/token';
const BODY = `{ grant_type: 'client_credentials' }`;
const JSON_BODY = `JSON.stringify(${BODY})`;

/** What is found in the first file: URL, fault and what is to be done. */
function found(files: Readonly<Record<string, string>>): string[] {
  return analyzeProject(files).requests.map(({ endpoint, fault, repair }) =>
    [endpoint.url, fault, repair?.kind === 'manual' ? repair.reason : repair?.kind].join(' '),
  );
}

describe('a URL from another file', () => {
  const ask = `fetch(TOKEN, { method: 'POST', body: ${JSON_BODY} });`;
  it.each([
    ['a named export', `import { TOKEN } from './urls';`, { 'urls.ts': `export const TOKEN = '${URL}';` }],
    ['a renamed import', `import { X as TOKEN } from './urls';`, { 'urls.ts': `export const X = '${URL}';` }],
    [
      'a renamed export',
      `import { TOKEN } from './urls';`,
      { 'urls.ts': `const x = '${URL}'; export { x as TOKEN };` },
    ],
    [
      'a destructured export',
      `import { TOKEN } from './urls';`,
      { 'urls.ts': `const all = {}; export const { x, y: { TOKEN = '${URL}' } = {} } = all;` },
    ],
    ['a default export', `import TOKEN from './urls';`, { 'urls.ts': `export default '${URL}';` }],
    [
      'a re-export',
      `import { TOKEN } from './index';`,
      { 'index.ts': `export { TOKEN } from './urls';`, 'urls.ts': `export const TOKEN = '${URL}';` },
    ],
    [
      'export *',
      `import { TOKEN } from './index';`,
      {
        'index.ts': `export * from './other'; export * from './urls';`,
        'other.ts': '',
        'urls.ts': `export const TOKEN = '${URL}';`,
      },
    ],
    ['a barrel in a folder', `import { TOKEN } from './urls';`, { 'urls/index.ts': `export const TOKEN = '${URL}';` }],
    [
      'a constant made of an imported one',
      `import { TOKEN } from './urls';`,
      {
        'urls.ts': `import { BASE } from './base'; export const TOKEN = BASE + '/api/token';`,
        'base.ts': `export const BASE = 'https://accounts.spotify.com';`,
      },
    ],
    [
      'a namespace',
      `import * as urls from './urls'; const { TOKEN } = urls;`,
      { 'urls.ts': `export const TOKEN = '${URL}';` },
    ],
    [
      'export * as',
      `import { urls } from './index'; const TOKEN = urls.TOKEN;`,
      { 'index.ts': `export * as urls from './urls';`, 'urls.ts': `export const TOKEN = '${URL}';` },
    ],
    [
      'an object of a class',
      `import { urls } from './urls'; const { TOKEN } = urls;`,
      { 'urls.ts': `class Urls { TOKEN = '${URL}' } export const urls = new Urls();` },
    ],
    [
      'a member of an object',
      `import { urls } from './urls'; const { token: TOKEN } = urls;`,
      { 'urls.ts': `export const urls = { token: '${URL}' } as const;` },
    ],
    [
      'an enum',
      `import { Urls } from './urls'; const TOKEN = Urls.Token;`,
      { 'urls.ts': `export enum Urls { Token = '${URL}' }` },
    ],
    [
      'a function',
      `import { url } from './urls'; const TOKEN = url('accounts.spotify.com');`,
      { 'urls.ts': `export function url(host: string) { return 'https://' + host + '/api/token'; }` },
    ],
    [
      'CommonJS module.exports',
      `const { TOKEN } = require('./urls');`,
      { 'urls.ts': `module.exports = { TOKEN: '${URL}' };` },
    ],
    ['CommonJS exports', `const TOKEN = require('./urls').TOKEN;`, { 'urls.ts': `exports.TOKEN = '${URL}';` }],
  ])('by %s', (_situation, imports, files) => {
    expect(found({ 'main.ts': `${imports}\n${ask}`, ...files })).toEqual([`${URL} json-body rewrite`]);
  });

  it('is unknown if the file can’t be read', () => {
    expect(found({ 'main.ts': `import { TOKEN } from './missing';\n${ask}` })).toEqual(['{TOKEN} json-body rewrite']);
  });

  it('ends where files import each other', () => {
    const files = { 'a.ts': `export { TOKEN } from './b';`, 'b.ts': `export { TOKEN } from './a';` };
    expect(found({ 'main.ts': `import { TOKEN } from './a';\n${ask}`, ...files })).toEqual([
      '{TOKEN} json-body rewrite',
    ]);
  });
});

describe('an instance from another file', () => {
  it.each([
    ['default', `import api from './api';`, 'export default axios.create'],
    ['named', `import { api } from './api';`, 'export const api = axios.create'],
  ])('is a client: %s export', (_situation, imports, create) => {
    const files = {
      'main.ts': `${imports}\napi.post('/api/token', ${BODY});`,
      'api.ts': `import axios from 'axios';\n${create}({ baseURL: 'https://accounts.spotify.com' });`,
    };
    expect(found(files)).toEqual([`${URL} json-body rewrite`]);
    expect(analyzeProject(files).text).toBe(
      `${imports}\napi.post('/api/token', new URLSearchParams(${BODY}), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
    );
  });
});

describe('what another file shares', () => {
  it('is overridden at the request, if it is headers', () => {
    const main = (headers: string, body: string): string =>
      `import { headers } from './http';\nfetch('${URL}', { method: 'POST', headers${headers}, body: ${body} });`;
    const files = {
      'main.ts': main('', JSON_BODY),
      'http.ts': `export const headers = { 'content-type': 'application/json' };`,
    };
    expect(analyzeProject(files).text).toBe(
      main(`: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }`, `new URLSearchParams(${BODY})`),
    );
  });

  it('is wrapped at the request, if it is an object of text', () => {
    const main = (body: string): string =>
      `import { data } from './data';\nfetch('${URL}', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body}(data) });`;
    const files = { 'main.ts': main('JSON.stringify'), 'data.ts': `export const data = ${BODY};` };
    expect(analyzeProject(files).text).toBe(main('new URLSearchParams'));
  });

  it.each([
    ['a body that is JSON already', `export const body = ${JSON_BODY};`, 'body'],
    ['a helper that makes JSON', `export const make = () => ${JSON_BODY};`, 'make()'],
    [
      'an object that would need an edit',
      `export const data = { grant_type: 'client_credentials', at: new Date(0) };`,
      'JSON.stringify(data)',
    ],
  ])('is refused, if it is %s', (_situation, other, body) => {
    const name = /const (\w+)/u.exec(other)?.[1] ?? '';
    const main = `import { ${name} } from './other';\nfetch('${URL}', { method: 'POST', body: ${body} });`;
    expect(found({ 'main.ts': main, 'other.ts': other })).toEqual([`${URL} json-body shared-body`]);
  });
});

describe('a function of another file that forwards its parameters', () => {
  const post = `export const post = (url, data) => fetch(url, { method: 'POST', body: JSON.stringify(data) });`;

  it('is a request where it is called, and is left to its own file', () => {
    const files = {
      'main.ts': `import { post } from './post';\npost('${URL}', ${BODY});\npost('/users', {});`,
      'post.ts': post,
    };
    expect(found(files)).toEqual([`${URL} json-body shared-wrapper`]);
  });

  it.each([
    [
      'a function beside it',
      `post('${URL}', ${BODY})`,
      `const request = (url, method, data) => fetch(url, { method, body: JSON.stringify(data) });
      export const post = (url, data) => request(url, 'POST', data);`,
    ],
    [
      'another method',
      `new post().send('${URL}', ${BODY})`,
      `export class post {
        request(method, url, data) { return fetch(url, { method, body: JSON.stringify(data) }); }
        send(url, data) { return this.request('POST', url, data); }
      }`,
    ],
    [
      'the options that another method takes',
      `post.send('${URL}', ${BODY})`,
      `const request = async (url, options = {}) => (await fetch(url, { ...options })).json();
      export const post = { send: (url, body, o) => request(url, { ...o, method: 'POST', body: JSON.stringify(body) }) };`,
    ],
    [
      'a method of what is made once',
      `post.get().send('${URL}', ${BODY})`,
      `export class post {
        static #only;
        static get() { return (this.#only ??= new post()); }
        send(url, data) { return fetch(url, { method: 'POST', body: JSON.stringify(data) }); }
      }`,
    ],
  ])('is followed through %s', (_situation, call, other) => {
    const files = { 'main.ts': `import { post } from './post';\n${call};`, 'post.ts': other };
    expect(found(files)).toEqual([`${URL} json-body shared-wrapper`]);
  });

  it('is reported once where it may send twice', () => {
    const retrying = `const request = (url, data) => fetch(url, { method: 'POST', body: JSON.stringify(data) });
    export const post = (url, data) => request(url, data).catch(() => request(url, data));`;
    const main = `import { post } from './post';\npost('${URL}', ${BODY});`;
    expect(found({ 'main.ts': main, 'post.ts': retrying })).toEqual([`${URL} json-body shared-wrapper`]);
  });

  it('is left to its own file if the callers tell no more', () => {
    const probe = `export const probe = url => fetch(url, { method: 'POST', body: JSON.stringify({ grant_type: 'x', scope: 'y' }) });`;
    const main = `import { probe } from './probe';\nexport const ask = url => probe(url);`;
    expect(found({ 'probe.ts': probe })).toEqual(['{url} json-body rewrite']);
    expect(found({ 'main.ts': main, 'probe.ts': probe })).toEqual([]);
    expect(found({ 'main.ts': `${main}\nprobe('${URL}');`, 'probe.ts': probe })).toEqual([
      `${URL} json-body shared-wrapper`,
    ]);
  });

  it('is not followed around in circles', () => {
    const circle = `export const post = (url, data) => other(url, data);\nconst other = (url, data) => post(url, data);`;
    expect(found({ 'main.ts': `import { post } from './post';\npost('${URL}', ${BODY});`, 'post.ts': circle })).toEqual(
      [],
    );
  });

  it('is reported in its own file only if it is wrong whatever is passed', () => {
    const login = `export const login = scope => fetch('${URL}', { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials', scope }) });`;
    expect(found({ 'main.ts': `import { login } from './login';\nlogin('a');`, 'login.ts': login })).toEqual([]);
  });

  it.each([
    ['is told by its type', `(body: { grant_type: 'refresh_token'; refresh_token: string })`, `'${URL}', body`],
    [
      'has an address of which the rest is told',
      `(body: { grant_type: 'refresh_token'; refresh_token: string })`,
      `BASE + '/oauth/token', body`,
    ],
    ['names the grant', `(body)`, `'${URL}', { grant_type: 'refresh_token', ...body }`],
  ])('is reported in its own file only if what it sends %s', (_situation, parameters, given) => {
    const main = `import { send } from './send';\nsend({ grant_type: 'refresh_token', refresh_token: 't' });`;
    const send = `import axios from 'axios';\nexport const send = ${parameters} => axios.post(${given});`;
    expect(found({ 'main.ts': main, 'send.ts': send })).toEqual([]);
    expect(found({ 'send.ts': send })).toHaveLength(1);
  });
});
