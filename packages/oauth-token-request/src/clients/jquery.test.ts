import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const text = `JSON.stringify(${d})`;

describe('jQuery', () => {
  it.each([
    ['an object', `$.ajax({ url: TOKEN_URL, type: 'POST', data: ${d} });`, 'form'],
    ['an answer in JSON', `$.ajax({ url: TOKEN_URL, type: 'POST', dataType: 'json', data: ${d} });`, 'form'],
    [
      'JSON text',
      `$.ajax({ url: TOKEN_URL, method: 'POST', contentType: 'application/json', data: ${text} });`,
      'json-body',
    ],
    ['JSON text that is labelled as a form', `jQuery.ajax(TOKEN_URL, { type: 'POST', data: ${text} });`, 'json-body'],
    [
      'a form that is labelled as JSON',
      `$.ajax({ url: TOKEN_URL, type: 'POST', contentType: 'application/json', data: ${d} });`,
      'json-header',
    ],
    [
      'a header of that kind',
      `$.ajax({ url: TOKEN_URL, type: 'POST', headers: { 'Content-Type': 'application/json' }, data: ${d} });`,
      'json-header',
    ],
    ['$.post', `$.post(TOKEN_URL, ${d}, done, 'json');`, 'form'],
    ['$.post of JSON text', `$.post(TOKEN_URL, ${text});`, 'json-body'],
    ['$.post with options', `$.post({ url: TOKEN_URL, contentType: 'application/json', data: ${text} });`, 'json-body'],
    ['the package', `import $ from 'jquery';\n$.post(TOKEN_URL, ${text});`, 'json-body'],
    ['the package with a window', `const jq = require('jquery')(window);\njq.post(TOKEN_URL, ${text});`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual([`jquery: ${outcome}`]);
  });

  it.each([
    ['a $ of the file', `const $ = createClient();\n$.post(TOKEN_URL, ${text});`],
    ['a GET', `$.ajax({ url: TOKEN_URL, type: 'GET', data: ${d} });`],
  ])('says nothing of %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('leaves the form to jQuery', () => {
    expect(rewritten(`$.ajax({ url: TOKEN_URL, type: 'POST', contentType: 'application/json', data: ${text} });`)).toBe(
      `$.ajax({ url: TOKEN_URL, type: 'POST', contentType: 'application/x-www-form-urlencoded', data: ${d} });`,
    );
  });
});
