import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** unirest 0.6: an object is a form unless the header says JSON; `form` is one whatever it says. */
export const unirest: Client = {
  name: 'unirest',
  versions: '0.6',
  apis: ['unirest:'],
  forms: [...verbForms({ url: 0 }), { path: '', arguments: { method: 0, url: 1 } }],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      serialisation: {
        object: 'form',
        encodesObjectUnderJsonHeader: true,
        stringDefaultsToForm: true,
        instanceIsObject: true,
      },
      rewrite: { pass: 'object', header: 'own' },
    },
    {
      serialisation: { object: 'form', everything: 'form', overridesHeader: true },
      rewrite: { pass: 'object', header: 'own' },
    },
    {
      serialisation: { object: 'json', everything: 'multipart' },
      // What is sent last replaces what was sent before, so that no call can take the place of each.
      rewrite: null,
    },
  ],
  steps: {
    methods: {
      send: { body: 0 },
      form: { body: 0, rule: 1 },
      field: { field: 0, rule: 2 },
      attach: { field: 0, rule: 2, isFile: true },
      headers: { headers: 0 },
      header: { header: 0 },
      set: { header: 0 },
      type: { contentType: 0 },
    },
    formType: "type('form')",
    isChained: true,
  },
};
