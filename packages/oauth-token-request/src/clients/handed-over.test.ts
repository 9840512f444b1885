import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const init = `{ method: 'POST', body: JSON.stringify(${d}) }`;

describe('what a function is handed over under the name of a global that sends', () => {
  it.each([
    [
      'by place, if it is asked for a member',
      `export const login = (z, bundle) => z.request({ url: TOKEN_URL, method: 'POST', body: ${d} });`,
      'zapier: json-body',
    ],
    [
      'with options by a name',
      `export const login = (z, bundle) => { const options = { url: TOKEN_URL, method: 'POST', body: ${d} }; return z.request(options); };`,
      'zapier: json-body',
    ],
    ['by name', `export const login = ({ axios: http }) => http.post(TOKEN_URL, ${d});`, 'axios: json-body'],
    [
      'as a function',
      `export const login = ({ fetch }) => fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(${d}) });`,
      'fetch: json-body',
    ],
    ['as a member', `export const login = event => event.fetch(TOKEN_URL, ${init});`, 'fetch: json-body'],
    [
      'as a member of one of several',
      `export const login = ({ app }) => app.http.fetch(TOKEN_URL, ${init});`,
      'fetch: json-body',
    ],
    [
      'as a member of what a class keeps',
      `class Login { constructor(deps) { this.deps = deps; } go() { return this.deps.fetch(TOKEN_URL, ${init}); } }`,
      'fetch: json-body',
    ],
    [
      'bound',
      `class Login { constructor({ fetch: send = fetch }) { this.send = send.bind(globalThis); } go() { return this.send(TOKEN_URL, ${init}); } }`,
      'fetch: json-body',
    ],
    [
      'beside a function that calls it',
      `class Login { constructor(options) { this.send = options.fetch ?? ((...args) => fetch(...args)); } go() { return this.send(TOKEN_URL, ${init}); } }`,
      'fetch: json-body',
    ],
    [
      'by its type beside a function that calls it',
      `class Login { constructor(private readonly send: typeof globalThis.fetch = (...args) => fetch(...args)) {} go() { return this.send(TOKEN_URL, ${init}); } }`,
      'fetch: json-body',
    ],
    [
      'where a function puts another in its place',
      `let send = fetch;\nexport const use = given => { send = given; };\nsend(TOKEN_URL, ${init});`,
      'fetch: json-body',
    ],
  ])('works like that, %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual([outcome]);
  });

  it.each([
    ['under another name', `export const login = http => http.post(TOKEN_URL, ${d});`],
    [
      'of any function by its place',
      `export function login(fetch) { return fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(${d}) }); }`,
    ],
    ['of what it gives', `export const login = app => app.fetch().post(TOKEN_URL, ${d});`],
    ['of what is imported', `import { app } from './app';\napp.fetch(TOKEN_URL, ${init});`],
    ['of what has one of its own', `export const login = (app = { fetch() {} }) => app.fetch(TOKEN_URL, ${init});`],
    ['where anything may be put in its place', `let send = fetch;\nsend = choose();\nsend(TOKEN_URL, ${init});`],
  ])('is not known %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it.each([
    ['its place', `export const login = (axios, id) => axios.post(TOKEN_URL, ${d});`],
    ['a list', `export const [axios] = clients;\naxios.post(TOKEN_URL, ${d});`],
  ])('is only told by its name where %s gives it, so that nothing is rewritten', (_, program) => {
    const found = analyzeText(program);
    expect(found).toMatchObject([{ client: 'axios.post', fault: 'json-body', repair: { reason: 'unknown-client' } }]);
  });
});

describe('a function that takes the options of fetch', () => {
  const types = `type Send = (url: string | URL, init?: RequestInit) => Promise<Response>; interface Api { send(url: string, init: RequestInit): Promise<Response> }`;

  it.each([
    ['by its type', `export const login = (send: Send) => send(TOKEN_URL, ${init});`],
    ['as a method', `export const login = (api: Api) => api.send(TOKEN_URL, ${init});`],
    [
      'as a method that other classes have',
      `export abstract class Login { abstract send(url: string, init: RequestInit): unknown; go() { return this.send(TOKEN_URL, ${init}); } }`,
    ],
  ])('works like that, %s', (_, program) => {
    expect(wiresOf(`${types}\n${program}`)).toStrictEqual(['fetch: json-body']);
  });

  it.each([
    ['in another place', `export const login = (send: (init: RequestInit) => unknown) => send(${init});`],
    [
      'of another type',
      `export const login = (send: (url: string, init: Init) => unknown) => send(TOKEN_URL, ${init});`,
    ],
  ])('is not known if it takes them %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });
});

describe('what is handed over and given an object, which the platform would not send', () => {
  const given = (headers: string): string =>
    `export const login = api => api.fetch(TOKEN_URL, { method: 'POST'${headers}, body: ${d} });`;

  it('is left where nothing says what becomes of it', () => {
    expect(wiresOf(given(''))).toStrictEqual(['fetch: unknown']);
  });

  it('is refused where a header says that it is JSON', () => {
    expect(rewritten(given(`, headers: { 'Content-Type': 'application/json' }`))).toBe('unknown-client');
  });

  it('is rewritten where the client itself makes JSON of it', () => {
    expect(rewritten(`export const login = ({ axios }) => axios.post(TOKEN_URL, ${d});`)).toBe(
      `export const login = ({ axios }) => axios.post(TOKEN_URL, new URLSearchParams(${d}), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
    );
  });
});
