import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const wreck = `const Wreck = require('@hapi/wreck');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('wreck', () => {
  it.each([
    ['an object', `Wreck.post(TOKEN_URL, { payload: ${d} });`, 'json-body'],
    ['an object under a form header', `Wreck.post(TOKEN_URL, { ${F}, payload: ${d} });`, 'json-body'],
    [
      'a URLSearchParams, which ends as {}',
      `Wreck.post(TOKEN_URL, { ${F}, payload: new URLSearchParams(${d}) });`,
      'json-body',
    ],
    ['JSON text', `Wreck.request('POST', TOKEN_URL, { payload: JSON.stringify(${d}) });`, 'json-body'],
    ['an object of an instance', `Wreck.defaults({ ${F} }).post('/oauth/token', { payload: ${d} });`, 'json-body'],
    ['the text of a form', `Wreck.post(TOKEN_URL, { ${F}, payload: new URLSearchParams(${d}).toString() });`, 'form'],
    [
      'the text of a form without a header',
      `Wreck.put(TOKEN_URL, { payload: 'grant_type=password&client_id=a' });`,
      'text-body',
    ],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(wreck + program)).toStrictEqual([`wreck: ${outcome}`]);
  });

  it('gets text under the header', () => {
    expect(rewritten(`${wreck}Wreck.post(TOKEN_URL, { payload: ${d} });`)).toBe(
      `${wreck}Wreck.post(TOKEN_URL, { payload: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});
