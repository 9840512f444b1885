import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const ofetch = `import { ofetch } from 'ofetch';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const FORM = `'Content-Type': 'application/x-www-form-urlencoded'`;

describe('ofetch', () => {
  it.each([
    ['an object', `ofetch(TOKEN_URL, { method: 'POST', body: ${d} });`, 'json-body'],
    ['the answer as it came', `ofetch.raw(TOKEN_URL, { method: 'POST', body: ${d} });`, 'json-body'],
    ['an instance', `ofetch.create({ baseURL: '/api' })(TOKEN_URL, { method: 'POST', body: ${d} });`, 'json-body'],
    [
      'an object under a form header',
      `ofetch(TOKEN_URL, { method: 'POST', headers: { ${FORM} }, body: ${d} });`,
      'form',
    ],
    [
      'an object under a form header with a charset, which it sends as JSON',
      `ofetch(TOKEN_URL, { method: 'POST', headers: { ${FORM.slice(0, -1)}; charset=utf-8' }, body: ${d} });`,
      'json-body',
    ],
    [
      'text, which it labels as JSON',
      `ofetch(TOKEN_URL, { method: 'POST', body: 'grant_type=refresh_token&refresh_token=a' });`,
      'json-header',
    ],
    ['a URLSearchParams', `ofetch(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d}) });`, 'form'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(ofetch + program)).toStrictEqual([`ofetch: ${outcome}`]);
  });

  it.each([
    ['as a global', `$fetch(TOKEN_URL, { method: 'POST', body: ${d} });`],
    ["by Nuxt's composable", `useFetch(TOKEN_URL, { method: 'POST', body: ${d} });`],
    ['by its import', `import { $fetch } from 'ofetch';\n$fetch(TOKEN_URL, { method: 'POST', body: ${d} });`],
  ])('is known %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['ofetch: json-body']);
  });

  it.each([
    ['adds it', '', `, headers: { ${FORM}, Accept: 'application/json' }`],
    ['leaves one alone', `, headers: { accept: '*/*' }`, `, headers: { accept: '*/*', ${FORM} }`],
    [
      'adds it to a JSON header',
      `, headers: { 'Content-Type': 'application/json' }`,
      `, headers: { ${FORM}, Accept: 'application/json' }`,
    ],
    [
      'adds it to pairs',
      `, headers: [['Content-Type', 'application/json']]`,
      `, headers: [['Content-Type', 'application/x-www-form-urlencoded'], ['Accept', 'application/json']]`,
    ],
  ])('asks for JSON without being told, which a form ends: the rewrite %s', (_, before, after) => {
    expect(rewritten(`${ofetch}ofetch(TOKEN_URL, { method: 'POST', body: ${d}${before} });`)).toBe(
      `${ofetch}ofetch(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d})${after} });`,
    );
  });
});
