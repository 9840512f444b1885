import type { Client, Hook } from './client.js';
import { verbForms } from './verbs.js';
import { searchParams } from './version.js';

/** The body of a request, and of its options, as a hook is given them by position or by name. */
const bodies = [
  ...['0', '0.request'].flatMap(request =>
    ['body', 'json', 'text', 'formData', 'arrayBuffer', 'blob', 'bytes'].map(member => `${request}.${member}`),
  ),
  ...['1', '0.options'].flatMap(options => ['json', 'body'].map(member => `${options}.${member}`)),
];

const hooks: readonly Hook[] = [
  ...['beforeRequest', 'beforeRetry'].map(name => ({ name: `hooks.${name}`, body: bodies })),
  ...['afterResponse', 'beforeError'].map(name => ({
    name: `hooks.${name}`,
    body: bodies,
    isAfterwards: true as const,
  })),
];

/** ky 1: `json` is always JSON and wins over `body`; there is no option for a form. */
export const ky: Client = {
  name: 'ky',
  versions: '1',
  apis: ['ky:', 'ky:KyInstance', 'ky-universal:'],
  forms: [...verbForms({ url: 0, options: 1 }), { path: '', arguments: { url: 0, options: 1 } }],
  options: {
    base: 'prefixUrl',
    method: 'method',
    headers: 'headers',
    query: 'searchParams',
    writer: 'stringifyJson',
    hooks,
  },
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
