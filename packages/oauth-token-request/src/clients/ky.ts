import type { Client } from './client.js';
import { verbForms } from './verbs.js';
import { searchParams } from './version.js';

/** ky 1: `json` is always JSON and wins over `body`; there is no option for a form. */
export const ky: Client = {
  name: 'ky',
  versions: '1',
  apis: ['ky:', 'ky:KyInstance', 'ky-universal:'],
  forms: [...verbForms({ url: 0, options: 1 }), { path: '', arguments: { url: 0, options: 1 } }],
  options: { base: 'prefixUrl', method: 'method', headers: 'headers', query: 'searchParams' },
  instances: [
    { path: 'create()', options: 0 },
    { path: 'extend()', options: 0 },
  ],
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: host => [
    {
      member: 'json',
      serialisation: { object: 'json', everything: 'json' },
      rewrite: { ...searchParams(host), name: 'body' },
    },
    { member: 'body', serialisation: { object: 'text' }, rewrite: searchParams(host) },
  ],
};
