import type { BodyRule, Client } from './client.js';
import { verbForms } from './verbs.js';

/** What is wrong with either is said: what only one of vue-resource and axios sends wrongly counts as right. */
const asJson: Omit<BodyRule, 'member'> = {
  serialisation: { object: 'json', encodesObjectUnderFormHeader: true, stringDefaultsToForm: true },
  rewrite: { pass: 'text', header: 'set' },
};

/** vue-resource 1, and what else a Vue program puts in its place under the name of `$http`: axios, which is called alike. */
export const vueResource: Client = {
  name: 'vue-resource',
  versions: '1',
  apis: ['this:$http', 'vue:http', ':Vue.http', 'vue-resource:'],
  forms: [...verbForms({ url: 0, body: 1, options: 2 }), { path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'headers', query: 'params', transform: 'transformRequest' },
  defaults: {
    member: 'options',
    hooks: [{ name: 'interceptors.push', body: ['0.body', '0.data'] }],
    also: ['vue:http', ':Vue.http'],
  },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'body',
      flag: 'emulateJSON',
      serialisation: { object: 'form', stringDefaultsToForm: true },
      rewrite: { pass: 'object', header: 'own' },
    },
    { ...asJson, member: 'body' },
    { ...asJson, member: 'data' },
  ],
};
