import type { CallForm, Client } from './client.js';

/** In Node jQuery's package exports a function that takes a window. */
const packages = [':$.', ':jQuery.', 'jquery:', 'jquery:().'];

/** jQuery 3 and 4: an object is a form unless the caller stringifies it; `dataType` is about the answer. */
function jqueryClient(method: 'ajax' | 'post', forms: readonly Omit<CallForm, 'path'>[]): Client {
  return {
    name: 'jquery',
    versions: '3 and 4',
    apis: packages.map(name => name + method),
    forms: forms.map(form => ({ path: '', ...form })),
    options: {
      url: 'url',
      method: ['method', 'type'],
      headers: 'headers',
      contentType: 'contentType',
      hooks: [{ name: 'beforeSend', body: ['1.data'] }],
    },
    setups: packages.map(name => ({ api: `${name}ajaxSetup`, options: 0 })),
    headerLayers: 'merge',
    readsHeadersInstance: false,
    bodies: () => [
      {
        member: 'data',
        flag: 'processData',
        flagValue: false,
        serialisation: { object: 'text', stringDefaultsToForm: true },
        rewrite: { pass: 'text', header: 'own' },
      },
      {
        member: 'data',
        serialisation: { object: 'form', stringDefaultsToForm: true },
        rewrite: { pass: 'object', header: 'own' },
      },
    ],
  };
}

export const jqueryClients: readonly Client[] = [
  jqueryClient('ajax', [{ arguments: { url: 0, options: 1 } }, { arguments: { options: 0 } }]),
  jqueryClient('post', [
    { arguments: { url: 0, body: 1 }, method: 'POST' },
    { arguments: { options: 0 }, method: 'POST' },
  ]),
];
