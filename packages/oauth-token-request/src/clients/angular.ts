import type { Client } from './client.js';
import { verbForms } from './verbs.js';

const common: Pick<
  Client,
  'name' | 'versions' | 'calledAs' | 'options' | 'headerLayers' | 'readsHeadersInstance' | 'bodies'
> = {
  name: 'angular',
  versions: '21',
  calledAs: ['httpClient'],
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

/** Angular's HttpClient. It labels a URLSearchParams as JSON unless a header says otherwise. */
const angular: Client = {
  ...common,
  // It is injected, or made by hand to pass by the interceptors.
  apis: ['@angular/common/http:HttpClient', '@angular/common/http:HttpClient()'],
  forms: [
    ...verbForms({ url: 0, body: 1, options: 2 }),
    { path: 'request', arguments: { method: 0, url: 1, options: 2 } },
  ],
};

/** A request that is made first and sent later: it takes no headers but those of a class. */
const angularRequest: Client = {
  ...common,
  apis: ['@angular/common/http:HttpRequest'],
  forms: [{ path: '', arguments: { method: 0, url: 1, body: 2, options: 3 }, isConstructor: true }],
  bodies: host =>
    common.bodies(host).map(({ rewrite, ...rule }) => ({
      ...rule,
      rewrite: rewrite && { ...rewrite, headersClass: '@angular/common/http:HttpHeaders' },
    })),
};

export const angularClients: readonly Client[] = [angular, angularRequest];
