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
    ['under the name of its variable', 'const data', 'data: JSON.stringify(data)', 'data'],
    ['under that name in an old program', 'var data', 'data: JSON.stringify(data)', 'data: data'],
    ['under another name', 'const login', 'data: JSON.stringify(login)', 'data: login'],
    ['under its name in quotes', 'const data', `'data': JSON.stringify(data)`, `'data': data`],
    ['beside a comment', 'const data', 'data: /* all */ JSON.stringify(data)', 'data: /* all */ data'],
  ])('is given an object %s', (_, name, before, after) => {
    const program = (data: string): string =>
      `${name} = ${d};\n$.ajax({ url: TOKEN_URL, method: 'POST', ${data}, dataType: 'json' });`;
    expect(rewritten(program(before))).toBe(program(after));
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

  it.each([
    ['JSON text', text, 'json-body'],
    ['an object', d, 'text-body'],
  ])('gets text where it must not process the data: %s', (_, data, outcome) => {
    const ajax = `$.ajax({ url: TOKEN_URL, type: 'POST', processData: false, data: `;
    expect(wiresOf(`${ajax}${data} });`)).toStrictEqual([`jquery: ${outcome}`]);
    expect(rewritten(`${ajax}${data} });`)).toBe(`${ajax}new URLSearchParams(${d}).toString() });`);
  });

  it('refuses an upload that is told to leave its type to the browser', () => {
    const upload = `const data = new FormData();\ndata.append('grant_type', 'password');\n`;
    const ajax = `$.ajax({ url: TOKEN_URL, type: 'POST', processData: false, contentType: false, data });`;
    expect(rewritten(upload + ajax)).toBe('multipart-body');
  });

  describe('with ajaxSetup', () => {
    const J = `$.ajaxSetup({ contentType: 'application/json' });\n`;
    const H = `jQuery.ajaxSetup({ headers: { 'Content-Type': 'application/json' } });\n`;

    it.each([
      ['a JSON type', J, 'json-header'],
      ['a JSON header', H, 'json-header'],
      ['a form type behind it', `${J}${J.replace('json', 'x-www-form-urlencoded')}`, 'form'],
      ['something else', `$.ajaxSetup({ cache: false });\n`, 'form'],
      ['a library of another name', J.replace('$', 'client'), 'form'],
    ])('is known for %s', (_, setup, outcome) => {
      expect(wiresOf(`${setup}$.post(TOKEN_URL, ${d});`)).toStrictEqual([`jquery: ${outcome}`]);
    });

    it('takes the method from there', () => {
      const setup = `$.ajaxSetup({ type: 'GET' });\n`;
      expect(wiresOf(`${setup}$.ajax({ url: TOKEN_URL, data: ${text} });`)).toStrictEqual([]);
    });

    it('names the type at the request, for others rely on the default', () => {
      expect(rewritten(`${J}$.ajax({ url: TOKEN_URL, type: 'POST', data: ${text} });`)).toBe(
        `${J}$.ajax({ url: TOKEN_URL, type: 'POST', data: ${d}, contentType: 'application/x-www-form-urlencoded' });`,
      );
    });

    it('names it as a header where the default is one, for that wins', () => {
      expect(rewritten(`${H}$.ajax({ url: TOKEN_URL, type: 'POST', data: ${d} });`)).toBe(
        `${H}$.ajax({ url: TOKEN_URL, type: 'POST', data: ${d}, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
      );
    });

    it('refuses where the request has no options to name it in', () => {
      expect(rewritten(`${J}$.post(TOKEN_URL, ${d});`)).toBe('unknown-options');
    });
  });
});
