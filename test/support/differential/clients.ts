/** What a program has to say to send a request; every part is code. */
export interface Given {
  readonly url: string;
  /** The object that holds the parameters. */
  readonly object: string;
  /** Its JSON text. */
  readonly json: string;
  /** `, headers: { … }` or nothing. */
  readonly headers: string;
}

type Way = (given: Given) => string;

export interface ClientWays {
  /** What the import's name stands for; the specifier is in the line. */
  readonly import: string | null;
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Statements before the values. */
  readonly before?: readonly string[];
  readonly ways: Readonly<Record<string, Way>>;
}

const promised = (call: string): string =>
  `await new Promise(async (resolve, reject) => { ${call.replace('DONE', 'error => (error ? reject(error) : resolve())')}; });`;

const fetchWays: ClientWays['ways'] = {
  call: ({ url, json, headers }) => `await fetch(${url}, { method: 'POST', body: ${json}${headers} });`,
  'named text': ({ url, json, headers }) =>
    `const body = ${json};\nconst sent = await fetch(${url}, { method: 'POST'${headers}, body });`,
  'named options': ({ url, json, headers }) =>
    `const options = { method: 'post'${headers}, body: ${json} };\nawait fetch(${url}, options);`,
  'options set later': ({ url, json, headers }) =>
    `const options = { method: 'post'${headers} };\noptions.body = ${json};\nawait fetch(${url}, options);`,
};

const config = (headers: string): string => (headers === '' ? '' : `, { ${headers.slice(2)} }`);

const axiosPost: Way = ({ url, object, headers }) => `await axios.post(${url}, ${object}${config(headers)});`;
const axiosRequest: Way = ({ url, object, headers }) =>
  `await axios.request({ url: ${url}, data: ${object}, method: 'POST'${headers} });`;

const axiosWays: ClientWays['ways'] = {
  post: axiosPost,
  'post of text': ({ url, json }) =>
    `await axios.post(${url}, ${json}, { headers: { 'Content-Type': 'application/json' } });`,
  config: ({ url, object, headers }) =>
    `const config = { method: 'post', url: ${url}${headers}, data: ${object} };\nawait axios(config);`,
  request: axiosRequest,
  instance: ({ url, object, headers }) =>
    `const api = axios.create({ timeout: 9000 });\nconst answer = await api.post(${url}, ${object}${config(headers)});`,
  'instance with a type': ({ url, object }) =>
    `const api = axios.create({ headers: { 'content-type': 'application/json' } });\nawait api.post(${url}, ${object});`,
};

const gotWays: ClientWays['ways'] = {
  json: ({ url, object }) => `await got.post(${url}, { json: ${object} });`,
  text: ({ url, json, headers }) => `await got(${url}, { method: 'POST', body: ${json}${headers} });`,
};

