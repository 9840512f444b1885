import type { Client, FormRewrite } from './client.js';
import { verbForms } from './verbs.js';
import { isAtLeast } from './version.js';

/** phin 3 and 4. In 4 `form` is multipart and URLSearchParams pass, in 3 they end as `{}`. */
export const phin: Client = {
  name: 'phin',
  versions: '3 and 4',
  apis: ['phin:'],
  forms: [{ path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'headers' },
  instances: [{ path: 'defaults()', options: 0 }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: host => {
    const isWrapper = isAtLeast(host.packageVersion?.('phin'), 4);
    return [
      {
        member: 'data',
        serialisation: { object: 'json', instanceIsObject: !isWrapper, stringDefaultsToForm: isWrapper },
        rewrite: { pass: 'text', header: 'set' },
      },
      {
        member: 'form',
        serialisation: { object: 'form', everything: isWrapper ? 'multipart' : 'form' },
        rewrite: isWrapper ? { pass: 'text', name: 'data', header: 'set' } : { pass: 'object', header: 'own' },
      },
    ];
  },
};

const asForm: FormRewrite = { pass: 'object', name: 'form', header: 'own' };

/** simple-get 4. */
export const simpleGet: Client = {
  name: 'simple-get',
  versions: '4',
  apis: ['simple-get:'],
  forms: [...verbForms({ options: 0 }), ...['', 'concat'].map(path => ({ path, arguments: { options: 0 } }))],
  options: { url: 'url', method: 'method', headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'form',
      serialisation: { object: 'form', everything: 'form', overridesHeader: true },
      rewrite: { pass: 'object', header: 'own' },
    },
    { member: 'body', flag: 'json', serialisation: { object: 'json', everything: 'json' }, rewrite: asForm },
    { member: 'body', serialisation: { object: 'text' }, rewrite: asForm },
  ],
};

/** bent 7. A text goes without a Content-Type. */
export const bent: Client = {
  name: 'bent',
  versions: '7',
  apis: ['bent:'],
  forms: [{ path: '', arguments: { url: 0, body: 1, headers: 2 } }],
  options: { headers: 'headers' },
  instances: [{ path: '()', options: 'words', method: 'GET' }],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    { serialisation: { object: 'json', instanceIsObject: true }, rewrite: { pass: 'text', header: 'set' } },
  ],
};
