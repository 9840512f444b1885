import type { ClientSetting } from '../types.js';
import type { Client } from './client.js';

/** A client of the user's own (`settings.oauth.clients`), known by how its call is written. */
export function configuredClient(setting: ClientSetting): Client {
  const { url, body, options, sends } = setting;
  return {
    name: setting.call,
    versions: '',
    apis: [],
    forms: [{ path: '', arguments: { url, body, ...(options !== undefined && { options }) }, method: 'POST' }],
    options: { headers: 'headers' },
    headerLayers: 'merge',
    readsHeadersInstance: false,
    bodies: () => [
      {
        serialisation: { object: sends },
        // Whether a client that makes JSON of objects passes a form on unchanged, only its owner knows.
        rewrite: sends === 'text' && options !== undefined ? { pass: 'text', header: 'set' } : null,
      },
    ],
  };
}
