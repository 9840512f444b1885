import type { CallForm, Client } from './client.js';

const config: CallForm['arguments'] = { options: 0 };

/** The classes of version 4 and 5, by the `grant_type` that they send. */
const grants = {
  ClientCredentials: 'client_credentials',
  ResourceOwnerPassword: 'password',
  AuthorizationCode: 'authorization_code',
};

/** A client of simple-oauth2, which sends a form unless `bodyFormat` says otherwise. */
function clientMadeBy(name: string, form: Pick<CallForm, 'isConstructor' | 'parameters'>): Client {
  return {
    name: 'simple-oauth2',
    versions: '1 to 5',
    apis: [`simple-oauth2:${name}`],
    forms: [{ path: '', arguments: config, method: 'POST', ...form }],
    options: { url: 'auth.tokenPath', urlDefault: '/oauth/token', base: 'auth.tokenHost', headers: 'http.headers' },
    headerLayers: 'merge',
    readsHeadersInstance: false,
    bodies: () => [
      {
        member: 'options.bodyFormat',
        serialisation: { object: 'form', isByName: true },
        rewrite: { pass: 'object', value: 'form', header: 'own' },
      },
    ],
  };
}

export const simpleOauth2Clients: readonly Client[] = [
  ...Object.entries(grants).map(([name, grant]) =>
    clientMadeBy(name, { isConstructor: true, parameters: { grant_type: grant } }),
  ),
  // Up to version 3 one function makes what asks with each of these grants.
  clientMadeBy('create', { parameters: { grant_type: null } }),
];
