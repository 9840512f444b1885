import type { Client } from './client.js';
import { verbForms } from './verbs.js';

/** `$http` of AngularJS: whatever the header says, an object is JSON, and a text is labelled as JSON unless a header says otherwise. */
export const angularjs: Client = {
  name: 'angularjs',
  versions: '1',
  apis: [':$http', ':ng.IHttpService', ':angular.IHttpService', 'angular:IHttpService'],
  forms: [...verbForms({ url: 0, body: 1, options: 2 }), { path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'params', transform: 'transformRequest' },
  defaults: {
    member: 'defaults',
    hooks: [{ name: 'interceptors.push', body: ['0.data', '0.config.data'] }],
    also: [':$httpProvider'],
  },
  headerGroups: () => ['*', 'common'],
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'data',
      serialisation: { object: 'json', instanceIsObject: true, stringDefaultsToJson: true },
      rewrite: { pass: 'text', header: 'set' },
    },
  ],
};
