import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** @hapi/wreck 18: an object is JSON whatever the header says, and a text goes without a Content-Type. */
export const wreck: Client = {
  name: 'wreck',
  versions: '18',
  apis: ['@hapi/wreck:', 'wreck:'],
  forms: [...verbForms({ url: 0, options: 1 }), { path: 'request', arguments: { method: 0, url: 1, options: 2 } }],
  options: { base: 'baseUrl', headers: 'headers' },
  instances: [{ path: 'defaults()', options: 0 }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'payload',
      serialisation: { object: 'json', instanceIsObject: true },
      rewrite: { pass: 'text', header: 'set' },
    },
  ],
};
