import type { Client } from './client.js';
import { searchParams } from './version.js';

/** The fetch family (WHATWG fetch; undici 7, node-fetch 2 and 3, cross-fetch 4): one behaviour under several names. */
function fetchClient(
  name: string,
  versions: string,
  fetches: readonly string[],
  requests: readonly string[],
): readonly Client[] {
  const common: Omit<Client, 'apis' | 'forms'> = {
    name,
    versions,
    options: { method: 'method', headers: 'headers' },
    headerLayers: 'replace',
    readsHeadersInstance: true,
    bodies: host => [{ member: 'body', serialisation: { object: 'text' }, rewrite: searchParams(host) }],
  };
  return [
    {
      ...common,
      apis: fetches,
      forms: [{ path: '', arguments: { url: 0, options: 1 } }],
      requests: requests.map(request => `${request}()`),
    },
    { ...common, apis: requests, forms: [{ path: '', arguments: { url: 0, options: 1 }, isConstructor: true }] },
  ];
}

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

export const fetchClients: readonly Client[] = [
  ...fetchClient('fetch', 'Node 20, Chrome 147, Deno 2, Bun 1', [':fetch'], [':Request']),
  ...fetchClient('node-fetch', '2 and 3', ['node-fetch:'], ['node-fetch:Request']),
  ...fetchClient('cross-fetch', '4', ['cross-fetch:', 'cross-fetch:fetch'], ['cross-fetch:Request']),
  ...fetchClient('isomorphic-fetch', '3', ['isomorphic-fetch:'], []),
  ...fetchClient('whatwg-fetch', '3', ['whatwg-fetch:fetch'], ['whatwg-fetch:Request']),
  ...fetchClient('undici', '7', ['undici:fetch'], ['undici:Request']),
  undiciRequest,
  ...fetchClient('tauri', '2', ['@tauri-apps/plugin-http:fetch'], []),
];
