import type { Client } from './client.js';
import { verbForms } from './verbs.js';
import { isAtLeast, searchParams } from './version.js';

/** Where rxjs 5 puts it: on the class, by whichever file that is imported. */
const early = ['rxjs:', 'rxjs/Rx:', 'rxjs/Observable:', 'rxjs:Rx.', 'rxjs/Rx:Rx.', ':Rx.'].map(
  module => `${module}Observable.ajax`,
);

/** `ajax` of rxjs 7: an object is JSON whatever the header says; up to 6 it is a form unless the header says JSON. */
export const rxjsAjax: Client = {
  name: 'rxjs-ajax',
  versions: '7, source of 6 read',
  apis: ['rxjs/ajax:ajax', 'rxjs/observable/dom/ajax:ajax', ...early],
  forms: [...verbForms({ url: 0, body: 1, headers: 2 }), { path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'queryParams' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: host =>
    isAtLeast(host.packageVersion?.('rxjs'), 7)
      ? [{ member: 'body', serialisation: { object: 'json' }, rewrite: searchParams(host) }]
      : [
          {
            member: 'body',
            serialisation: {
              object: 'form',
              encodesObjectUnderJsonHeader: true,
              stringDefaultsToForm: true,
              instanceIsObject: true,
            },
            rewrite: { pass: 'object', header: 'own' },
          },
        ],
};
