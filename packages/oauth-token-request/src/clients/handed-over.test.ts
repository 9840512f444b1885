import { describe, expect, it } from 'vitest';
import { analyzeText, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;

describe('what a function is handed over under the name of a global that sends', () => {
  it.each([
    [
      'by place, if it is asked for a member',
      `export const login = (z, bundle) => z.request({ url: TOKEN_URL, method: 'POST', body: ${d} });`,
      'zapier: json-body',
    ],
    ['by name', `export const login = ({ axios: http }) => http.post(TOKEN_URL, ${d});`, 'axios: json-body'],
    [
      'as a function',
      `export const login = ({ fetch }) => fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(${d}) });`,
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
