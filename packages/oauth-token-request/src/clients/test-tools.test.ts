import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('Playwright', () => {
  const context = `import { request } from '@playwright/test';\nconst api = await request.newContext();\n`;

  it.each([
    ['data', `{ data: ${d} }`, 'json-body'],
    ['data under a form header', `{ ${F}, data: ${d} }`, 'json-body'],
    ['form', `{ form: ${d} }`, 'form'],
    ['form under a JSON header', `{ ${J}, form: ${d} }`, 'json-header'],
    ['multipart', `{ multipart: ${d} }`, 'multipart-body'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${context}await api.post(TOKEN_URL, ${options});`)).toStrictEqual([`playwright: ${outcome}`]);
  });

  it.each(['@playwright/test', 'playwright', 'playwright-core'])("is known by %s's type", name => {
    const program = `import type { APIRequestContext } from '${name}';
export const login = (request: APIRequestContext) => request.post(TOKEN_URL, { data: ${d} });`;
    expect(wiresOf(program)).toStrictEqual(['playwright: json-body']);
  });

  it.each([
    ['a test', `test('logs in', async ({ request }) => { await request.post(TOKEN_URL, { data: ${d} }); });`],
    ['a hook', `test.beforeAll(async ({ request: api }) => { await api.post(TOKEN_URL, { data: ${d} }); });`],
    ['a page', `test('logs in', async ({ page }) => { await page.request.post(TOKEN_URL, { data: ${d} }); });`],
    [
      'an extended test',
      `const it = test.extend({});\nit('logs in', async ({ request }) => { await request.post(TOKEN_URL, { data: ${d} }); });`,
    ],
    [
      'a fixture',
      `test.extend({ token: async ({ request }, use) => { await use(await request.post(TOKEN_URL, { data: ${d} })); } });`,
    ],
    [
      'a fixture of the worker',
      `test.extend({ token: [async ({ playwright }, use) => { const api = await playwright.request.newContext(); await use(await api.post(TOKEN_URL, { data: ${d} })); }, { scope: 'worker' }] });`,
    ],
  ])('is known as what %s gets', (_, program) => {
    expect(wiresOf(`import { test } from '@playwright/test';\n${program}`)).toStrictEqual(['playwright: json-body']);
  });

  it.each([
    [
      'a test of another package',
      `import { test } from 'vitest';\ntest('x', async ({ request }) => { await request.post(TOKEN_URL, { data: ${d} }); });`,
    ],
    [
      'something else that a test gets',
      `import { test } from '@playwright/test';\ntest('x', async ({ api }) => { await api.post(TOKEN_URL, { data: ${d} }); });`,
    ],
  ])('is not %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it.each([
    ['test', `import { test } from '@playwright/test';\n`],
    ['an extended test', `import { test as base } from '@playwright/test';\nconst test = base.extend({});\n`],
  ])('overrides the JSON header that %s uses', (_, imports) => {
    const use = `${imports}test.use({ extraHTTPHeaders: { 'Content-Type': 'application/json' } });\n`;
    const send = (options: string): string =>
      `${use}test('x', async ({ request }) => { await request.post(TOKEN_URL, ${options}); });`;
    expect(wiresOf(send(`{ form: ${d} }`))).toStrictEqual(['playwright: json-header']);
    expect(rewritten(send(`{ form: ${d} }`))).toBe(send(`{ form: ${d}, ${F} }`));
  });

  it('overrides the JSON header of the context', () => {
    const api = `import { request } from 'playwright';\nconst api = await request.newContext({ extraHTTPHeaders: { 'content-type': 'application/json' } });\n`;
    expect(rewritten(`${api}await api.post(TOKEN_URL, { data: ${d} });`)).toBe(
      `${api}await api.post(TOKEN_URL, { form: ${d}, ${F.replace("'Content-Type'", "'content-type'")} });`,
    );
  });
});

describe('Cypress', () => {
  it.each([
    ['an object', `{ method: 'POST', url: TOKEN_URL, body: ${d} }`, 'json-body'],
    ['form: true', `{ method: 'POST', url: TOKEN_URL, form: true, body: ${d} }`, 'form'],
    ["a flag that can't be seen", `{ ...defaults, method: 'POST', url: TOKEN_URL, body: ${d} }`, 'unknown'],
    ['form: false', `{ method: 'POST', url: TOKEN_URL, form: false, body: ${d} }`, 'json-body'],
    ['a form header', `{ method: 'POST', url: TOKEN_URL, ${F}, body: ${d} }`, 'form'],
    [
      'a form header with a charset, which leaves it JSON',
      `{ method: 'POST', url: TOKEN_URL, ${F.replace("' }", "; charset=utf-8' }")}, body: ${d} }`,
      'json-body',
    ],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`cy.request(${options});`)).toStrictEqual([`cypress: ${outcome}`]);
  });

  it.each([
    ['a method and a body', `cy.request('POST', TOKEN_URL, ${d});`, ['cypress: json-body']],
    ['a body alone, which is sent with GET', `cy.request(TOKEN_URL, ${d});`, []],
  ])('is known for arguments: %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual(outcome);
  });

  it('sets the flag beside the body', () => {
    expect(rewritten(`cy.request({ method: 'POST', url: TOKEN_URL, body: ${d}, ${J} });`)).toBe(
      `cy.request({ method: 'POST', url: TOKEN_URL, body: ${d}, form: true, ${F} });`,
    );
  });
});

describe('k6', () => {
  const http = `import http from 'k6/http';\n`;

  it.each([
    ['an object', `http.post(TOKEN_URL, ${d});`, 'form'],
    ['an object under a JSON header', `http.post(TOKEN_URL, ${d}, { ${J} });`, 'json-header'],
    ['JSON text', `http.post(TOKEN_URL, JSON.stringify(${d}), { ${J} });`, 'json-body'],
    ['a method as an argument', `http.request('POST', TOKEN_URL, JSON.stringify(${d}));`, 'json-body'],
    ['the text of a form without a header', `http.post(TOKEN_URL, 'grant_type=password&client_id=a');`, 'text-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(http + program)).toStrictEqual([`k6: ${outcome}`]);
  });

  it('leaves the form to k6, whose members are text', () => {
    expect(rewritten(`${http}http.post(TOKEN_URL, JSON.stringify({ grant_type: 'password', n: 5 }), { ${J} });`)).toBe(
      `${http}http.post(TOKEN_URL, { grant_type: 'password', n: '5' }, { ${F} });`,
    );
  });

  it.each([
    [
      "leaves out what isn't in the environment, which k6 would send empty",
      `JSON.stringify({ grant_type: 'password', scope: __ENV.SCOPE }), { ${J} }`,
      `{ grant_type: 'password', ...(__ENV.SCOPE !== undefined && { scope: __ENV.SCOPE }) }, { ${F} }`,
    ],
    ['names the type of a text', `'grant_type=password&client_id=a'`, `'grant_type=password&client_id=a', { ${F} }`],
  ])('%s', (_, before, after) => {
    expect(rewritten(`${http}http.post(TOKEN_URL, ${before});`)).toBe(`${http}http.post(TOKEN_URL, ${after});`);
  });
});
