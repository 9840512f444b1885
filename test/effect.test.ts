import { applyEdits } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { analyzeText } from './support/analyze.js';

const URL = `'https://accounts.spotify.com/api/token'`;

const IMPORTS = `import axios from 'axios';
import bent from 'bent';
import { CapacitorHttp } from '@capacitor/core';
import * as gaxios from 'gaxios';
import got from 'got';
import https from 'node:https';
import k6 from 'k6/http';
import ky from 'ky';
import needle from 'needle';
import { ofetch } from 'ofetch';
import phin from 'phin';
import qs from 'qs';
import request from 'request';
import simpleGet from 'simple-get';
import superagent from 'superagent';
import { request as undici } from 'undici';
import wretch from 'wretch';

const login = { grant_type: 'client_credentials' };
const form = new FormData();
form.append('grant_type', 'client_credentials');
const headers = { 'Content-Type': 'application/json' };
`;

const BODIES = [
  'login',
  'JSON.stringify(login)',
  'new URLSearchParams(login)',
  'new URLSearchParams(login).toString()',
  'form',
  `'grant_type=client_credentials'`,
  `'{"grant_type":"client_credentials"}'`,
  'qs.stringify(login)',
  `[{ key: 'grant_type', value: 'client_credentials' }]`,
];

const OPTIONS = [
  '',
  'headers: {},',
  'headers: undefined,',
  'headers,',
  `headers: { 'Content-Type': 'text/plain' },`,
  `headers: { 'Content-Type': 'multipart/form-data' },`,
  `headers: new Headers({ 'Content-Type': 'application/json' }),`,
  `headers: [['content-type', 'application/json']],`,
  `contentType: 'application/json',`,
  'json: true,',
  'multipart: true,',
  '...rest,',
];

type Send = (body: string, options: string) => string;

const member =
  (callee: string, name: string, url = 'url'): Send =>
  (body, options) =>
    `${callee}({ ${url}: ${URL}, method: 'POST', ${options} ${name}: ${body} });`;

const argument =
  (callee: string): Send =>
  (body, options) =>
    `${callee}(${URL}, ${body}, { ${options} timeout: 1 });`;

const behindUrl =
  (callee: string, name: string): Send =>
  (body, options) =>
    `${callee}(${URL}, { method: 'POST', ${options} ${name}: ${body} });`;

const CLIENTS: Readonly<Record<string, readonly Send[]>> = {
  fetch: [behindUrl('fetch', 'body')],
  axios: [argument('axios.post'), member('axios', 'data'), argument('axios.postForm')],
  'axios instance': [(body, options) => `axios.create({ ${options} timeout: 1 }).post(${URL}, ${body});`],
  got: ['json', 'form', 'body'].map(name => behindUrl('got', name)),
  'got instance': [(body, options) => `got.extend({ ${options} retry: 1 }).post(${URL}, { form: ${body} });`],
  ky: ['json', 'body'].map(name => behindUrl('ky', name)),
  request: ['json', 'form', 'formData', 'body'].map(name => member('request', name)),
  'simple-get': ['form', 'body'].map(name => member('simpleGet', name)),
  needle: [argument('needle.post')],
  ofetch: [behindUrl('ofetch', 'body')],
  bent: [body => `bent('POST')(${URL}, ${body}, headers);`],
  phin: ['data', 'form'].map(name => member('phin', name)),
  superagent: [
    body => `superagent.post(${URL}).send(${body});`,
    body => `superagent.post(${URL}).type('json').send(${body});`,
    body => `superagent.post(${URL}).set('content-type', 'application/json').send(${body});`,
  ],
  wretch: [
    body => `wretch(${URL}).json(${body}).post();`,
    body => `wretch(${URL}).content('application/json').body(${body}).post();`,
    body => `wretch(${URL}).formUrl(${body}).post();`,
  ],
  jquery: [member('$.ajax', 'data'), body => `$.post(${URL}, ${body});`],
  capacitor: [member('CapacitorHttp.post', 'data')],
  k6: [argument('k6.post')],
  undici: [behindUrl('undici', 'body')],
  gaxios: [member('gaxios.request', 'data')],
  'Apps Script': [behindUrl('UrlFetchApp.fetch', 'payload')],
  Cypress: [member('cy.request', 'body')],
  Postman: ['urlencoded', 'formdata', 'raw'].map(
    (mode): Send =>
      body =>
        `pm.sendRequest({ url: ${URL}, method: 'POST', body: { mode: '${mode}', ${mode}: ${body} } });`,
  ),
  XMLHttpRequest: [
    body =>
      `const xhr = new XMLHttpRequest();\nxhr.open('POST', ${URL});\nxhr.setRequestHeader('Content-Type', 'application/json');\nxhr.send(${body});`,
  ],
  'node:https': [(body, options) => `https.request(${URL}, { method: 'POST', ${options} }).end(${body});`],
};

describe.each(Object.entries(CLIENTS))('%s', (_client, ways) => {
  const programs = ways.flatMap(send => BODIES.flatMap(body => OPTIONS.map(options => send(body, options))));

  it.each([...new Set(programs)])('every rewrite changes the text, and leaves nothing wrong: %s', call => {
    const text = IMPORTS + call;
    for (const { repair } of analyzeText(text, {}, 'a.mjs')) {
      if (repair?.kind !== 'rewrite') continue;
      const after = applyEdits(text, repair.edits);
      expect(after).not.toBe(text);
      expect(analyzeText(after, {}, 'a.mjs').map(({ fault }) => fault)).toStrictEqual([null]);
    }
  });
});
