import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const FORM = 'application/x-www-form-urlencoded';

const outcome = (program: string): string => {
  const text = rewritten(program);
  return text.includes('URLSearchParams') || text.includes('form:') ? 'rewritten' : text;
};

const got = (hooks: string): string =>
  `import got from 'got';\nconst api = got.extend({ hooks: { ${hooks} } });\napi.post(TOKEN_URL, { json: ${d} });`;
const ky = (hooks: string): string =>
  `import ky from 'ky';\nconst api = ky.create({ hooks: { ${hooks} } });\napi.post(TOKEN_URL, { json: ${d} });`;
const ofetch = (options: string): string =>
  `import { ofetch } from 'ofetch';\nconst api = ofetch.create({ ${options} });\napi(TOKEN_URL, { method: 'POST', body: ${d} });`;
const axios = (setting: string): string =>
  `import axios from 'axios';\nconst api = axios.create();\n${setting}\napi.post(TOKEN_URL, ${d});`;
const onRequest = (code: string): string =>
  axios(`api.interceptors.request.use(async config => { ${code} return config; });`);
const onAnswer = (code: string): string =>
  axios(`api.interceptors.response.use(async answer => { ${code} return answer; }, error => Promise.reject(error));`);

describe('a body that a hook counts on stays', () => {
  it.each([
    ['got fills it', got(`init: [raw => { if (raw.json) raw.json.client_id = 'web'; }]`)],
    ['got reads it', got(`beforeRequest: [options => { sign(options.json); }]`)],
    ['got copies it', got(`beforeRequest: [options => { const { json: { client_id } } = options; log(client_id); }]`)],
    ['got repeats it', got(`beforeRetry: [(error, count) => { log(count, JSON.stringify(error.options.json)); }]`)],
    [
      'got tells it',
      got(`beforeError: [error => { error.message += error.request.options.json.client_id; return error; }]`),
    ],
    [
      'got has it after the answer',
      got(`afterResponse: [response => { save(response.request.options.json); return response; }]`),
    ],
    ['ky reads it', ky(`beforeRequest: [async request => { log((await request.clone().json()).grant_type); }]`)],
    [
      'ky reads its text',
      ky(`beforeRequest: [async request => { const copy = request.clone(); sign(await copy.text()); }]`),
    ],
    ['ky reads the options', ky(`beforeRequest: [(_, options) => { log(options.json.client_id); }]`)],
    ['ky repeats it', ky(`beforeRetry: [async ({ request }) => { sign(await request.text()); }]`)],
    ['ofetch reads it', ofetch(`onRequest: ({ options: { body } }) => { log(body.grant_type); }`)],
    ['ofetch fills it', ofetch(`onRequest({ options }) { options.body = { ...options.body, client_id: 'web' }; }`)],
    [
      'ofetch has a list of them',
      ofetch(`onRequest: [() => {}, context => { delete context.options.body.client_id; }]`),
    ],
    ['ofetch tells it', ofetch(`onResponseError({ options }) { log(Object.keys(options.body)); }`)],
    ['axios parses it', onAnswer(`log(JSON.parse(answer.config.data).grant_type);`)],
    [
      'axios parses it where it failed',
      axios(
        `api.interceptors.response.use(undefined, error => { const { config } = error; const { data } = config; log(JSON.parse(data)); });`,
      ),
    ],
    ['axios reads it', onRequest(`if (config.data && config.data.grant_type) config.url = '/token';`)],
    ['axios asks for a member', onRequest(`if ('grant_type' in config.data) config.url = '/token';`)],
    ['axios fills it', onRequest(`config.data.client_id = 'web';`)],
    ['axios hands it on', onRequest(`config.headers.signature = sign(config.data);`)],
    [
      'a function of the file reads it',
      axios(
        `const sign = ({ data, headers }) => { headers.signature = Object.keys(data).join(); };\napi.interceptors.request.use(config => { sign(config); return config; });`,
      ),
    ],
    [
      'jQuery reads it',
      `$.ajax({ url: TOKEN_URL, method: 'POST', contentType: 'application/json', data: JSON.stringify(${d}), beforeSend: (xhr, settings) => { xhr.setRequestHeader('X-Signature', sign(settings.data)); } });`,
    ],
    [
      'gaxios reads it',
      `import { Gaxios } from 'gaxios';\nconst api = new Gaxios();\napi.interceptors.request.add({ resolved: async config => { sign(config.data); return config; } });\napi.request({ url: TOKEN_URL, method: 'POST', data: ${d} });`,
    ],
  ])('%s', (_situation, program) => {
    expect(outcome(program)).toBe('shared-body');
  });
});

