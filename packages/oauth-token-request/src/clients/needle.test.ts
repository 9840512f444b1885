import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const needle = `const needle = require('needle');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `{ headers: { 'Content-Type': 'application/json' } }`;
const F = `{ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`;

describe('needle', () => {
  it.each([
    ['an object', `needle.post(TOKEN_URL, ${d}, error => {});`, 'form'],
    ['json: false', `needle.post(TOKEN_URL, ${d}, { json: false });`, 'form'],
    ['json: true', `needle.post(TOKEN_URL, ${d}, { json: true });`, 'json-body'],
    ["a flag that can't be seen", `needle.post(TOKEN_URL, ${d}, { ...defaults });`, 'unknown'],
    ["options that can't be seen", `needle.post(TOKEN_URL, ${d}, options);`, 'unknown'],
    ['json: true under a form header', `needle.post(TOKEN_URL, ${d}, { json: true, ...${F} });`, 'json-body'],
    ['a JSON header', `needle.post(TOKEN_URL, ${d}, ${J});`, 'json-body'],
    ['content_type', `needle.post(TOKEN_URL, ${d}, { content_type: 'application/json' });`, 'json-body'],
    ['a form header', `needle.post(TOKEN_URL, ${d}, ${F});`, 'form'],
    ['JSON text', `needle.post(TOKEN_URL, JSON.stringify(${d}));`, 'json-body'],
    ['the text of a form', `needle.post(TOKEN_URL, 'grant_type=password&client_id=a');`, 'form'],
    ['a URLSearchParams', `needle.post(TOKEN_URL, new URLSearchParams(${d}));`, 'form'],
    ['a method as an argument', `needle('post', TOKEN_URL, ${d}, { json: true });`, 'json-body'],
    ['request()', `needle.request('post', TOKEN_URL, ${d}, { json: true }, done);`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(needle + program)).toStrictEqual([`needle: ${outcome}`]);
  });

  it.each([
    [
      'asks for JSON as the flag did',
      `${d}, { json: true }`,
      `new URLSearchParams(${d}).toString(), { accept: 'application/json' }`,
    ],
    [
      'drops the flag where JSON is asked for already',
      `${d}, { json: true, accept: '*/*' }`,
      `new URLSearchParams(${d}).toString(), { accept: '*/*' }`,
    ],
    ['leaves the object under a form header', `${d}, ${J}`, `${d}, ${F}`],
    ['takes JSON.stringify away', `JSON.stringify(${d}), error => {}`, `${d}, error => {}`],
  ])('%s', (_, before, after) => {
    expect(rewritten(`${needle}needle.post(TOKEN_URL, ${before});`)).toBe(`${needle}needle.post(TOKEN_URL, ${after});`);
  });

  it('refuses where other requests share the flag', () => {
    const program = `const o = { json: true };\nneedle.post(TOKEN_URL, ${d}, o);\nneedle.post(USERS_URL, user, o);`;
    expect(rewritten(needle + program)).toBe('shared-options');
  });
});
