import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** `HttpClient` of GitHub's toolkit: headers stand behind the body, and those of the client under them. */
const common = {
  name: 'actions-http-client',
  versions: '4',
  apis: ['@actions/http-client:', '@actions/http-client:HttpClient'],
  options: { headers: 'headers' },
  instances: [{ path: 'HttpClient()', options: 2 }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
} as const;

export const actionsHttpClients: readonly Client[] = [
  {
    ...common,
    forms: [
      ...verbForms({ url: 0, body: 1, headers: 2 }),
      { path: 'request', arguments: { method: 0, url: 1, body: 2, headers: 3 } },
    ],
    bodies: () => [{ serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } }],
  },
  {
    ...common,
    forms: verbForms({ url: 0, body: 1, headers: 2 }).map(form => ({ ...form, path: `${form.path}Json` })),
    // What sends text gives another answer, which the program reads in another way.
    bodies: () => [{ serialisation: { object: 'json', everything: 'json' }, rewrite: null }],
  },
];
