import { describe, expect, it } from 'vitest';
import { analyzeProject, analyzeText, hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const BODY = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const STATIC = `import axios from 'axios';\n`;
const INSTANCE = `${STATIC}const api = axios.create({ baseURL: 'https://accounts.spotify.com' });\n`;
const SEND = `api.post('/api/token', ${BODY});`;
const SET_FORM = `api.defaults.headers.post['Content-Type'] = '${FORM}';\n`;

describe('headers that are set on an instance later', () => {
  it.each([
    ['for one method', SET_FORM],
    ['for every method', `api.defaults.headers.common['Content-Type'] = '${FORM}';\n`],
    ['for all that it sends', `api.defaults.headers['content-type'] = '${FORM}';\n`],
    ['by an object', `api.defaults.headers.post = { 'Content-Type': '${FORM}' };\n`],
    ['by Object.assign', `Object.assign(api.defaults.headers.common, { 'Content-Type': '${FORM}' });\n`],
    ['at the top, for a function that stands before', ''],
  ])('make a form: %s', (_situation, setting) => {
    const program =
      setting === '' ? `${INSTANCE}function login() { ${SEND} }\n${SET_FORM}` : `${INSTANCE}${setting}${SEND}`;
    expect(wiresOf(program)).toEqual(['axios: form']);
  });

  it.each([
    ['for another method', `api.defaults.headers.put['Content-Type'] = '${FORM}';\n${SEND}`],
    ['after the request', `${SEND}\n${SET_FORM}`],
    [
      'on another instance',
      `const other = axios.create();\nother.defaults.headers.post['Content-Type'] = '${FORM}';\n${SEND}`,
    ],
    [
      'but the request says otherwise',
      `${SET_FORM}api.post('/api/token', ${BODY}, { headers: { 'content-type': '${JSON_TYPE}' } });`,
    ],
  ])('leave JSON as it is: %s', (_situation, program) => {
    expect(wiresOf(INSTANCE + program)).toEqual(['axios: json-body']);
  });

  it.each([
    ['in a branch', `if (legacy) ${SET_FORM}${SEND}`],
    ['by a function that may have been called', `export function setUp() { ${SET_FORM} }\n${SEND}`],
    ['and taken away again', `${SET_FORM}delete api.defaults.headers.post['Content-Type'];\n${SEND}`],
  ])('may or may not make a form: %s', (_situation, program) => {
    expect(wiresOf(INSTANCE + program)).toEqual(['axios: unknown']);
  });

  it('don’t matter in a branch if they say what is sent anyway', () => {
    const program = `${INSTANCE}if (legacy) api.defaults.headers.post['Content-Type'] = '${JSON_TYPE}';\n${SEND}`;
    expect(wiresOf(program)).toEqual(['axios: json-body']);
  });

  it('count for a method that the options name', () => {
    const program = `${INSTANCE}${SET_FORM}api.request({ url: '/api/token', method: 'post', data: ${BODY} });`;
    expect(wiresOf(program)).toEqual(['axios: form']);
  });

  it('stand behind those that it was made with', () => {
    const program = `${STATIC}const api = axios.create({ headers: { 'Content-Type': '${JSON_TYPE}' } });\n${SET_FORM}api.post('https://accounts.spotify.com/api/token', ${BODY});`;
    expect(wiresOf(program)).toEqual(['axios: json-body']);
  });

  it('are passed over by axios 0.x when it encodes', () => {
    expect(wiresOf(`${INSTANCE}${SET_FORM}${SEND}`, hostWith({ axios: '^0.27.2' }))).toEqual(['axios: json-body']);
  });

  it('are overridden by a rewrite, in their own spelling', () => {
    const setting = `api.defaults.headers.post['content-type'] = '${JSON_TYPE}';\n`;
    expect(rewritten(`${INSTANCE}${setting}${SEND}`)).toBe(
      `${INSTANCE}${setting}api.post('/api/token', new URLSearchParams(${BODY}), { headers: { 'content-type': '${FORM}' } });`,
    );
  });

  it('count in a class, where the constructor sets them', () => {
    const program = `${STATIC}class Api {
  constructor() {
    this.http = axios.create();
    this.http.defaults.headers.post['Content-Type'] = '${FORM}';
  }
  login() {
    return this.http.post('https://accounts.spotify.com/api/token', ${BODY});
  }
}`;
    expect(wiresOf(program)).toEqual(['axios: form']);
  });
});

describe('defaults of axios itself', () => {
  const common = `axios.defaults.headers.common['Content-Type'] = '${FORM}';\n`;

  it.each([
    ['requests of its own', `${STATIC}${common}axios.post('https://accounts.spotify.com/api/token', ${BODY});`, 'form'],
    ['instances made later', `${STATIC}${common}const api = axios.create();\napi.post(TOKEN_URL, ${BODY});`, 'form'],
    [
      'no instance made before',
      `${STATIC}const api = axios.create();\n${common}api.post(TOKEN_URL, ${BODY});`,
      'json-body',
    ],
    [
      'no instance of which only the type is known',
      `import axios, { AxiosInstance } from 'axios';\n${common}function f(api: AxiosInstance) { api.post(TOKEN_URL, ${BODY}); }`,
      'json-body',
    ],
  ])('count for %s', (_situation, program, outcome) => {
    expect(wiresOf(program)).toEqual([`axios: ${outcome}`]);
  });

  it('are read from a file that is imported for its effects', () => {
    const files = {
      'main.ts': `import './setup';\n${STATIC}axios.post('/api/token', ${BODY});`,
      'setup.ts': `${STATIC}axios.defaults.baseURL = 'https://accounts.spotify.com';\n${common}`,
    };
    const [request] = analyzeProject(files).requests;
    expect(request).toMatchObject({ wire: 'form', endpoint: { url: 'https://accounts.spotify.com/api/token' } });
  });
});

describe('a base URL that is set later', () => {
  const urls = (program: string): (string | null)[] => {
    const files = { 'main.ts': program };
    return analyzeProject(files).requests.map(({ endpoint }) => endpoint.url);
  };

  it('replaces the one that the instance was made with', () => {
    const program = `${STATIC}const api = axios.create({ baseURL: 'https://api.acme.dev' });\napi.defaults.baseURL = 'https://accounts.spotify.com';\n${SEND}`;
    expect(urls(program)).toEqual(['https://accounts.spotify.com/api/token']);
  });

  it('is one of two if it is set in a branch, so that the server which takes JSON counts', () => {
    const program = (setting: string): string =>
      `${STATIC}axios.defaults.baseURL = 'https://login.acme.dev';\n${setting}axios.post('/v1/oauth/token', ${BODY});`;
    const certainty = (setting: string): string | undefined => analyzeText(program(setting))[0]?.certainty;
    expect(certainty('')).toBe('likely');
    expect(certainty(`if (notes) axios.defaults.baseURL = 'https://api.notion.com';\n`)).toBe('json-accepted');
  });
});

describe('what sees each request before it is sent', () => {
  const hook = (code: string): string =>
    `${INSTANCE}api.interceptors.request.use(config => { ${code} return config; });\n${SEND}`;

  it.each([
    ['its data', `config.data = qs.stringify(config.data);`],
    ['its type', `config.headers['Content-Type'] = '${FORM}';`],
  ])('may make a form of it: %s', (_situation, code) => {
    expect(wiresOf(hook(code))).toEqual(['axios: unknown']);
  });

  it('leaves a body alone that it doesn’t touch', () => {
    expect(wiresOf(hook(`config.headers.Authorization = 'Bearer ' + token;`))).toEqual(['axios: json-body']);
  });

  it('may be a function that is set as transformRequest', () => {
    expect(wiresOf(`${INSTANCE}api.defaults.transformRequest = [data => qs.stringify(data)];\n${SEND}`)).toEqual([
      'axios: unknown',
    ]);
  });
});

describe('Nest’s axiosRef', () => {
  const service = (setting: string): string => `import { HttpService } from '@nestjs/axios';
class Api {
  constructor(private readonly http: HttpService) {
    ${setting}
  }
  login() {
    return this.http.post('https://accounts.spotify.com/api/token', ${BODY});
  }
}`;

  it('holds the defaults of the service', () => {
    const setting = `this.http.axiosRef.defaults.headers.post['Content-Type'] = '${FORM}';`;
    expect(wiresOf(service(setting))).toEqual(['nestjs-axios: unknown']);
    expect(wiresOf(service(''))).toEqual(['nestjs-axios: json-body']);
  });
});

describe('instances made of instances', () => {
  it.each([
    [
      'ky',
      `import ky from 'ky';\nconst api = ky.create({ prefixUrl: 'https://accounts.spotify.com' }).extend({ retry: 2 });\napi.post('api/token', { json: ${BODY} });`,
    ],
    [
      'got',
      `import got from 'got';\nconst api = got.extend({ prefixUrl: 'https://accounts.spotify.com' }).extend({ retry: 2 });\napi.post('api/token', { json: ${BODY} });`,
    ],
  ])('carry the defaults of each: %s', (client, program) => {
    const [request] = analyzeProject({ 'main.ts': program }).requests;
    expect(request).toMatchObject({ client, endpoint: { url: 'https://accounts.spotify.com/api/token' } });
  });
});
