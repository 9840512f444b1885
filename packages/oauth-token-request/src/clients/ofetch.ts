import type { Client, Hook } from './client.js';

const hooks: readonly Hook[] = [
  { name: 'onRequest', body: ['0.options.body'] },
  ...['onRequestError', 'onResponse', 'onResponseError'].map(name => ({
    name,
    body: ['0.options.body'],
    isAfterwards: true as const,
  })),
];

/** ofetch 1, also as Nuxt's `$fetch` and `useFetch`. */
export const ofetch: Client = {
  name: 'ofetch',
  versions: '1',
  apis: [
    'ofetch:ofetch',
    'ofetch:$fetch',
    ...[':', '#app:', '#imports:', 'nuxt/app:'].flatMap(from => [`${from}$fetch`, `${from}useFetch`]),
  ],
  forms: ['', 'raw'].map(path => ({ path, arguments: { url: 0, options: 1 } })),
  options: { base: 'baseURL', method: 'method', headers: 'headers', query: ['query', 'params'], hooks },
  instances: [{ path: 'create()', options: 0 }],
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'body',
      // Measured: a form type with a charset leaves an object JSON, and a text without a header is labelled as JSON.
      serialisation: { object: 'json', encodesObjectUnderFormHeader: 'bare', stringDefaultsToJson: true },
      rewrite: { pass: 'instance', header: 'set', accept: 'application/json' },
    },
  ],
};
