import type { ClientSetting } from '../types.js';
import type { Client } from './client.js';

/** A client of the user's own (`settings.oauth.clients`), known by how its call is written or by where it comes from. */
export function configuredClient(setting: ClientSetting): Client {
  const { url, body, options, sends } = setting;
  const positions = {
    ...(typeof url === 'number' && { url }),
    ...(typeof body === 'number' && { body }),
    ...(options !== undefined && { options }),
  };
  return {
    name: setting.call,
    versions: '',
    apis: [],
    forms: [{ path: '', arguments: positions, method: 'POST' }],
    options: { headers: 'headers', ...(typeof url === 'string' && { url }) },
    headerLayers: 'merge',
    readsHeadersInstance: false,
    bodies: () => [
      {
        ...(typeof body === 'string' && { member: body }),
        serialisation: { object: sends },
        // Whether a client that makes JSON of objects passes a form on unchanged, only its owner knows.
        rewrite: sends === 'text' && options !== undefined ? { pass: 'text', header: 'set' } : null,
      },
    ],
  };
}
