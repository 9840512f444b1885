import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import { applyEdits } from '../edits.js';
import { explain } from '../message.js';
import type { Fault } from '../types.js';
import { CLIENTS } from './registry.js';

/** What may be wrong with a request; JSON text under a form header is JSON to the server too. */
const FAULTS = {
  json: 'json-body',
  'json under a form header': 'json-body',
  'form under a JSON header': 'json-header',
  multipart: 'multipart-body',
  'form text without its header': 'text-body',
} as const satisfies Readonly<Record<string, Fault>>;

const WORDS: Readonly<Record<keyof typeof FAULTS, string>> = {
  json: 'JSON is sent',
  'json under a form header': 'JSON is sent under a form Content-Type',
  'form under a JSON header': 'A form is sent under a JSON Content-Type',
  multipart: 'A multipart/form-data body is sent',
  'form text without its header': 'A form is sent without its Content-Type',
};

/** A program with the fault, the reason why no rewrite is offered, or why the client can't be brought to it. */
type Cell = string | { readonly program: string; readonly refused: string } | { readonly impossible: string };
type Cells = readonly [json: Cell, jsonUnderForm: Cell, formUnderJson: Cell, multipart: Cell, text: Cell];

const U = `'https://login.acme.dev/oauth/token'`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const json = `JSON.stringify(${d})`;
const form = `new URLSearchParams(${d})`;
const text = `'grant_type=client_credentials&client_id=a'`;
const J = `{ 'Content-Type': 'application/json' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;
const T = `{ 'Content-Type': 'text/plain' }`;
const data = `const data = new FormData();\ndata.append('grant_type', 'client_credentials');\ndata.append('client_id', 'a');\n`;

const impossible = (why: string): Cell => ({ impossible: why });
const refused = (program: string, why: string): Cell => ({ program, refused: why });

/** Each cell begins with what the program needs before it. */
const after = (before: string, cells: Cells): Cells => {
  const put = (cell: Cell): Cell => {
    if (typeof cell === 'string') return before + cell;
    return 'program' in cell ? { ...cell, program: before + cell.program } : cell;
  };
  const [first, second, third, fourth, fifth] = cells;
  return [put(first), put(second), put(third), put(fourth), put(fifth)];
};

const fetchLike = (before: string, call = 'fetch'): Cells =>
  after(before, [
    `${call}(${U}, { method: 'POST', headers: ${J}, body: ${json} });`,
    `${call}(${U}, { method: 'POST', headers: ${F}, body: ${json} });`,
    `${call}(${U}, { method: 'POST', headers: ${J}, body: ${form} });`,
    `${data}${call}(${U}, { method: 'POST', body: data });`,
    `${call}(${U}, { method: 'POST', body: ${text} });`,
  ]);

const axiosLike = (before: string, call: string): Cells =>
  after(before, [
    `${call}(${U}, ${d});`,
    `${call}(${U}, ${json}, { headers: ${F} });`,
    `${call}(${U}, ${form}, { headers: ${J} });`,
    `${data}${call}(${U}, data);`,
    `${call}(${U}, ${text}, { headers: ${T} });`,
  ]);

const requestLike = (name: string): Cells =>
  after(`const request = require('${name}');\n`, [
    `request.post(${U}, { json: ${d} });`,
    `request.post(${U}, { headers: ${F}, body: ${json} });`,
    `request.post(${U}, { headers: ${J}, body: ${text} });`,
    `request.post(${U}, { formData: ${d} });`,
    `request.post(${U}, { body: ${text} });`,
  ]);

const onlyFiles = impossible('it sends multipart only with a file among the values, which no form can take');

const CELLS: Readonly<Record<string, Cells>> = {
  fetch: fetchLike(''),
  'node-fetch': fetchLike(`import fetch from 'node-fetch';\n`),
  'cross-fetch': fetchLike(`import fetch from 'cross-fetch';\n`),
  'isomorphic-fetch': fetchLike(`import fetch from 'isomorphic-fetch';\n`),
  'whatwg-fetch': fetchLike(`import { fetch } from 'whatwg-fetch';\n`),
  undici: fetchLike(`import { fetch } from 'undici';\n`),
  tauri: fetchLike(`import { fetch } from '@tauri-apps/plugin-http';\n`),
  'cloudflare-workers': fetchLike(`import { env } from 'cloudflare:workers';\n`, 'env.AUTH.fetch'),
  axios: axiosLike(`import axios from 'axios';\n`, 'axios.post'),
  redaxios: axiosLike(`import axios from 'redaxios';\n`, 'axios.post'),
  'nestjs-axios': axiosLike(
    `import { HttpService } from '@nestjs/axios';\nconst http = new HttpService();\n`,
    'http.post',
  ),
  angular: axiosLike(
    `import { inject } from '@angular/core';\nimport { HttpClient } from '@angular/common/http';\nconst http = inject(HttpClient);\n`,
    'http.post',
  ),
  'angular-http': axiosLike(
    `import { Http } from '@angular/http';\nconst http = new Http(backend, options);\n`,
    'http.post',
  ),
  angularjs: [
    `run($http => $http.post(${U}, ${d}));`,
    `run($http => $http.post(${U}, ${d}, { headers: ${F} }));`,
    `run($http => $http.post(${U}, ${text}, { headers: ${J} }));`,
    `run($http => {\n${data}$http.post(${U}, data);\n});`,
    `run($http => $http.post(${U}, ${text}, { headers: ${T} }));`,
  ],
  'vue-resource': [
    `this.$http.post(${U}, ${d});`,
    `this.$http.post(${U}, ${json}, { headers: ${F} });`,
    `this.$http.post(${U}, ${text}, { headers: ${J} });`,
    `${data}this.$http.post(${U}, data);`,
    `this.$http.post(${U}, ${text}, { headers: ${T} });`,
  ],
  'rtk-query': after(
    `import { fetchBaseQuery } from '@reduxjs/toolkit/query';\nconst send = fetchBaseQuery({ baseUrl: 'https://login.acme.dev' });\n`,
    [
      `send({ url: '/oauth/token', method: 'POST', body: ${d} });`,
      `send({ url: '/oauth/token', method: 'POST', headers: ${F}, body: ${json} });`,
      `send({ url: '/oauth/token', method: 'POST', headers: ${J}, body: ${text} });`,
      `${data}send({ url: '/oauth/token', method: 'POST', body: data });`,
      `send({ url: '/oauth/token', method: 'POST', body: ${text} });`,
    ],
  ),
  gaxios: after(`import { request } from 'gaxios';\n`, [
    `request({ url: ${U}, method: 'POST', data: ${d} });`,
    `request({ url: ${U}, method: 'POST', headers: ${F}, data: ${json} });`,
    `request({ url: ${U}, method: 'POST', headers: ${J}, data: ${form} });`,
    `${data}request({ url: ${U}, method: 'POST', data });`,
    `request({ url: ${U}, method: 'POST', data: ${text} });`,
  ]),
  got: after(`import got from 'got';\n`, [
    `got.post(${U}, { json: ${d} });`,
    `got.post(${U}, { headers: ${F}, json: ${d} });`,
    `got.post(${U}, { headers: ${J}, form: ${d} });`,
    `${data}got.post(${U}, { body: data });`,
    `got.post(${U}, { body: ${text} });`,
  ]),
  ky: after(`import ky from 'ky';\n`, [
    `ky.post(${U}, { json: ${d} });`,
    `ky.post(${U}, { headers: ${F}, json: ${d} });`,
    `ky.post(${U}, { headers: ${J}, body: ${form} });`,
    `${data}ky.post(${U}, { body: data });`,
    `ky.post(${U}, { body: ${text} });`,
  ]),
  ofetch: after(`import { ofetch } from 'ofetch';\n`, [
    `ofetch(${U}, { method: 'POST', body: ${d} });`,
    `ofetch(${U}, { method: 'POST', headers: ${F}, body: ${json} });`,
    `ofetch(${U}, { method: 'POST', headers: ${J}, body: ${form} });`,
    `${data}ofetch(${U}, { method: 'POST', body: data });`,
    `ofetch(${U}, { method: 'POST', headers: ${T}, body: ${text} });`,
  ]),
  wretch: after(`import wretch from 'wretch';\n`, [
    `wretch(${U}).post(${d});`,
    `wretch(${U}).headers(${F}).body(${json}).post();`,
    `wretch(${U}).headers(${J}).body(${form}).post();`,
    `${data}wretch(${U}).body(data).post();`,
    `wretch(${U}).post(${text});`,
  ]),
  superagent: after(`import superagent from 'superagent';\n`, [
    `superagent.post(${U}).send(${d});`,
    `superagent.post(${U}).send(${json});`,
    `superagent.post(${U}).type('json').send(${text});`,
    `superagent.post(${U}).field('grant_type', 'client_credentials').field('client_id', 'a');`,
    `superagent.post(${U}).type('text/plain').send(${text});`,
  ]),
  supertest: after(`import request from 'supertest';\n`, [
    `request('https://login.acme.dev').post('/oauth/token').send(${d});`,
    `request('https://login.acme.dev').post('/oauth/token').send(${json});`,
    `request('https://login.acme.dev').post('/oauth/token').type('json').send(${text});`,
    `request('https://login.acme.dev').post('/oauth/token').field(${d});`,
    `request('https://login.acme.dev').post('/oauth/token').type('text/plain').send(${text});`,
  ]),
  request: requestLike('request'),
  'request-promise': requestLike('request-promise'),
  'request-promise-native': requestLike('request-promise-native'),
  'postman-request': requestLike('postman-request'),
  needle: after(`const needle = require('needle');\n`, [
    `needle.post(${U}, ${d}, { json: true });`,
    `needle.post(${U}, ${json});`,
    `needle.post(${U}, ${text}, { headers: ${J} });`,
    `needle.post(${U}, ${d}, { multipart: true });`,
    `needle.post(${U}, ${text}, { headers: ${T} });`,
  ]),
  'node-http': after(`import https from 'node:https';\n`, [
    `https.request(${U}, { method: 'POST', headers: ${J} }).end(${json});`,
    `https.request(${U}, { method: 'POST', headers: ${F} }).end(${json});`,
    `https.request(${U}, { method: 'POST', headers: ${J} }).end(${text});`,
    impossible('it writes text and bytes; a FormData is piped into it'),
    `https.request(${U}, { method: 'POST', headers: ${T} }).end(${text});`,
  ]),
  XMLHttpRequest: after(`const xhr = new XMLHttpRequest();\nxhr.open('POST', ${U});\n`, [
    `xhr.setRequestHeader('Content-Type', 'application/json');\nxhr.send(${json});`,
    `xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');\nxhr.send(${json});`,
    `xhr.setRequestHeader('Content-Type', 'application/json');\nxhr.send(${form});`,
    `${data}xhr.send(data);`,
    `xhr.send(${text});`,
  ]),
  jquery: [
    `$.ajax({ url: ${U}, method: 'POST', contentType: 'application/json', data: ${json} });`,
    `$.post(${U}, ${json});`,
    `$.ajax({ url: ${U}, method: 'POST', contentType: 'application/json', data: ${d} });`,
    refused(
      `${data}$.ajax({ url: ${U}, method: 'POST', contentType: false, processData: false, data });`,
      'multipart-body',
    ),
    `$.ajax({ url: ${U}, method: 'POST', contentType: 'text/plain', data: ${text} });`,
  ],
  phin: after(`import p from 'phin';\n`, [
    `p({ url: ${U}, method: 'POST', data: ${d} });`,
    `p({ url: ${U}, method: 'POST', headers: ${F}, data: ${json} });`,
    `p({ url: ${U}, method: 'POST', headers: ${J}, data: ${text} });`,
    `p({ url: ${U}, method: 'POST', form: ${d} });`,
    `p({ url: ${U}, method: 'POST', headers: ${T}, data: ${text} });`,
  ]),
  'simple-get': after(`const get = require('simple-get');\n`, [
    `get.concat({ url: ${U}, method: 'POST', json: true, body: ${d} });`,
    `get.concat({ url: ${U}, method: 'POST', headers: ${F}, body: ${json} });`,
    `get.concat({ url: ${U}, method: 'POST', headers: ${J}, body: ${text} });`,
    impossible('it takes text and streams; a FormData is none'),
    `get.concat({ url: ${U}, method: 'POST', body: ${text} });`,
  ]),
  bent: after(`import bent from 'bent';\nconst post = bent('POST', 'json');\n`, [
    `post(${U}, ${d});`,
    `post(${U}, ${json}, ${F});`,
    `post(${U}, ${text}, ${J});`,
    impossible('it makes JSON of a FormData, as of any object'),
    `post(${U}, ${text});`,
  ]),
  wreck: after(`import Wreck from '@hapi/wreck';\n`, [
    `Wreck.post(${U}, { payload: ${d} });`,
    `Wreck.post(${U}, { headers: ${F}, payload: ${json} });`,
    `Wreck.post(${U}, { headers: ${J}, payload: ${text} });`,
    impossible('it takes text and streams; a FormData is none'),
    `Wreck.post(${U}, { payload: ${text} });`,
  ]),
  'umi-request': after(`import request from 'umi-request';\n`, [
    `request.post(${U}, { data: ${d} });`,
    `request.post(${U}, { headers: ${F}, data: ${json} });`,
    `request.post(${U}, { headers: ${J}, requestType: 'form', data: ${d} });`,
    `${data}request.post(${U}, { data });`,
    `request.post(${U}, { data: ${text} });`,
  ]),
  unirest: after(`import unirest from 'unirest';\n`, [
    `unirest.post(${U}).headers(${J}).send(${d}).end(done);`,
    `unirest.post(${U}).headers(${F}).send(${json}).end(done);`,
    `unirest.post(${U}).headers(${J}).send(${text}).end(done);`,
    refused(
      `unirest.post(${U}).field('grant_type', 'client_credentials').field('client_id', 'a').end(done);`,
      'unknown-client',
    ),
    `unirest.post(${U}).headers(${T}).send(${text}).end(done);`,
  ]),
  'actions-http-client': after(`import { HttpClient } from '@actions/http-client';\nconst http = new HttpClient();\n`, [
    `http.post(${U}, ${json}, ${J});`,
    `http.post(${U}, ${json}, ${F});`,
    `http.post(${U}, ${text}, ${J});`,
    impossible('it takes text and streams; a FormData is none'),
    `http.post(${U}, ${text});`,
  ]),
  'rxjs-ajax': after(`import { ajax } from 'rxjs/ajax';\n`, [
    `ajax.post(${U}, ${d});`,
    `ajax.post(${U}, ${d}, ${F});`,
    `ajax.post(${U}, ${text}, ${J});`,
    `${data}ajax.post(${U}, data);`,
    `ajax.post(${U}, ${text});`,
  ]),
  playwright: after(`import { request } from 'playwright';\nconst api = await request.newContext();\n`, [
    `await api.post(${U}, { data: ${d} });`,
    `await api.post(${U}, { headers: ${F}, data: ${d} });`,
    `await api.post(${U}, { headers: ${J}, form: ${d} });`,
    `await api.post(${U}, { multipart: ${d} });`,
    `await api.post(${U}, { data: ${text} });`,
  ]),
  cypress: [
    `cy.request({ method: 'POST', url: ${U}, body: ${d} });`,
    `cy.request({ method: 'POST', url: ${U}, headers: ${F}, body: ${json} });`,
    `cy.request({ method: 'POST', url: ${U}, headers: ${J}, body: ${text} });`,
    refused(`${data}cy.request({ method: 'POST', url: ${U}, body: data });`, 'multipart-body'),
    `cy.request({ method: 'POST', url: ${U}, body: ${text} });`,
  ],
  k6: after(`import http from 'k6/http';\n`, [
    `http.post(${U}, ${json}, { headers: ${J} });`,
    `http.post(${U}, ${json}, { headers: ${F} });`,
    `http.post(${U}, ${d}, { headers: ${J} });`,
    onlyFiles,
    `http.post(${U}, ${text});`,
  ]),
  'apps-script': [
    `UrlFetchApp.fetch(${U}, { method: 'post', contentType: 'application/json', payload: ${json} });`,
    `UrlFetchApp.fetch(${U}, { method: 'post', payload: ${json} });`,
    `UrlFetchApp.fetch(${U}, { method: 'post', contentType: 'application/json', payload: ${d} });`,
    onlyFiles,
    `UrlFetchApp.fetch(${U}, { method: 'post', contentType: 'text/plain', payload: ${text} });`,
  ],
  capacitor: after(`import { CapacitorHttp } from '@capacitor/core';\n`, [
    `CapacitorHttp.post({ url: ${U}, headers: ${J}, data: ${d} });`,
    `CapacitorHttp.post({ url: ${U}, headers: ${F}, data: ${json} });`,
    `CapacitorHttp.post({ url: ${U}, headers: ${J}, data: ${text} });`,
    refused(`${data}CapacitorHttp.post({ url: ${U}, data });`, 'multipart-body'),
    `CapacitorHttp.post({ url: ${U}, headers: ${T}, data: ${text} });`,
  ]),
  'mini-program': [
    `wx.request({ url: ${U}, method: 'POST', data: ${d} });`,
    `wx.request({ url: ${U}, method: 'POST', header: ${F}, data: ${json} });`,
    `wx.request({ url: ${U}, method: 'POST', header: ${J}, data: ${text} });`,
    impossible('it sends files by another function'),
    `wx.request({ url: ${U}, method: 'POST', header: ${T}, data: ${text} });`,
  ],
  'meteor-http': [
    `HTTP.post(${U}, { data: ${d} });`,
    `HTTP.post(${U}, { headers: ${F}, data: ${d} });`,
    `HTTP.post(${U}, { headers: ${J}, params: ${d} });`,
    impossible('it takes text; a FormData is none'),
    `HTTP.post(${U}, { content: ${text} });`,
  ],
  zapier: [
    `z.request(${U}, { method: 'POST', body: ${d} });`,
    `z.request(${U}, { method: 'POST', headers: ${F}, body: ${json} });`,
    `z.request(${U}, { method: 'POST', headers: ${J}, body: ${text} });`,
    refused(`${data}z.request(${U}, { method: 'POST', body: data });`, 'multipart-body'),
    `z.request(${U}, { method: 'POST', body: ${text} });`,
  ],
  n8n: after('async function login() {\n', [
    `this.helpers.httpRequest({ url: ${U}, method: 'POST', body: ${d} });\n}`,
    `this.helpers.request({ uri: ${U}, method: 'POST', headers: ${F}, body: ${json} });\n}`,
    `this.helpers.httpRequest({ url: ${U}, method: 'POST', headers: ${J}, body: ${form} });\n}`,
    `this.helpers.request({ uri: ${U}, method: 'POST', formData: ${d} });\n}`,
    `this.helpers.httpRequest({ url: ${U}, method: 'POST', headers: ${T}, body: ${text} });\n}`,
  ]),
  userscript: [
    `GM_xmlhttpRequest({ url: ${U}, method: 'POST', headers: ${J}, data: ${json} });`,
    `GM_xmlhttpRequest({ url: ${U}, method: 'POST', headers: ${F}, data: ${json} });`,
    `GM_xmlhttpRequest({ url: ${U}, method: 'POST', headers: ${J}, data: ${text} });`,
    refused(`${data}GM_xmlhttpRequest({ url: ${U}, method: 'POST', data });`, 'multipart-body'),
    `GM_xmlhttpRequest({ url: ${U}, method: 'POST', data: ${text} });`,
  ],
  sendBeacon: [
    `navigator.sendBeacon(${U}, ${json});`,
    impossible('it takes no headers'),
    impossible('it takes no headers'),
    `${data}navigator.sendBeacon(${U}, data);`,
    refused(`navigator.sendBeacon(${U}, ${text});`, 'unknown-options'),
  ],
  postman: [
    `pm.sendRequest({ url: ${U}, method: 'POST', header: ${J}, body: { mode: 'raw', raw: ${json} } }, done);`,
    `pm.sendRequest({ url: ${U}, method: 'POST', header: ${F}, body: { mode: 'raw', raw: ${json} } }, done);`,
    `pm.sendRequest({ url: ${U}, method: 'POST', header: ${J}, body: { mode: 'raw', raw: ${text} } }, done);`,
    `pm.sendRequest({ url: ${U}, method: 'POST', body: { mode: 'formdata', formdata: [{ key: 'grant_type', value: 'client_credentials' }, { key: 'client_id', value: 'a' }] } }, done);`,
    `pm.sendRequest({ url: ${U}, method: 'POST', body: ${text} }, done);`,
  ],
  'simple-oauth2': [
    `import { ClientCredentials } from 'simple-oauth2';\nnew ClientCredentials({ client, auth: { tokenHost: 'https://login.acme.dev' }, options: { bodyFormat: 'json' } });`,
    impossible('it sets the header that belongs to the body'),
    impossible('it sets the header that belongs to the body'),
    impossible('it knows a form and JSON only'),
    impossible('it sets the header that belongs to the body'),
  ],
};

