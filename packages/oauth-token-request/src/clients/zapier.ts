import type { Client } from './client.js';

/**
 * `z.request` of Zapier's platform 19: an object is a form under a form header without parameters, else JSON; `form` and
 * `json` are for an object too, under the lower-case header that they name themselves.
 */
export const zapier: Client = {
  name: 'zapier',
  versions: '19',
  // Functions of the platform get it first, or behind a request or an answer: `(z, bundle) => …`.
  apis: [':z.request', 'zapier-platform-core:ZObject.request'],
  forms: [
    { path: '', arguments: { url: 0, options: 1 } },
    { path: '', arguments: { options: 0 } },
  ],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'params' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'body',
      serialisation: { object: 'json', encodesObjectUnderFormHeader: 'bare', instanceIsObject: true },
      rewrite: { pass: 'object', header: 'set' },
    },
    {
      member: 'form',
      serialisation: { object: 'form', everything: 'form', overridesHeader: true },
      rewrite: { pass: 'object', name: 'body', header: 'set' },
    },
    {
      member: 'json',
      serialisation: { object: 'json', everything: 'json' },
      rewrite: { pass: 'object', name: 'body', header: 'set' },
    },
  ],
};
