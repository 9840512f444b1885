import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/**
 * `Http` of Angular 2 to 7, before HttpClient. It knows its own URLSearchParams only: of the platform's it makes `{}`, and
 * of an object JSON, whatever the header says.
 */
export const angularHttp: Client = {
  name: 'angular-http',
  versions: '7',
  apis: ['@angular/http:Http', '@angular/http:Http()'],
  forms: [...verbForms({ url: 0, body: 1, options: 2 }), { path: 'request', arguments: { url: 0, options: 1 } }],
  options: { method: 'method', headers: 'headers', query: ['params', 'search'] },
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: () => [
    {
      member: 'body',
      serialisation: { object: 'json' },
      rewrite: { pass: 'text', header: 'set', headersType: '@angular/http:Headers' },
    },
  ],
};
