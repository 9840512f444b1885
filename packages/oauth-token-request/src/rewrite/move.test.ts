import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const P = `{ grant_type: 'password' }`;
const HEAD = `import got from 'got'; import request from 'request'; import wretch from 'wretch';\n`;

function after(program: string): string {
  return rewritten(HEAD + program).replace(HEAD, '');
}

describe('the body moves to the option that is sent as a form', () => {
  it.each([
    ['from json', `got.post(TOKEN_URL, { json: ${P} });`, `got.post(TOKEN_URL, { form: ${P} });`],
    ['from a quoted name', `got.post(TOKEN_URL, { 'json': ${P} });`, `got.post(TOKEN_URL, { form: ${P} });`],
    [
      'from a shorthand',
      `const json = ${P}; got.post(TOKEN_URL, { json, timeout });`,
      `const json = ${P}; got.post(TOKEN_URL, { form: json, timeout });`,
    ],
    [
      'in options of a name of their own',
      `const o = { json: ${P} }; got.post(TOKEN_URL, o);`,
      `const o = { form: ${P} }; got.post(TOKEN_URL, o);`,
    ],
    [
      'beside a flag that it stays JSON by',
      `request.post({ url: TOKEN_URL, json: true, body: ${P} });`,
      `request.post({ url: TOKEN_URL, json: true, form: ${P} });`,
    ],
    [
      'with a flag beside it',
      `request.post(TOKEN_URL, {\n  json: ${P},\n});`,
      `request.post(TOKEN_URL, {\n  form: ${P},\n  json: true,\n});`,
    ],
    [
      'with a flag that says otherwise already',
      `cy.request({ url: TOKEN_URL, method: 'POST', form: false, body: ${P} });`,
      `cy.request({ url: TOKEN_URL, method: 'POST', form: true, body: ${P} });`,
    ],
    [
      'with a flag that says otherwise behind it',
      `cy.request({ url: TOKEN_URL, method: 'POST', body: JSON.stringify(${P}), 'form': false });`,
      `cy.request({ url: TOKEN_URL, method: 'POST', body: ${P}, form: true });`,
    ],
    [
      'with a flag that is a shorthand',
      `const form = false; cy.request({ url: TOKEN_URL, method: 'POST', form, body: ${P} });`,
      `const form = false; cy.request({ url: TOKEN_URL, method: 'POST', form: true, body: ${P} });`,
    ],
    [
      'behind a flag that comes from elsewhere',
      `const o = { form: false }; cy.request({ ...o, url: TOKEN_URL, method: 'POST', body: ${P} });`,
      `const o = { form: false }; cy.request({ ...o, url: TOKEN_URL, method: 'POST', body: ${P}, form: true });`,
    ],
    [
      'from a text',
      `request.post({ url: TOKEN_URL, body: JSON.stringify(${P}) });`,
      `request.post({ url: TOKEN_URL, form: ${P} });`,
    ],
    [
      'from a method',
      `wretch(TOKEN_URL).json(${P}).post();`,
      `wretch(TOKEN_URL).content('application/x-www-form-urlencoded').body(new URLSearchParams(${P})).post();`,
    ],
    [
      'under the header that it is given',
      `request.post({ url: TOKEN_URL, body: JSON.stringify(${P}), headers: { 'content-type': 'application/json' } });`,
      `request.post({ url: TOKEN_URL, form: ${P}, headers: { 'content-type': 'application/x-www-form-urlencoded' } });`,
    ],
  ])('%s', (_situation, before, expected) => {
    expect(after(before)).toBe(expected);
  });
});

describe('the body stays', () => {
  it.each([
    ['in options that others get', `const o = { json: ${P} }; use(o); got.post(TOKEN_URL, o);`, 'shared-options'],
    ['in options that are spread', `const o = { json: ${P} }; got.post(TOKEN_URL, { ...o });`, 'shared-options'],
    ['beside another form', `got.post(TOKEN_URL, { json: ${P}, form: x });`, 'unknown-options'],
    [
      'before a flag that comes from elsewhere',
      `const o = { form: false }; cy.request({ url: TOKEN_URL, method: 'POST', body: ${P}, ...o });`,
      'shared-options',
    ],
    ['under a computed name', `got.post(TOKEN_URL, { ['json']: ${P} });`, 'unknown-options'],
    [
      'as what a function gives',
      `const get = () => JSON.stringify(${P}); request.post({ url: TOKEN_URL, body: get() });`,
      'unknown-body',
    ],
    ['in a computed method', `wretch(TOKEN_URL)['json'](${P}).post();`, 'unknown-body'],
  ])('%s', (_situation, program, reason) => {
    expect(after(program)).toBe(reason);
  });
});
