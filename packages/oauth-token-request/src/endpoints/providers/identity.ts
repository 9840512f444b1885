import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';

const ENTRA_REPORT = { evidence: 'https://stackoverflow.com/questions/76152009', quality: 'user-report' } as const;
const OKTA_REPORT = {
  evidence: 'https://github.com/Kong/volcano-agent-sdk/issues/21',
  quality: 'user-report',
} as const;
const KEYCLOAK_SOURCE =
  'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/endpoints';
const KEYCLOAK_TOKEN = { evidence: `${KEYCLOAK_SOURCE}/TokenEndpoint.java`, quality: 'source-code' } as const;
const KEYCLOAK_INTROSPECTION = {
  evidence: `${KEYCLOAK_SOURCE}/TokenIntrospectionEndpoint.java`,
  quality: 'inferred',
} as const;
const RFC_7591 = { evidence: 'https://www.rfc-editor.org/rfc/rfc7591', quality: 'inferred' } as const;
const AUTH0_OPENAPI = {
  evidence: 'https://github.com/auth0/docs-v2/blob/main/main/docs/oas/authentication/authentication-api-oas.json',
  quality: 'doc-statement',
} as const;

export const IDENTITY_SERVERS: readonly Provider[] = [
  ...endpointsOf({ id: 'microsoft-entra', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'token',
      url: 'https://login.{microsoftonline.com|microsoftonline.us|partner.microsoftonline.cn}/{tenant}/oauth2/v2.0/token',
      json: 'rejected',
      answer: 'AADSTS900144',
      ...ENTRA_REPORT,
    },
  ]),
  ...endpointsOf({ id: 'microsoft-entra-v1', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'token',
      url: 'https://login.microsoftonline.com/{tenant}/oauth2/token',
      json: 'rejected',
      answer: 'AADSTS900144',
      evidence: 'https://github.com/Azure/AppConfiguration/issues/390',
      quality: 'maintainer',
    },
  ]),
  ...endpointsOf({ id: 'microsoft-entra-device', name: 'Microsoft Entra ID', sdk: '@azure/msal-node' }, [
    {
      kind: 'device_authorization',
      url: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode',
      json: 'undocumented',
      evidence: 'npm:@azure/msal-node',
      quality: 'inferred',
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
  ...endpointsOf({ id: 'keycloak', name: 'Keycloak', sdk: 'keycloak-connect' }, [
    {
      kind: 'token',
      url: 'https://{host}/{realms|auth/realms}/{realm}/protocol/openid-connect/token',
      json: 'rejected',
      answer: '415',
      ...KEYCLOAK_TOKEN,
    },
  ]),
  ...endpointsOf({ id: 'keycloak', name: 'Keycloak' }, [
    {
      kind: 'introspection',
      url: 'https://{host}/{realms|auth/realms}/{realm}/protocol/openid-connect/token/introspect',
      json: 'rejected',
      ...KEYCLOAK_INTROSPECTION,
    },
    {
      kind: 'registration',
      url: 'https://{host}/{realms|auth/realms}/{realm}/clients-registrations/openid-connect',
      json: 'required',
      ...RFC_7591,
    },
  ]),
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
    { kind: 'token', url: 'https://{tenant}.auth0.com/oauth/token', json: 'accepted', ...AUTH0_OPENAPI },
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
];
