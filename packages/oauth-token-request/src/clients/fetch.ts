import type { Client } from './client.js';
import { isReactNative, searchParams } from './version.js';

/** The fetch family (WHATWG fetch; undici 7, node-fetch 2 and 3, cross-fetch 4): one behaviour under several names. */
function fetchClient(
  name: string,
  versions: string,
  fetches: readonly string[],
  requests: readonly string[],
  signature?: string,
): readonly Client[] {
  const common: Omit<Client, 'apis' | 'forms'> = {
    name,
    versions,
    options: { method: 'method', headers: 'headers' },
    headerLayers: 'replace',
    readsHeadersInstance: true,
    bodies: host => [
      {
        member: 'body',
        // React Native adds the boundary to a header that the caller gives.
        serialisation: { object: 'text', labelsFormData: isReactNative(host) },
        rewrite: searchParams(host),
      },
    ],
  };
  const send: Client = {
    ...common,
    apis: fetches,
    forms: [{ path: '', arguments: { url: 0, options: 1 } }],
    // Those without a class of their own take the global one.
    requests: (requests.length > 0 ? requests : [':Request']).map(request => `${request}()`),
    ...(signature !== undefined && { signature }),
    replacement: { name: 'fetch', body: ['1.body'], isSender: true },
  };
  const forms = [{ path: '', arguments: { url: 0, options: 1 }, isConstructor: true }];
  return requests.length > 0 ? [send, { ...common, apis: requests, forms }] : [send];
}

/** What SvelteKit hands to a handler has a fetch that works like the global one. */
const eventFetches = ['RequestEvent', 'LoadEvent', 'ServerLoadEvent'].map(name => `@sveltejs/kit:${name}.fetch`);

/** Packages whose only export is a fetch that works like the platform's, or is that. */
const dropIns = [
  ...[
    'isomorphic-unfetch',
    'unfetch',
    'portable-fetch',
    'electron-fetch',
    'node-fetch-native',
    'make-fetch-happen',
    'minipass-fetch',
    // ember-fetch brings a module of this name.
    'fetch',
  ].map(module => `${module}:`),
  ...[
    'node-fetch-native',
    '@whatwg-node/fetch',
    '@remix-run/web-fetch',
    'expo/fetch',
    'wix-fetch',
    '@forge/api',
    'zx',
    'meteor/fetch',
  ].map(module => `${module}:fetch`),
  'fetch-ponyfill:().fetch',
  'electron:net.fetch',
  'rxjs/fetch:fromFetch',
];

/** Where a Worker finds its bindings: its handler's second parameter, the class that it extends, or the runtime's module. */
const environments = [
  'cloudflare:workers:env',
  ...['WorkerEntrypoint', 'DurableObject', 'WorkflowEntrypoint'].map(name => `cloudflare:workers:${name}.env`),
  ':Env',
];
const bindings = [':Fetcher.fetch', ...environments.map(environment => `${environment}.*.fetch`)];

/** `request` of undici takes a string only. */
const undiciRequest: Client = {
  name: 'undici',
  versions: '7',
  apis: ['undici:request'],
  forms: [{ path: '', arguments: { url: 0, options: 1 } }],
  options: { method: 'method', headers: 'headers', query: 'query' },
  headerLayers: 'replace',
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'body',
      serialisation: { object: 'text', instanceIsObject: true },
      rewrite: { pass: 'text', header: 'set' },
    },
  ],
};

/** Connections that are kept to one origin. */
const undiciPools: Client = {
  ...undiciRequest,
  apis: ['undici:'],
  forms: [{ path: 'request', arguments: { options: 0 } }],
  options: { url: 'path', method: 'method', headers: 'headers', query: 'query' },
  instances: ['Pool()', 'Client()', 'BalancedPool()'].map(path => ({ path, options: 'words' })),
};

export const fetchClients: readonly Client[] = [
  ...fetchClient(
    'fetch',
    'Node 20, Chrome 147, Deno 2, Bun 1',
    [':fetch', ...eventFetches, ...dropIns],
    [':Request'],
    ':RequestInit',
  ),
  ...fetchClient('node-fetch', '2 and 3', ['node-fetch:'], ['node-fetch:Request']),
  ...fetchClient('cross-fetch', '4', ['cross-fetch:', 'cross-fetch:fetch'], ['cross-fetch:Request']),
  ...fetchClient('isomorphic-fetch', '3', ['isomorphic-fetch:'], []),
  ...fetchClient('whatwg-fetch', '3', ['whatwg-fetch:fetch'], ['whatwg-fetch:Request']),
  ...fetchClient('undici', '7', ['undici:fetch'], ['undici:Request']),
  undiciRequest,
  undiciPools,
  ...fetchClient('cloudflare-workers', 'types 5, bindings by stand-in', bindings, []),
  ...fetchClient('tauri', '2', ['@tauri-apps/plugin-http:fetch'], []),
];
