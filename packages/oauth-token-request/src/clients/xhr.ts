import type { Client } from './client.js';
import { isReactNative, searchParams } from './version.js';

const F = 'application/x-www-form-urlencoded';

/** XMLHttpRequest of browsers and jsdom; jsdom doesn't label a URLSearchParams by itself. */
export const xhr: Client = {
  name: 'XMLHttpRequest',
  versions: 'Chrome 147, jsdom 26',
  apis: [':XMLHttpRequest'],
  forms: [{ path: '', arguments: {}, isConstructor: true }],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: host => [
    { serialisation: { object: 'text', labelsFormData: isReactNative(host) }, rewrite: searchParams(host) },
  ],
  steps: {
    methods: { open: { method: 0, url: 1 }, setRequestHeader: { header: 0 }, send: { body: 0 } },
    formType: `setRequestHeader('Content-Type', '${F}')`,
    isChained: false,
    sendsEachBody: true,
  },
};