describe('a body that the function around the request reads back stays', () => {
  const around = (code: string): string =>
    `import axios from 'axios';\nasync function token() { try { const response = await axios.post(TOKEN_URL, ${d}); ${code} }`;

  it.each([
    ['from the answer', around(`log(JSON.parse(response.config.data)); } finally {}`)],
    ['from what is taken out of it', around(`const { config } = response; log(JSON.parse(config.data)); } finally {}`)],
    [
      'in a callback',
      `import axios from 'axios';\naxios.post(TOKEN_URL, ${d}).then(({ config }) => JSON.parse(config.data));`,
    ],
    ['from the error', around(`} catch (error) { log(JSON.parse(error.response?.config.data)); }`)],
  ])('%s', (_situation, program) => {
    expect(outcome(program)).toBe('shared-body');
  });

  it.each([
    ['reads the answer', around(`log(JSON.parse(response.data)); } finally {}`)],
    ['shows it', around(`log(response.config.data); } finally {}`)],
    ['is another one', `${around('} finally {}')}\nconst other = answer => JSON.parse(answer.config.data);`],
  ])('unless it %s', (_situation, program) => {
    expect(outcome(program)).toBe('rewritten');
  });
});

describe('a body of which a hook may make a form is unknown', () => {
  it.each([
    ['got', got(`beforeRequest: [options => { options.body = stringify(options.json); }]`)],
    ['got, by its type', got(`init: [raw => { raw.headers = { 'content-type': '${FORM}' }; }]`)],
    ['ky', ky(`beforeRequest: [request => new Request(request, { body: new URLSearchParams(values) })]`)],
    ['ofetch', ofetch(`onRequest({ options }) { options.body = new URLSearchParams(options.body); }`)],
    ['axios', onRequest(`config.data = qs.stringify(config.data);`)],
    ['axios', axios(`api.interceptors.request.use(config => ({ ...config, data: qs.stringify(config.data) }));`)],
    ['axios', axios(`api.interceptors.request.use(config => Object.assign(config, { data: toForm(config) }));`)],
    [
      'axios',
      axios(
        `api.interceptors.request.use(config => { const copy = { ...config }; copy.data = toForm(config); return copy; });`,
      ),
    ],
    [
      'angularjs',
      `angular.module('a').config($httpProvider => { $httpProvider.interceptors.push(() => ({ request: config => { config.data = toForm(config.data); return config; } })); });\nangular.module('a').controller('b', $http => $http.post(TOKEN_URL, ${d}));`,
    ],
  ])('%s', (client, program) => {
    expect(wiresOf(program)).toStrictEqual([`${client.replace(/,.*/u, '')}: unknown`]);
  });
});

describe('a hook that does nothing to the body', () => {
  it.each([
    ['names the user', got(`beforeRequest: [options => { options.headers.authorization = token; }]`)],
    [
      'asks for a token first',
      got(
        `beforeRequest: [async options => { const { body } = await got.post(url, { json: login, body: text }); options.headers.authorization = body; }]`,
      ),
    ],
    ['reads the answer', got(`afterResponse: [response => { log(response.body); return response; }]`)],
    ['names the user', ky(`beforeRequest: [request => { request.headers.set('Authorization', token); }]`)],
    [
      'asks for a token first',
      ky(
        `beforeRequest: [async request => { const { token } = await fetch(url).then(r => r.json()); request.headers.set('Authorization', token); }]`,
      ),
    ],
    [
      'reads the answer',
      ky(`afterResponse: [async (request, options, response) => { log(request.url, await response.json()); }]`),
    ],
    ['names the user', ofetch(`onRequest({ options }) { options.headers.set('Authorization', token); }`)],
    ['reads the answer', ofetch(`onResponse({ response }) { log(response.body, response._data); }`)],
    ['names the user', onRequest(`config.headers.Authorization = token;`)],
    ['shows the body', onRequest(`if (config.data) console.log(config.method, config.data);`)],
    [
      'asks what the body is',
      onRequest(`const kind = config.data instanceof FormData ? 'file' : typeof config.data; log(kind);`),
    ],
    [
      'asks for a token first',
      onRequest(`const { data } = await axios.post(url, { data: 1 }); config.headers.Authorization = data.token;`),
    ],
    ['reads the answer', onAnswer(`const { data } = answer; log(answer.data.access_token, data);`)],
    [
      'repeats the request',
      onAnswer(`const { config } = answer; config.retried = true; if (answer.status > 500) return axios(config);`),
    ],
    ['is of another instance', axios(`axios.interceptors.response.use(answer => JSON.parse(answer.config.data));`)],
    ["can't be seen", axios(`api.interceptors.request.use(require('acme-log').request);`)],
  ])('lets it be rewritten: it %s', (_situation, program) => {
    expect(outcome(program)).toBe('rewritten');
  });

  it('leaves a form under a JSON header to be mended', () => {
    const program = `import got from 'got';\nconst api = got.extend({ hooks: { beforeRequest: [options => sign(options.form)] } });\n`;
    expect(
      rewritten(`${program}api.post(TOKEN_URL, { form: ${d}, headers: { 'content-type': 'application/json' } });`),
    ).toBe(`${program}api.post(TOKEN_URL, { form: ${d}, headers: { 'content-type': '${FORM}' } });`);
  });
});

