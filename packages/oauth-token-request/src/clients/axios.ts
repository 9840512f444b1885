import type { CallForm, Client, Hook } from './client.js';
import { VERBS, verbForms } from './verbs.js';
import { isAtLeast, searchParams } from './version.js';

const config: CallForm['arguments'] = { options: 0 };

/** `post<Answer, Response, Body>` */
const typed = (form: CallForm): CallForm => ({ ...form, bodyType: 2 });

export const axiosHooks: readonly Hook[] = [
  { name: 'interceptors.request.use', body: ['0.data'] },
  { name: 'interceptors.response.use', body: ['0.config.data', '0.response.config.data'], isAfterwards: true },
];

/** axios 0.18 to 1.x, also as a global. */
export const axios: Client = {
  name: 'axios',
  versions: '0.18 to 1',
  calledAs: ['axios', 'axiosInstance', 'axiosClient', 'axiosService'],
  apis: [
    'axios:',
    // Pages that load it by a script have it as a global.
    ':axios',
    ...['AxiosInstance', 'AxiosStatic', 'Axios'].map(name => `axios:${name}`),
    // vue-axios hangs it up there.
    'vue:axios',
    ':Vue.axios',
    // A hook that sends what it is given through axios.
    'axios-hooks:',
  ],
  forms: [
    ...verbForms({ url: 0, body: 1, options: 2 }),
    ...VERBS.map(verb => ({
      path: `${verb}Form`,
      arguments: { url: 0, body: 1, options: 2 },
      method: verb.toUpperCase(),
      multipart: { plain: verb },
    })),
    { path: 'request', arguments: config },
    { path: '', arguments: config },
    { path: '', arguments: { url: 0, options: 1 } },
  ].map(typed),
  optionTypes: Object.fromEntries(
    ['AxiosRequestConfig', 'RawAxiosRequestConfig', 'InternalAxiosRequestConfig', 'CreateAxiosDefaults'].map(name => [
      `axios:${name}`,
      0,
    ]),
  ),
  options: {
    url: 'url',
    base: 'baseURL',
    method: 'method',
    headers: 'headers',
    query: 'params',
    transform: 'transformRequest',
  },
  instances: [{ path: 'create()', options: 0 }],
  defaults: { member: 'defaults', hooks: axiosHooks },
  // Measured: before 1.0 a body is encoded before these are looked at.
  headerGroups: host => (isAtLeast(host.packageVersion?.('axios'), 1) ? ['*', 'common'] : []),
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: host => [
    {
      member: 'data',
      serialisation: {
        object: 'json',
        // Measured: 0.28 and 1.x encode an object under a form header, 0.27 and older send it as JSON text.
        encodesObjectUnderFormHeader: isAtLeast(host.packageVersion?.('axios'), 0, 28),
        stringDefaultsToForm: true,
        // Measured with 0.21 to 1.21; 0.19 and older send it unquoted.
        quotesStringUnderJsonHeader: isAtLeast(host.packageVersion?.('axios'), 0, 20),
        encodesObjectUnderMultipartHeader: isAtLeast(host.packageVersion?.('axios'), 0, 27),
        labelsFormData: true,
        stringifiesFormDataUnderJsonHeader: isAtLeast(host.packageVersion?.('axios'), 0, 28),
      },
      rewrite: searchParams(host),
    },
  ],
};

/** What Pipedream gives to its components: axios behind a first argument that tells its interface what was sent. */
export const pipedreamAxios: Client = {
  ...axios,
  apis: ['@pipedream/platform:axios'],
  forms: [{ path: '', arguments: { options: 1 } }],
  instances: [],
};

/** The places from which Nuxt's context is taken. */
const contexts = [
  'this:',
  ':',
  ...[
    '@nuxtjs/composition-api:useContext',
    ':useNuxtApp',
    '#app:useNuxtApp',
    '#imports:useNuxtApp',
    'nuxt/app:useNuxtApp',
  ].map(hook => `${hook}().`),
];

/** Nuxt's module for axios: an instance under the name of `$axios`, of which `$post` gives the data of the answer. */
export const nuxtAxios: Client = {
  ...axios,
  apis: contexts.map(context => `${context}$axios`),
  forms: [
    ...axios.forms,
    ...VERBS.map(verb => ({
      path: `$${verb}`,
      arguments: { url: 0, body: 1, options: 2 },
      method: verb.toUpperCase(),
    })),
    { path: '$request', arguments: config },
  ],
};
