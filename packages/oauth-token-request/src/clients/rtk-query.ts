import type { Client } from './client.js';
import { searchParams } from './version.js';

const modules = ['@reduxjs/toolkit/query', '@reduxjs/toolkit/query/react', '@rtk-incubator/rtk-query'];

const common: Omit<Client, 'forms' | 'options' | 'instances'> = {
  name: 'rtk-query',
  versions: '2',
  apis: modules.map(module => `${module}:`),
  headerLayers: 'replace',
  readsHeadersInstance: true,
  bodies: () => [],
};

const serialisation = { object: 'json', instanceOverridesHeader: true } as const;

/** What `fetchBaseQuery` gives, called by itself: `baseQuery({ url, method, body }, api, extraOptions)`. */
const baseQuery: Client = {
  ...common,
  forms: [{ path: '', arguments: { options: 0 } }],
  instances: [{ path: 'fetchBaseQuery()', options: 0 }],
  options: {
    url: 'url',
    base: 'baseUrl',
    method: 'method',
    headers: 'headers',
    query: 'params',
    writer: 'jsonReplacer',
    hooks: [{ name: 'prepareHeaders', body: ['1.arg.body'] }],
  },
  bodies: host => [{ member: 'body', serialisation, rewrite: searchParams(host) }],
};

/** An endpoint of `createApi`, whose `query` tells the request that the API's base query sends. */
const endpoint: Client = {
  ...common,
  forms: ['mutation', 'query'].map(kind => ({ path: `endpoints.${kind}`, arguments: { options: 0 } })),
  instances: ['createApi()', 'injectEndpoints()', 'enhanceEndpoints()'].map(path => ({ path, options: 0 })),
  options: {
    url: 'query().url',
    base: 'baseQuery(0).baseUrl',
    method: 'query().method',
    headers: 'query().headers',
    query: 'query().params',
    writer: 'baseQuery(0).jsonReplacer',
    hooks: [{ name: 'baseQuery(0).prepareHeaders', body: ['1.arg.body'] }],
  },
  sentBy: { member: 'baseQuery', apis: modules.map(module => `${module}:fetchBaseQuery()`) },
  bodies: host => [{ member: 'query().body', serialisation, rewrite: searchParams(host) }],
};

export const rtkQueryClients: readonly Client[] = [baseQuery, endpoint];
