import type { Client } from './client.js';

const verbs = ['post', 'put', 'patch'];

/** Angular's HttpClient. It labels a URLSearchParams as JSON unless a header says otherwise. */
export const angular: Client = {
  name: 'angular',
  versions: '21',
  apis: ['@angular/common/http:HttpClient'],
  forms: [
    ...verbs.map(verb => ({ path: verb, arguments: { url: 0, body: 1, options: 2 }, method: verb.toUpperCase() })),
    { path: 'request', arguments: { method: 0, url: 1, options: 2 } },
  ],
  options: { headers: 'headers', query: 'params' },
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'body',
      serialisation: { object: 'json', labelsInstanceAsJson: true },
      rewrite: { pass: 'instance', header: 'set' },
    },
  ],
};
