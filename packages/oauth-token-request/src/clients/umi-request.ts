import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** umi-request 1: an object under `data` is JSON whatever the header says, unless `requestType` says form. */
export const umiRequest: Client = {
  name: 'umi-request',
  versions: '1',
  apis: ['umi-request:'],
  forms: [...verbForms({ url: 0, options: 1 }), { path: '', arguments: { url: 0, options: 1 } }],
  options: { base: 'prefix', method: 'method', headers: 'headers', query: 'params' },
  instances: [{ path: 'extend()', options: 0 }],
  defaults: { member: 'defaults', hooks: [{ name: 'interceptors.request.use', body: ['1.data'] }] },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'data',
      flag: 'requestType',
      flagValue: 'form',
      serialisation: { object: 'form' },
      rewrite: { pass: 'object', header: 'own' },
    },
    { member: 'data', serialisation: { object: 'json' }, rewrite: { pass: 'instance', header: 'set' } },
    { member: 'body', serialisation: { object: 'text' }, rewrite: { pass: 'instance', header: 'set' } },
  ],
};
