import type { Host } from '../types.js';
import type { CallForm, Client } from './client.js';
import { isAtLeast } from './version.js';

/** The types that n8n gives to `this` in what a node or a credential does. */
const contexts = [
  ...['IExecuteFunctions', 'IExecuteSingleFunctions', 'IExecutePaginationFunctions', 'ISupplyDataFunctions'],
  ...['ILoadOptionsFunctions', 'IPollFunctions', 'ITriggerFunctions', 'IHookFunctions', 'IWebhookFunctions'],
  ...['IAllExecuteFunctions', 'ICredentialTestFunctions', 'IHttpRequestHelper'],
];

const common = {
  name: 'n8n',
  versions: '1.14, 1.25 and 2.41',
  apis: [
    'this:helpers',
    // Before 1.0 the types were those of n8n-core.
    ...['n8n-workflow', 'n8n-core'].flatMap(module => contexts.map(name => `${module}:${name}.helpers`)),
    'n8n-workflow:RequestHelperFunctions',
  ],
  headerLayers: 'merge',
  readsHeadersInstance: false,
} as const satisfies Partial<Client>;

/** Measured: 1.14 has axios 0.21 behind it, which leaves an object alone under a form header; 1.25 has 1.x. */
const encodesByAxios = (host: Host): boolean => isAtLeast(host.packageVersion?.('n8n-workflow'), 1, 25);

/** `this.helpers.httpRequest` of n8n's nodes: axios, which names the form type for URLSearchParams. */
const httpRequest: Client = {
  ...common,
  forms: [{ path: 'httpRequest', arguments: { options: 0 } }],
  options: { url: 'url', base: 'baseURL', method: 'method', headers: 'headers', query: 'qs' },
  bodies: host => [
    {
      member: 'body',
      serialisation: {
        object: 'json',
        encodesObjectUnderFormHeader: encodesByAxios(host),
        stringDefaultsToForm: encodesByAxios(host),
        quotesStringUnderJsonHeader: true,
        encodesObjectUnderMultipartHeader: encodesByAxios(host),
        labelsFormData: true,
        stringifiesFormDataUnderJsonHeader: true,
      },
      rewrite: { pass: 'instance', header: 'own' },
    },
  ],
};

const forms: readonly CallForm[] = [
  { path: 'request', arguments: { url: 0, options: 1 } },
  { path: 'request', arguments: { options: 0 } },
];

/**
 * `this.helpers.request` of n8n's nodes, which takes the options of the package request and sends them by axios: whatever
 * isn't `form` is JSON, and `json: true` only asks for JSON.
 */
const request: Client = {
  ...common,
  forms,
  options: { url: ['url', 'uri'], base: 'baseURL', method: 'method', headers: 'headers', query: 'qs' },
  bodies: host => {
    const body = {
      object: 'json',
      encodesObjectUnderFormHeader: encodesByAxios(host) ? true : 'bare',
      losesInstanceUnderFormHeader: true,
      quotesStringUnderJsonHeader: true,
      encodesObjectUnderMultipartHeader: true,
      stringifiesFormDataUnderJsonHeader: true,
    } as const;
    return [
      {
        member: 'body',
        flag: 'json',
        flagValue: false,
        serialisation: { ...body, stringDefaultsToForm: encodesByAxios(host) },
        rewrite: { pass: 'object', name: 'form', header: 'own' },
      },
      {
        member: 'body',
        serialisation: { ...body, stringDefaultsToJson: true, labelsInstanceAsJson: true },
        rewrite: { pass: 'object', name: 'form', header: 'own' },
      },
      {
        member: 'form',
        serialisation: { object: 'form', instanceIsObject: true, stringDefaultsToForm: true, overridesHeader: true },
        rewrite: { pass: 'object', header: 'own' },
      },
      {
        member: 'formData',
        serialisation: { object: 'json', everything: 'multipart' },
        rewrite: { pass: 'object', name: 'form', header: 'own' },
      },
    ];
  },
};

export const n8nClients: readonly Client[] = [httpRequest, request];
