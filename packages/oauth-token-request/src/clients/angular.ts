import type { Client } from './client.js';

const verbs = ['post', 'put', 'patch'];

const common: Pick<Client, 'name' | 'versions' | 'options' | 'headerLayers' | 'readsHeadersInstance' | 'bodies'> = {
  name: 'angular',
  versions: '21',
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
  apis: ['@angular/common/http:HttpClient'],
  forms: [
    ...verbs.map(verb => ({ path: verb, arguments: { url: 0, body: 1, options: 2 }, method: verb.toUpperCase() })),
    { path: 'request', arguments: { method: 0, url: 1, options: 2 } },
  ],
};

/** One that is made by hand, past the interceptors; it has no defaults. */
const angularInstance: Client = {
  ...angular,
  apis: ['@angular/common/http:'],
  instances: [{ path: 'HttpClient()', options: 1 }],
};

/** A request that is made first and sent later: it takes no headers but those of a class that had to be imported. */
const angularRequest: Client = {
  ...common,
  apis: ['@angular/common/http:HttpRequest'],
  forms: [{ path: '', arguments: { method: 0, url: 1, body: 2, options: 3 }, isConstructor: true }],
  bodies: host => common.bodies(host).map(rule => ({ ...rule, rewrite: null })),
};

export const angularClients: readonly Client[] = [angular, angularInstance, angularRequest];
