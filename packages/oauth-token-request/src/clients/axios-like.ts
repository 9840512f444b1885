import { axios } from './axios.js';
import type { Client } from './client.js';
import { searchParams } from './version.js';

/** redaxios 0.5: an object is JSON even under a form header. */
export const redaxios: Client = {
  ...axios,
  name: 'redaxios',
  versions: '0.5',
  apis: ['redaxios:'],
  forms: axios.forms.filter(({ multipart }) => multipart === undefined),
  headerGroups: () => [],
  bodies: host => [
    { member: 'data', serialisation: { object: 'json', labelsObjectAsJson: true }, rewrite: searchParams(host) },
  ],
};

/** gaxios 7. */
export const gaxios: Client = {
  ...axios,
  name: 'gaxios',
  versions: '7',
  apis: ['gaxios:'],
  forms: [{ path: 'request', arguments: { options: 0 } }],
  instances: [{ path: 'Gaxios()', options: 0 }],
  defaults: {
    member: 'defaults',
    hooks: [
      { name: 'interceptors.request.add', body: ['0.data', '0.body'] },
      { name: 'interceptors.response.add', body: ['0.config.data', '0.config.body'], isAfterwards: true },
    ],
  },
  headerGroups: () => [],
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'data',
      serialisation: { object: 'json', encodesObjectUnderFormHeader: true },
      rewrite: { pass: 'instance', header: 'set' },
    },
    // Where there is no data, it goes to fetch as it is.
    { member: 'body', serialisation: { object: 'text' }, rewrite: { pass: 'instance', header: 'set' } },
  ],
};
