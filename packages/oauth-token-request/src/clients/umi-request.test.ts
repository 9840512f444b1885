import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const umi = `import request, { extend } from 'umi-request';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('umi-request', () => {
  it.each([
    ['an object', `request(TOKEN_URL, { method: 'POST', data: ${d} });`, 'json-body'],
    ['an object under a form header', `request.post(TOKEN_URL, { ${F}, data: ${d} });`, 'json-body'],
    ['an object that is called a form', `request.post(TOKEN_URL, { requestType: 'form', data: ${d} });`, 'form'],
    ['an object that is called JSON', `request.post(TOKEN_URL, { requestType: 'json', data: ${d} });`, 'json-body'],
    ['an object that may be called a form', `request.post(TOKEN_URL, { requestType, data: ${d} });`, 'unknown'],
    [
      'a form that a header calls JSON',
      `request.post(TOKEN_URL, { ${J}, requestType: 'form', data: ${d} });`,
      'json-header',
    ],
    ['an instance for forms', `request.extend({ requestType: 'form' }).post(TOKEN_URL, { data: ${d} });`, 'form'],
    ['an instance', `request.extend({ ${F} }).post(TOKEN_URL, { data: ${d} });`, 'json-body'],
    ['a URLSearchParams', `request.post(TOKEN_URL, { data: new URLSearchParams(${d}) });`, 'form'],
    ['JSON text', `request.post(TOKEN_URL, { body: JSON.stringify(${d}) });`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(umi + program)).toStrictEqual([`umi-request: ${outcome}`]);
  });

  it('is not what umi gives, which sends with axios since its version 4', () => {
    const program = `import { request } from 'umi';\nrequest(TOKEN_URL, { method: 'POST', data: ${d} });`;
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('gets a URLSearchParams', () => {
    expect(rewritten(`${umi}request.post(TOKEN_URL, { ${J}, data: ${d} });`)).toBe(
      `${umi}request.post(TOKEN_URL, { ${F}, data: new URLSearchParams(${d}) });`,
    );
  });
});

describe('the axios that Pipedream gives to its components', () => {
  const axios = `import { axios } from '@pipedream/platform';\n`;

  it.each([
    ['an object', `data: ${d}`, 'json-body'],
    ['an object under a form header', `${F}, data: ${d}`, 'form'],
  ])('is known for %s behind its first argument', (_, options, outcome) => {
    expect(wiresOf(`${axios}axios($, { method: 'POST', url: TOKEN_URL, ${options} });`)).toStrictEqual([
      `axios: ${outcome}`,
    ]);
  });
});
