import type { Client } from './client.js';

const F = 'application/x-www-form-urlencoded';

/** wretch 2 and 3. */
export const wretch: Client = {
  name: 'wretch',
  versions: '2 and 3',
  apis: ['wretch:', 'wretch:Wretch'],
  forms: [{ path: '', arguments: { url: 0, options: 1 } }],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      serialisation: { object: 'json', instanceIsObject: 'unless-form-header' },
      rewrite: { pass: 'instance', header: 'set' },
    },
    {
      serialisation: { object: 'json', everything: 'json' },
      rewrite: { pass: 'instance', name: 'body', header: 'set' },
    },
    { serialisation: { object: 'text' }, rewrite: { pass: 'instance', header: 'set' } },
    { serialisation: { object: 'form', everything: 'form' }, rewrite: { pass: 'object', header: 'own' } },
  ],
  steps: {
    methods: {
      url: { url: 0 },
      headers: { headers: 0 },
      content: { contentType: 0 },
      json: { body: 0, rule: 1 },
      body: { body: 0, rule: 2 },
      formUrl: { body: 0, rule: 3 },
      ...Object.fromEntries(
        ['post', 'put', 'patch'].map(verb => [verb, { body: 0, url: 1, method: verb.toUpperCase() }]),
      ),
    },
    formType: `content('${F}')`,
    isChained: true,
    isImmutable: true,
  },
};
