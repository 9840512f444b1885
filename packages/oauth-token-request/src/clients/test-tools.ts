import type { Client, FormRewrite } from './client.js';
import { verbForms } from './verbs.js';

const asForm: FormRewrite = { pass: 'object', name: 'form', header: 'own' };
const packages = ['@playwright/test', 'playwright', 'playwright-core'];
const hooks = ['beforeEach', 'beforeAll', 'afterEach', 'afterAll', 'only', 'skip', 'fixme', 'fail', 'slow'];
/** Where Playwright passes what it makes: `test('…', async ({ request }) => …)`, or to a fixture of the project's own. */
const receivers = [
  ...['test', 'test.extend()'].flatMap(test => [`${test}()`, ...hooks.map(hook => `${test}.${hook}()`)]),
  'test.extend()',
];
const fixtures = receivers.flatMap(receiver =>
  ['request', 'page.request', 'context.request', 'playwright.request'].map(
    fixture => `@playwright/test:${receiver}.${fixture}`,
  ),
);

/** Playwright's APIRequestContext. */
export const playwright: Client = {
  name: 'playwright',
  versions: '1',
  apis: [...packages.flatMap(name => [`${name}:request`, `${name}:APIRequestContext`]), ...fixtures],
  forms: [...verbForms({ url: 0, options: 1 }), { path: 'fetch', arguments: { url: 0, options: 1 } }],
  options: { base: 'baseURL', method: 'method', headers: 'headers', query: 'params' },
  instances: [{ path: 'newContext()', options: 0, headers: 'extraHTTPHeaders' }],
  setups: ['test', 'test.extend()'].map(test => ({
    api: `@playwright/test:${test}.use`,
    options: 0,
    headers: 'extraHTTPHeaders',
  })),
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    { member: 'data', serialisation: { object: 'json', quotesStringUnderJsonHeader: true }, rewrite: asForm },
    {
      member: 'form',
      serialisation: { object: 'form', everything: 'form' },
      rewrite: { pass: 'object', header: 'own' },
    },
    { member: 'multipart', serialisation: { object: 'json', everything: 'multipart' }, rewrite: asForm },
  ],
};

/** `cy.request` of Cypress. */
export const cypress: Client = {
  name: 'cypress',
  versions: 'source and types read',
  apis: [':cy.request'],
  forms: [
    { path: '', arguments: { options: 0 } },
    { path: '', arguments: { url: 0, body: 1 }, method: 'GET' },
    { path: '', arguments: { method: 0, url: 1, body: 2 } },
  ],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'qs' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'body',
      flag: 'form',
      serialisation: { object: 'form', everything: 'form', overridesHeader: true },
      rewrite: { pass: 'object', header: 'own' },
    },
    {
      member: 'body',
      serialisation: { object: 'json', encodesObjectUnderFormHeader: 'bare' },
      rewrite: { pass: 'object', beside: 'form: true', header: 'own' },
    },
  ],
};

/** `http` of k6: an object is a form, a text is sent as it is. */
export const k6: Client = {
  name: 'k6',
  versions: 'documentation, source and types read',
  apis: ['k6/http:'],
  forms: [
    ...verbForms({ url: 0, body: 1, options: 2 }),
    ...['request', 'asyncRequest'].map(path => ({ path, arguments: { method: 0, url: 1, body: 2, options: 3 } })),
  ],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [{ serialisation: { object: 'form' }, rewrite: { pass: 'object', header: 'own' } }],
};
