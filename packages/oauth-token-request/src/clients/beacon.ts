import type { Client } from './client.js';

/** `navigator.sendBeacon`, which takes no headers: the type of what it is given is the Content-Type. */
export const beacon: Client = {
  name: 'sendBeacon',
  versions: 'beacon standard, types read',
  apis: [':navigator.sendBeacon'],
  forms: [{ path: '', arguments: { url: 0, body: 1 }, method: 'POST' }],
  options: { headers: 'headers' },
  headerLayers: 'replace',
  readsHeadersInstance: false,
  bodies: () => [{ serialisation: { object: 'text' }, rewrite: { pass: 'instance', header: 'own' } }],
};
