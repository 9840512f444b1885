import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** needle 2 and 3: an object is a form unless `json: true` or a JSON header says otherwise. */
export const needle: Client = {
  name: 'needle',
  versions: '2 and 3',
  apis: ['needle:'],
  forms: [
    ...verbForms({ url: 0, body: 1, options: 2 }),
    ...['', 'request'].map(path => ({ path, arguments: { method: 0, url: 1, body: 2, options: 3 } })),
  ],
  options: { headers: 'headers', contentType: 'content_type' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      flag: 'json',
      serialisation: { object: 'json', instanceIsObject: true, stringDefaultsToJson: true },
      // `json` also asks for JSON.
      rewrite: { pass: 'text', replace: { json: "accept: 'application/json'" }, header: 'own' },
    },
    {
      flag: 'multipart',
      serialisation: { object: 'json', everything: 'multipart' },
      rewrite: { pass: 'object', replace: { multipart: null }, header: 'own' },
    },
    {
      serialisation: { object: 'form', encodesObjectUnderJsonHeader: true, stringDefaultsToForm: true },
      rewrite: { pass: 'object', header: 'own' },
    },
  ],
};
