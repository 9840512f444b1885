import type { Client } from './client.js';

/** `pm.sendRequest` of Postman's scripts. The text that it is given is sent as it is, with the header that stands beside it. */
export const postman: Client = {
  name: 'postman',
  versions: 'postman-runtime 7',
  apis: [':pm.sendRequest'],
  forms: [{ path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'header', takesHeaderList: true },
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'body.urlencoded',
      isList: true,
      serialisation: { object: 'form', everything: 'form', overridesHeader: true },
      rewrite: { pass: 'object', header: 'own' },
    },
    {
      member: 'body.formdata',
      isList: true,
      serialisation: { object: 'json', everything: 'multipart' },
      rewrite: { pass: 'object', name: 'urlencoded', replace: { mode: "mode: 'urlencoded'" }, header: 'own' },
    },
    { member: 'body.raw', serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } },
    { member: 'body', serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } },
  ],
};