/** Ways to send parameters as JSON, by client: every client that runs on Node. */
export const CLIENTS = {
  fetch: { import: null, ways: fetchWays },
  axios: { import: `import axios from 'axios';`, ways: axiosWays },
  'axios 0': { import: `import axios from 'axios';`, dependencies: { axios: '^0.27.2' }, ways: axiosWays },
  'node-fetch': {
    import: `import fetch from 'node-fetch';`,
    dependencies: { 'node-fetch': '^2.7.0' },
    ways: fetchWays,
  },
  'node-fetch 3': {
    import: `import fetch from 'node-fetch';`,
    dependencies: { 'node-fetch': '^3.3.2' },
    ways: fetchWays,
  },
  'cross-fetch': { import: `import fetch from 'cross-fetch';`, ways: fetchWays },
  'isomorphic-fetch': { import: `import fetch from 'isomorphic-fetch';`, ways: fetchWays },
  undici: {
    import: `import * as undici from 'undici';`,
    ways: {
      fetch: ({ url, json, headers }) => `await undici.fetch(${url}, { method: 'POST', body: ${json}${headers} });`,
      request: ({ url, json, headers }) =>
        `const { body } = await undici.request(${url}, { method: 'POST', body: ${json}${headers} });\nawait body.dump();`,
    },
  },
  redaxios: {
    import: `import axios from 'redaxios';`,
    ways: { post: axiosPost, request: axiosRequest },
  },
  gaxios: {
    import: `import { request } from 'gaxios';`,
    ways: {
      object: ({ url, object, headers }) =>
        `await request({ url: ${url}, method: 'POST', data: ${object}${headers} });`,
      text: ({ url, json, headers }) => `await request({ url: ${url}, method: 'POST'${headers}, data: ${json} });`,
    },
  },
  'nestjs-axios': {
    import: `import { HttpService } from '@nestjs/axios';`,
    before: ['const http = new HttpService();'],
    ways: {
      post: ({ url, object, headers }) => `await first(http.post(${url}, ${object}${config(headers)}));`,
      axiosRef: ({ url, object, headers }) => `await http.axiosRef.post(${url}, ${object}${config(headers)});`,
    },
  },
  angular: {
    import: `import { HttpClient } from '@angular/common/http';\nimport { inject } from '@angular/core';`,
    before: ['const http = inject(HttpClient);'],
    ways: {
      post: ({ url, object, headers }) => `await first(http.post(${url}, ${object}${config(headers)}));`,
      request: ({ url, object, headers }) =>
        `await first(http.request('POST', ${url}, { body: ${object}${headers} }));`,
    },
  },
  got: { import: `import got from 'got';`, ways: gotWays },
  'got 11': { import: `import got from 'got';`, dependencies: { got: '^11.8.6' }, ways: gotWays },
  ky: {
    import: `import ky from 'ky';`,
    ways: {
      json: ({ url, object }) => `await ky.post(${url}, { json: ${object} });`,
      text: ({ url, json, headers }) => `await ky(${url}, { method: 'post', body: ${json}${headers} });`,
    },
  },
  ofetch: {
    import: `import { ofetch } from 'ofetch';`,
    ways: {
      object: ({ url, object, headers }) => `await ofetch(${url}, { method: 'POST', body: ${object}${headers} });`,
      text: ({ url, json }) =>
        `await ofetch(${url}, { method: 'POST', body: ${json}, headers: { 'content-type': 'application/json' } });`,
    },
  },
  wretch: {
    import: `import wretch from 'wretch';`,
    ways: {
      post: ({ url, object }) => `await wretch(${url}).post(${object}).res();`,
      json: ({ url, object }) => `await wretch(${url})\n  .json(${object})\n  .post()\n  .res();`,
    },
  },
  request: {
    import: `import request from 'request';`,
    ways: {
      json: ({ url, object }) => promised(`request.post({ url: ${url}, json: ${object} }, DONE)`),
      flag: ({ url, object, headers }) =>
        promised(`request({ url: ${url}, method: 'POST', json: true, body: ${object}${headers} }, DONE)`),
      text: ({ url, json, headers }) =>
        `const text = ${json};\n${promised(`request.post(${url}, { body: text${headers} }, DONE)`)}`,
    },
  },
  superagent: {
    import: `import superagent from 'superagent';`,
    ways: {
      send: ({ url, object }) => `await superagent.post(${url}).send(${object});`,
      type: ({ url, object }) => `await superagent\n  .post(${url})\n  .type('json')\n  .send(${object});`,
      set: ({ url, json }) => `await superagent.post(${url}).set('Content-Type', 'application/json').send(${json});`,
    },
  },
  supertest: {
    import: `import supertest from 'supertest';`,
    ways: {
      send: ({ url, object }) => {
        const { origin, pathname } = new URL(url.slice(1, -1));
        return `await supertest('${origin}').post('${pathname}').send(${object});`;
      },
    },
  },
  needle: {
    import: `import needle from 'needle';`,
    ways: {
      flag: ({ url, object }) => `await needle('post', ${url}, ${object}, { json: true });`,
      text: ({ url, json }) =>
        `await needle('post', ${url}, ${json}, { headers: { 'Content-Type': 'application/json' } });`,
    },
  },
  'node-http': {
    import: `import https from 'node:https';`,
    ways: {
      end: ({ url, json, headers }) =>
        `const text = ${json};\n${promised(
          `const request = https.request(${url}, { method: 'POST'${headers} }, answer => answer.resume().on('end', DONE)); request.end(text)`,
        )}`,
      write: ({ url, json }) =>
        `const text = ${json};\n${promised(
          `const request = https.request(${url}, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) } }, answer => answer.resume().on('end', DONE)); request.write(text); request.end()`,
        )}`,
    },
  },
  phin: {
    import: `import phin from 'phin';`,
    ways: {
      object: ({ url, object, headers }) => `await phin({ url: ${url}, method: 'POST', data: ${object}${headers} });`,
    },
  },
  'simple-get': {
    import: `import get from 'simple-get';`,
    ways: {
      flag: ({ url, object }) =>
        promised(`get.concat({ url: ${url}, method: 'POST', body: ${object}, json: true }, DONE)`),
      text: ({ url, json, headers }) =>
        `const text = ${json};\n${promised(`get.concat({ url: ${url}, method: 'POST'${headers}, body: text }, DONE)`)}`,
    },
  },
  playwright: {
    import: `import { request } from 'playwright-core';`,
    before: ['const context = await request.newContext();'],
    ways: {
      data: ({ url, object }) => `await context.post(${url}, { data: ${object} });`,
    },
  },
  jquery: {
    import: `import $ from 'jquery';`,
    ways: {
      ajax: ({ url, json }) =>
        `await $.ajax({ url: ${url}, type: 'POST', contentType: 'application/json', data: ${json} });`,
    },
  },
  XMLHttpRequest: {
    import: null,
    ways: {
      send: ({ url, json }) =>
        `const text = ${json};\n${promised(
          `const xhr = new XMLHttpRequest(); xhr.open('POST', ${url}); xhr.setRequestHeader('Content-Type', 'application/json'); xhr.onloadend = () => resolve(); xhr.send(text)`,
        )}`,
    },
  },
} as const satisfies Record<string, ClientWays>;

export type ClientName = keyof typeof CLIENTS;

/** Ways to give headers: statements before, and what stands among the options. */
export const HEADERS: Readonly<Record<string, readonly [before: string, code: string]>> = {
  none: ['', ''],
  inline: ['', `, headers: { 'Content-Type': 'application/json' }`],
  'lower case': ['', `, headers: { accept: 'application/json', 'content-type': 'application/json' }`],
  charset: ['', `, headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Request-Id': '7' }`],
  variable: [`const headers = { Accept: 'application/json', 'CONTENT-TYPE': 'application/json' };`, ', headers'],
};
