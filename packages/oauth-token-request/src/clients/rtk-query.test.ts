import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;
const imported = `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react';\n`;
const options = (body: string): string => `{ url: '/oauth/token', method: 'POST', ${body} }`;

describe('what fetchBaseQuery gives', () => {
  const call = (settings: string, body: string): string =>
    `${imported}const send = fetchBaseQuery({ baseUrl: 'https://login.acme.dev'${settings} });\nsend(${options(body)});`;

  it.each([
    ['an object', '', `body: ${d}`, 'json-body'],
    ['JSON text', '', `body: JSON.stringify(${d})`, 'json-body'],
    [
      'URLSearchParams under a JSON header',
      `, headers: { 'Content-Type': 'application/json' }`,
      `body: new URLSearchParams(${d})`,
      'form',
    ],
    ['the text of a form', '', `body: 'grant_type=password'`, 'text-body'],
    ['it under its header', '', `headers: ${F}, body: 'grant_type=password'`, 'form'],
    ['it under the header of all', `, headers: ${F}`, `body: 'grant_type=password'`, 'form'],
    [
      'an object beside a hook that adds a token',
      `, prepareHeaders: headers => headers.set('authorization', token())`,
      `body: ${d}`,
      'json-body',
    ],
    [
      'an object beside a hook that may make a form',
      `, prepareHeaders: headers => headers.set('content-type', 'application/x-www-form-urlencoded')`,
      `body: ${d}`,
      'unknown',
    ],
  ])('is known for %s', (_, settings, body, outcome) => {
    expect(wiresOf(call(settings, body))).toStrictEqual([`rtk-query: ${outcome}`]);
  });
});

describe('an endpoint', () => {
  const endpoint = (query: string): string => `endpoints: build => ({ token: build.mutation({ ${query} }) })`;
  const sent = options(`body: ${d}`);
  const base = `baseQuery: fetchBaseQuery({ baseUrl: 'https://login.acme.dev' })`;

  it.each([
    ['an arrow function', `createApi({ ${base}, ${endpoint(`query: () => (${sent})`)} });`],
    ['a method', `createApi({ ${base}, ${endpoint(`query() { return ${sent}; }`)} });`],
    [
      'what is added later',
      `const api = createApi({ ${base} });\napi.injectEndpoints({ ${endpoint(`query: () => (${sent})`)} });`,
    ],
    [
      'a base query that hands on',
      `const usual = fetchBaseQuery({ baseUrl: 'https://login.acme.dev' });\nconst own = async (request, api) => usual(request, api);\ncreateApi({ baseQuery: own, ${endpoint(`query: () => (${sent})`)} });`,
    ],
  ])('is known by %s', (_, program) => {
    expect(wiresOf(imported + program)).toStrictEqual(['rtk-query: json-body']);
  });

  it.each([
    ['another base query', `createApi({ baseQuery: axiosBaseQuery(), ${endpoint(`query: () => (${sent})`)} });`],
    [
      'a base query that makes its own request',
      `createApi({ baseQuery: async request => send(toForm(request)), ${endpoint(`query: () => (${sent})`)} });`,
    ],
    ['a query that is a name', `createApi({ ${base}, ${endpoint('query')} });`],
    ['no query', `createApi({ ${base}, ${endpoint('queryFn: async () => ({ data: null })')} });`],
  ])('is not known with %s', (_, program) => {
    expect(wiresOf(imported + program)).toStrictEqual([]);
  });
});