describe('a media type that a hook gives each request', () => {
  const JSON_TYPE = `'application/json'`;
  const onNest = (code: string): string => `import { HttpService } from '@nestjs/axios';
class Api {
  constructor(private readonly http: HttpService) {
    this.http.axiosRef.interceptors.request.use(config => { ${code} return config; });
  }
  login() {
    return this.http.post(TOKEN_URL, ${d});
  }
}`;

  it.each([
    ['by its name', onRequest(`config.headers['content-type'] = ${JSON_TYPE};`)],
    ['by a method', onRequest(`config.headers.setContentType(${JSON_TYPE});`)],
    ['by a method with its name', onRequest(`config.headers.set('Content-Type', ${JSON_TYPE});`)],
    ['in other headers', onRequest(`config.headers = { ...config.headers, 'Content-Type': ${JSON_TYPE} };`)],
    ['in headers that are assigned', onRequest(`Object.assign(config.headers, { 'Content-Type': ${JSON_TYPE} });`)],
    [
      'for what is no file',
      onRequest(`if (!(config.data instanceof FormData)) config.headers['Content-Type'] = ${JSON_TYPE};`),
    ],
    [
      'for other types',
      onRequest(`if (config.headers['Content-Type'] !== 'text/plain') config.headers['Content-Type'] = ${JSON_TYPE};`),
    ],
    ['in Nest', onNest(`config.headers['Content-Type'] = ${JSON_TYPE};`)],
    ['of ky', ky(`beforeRequest: [({ headers }) => { headers.set('Content-Type', ${JSON_TYPE}); }]`)],
    ['of got', got(`beforeRequest: [options => { options.headers['content-type'] = ${JSON_TYPE}; }]`)],
    [
      'of ofetch',
      ofetch(`onRequest({ options }) { options.headers = new Headers({ 'Content-Type': ${JSON_TYPE} }); }`),
    ],
    [
      'of jQuery',
      `$.ajax({ url: TOKEN_URL, method: 'POST', data: JSON.stringify(${d}), beforeSend: xhr => { xhr.setRequestHeader('Content-Type', ${JSON_TYPE}); } });`,
    ],
    [
      'in a function of the file',
      axios(
        `const label = config => { config.headers['Content-Type'] = ${JSON_TYPE}; return config; };\napi.interceptors.request.use(config => label(config));`,
      ),
    ],
  ])('stands above any other: %s', (_situation, program) => {
    expect(outcome(program)).toBe('unknown-headers');
  });

  it.each([
    [
      'where there is none',
      onRequest(`if (!config.headers['Content-Type']) config.headers['Content-Type'] = ${JSON_TYPE};`),
    ],
    [
      'where there is none, and another thing holds',
      onRequest(
        `if (api && config.headers.getContentType() == null) { config.headers['Content-Type'] = ${JSON_TYPE}; }`,
      ),
    ],
    ['where none is set', onRequest(`config.headers['Content-Type'] ??= ${JSON_TYPE};`)],
    [
      'where none is known',
      onRequest(`config.headers['Content-Type'] = config.headers['Content-Type'] || ${JSON_TYPE};`),
    ],
    ['before those of the request', onRequest(`config.headers = { 'Content-Type': ${JSON_TYPE}, ...config.headers };`)],
    [
      'to a file',
      onRequest(`if (config.data instanceof FormData) config.headers['Content-Type'] = 'multipart/form-data';`),
    ],
    [
      'to a file, else nothing',
      onRequest(`config.data instanceof FormData && config.headers.set('Content-Type', 'multipart/form-data');`),
    ],
    ['to another request', onRequest(`await fetch(url, { headers: { 'Content-Type': ${JSON_TYPE} } });`)],
    ['when the answer is there', onAnswer(`answer.config.headers['Content-Type'] = ${JSON_TYPE};`)],
    [
      'of which RTK Query knows better',
      `import { fetchBaseQuery } from '@reduxjs/toolkit/query';\nconst query = fetchBaseQuery({ baseUrl: 'https://accounts.spotify.com', prepareHeaders: headers => { headers.set('Content-Type', ${JSON_TYPE}); return headers; } });\nquery({ url: '/api/token', method: 'POST', body: ${d} }, api, {});`,
    ],
  ])('is harmless: %s', (_situation, program) => {
    expect(outcome(program)).toBe('rewritten');
  });
});

