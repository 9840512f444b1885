import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** `HTTP` of Meteor, as a package and as the global that it was: `data` is JSON, `params` of a POST are a form. */
export const meteor: Client = {
  name: 'meteor-http',
  versions: 'documentation, source and types read',
  apis: ['meteor/http:HTTP', ':HTTP', ':Meteor.http'],
  forms: [
    ...verbForms({ url: 0, options: 1 }),
    ...['call', 'callAsync'].map(path => ({ path, arguments: { method: 0, url: 1, options: 2 } })),
    ...verbForms({ url: 0, options: 1 }).map(form => ({ ...form, path: `${form.path}Async` })),
  ],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    { member: 'content', serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } },
    {
      member: 'data',
      serialisation: { object: 'json', everything: 'json' },
      rewrite: { pass: 'object', name: 'params', header: 'own' },
    },
    {
      member: 'params',
      serialisation: { object: 'form', everything: 'form' },
      rewrite: { pass: 'object', header: 'own' },
    },
  ],
};
