import type { BodyRule, Client, FormRewrite } from './client.js';
import { VERBS } from './verbs.js';

const asForm: FormRewrite = { pass: 'object', name: 'form', header: 'own' };

const bodies: readonly BodyRule[] = [
  {
    member: 'json',
    serialisation: { object: 'json', everything: 'json' },
    // `json` also parses the answer and asks for JSON.
    rewrite: { ...asForm, beside: 'json: true' },
  },
  {
    member: 'form',
    serialisation: { object: 'form', everything: 'form', overridesHeader: true },
    rewrite: { pass: 'object', header: 'own' },
  },
  { member: 'formData', serialisation: { object: 'json', everything: 'multipart' }, rewrite: asForm },
  {
    member: 'body',
    flag: 'json',
    serialisation: { object: 'json', everything: 'json', keepsTextUnderFormHeader: true },
    rewrite: asForm,
  },
  { member: 'body', serialisation: { object: 'text' }, rewrite: asForm },
];

/**
 * request 2.88 and the packages that wrap or continue it.
 * @param retrying packages that send the same again, or give another promise
 */
function requestClient(name: string, ...retrying: readonly string[]): Client {
  return {
    name,
    versions: '2',
    apis: [name, ...retrying].map(module => `${module}:`),
    forms: [
      ...VERBS.flatMap(verb => [
        { path: verb, arguments: { url: 0, options: 1 }, method: verb.toUpperCase() },
        { path: verb, arguments: { options: 0 }, method: verb.toUpperCase() },
      ]),
      { path: '', arguments: { url: 0, options: 1 } },
      { path: '', arguments: { options: 0 } },
    ],
    options: {
      url: ['url', 'uri'],
      base: 'baseUrl',
      method: 'method',
      headers: 'headers',
      query: 'qs',
      writer: 'jsonReplacer',
    },
    instances: [{ path: 'defaults()', options: 0 }],
    headerLayers: 'merge',
    readsHeadersInstance: false,
    bodies: () => bodies,
  };
}

export const requestClients: readonly Client[] = [
  requestClient('request', 'requestretry', 'request-promise-any'),
  ...['request-promise', 'request-promise-native', 'postman-request'].map(name => requestClient(name)),
];
