import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, OPENIDDICT } from './sources.js';

const ENTRA_REPORT = { evidence: 'https://stackoverflow.com/questions/76152009', quality: 'user-report' } as const;
const OKTA_REPORT = {
  evidence: 'https://github.com/Kong/volcano-agent-sdk/issues/21',
  quality: 'user-report',
} as const;
const AUTH0_OPENAPI = {
  evidence: 'https://github.com/auth0/docs-v2/blob/main/main/docs/oas/authentication/authentication-api-oas.json',
  quality: 'doc-statement',
} as const;

/** The hosts of its clouds, with those that are other names of the first one: `@azure/msal-common` 16 lists them. */
const ENTRA =
  '{login.microsoftonline.com|login.microsoftonline.us|login.partner.microsoftonline.cn|login.windows.net|login.microsoft.com|sts.windows.net}';

export const IDENTITY_SERVICES: readonly Provider[] = [
  ...endpointsOf({ id: 'amazon-cognito', name: 'Amazon Cognito', sdk: 'aws-amplify' }, [
    {
      kind: 'token',
      url: 'https://{domain}.auth.{region}.amazoncognito.com/oauth2/token',
      json: 'rejected',
      answer: 'invalid_request',
      evidence: 'https://repost.aws/questions/QUx3mJYk00TaeaEb0LPbPxFA/debugging-invalid-request-on-token-endpoint',
      quality: 'user-report',
    },
    {
      kind: 'revocation',
      url: 'https://{domain}.auth.{region}.amazoncognito.com/oauth2/revoke',
      json: 'rejected',
      evidence:
        'https://repost.aws/questions/QU45-NH6bJSimjEbnYnoXOBQ/the-oauth2-revoke-endpoint-throws-type-unknownoperationexception',
      quality: 'user-report',
    },
  ]),
  // Tenants of the first region have no region in their host.
  ...endpointsOf({ id: 'auth0', name: 'Auth0', sdk: 'auth0' }, [
    { kind: 'token', url: 'https://{tenant}.{region}.auth0.com/oauth/token', json: 'accepted', ...AUTH0_OPENAPI },
    {
      kind: 'token',
      url: 'https://{tenant}.auth0.com/oauth/token',
      json: 'accepted',
      // Its custom domains can't be told from others; elsewhere `audience` belongs to the exchange of tokens (RFC 8693).
      own: { grantTypes: ['client_credentials', 'password'], parameters: ['audience'] },
      marks: ['auth0', 'Auth0'],
      ...AUTH0_OPENAPI,
    },
    {
      kind: 'revocation',
      url: 'https://{tenant}.{region}.auth0.com/oauth/revoke',
      json: 'undocumented',
      ...AUTH0_OPENAPI,
    },
    { kind: 'revocation', url: 'https://{tenant}.auth0.com/oauth/revoke', json: 'undocumented', ...AUTH0_OPENAPI },
    { kind: 'par', url: 'https://{tenant}.{region}.auth0.com/oauth/par', json: 'undocumented', ...AUTH0_OPENAPI },
    { kind: 'par', url: 'https://{tenant}.auth0.com/oauth/par', json: 'undocumented', ...AUTH0_OPENAPI },
    {
      kind: 'device_authorization',
      url: 'https://{tenant}.{region}.auth0.com/oauth/device/code',
      json: 'undocumented',
      ...AUTH0_OPENAPI,
    },
    {
      kind: 'device_authorization',
      url: 'https://{tenant}.auth0.com/oauth/device/code',
      json: 'undocumented',
      ...AUTH0_OPENAPI,
    },
    {
      kind: 'other',
      url: 'https://{tenant}.{region}.auth0.com/{oauth/ro|oauth/access_token|tokeninfo}',
      json: 'required',
      ...AUTH0_OPENAPI,
    },
    {
      kind: 'other',
      url: 'https://{tenant}.auth0.com/{oauth/ro|oauth/access_token|tokeninfo}',
      json: 'required',
      ...AUTH0_OPENAPI,
    },
  ]),
  ...endpointsOf({ id: 'azure-ad-b2c', name: 'Azure AD B2C', sdk: '@azure/msal-node' }, [
    {
      kind: 'token',
      url: 'https://{tenant}.b2clogin.com/{tenant}.onmicrosoft.com/{policy}/oauth2/v2.0/token',
      json: 'rejected',
      evidence: 'https://github.com/python-social-auth/social-core/blob/master/social_core/backends/azuread_b2c.py',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'clerk', name: 'Clerk' }, [
    {
      kind: 'registration',
      url: 'https://{instance}.clerk.accounts.dev/oauth/register',
      json: 'required',
      evidence: 'https://github.com/clerk/openapi-specs/blob/main/fapi/2026-05-12.yml',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'clerk', name: 'Clerk', sdk: '@clerk/backend' }, [
    {
      kind: 'token',
      url: 'https://{instance}.clerk.accounts.dev/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/clerk/openapi-specs/blob/main/fapi/2026-05-12.yml',
      quality: 'doc-statement',
    },
    {
      kind: 'revocation',
      url: 'https://{instance}.clerk.accounts.dev/oauth/token/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/clerk/openapi-specs/blob/main/fapi/2026-05-12.yml',
      quality: 'doc-statement',
    },
    {
      kind: 'introspection',
      url: 'https://{instance}.clerk.accounts.dev/oauth/token_info',
      json: 'undocumented',
      evidence: 'https://github.com/clerk/openapi-specs/blob/main/fapi/2026-05-12.yml',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'descope', name: 'Descope', sdk: '@descope/node-sdk' }, [
    {
      kind: 'token',
      url: 'https://api.descope.com/oauth2/v1/token',
      json: 'undocumented',
      evidence: 'https://docs.descope.com/',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'firebase-securetoken', name: 'Firebase Authentication', sdk: 'firebase' }, [
    {
      kind: 'token',
      url: 'https://securetoken.googleapis.com/v1/token',
      json: 'accepted',
      evidence: 'https://firebase.google.com/docs/reference/rest/auth#section-refresh-token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'frontegg', name: 'Frontegg', sdk: '@frontegg/client' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.frontegg.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/frontegg.ts',
      quality: 'source-code',
    },
    {
      kind: 'other',
      url: 'https://api.frontegg.com/auth/vendor/',
      json: 'required',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/frontegg.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'jumpcloud', name: 'JumpCloud' }, [
    {
      kind: 'token',
      url: 'https://oauth.id.jumpcloud.com/oauth2/token',
      json: 'rejected',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/JumpCloud/Provider.php',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'kinde', name: 'Kinde', sdk: '@kinde-oss/kinde-typescript-sdk' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.kinde.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/Kinde/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'logto', name: 'Logto', sdk: '@logto/js' }, [
    {
      kind: 'token',
      url: 'https://{tenant}.logto.app/oidc/token',
      json: 'accepted',
      evidence:
        'https://github.com/logto-io/logto/blob/master/packages/integration-tests/src/tests/api/oidc/content-type-json.test.ts',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'microsoft-entra', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'token',
      url: `https://${ENTRA}/{tenant}/oauth2/v2.0/token`,
      json: 'rejected',
      answer: 'AADSTS900144',
      ...ENTRA_REPORT,
    },
  ]),
  ...endpointsOf({ id: 'microsoft-entra-device', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'device_authorization',
      url: `https://${ENTRA}/{tenant}/oauth2/v2.0/devicecode`,
      json: 'undocumented',
      evidence: 'npm:@azure/msal-node',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'microsoft-entra-v1', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'token',
      url: `https://${ENTRA}/{tenant}/oauth2/token`,
      json: 'rejected',
      answer: 'AADSTS900144',
      evidence: 'https://github.com/Azure/AppConfiguration/issues/390',
      quality: 'maintainer',
    },
  ]),
  ...endpointsOf({ id: 'okta', name: 'Okta', sdk: '@okta/okta-auth-js' }, [
    {
      kind: 'token',
      url: 'https://{org}.{okta|oktapreview|okta-emea}.com/oauth2/{authServerId}/v1/token',
      json: 'rejected',
      answer: '400 E0000021',
      ...OKTA_REPORT,
    },
    {
      kind: 'token',
      url: 'https://{org}.{okta|oktapreview|okta-emea}.com/oauth2/v1/token',
      json: 'rejected',
      answer: '400 E0000021',
      ...OKTA_REPORT,
    },
  ]),
  ...endpointsOf({ id: 'onelogin', name: 'OneLogin' }, [
    { kind: 'token', url: 'https://{subdomain}.onelogin.com/auth/oauth2/v2/token', json: 'undocumented', ...NANGO },
    {
      kind: 'token',
      url: 'https://{subdomain}.onelogin.com/oidc/2/token',
      json: 'undocumented',
      ...NANGO,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'oracle-idcs', name: 'Oracle Identity Cloud' }, [
    {
      kind: 'token',
      url: 'https://idcs-{id}.identity.oraclecloud.com/oauth2/v1/token',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'pingone', name: 'PingOne', sdk: '@pingidentity-developers-experience/ping-oidc-client-sdk' }, [
    {
      kind: 'token',
      url: 'https://auth.pingone.{tld}/{environmentId}/as/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
  ]),
  ...endpointsOf({ id: 'propelauth', name: 'PropelAuth' }, [
    {
      kind: 'token',
      url: 'https://{host}/propelauth/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/PropelAuth/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'sap-xsuaa', name: 'SAP XSUAA', sdk: '@sap/xssec' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.authentication.{region}.hana.ondemand.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/SAP/cloud-sdk-js/pull/276',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'stytch', name: 'Stytch', sdk: 'stytch' }, [
    {
      kind: 'token',
      url: 'https://{host}/v1/public/{project_id}/oauth2/token',
      json: 'undocumented',
      evidence: 'npm:stytch',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'supabase-auth', name: 'Supabase Auth', sdk: '@supabase/supabase-js' }, [
    {
      kind: 'token',
      url: 'https://{project}.supabase.co/auth/v1/token',
      json: 'required',
      evidence: 'https://github.com/supabase/auth/blob/master/internal/api/token.go',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'supabase-auth-oauth-server', name: 'Supabase Auth', sdk: '@supabase/supabase-js' }, [
    {
      kind: 'token',
      url: 'https://{project}.supabase.co/auth/v1/oauth/token',
      json: 'accepted',
      evidence: 'https://github.com/supabase/auth/blob/master/internal/api/oauthserver/handlers.go',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'workos', name: 'WorkOS', sdk: '@workos-inc/node' }, [
    {
      kind: 'token',
      url: 'https://api.workos.com/sso/token',
      json: 'accepted',
      evidence: 'https://github.com/workos/openapi-spec/blob/main/spec/open-api-spec.yaml',
      quality: 'doc-statement',
    },
    {
      kind: 'token',
      url: 'https://api.workos.com/user_management/authenticate',
      json: 'required',
      evidence: 'https://github.com/workos/openapi-spec/blob/main/spec/open-api-spec.yaml',
      quality: 'doc-statement',
    },
  ]),
];
