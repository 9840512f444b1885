import type { Client, Step, Steps } from './client.js';
import { VERBS, verbForms } from './verbs.js';

const methods: Readonly<Record<string, Step>> = {
  send: { body: 0 },
  field: { field: 0, rule: 1 },
  attach: { field: 0, rule: 1, isFile: true },
  set: { header: 0 },
  type: { contentType: 0 },
  serialize: { transforms: true },
};

const steps: Steps = { methods, formType: "type('form')", isChained: true, mergesBodies: true };

/** What an agent does for each of its requests, but for naming their type. */
const PREPARING = [
  'set',
  'accept',
  'auth',
  'use',
  'timeout',
  'retry',
  'ok',
  'redirects',
  'query',
  'buffer',
  'ca',
  'key',
  'pfx',
  'cert',
  'disableTLSCerts',
  'withCredentials',
];

const common: Omit<Client, 'name' | 'versions' | 'apis' | 'forms' | 'steps'> = {
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      serialisation: {
        object: 'json',
        encodesObjectUnderFormHeader: true,
        stringDefaultsToForm: true,
        instanceIsObject: true,
      },
      rewrite: { pass: 'object', header: 'set' },
    },
    // Several bodies are sent as one: each `.field(name, value)` becomes a `.send({ name: value })`.
    {
      serialisation: { object: 'json', everything: 'multipart' },
      rewrite: { pass: 'object', name: 'send', header: 'set' },
    },
  ],
};

/** superagent 10. */
export const superagent: Client = {
  ...common,
  name: 'superagent',
  versions: '10',
  apis: ['superagent:'],
  forms: [...verbForms({ url: 0, body: 1 }), { path: '', arguments: { method: 0, url: 1 } }],
  instances: [{ path: 'agent()', options: 0, keeps: PREPARING }],
  steps,
};

/** supertest 7: superagent against the server that it is given, which may be a real one's address. */
export const supertest: Client = {
  ...common,
  name: 'supertest',
  versions: '7',
  apis: ['supertest:', 'supertest:agent'],
  forms: [{ path: '', arguments: { url: 0 } }],
  steps: {
    ...steps,
    methods: {
      ...methods,
      ...Object.fromEntries(VERBS.map(verb => [verb, { url: 0, method: verb.toUpperCase() }])),
    },
  },
};
