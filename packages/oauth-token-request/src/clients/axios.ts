import type { Host } from '../types.js';
import type { CallForm, Client } from './client.js';
import { isAtLeast } from './version.js';

const config: CallForm['arguments'] = { options: 0 };
const verbs = ['post', 'put', 'patch'];

/** axios 0.18 to 1.x. */
export const axios: Client = {
  name: 'axios',
  apis: ['axios:'],
  forms: [
    ...verbs.map(verb => ({ path: verb, arguments: { url: 0, body: 1, options: 2 }, method: verb.toUpperCase() })),
    { path: 'request', arguments: config },
    { path: '', arguments: config },
    { path: '', arguments: { url: 0, options: 1 } },
  ],
  options: {
    url: 'url',
    base: 'baseURL',
    method: 'method',
    headers: 'headers',
    body: 'data',
    query: 'params',
    transform: 'transformRequest',
  },
  instances: [{ path: 'create()', options: 0 }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  serialisation: (host: Host) => ({
    object: 'json',
    // Measured: 0.28 and 1.x encode an object under a form header, 0.27 and older send it as JSON text.
    encodesObjectUnderFormHeader: isAtLeast(host.packageVersion?.('axios'), 0, 28),
    stringDefaultsToForm: true,
  }),
  formBody: 'instance',
};