it('has a row for every client', () => {
  expect(Object.keys(CELLS).sort()).toStrictEqual([...new Set(CLIENTS.map(({ name }) => name))].sort());
});

describe.each(Object.entries(CELLS))('%s', (client, cells) => {
  const rows = (Object.entries(FAULTS) as [keyof typeof FAULTS, Fault][]).map(
    ([name, fault], index) => [name, fault, cells[index] ?? impossible('')] as const,
  );

  it.each(rows.filter(([, , cell]) => typeof cell === 'string' || 'program' in cell))('%s', (name, fault, cell) => {
    const program = typeof cell === 'string' ? cell : 'program' in cell ? cell.program : '';
    const [request, ...others] = analyzeText(program);
    expect(others).toStrictEqual([]);
    // Many servers of which nothing is known read multipart as they read a form.
    const isPossible = fault === 'multipart-body';
    const certainty = isPossible ? 'possible' : 'likely';
    expect(request).toMatchObject({ client, fault, certainty });
    expect(request && explain(request).what).toBe(
      `${WORDS[name]} to ${isPossible ? 'what may be ' : ''}an OAuth token endpoint (https://login.acme.dev/oauth/token)`,
    );

    const { repair } = request ?? {};
    if (typeof cell !== 'string') {
      expect(repair).toMatchObject({ kind: 'manual', reason: 'refused' in cell ? cell.refused : '' });
      return;
    }
    if (repair?.kind !== 'rewrite') throw new Error(`no rewrite: ${String(repair?.reason)}`);
    const after = analyzeText(applyEdits(program, repair.edits));
    expect(after.map(one => [one.client, one.wire, one.fault])).toStrictEqual([[client, 'form', null]]);
  });

  it.each(rows.filter(([, , cell]) => typeof cell !== 'string' && 'impossible' in cell))(
    '%s: says why it cannot be',
    (_name, _fault, cell) => {
      expect(typeof cell !== 'string' && 'impossible' in cell && cell.impossible).toMatch(/\w/u);
    },
  );
});