describe('a hook that is hung up in a function', () => {
  const fills = `config => { config.data.client_id = 'web'; return config; }`;
  const instance = (code: string): string => `import axios from 'axios';\n${code}\napi.post(TOKEN_URL, ${d});`;

  it.each([
    [
      'gives the instance back',
      `const withId = http => { http.interceptors.request.use(${fills}); return http; };\nconst api = withId(axios.create());`,
    ],
    [
      'is given the instance',
      `const api = axios.create();\nsetUp(1, api);\nfunction setUp(count: number, http: AxiosInstance) { http.interceptors.request.use(${fills}); }`,
    ],
    [
      'is given axios itself',
      `const api = axios;\nsetUp(axios);\nfunction setUp(http) { http.interceptors.request.use(${fills}); }`,
    ],
  ])('which %s, counts on the body', (_situation, code) => {
    expect(outcome(instance(code))).toBe('shared-body');
  });

  it('which is given another instance, doesn’t', () => {
    const code = `const api = axios.create();\nconst other = axios.create();\nsetUp(other);\nfunction setUp(http) { http.interceptors.request.use(${fills}); }`;
    expect(outcome(instance(code))).toBe('rewritten');
  });

  it('counts where it hands the request on to a method', () => {
    const program = `import axios from 'axios';
class Client {
  constructor() {
    this.http = axios.create();
    this.http.interceptors.request.use(config => this.sign(config));
  }
  sign(config) {
    config.data.time = '1';
    return config;
  }
  token() {
    return this.http.post(TOKEN_URL, ${d});
  }
}`;
    expect(outcome(program)).toBe('shared-body');
  });
});

describe('a function of the caller’s own that writes the JSON', () => {
  const writer = `data => JSON.stringify({ ...data, client_id: 'web' })`;

  it.each([
    [
      'ky, of an instance',
      `import ky from 'ky';\nky.create({ stringifyJson: ${writer} }).post(TOKEN_URL, { json: ${d} });`,
    ],
    ['got, of a request', `import got from 'got';\ngot.post(TOKEN_URL, { json: ${d}, stringifyJson: ${writer} });`],
    [
      'got, maybe',
      `import got from 'got';\ngot.post(TOKEN_URL, { json: ${d}, ...(signs && { stringifyJson: ${writer} }) });`,
    ],
    [
      'request, under json',
      `import request from 'request';\nrequest({ url: TOKEN_URL, method: 'POST', json: ${d}, jsonReplacer: replacer });`,
    ],
    [
      'request, under body',
      `import request from 'request';\nrequest.defaults({ jsonReplacer: replacer })({ url: TOKEN_URL, method: 'POST', json: true, body: ${d} });`,
    ],
    [
      'RTK Query',
      `import { fetchBaseQuery } from '@reduxjs/toolkit/query';\nconst query = fetchBaseQuery({ baseUrl: 'https://accounts.spotify.com', jsonReplacer: replacer });\nquery({ url: '/api/token', method: 'POST', body: ${d} }, api, {});`,
    ],
  ])('decides what is sent: %s', (_situation, program) => {
    expect(outcome(program)).toBe('json-replacer');
  });

  it.each([
    [
      'is the usual one',
      `import got from 'got';\ngot.extend({ stringifyJson: JSON.stringify }).post(TOKEN_URL, { json: ${d} });`,
    ],
    ["isn't given", `import ky from 'ky';\nky.create({ stringifyJson: undefined }).post(TOKEN_URL, { json: ${d} });`],
    [
      'has nothing to write',
      `import request from 'request';\nrequest({ url: TOKEN_URL, method: 'POST', body: JSON.stringify(${d}), jsonReplacer: replacer });`,
    ],
  ])('decides nothing where it %s', (_situation, program) => {
    expect(outcome(program)).toBe('rewritten');
  });
});
