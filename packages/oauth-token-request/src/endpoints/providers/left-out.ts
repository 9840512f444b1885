/** An endpoint that was looked at but is no row of the table. */
export interface LeftOut {
  readonly id: string;
  readonly url: string;
  readonly reason: string;
}

const COMMON = 'Many products share this path and disagree about JSON, so that it does not tell whose server it is.';
const SIGN_UP = 'The path alone may be that of a sign-up as well as of a client registration.';

export const LEFT_OUT: readonly LeftOut[] = [
  { id: 'atproto-oauth', url: 'https://{pds}/oauth/par', reason: COMMON },
  { id: 'atproto-oauth', url: 'https://{pds}/oauth/token', reason: COMMON },
  { id: 'authlib', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'cloudflare-workers-oauth-provider', url: 'https://{host}/token', reason: COMMON },
  { id: 'cloudfoundry-uaa', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'doorkeeper', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'fides', url: 'https://{host}/api/v1/oauth/token', reason: COMMON },
  { id: 'fusionauth', url: 'https://{host}/oauth2/token', reason: COMMON },
  {
    id: 'identityserver4',
    url: 'https://{host}/connect/token',
    reason: 'The row of duende-identityserver stands for this path; both refuse JSON.',
  },
  { id: 'jmondi-oauth2-server', url: 'https://{host}/token', reason: COMMON },
  { id: 'kanidm', url: 'https://{host}/oauth2/token', reason: COMMON },
  { id: 'laravel-passport', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'looker', url: 'https://{host}/api/token', reason: COMMON },
  { id: 'mastodon', url: 'https://{instance}/oauth/token', reason: COMMON },
  { id: 'mcp-sdk-auth', url: 'https://{host}/register', reason: SIGN_UP },
  { id: 'mcp-sdk-auth', url: 'https://{host}/token', reason: COMMON },
  {
    id: 'mock-oauth2-server',
    url: 'http://localhost:{port}/{issuer}/token',
    reason: 'Any server under development may be found there.',
  },
  { id: 'oauth2-server-node', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'oauth2orize', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'oidc-provider', url: 'https://{host}/reg', reason: SIGN_UP },
  { id: 'oidc-provider', url: 'https://{host}/token', reason: COMMON },
  {
    id: 'openiddict',
    url: 'https://{host}/connect/token',
    reason: 'The row of duende-identityserver stands for this path; both refuse JSON.',
  },
  { id: 'ory-fosite', url: 'https://{host}/oauth2/token', reason: COMMON },
  { id: 'sap-successfactors', url: 'https://{apiServer}/oauth/token', reason: COMMON },
  { id: 'shopware', url: 'https://{host}/api/oauth/token', reason: COMMON },
  { id: 'spring-authorization-server', url: 'https://{host}/oauth2/token', reason: COMMON },
  { id: 'spring-security-oauth', url: 'https://{host}/oauth/token', reason: COMMON },
  { id: 'visa', url: 'https://sandbox.api.visa.com/', reason: 'No token endpoint of OAuth 2.0 was found.' },
  { id: 'wso2-identity-server', url: 'https://{host}/oauth2/introspect', reason: COMMON },
  { id: 'wso2-identity-server', url: 'https://{host}/oauth2/par', reason: COMMON },
  { id: 'wso2-identity-server', url: 'https://{host}/oauth2/revoke', reason: COMMON },
  { id: 'wso2-identity-server', url: 'https://{host}/oauth2/token', reason: COMMON },
];
