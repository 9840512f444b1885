import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, OPENIDDICT } from './sources.js';

const KEYCLOAK_SOURCE =
  'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/endpoints';
const KEYCLOAK_TOKEN = { evidence: `${KEYCLOAK_SOURCE}/TokenEndpoint.java`, quality: 'source-code' } as const;
const KEYCLOAK_INTROSPECTION = {
  evidence: `${KEYCLOAK_SOURCE}/TokenIntrospectionEndpoint.java`,
  quality: 'inferred',
} as const;
const RFC_7591 = { evidence: 'https://www.rfc-editor.org/rfc/rfc7591', quality: 'inferred' } as const;

export const SERVERS: readonly Provider[] = [
  ...endpointsOf({ id: 'adfs', name: 'AD FS', sdk: '@azure/msal-node' }, [
    { kind: 'token', url: 'https://{host}/adfs/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  // An application's own back end may have this path too: that it is Authelia's is inferred.
  ...endpointsOf({ id: 'authelia', name: 'Authelia' }, [
    {
      kind: 'token',
      url: 'https://{host}/api/oidc/token',
      json: 'rejected',
      evidence: 'https://github.com/authelia/oauth2-provider/blob/master/access_request_handler.go',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'authentik', name: 'authentik' }, [
    {
      kind: 'token',
      url: 'https://{host}/application/o/token/',
      json: 'rejected',
      evidence: 'https://github.com/goauthentik/authentik/blob/main/authentik/providers/oauth2/views/token.py',
      quality: 'inferred',
    },
  ]),
  // Its paths stand beside an application's own ones, so that it is Better Auth's is inferred.
  ...endpointsOf({ id: 'better-auth-oauth-provider', name: 'Better Auth' }, [
    {
      kind: 'token',
      url: 'https://{host}/api/auth/oauth2/token',
      json: 'rejected',
      evidence: 'npm:@better-auth/oauth-provider',
      quality: 'inferred',
    },
    {
      kind: 'introspection',
      url: 'https://{host}/api/auth/oauth2/introspect',
      json: 'rejected',
      evidence: 'npm:@better-auth/oauth-provider',
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://{host}/api/auth/oauth2/revoke',
      json: 'rejected',
      evidence: 'npm:@better-auth/oauth-provider',
      quality: 'inferred',
    },
    {
      kind: 'device_authorization',
      url: 'https://{host}/api/auth/device/code',
      json: 'accepted',
      evidence: 'npm:better-auth',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://{host}/api/auth/device/token',
      json: 'required',
      evidence: 'npm:better-auth',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'casdoor', name: 'Casdoor', sdk: 'casdoor-nodejs-sdk' }, [
    {
      kind: 'token',
      url: 'https://{host}/api/login/oauth/{access_token|refresh_token}',
      json: 'accepted',
      evidence: 'https://github.com/casdoor/casdoor/blob/master/controllers/token.go',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'curity', name: 'Curity Identity Server' }, [
    {
      kind: 'token',
      url: 'https://{host}/oauth/v2/oauth-token',
      json: 'undocumented',
      evidence: 'https://curity.io/docs/',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'dex', name: 'Dex' }, [
    {
      kind: 'token',
      url: 'https://{host}/dex/token',
      json: 'rejected',
      evidence: 'https://github.com/dexidp/dex',
      quality: 'source-code',
    },
  ]),
  // An opt-in back end of it reads JSON only.
  ...endpointsOf({ id: 'django-oauth-toolkit', name: 'Django OAuth Toolkit' }, [
    {
      kind: 'token',
      url: 'https://{host}/o/token/',
      json: 'rejected',
      evidence: 'https://github.com/jazzband/django-oauth-toolkit/blob/master/oauth2_provider/oauth2_backends.py',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'duende-identityserver', name: 'Duende IdentityServer or OpenIddict' }, [
    {
      kind: 'device_authorization',
      url: 'https://{host}/connect/deviceauthorization',
      json: 'rejected',
      answer: 'invalid_request',
      evidence:
        'https://github.com/DuendeSoftware/products/blob/main/identity-server/src/IdentityServer/Endpoints/DeviceAuthorizationEndpoint.cs',
      quality: 'source-code',
    },
    {
      kind: 'introspection',
      url: 'https://{host}/connect/introspect',
      json: 'rejected',
      answer: '415',
      evidence:
        'https://github.com/DuendeSoftware/products/blob/main/identity-server/src/IdentityServer/Endpoints/IntrospectionEndpoint.cs',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://{host}/connect/revocation',
      json: 'rejected',
      answer: 'invalid_request',
      evidence:
        'https://github.com/DuendeSoftware/products/blob/main/identity-server/src/IdentityServer/Endpoints/TokenRevocationEndpoint.cs',
      quality: 'source-code',
    },
    // IdentityServer4 and OpenIddict have the same path and the same answer; that others don't is inferred.
    {
      kind: 'token',
      url: 'https://{host}/connect/token',
      json: 'rejected',
      answer: 'invalid_request',
      evidence:
        'https://github.com/DuendeSoftware/products/blob/main/identity-server/src/IdentityServer/Endpoints/TokenEndpoint.cs',
      quality: 'inferred',
    },
    {
      kind: 'ciba',
      url: 'https://{host}/connect/ciba',
      json: 'rejected',
      answer: 'invalid_request',
      evidence:
        'https://github.com/DuendeSoftware/products/blob/main/identity-server/src/IdentityServer/Endpoints/TokenEndpoint.cs',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'forgerock-am', name: 'ForgeRock AM', sdk: '@forgerock/javascript-sdk' }, [
    {
      kind: 'token',
      url: 'https://{host}/am/oauth2/realms/root/realms/{realm}/access_token',
      json: 'undocumented',
      evidence: 'https://docs.pingidentity.com/pingam/8/oauth2-guide/oauth2-access_token-endpoint.html',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'gluu-janssen', name: 'Janssen (Gluu)' }, [
    {
      kind: 'token',
      url: 'https://{host}/jans-auth/restv1/token',
      json: 'undocumented',
      evidence: 'https://docs.jans.io/',
      quality: 'inferred',
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
  ...endpointsOf({ id: 'ory-hydra', name: 'Ory Hydra', sdk: '@ory/client' }, [
    {
      kind: 'token',
      url: 'https://{project}.projects.oryapis.com/oauth2/token',
      json: 'rejected',
      // The same source calls ParseMultipartForm.
      takesMultipart: true,
      answer: 'invalid_request',
      evidence: 'https://github.com/ory/fosite/blob/master/access_request_handler.go',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'pingfederate', name: 'PingFederate' }, [
    { kind: 'token', url: 'https://{host}/as/token.oauth2', json: 'undocumented', ...NANGO },
  ]),
  // Evidence is the code of WSO2 Identity Server, which Asgardeo runs; on other hosts its paths are common ones.
  ...endpointsOf({ id: 'wso2-identity-server', name: 'Asgardeo' }, [
    {
      kind: 'introspection',
      url: 'https://api.asgardeo.io/t/{org}/oauth2/introspect',
      json: 'rejected',
      evidence:
        'https://github.com/wso2-extensions/identity-inbound-auth-oauth/blob/master/components/org.wso2.carbon.identity.oauth.endpoint/src/main/java/org/wso2/carbon/identity/oauth/endpoint/introspection/OAuth2IntrospectionEndpoint.java',
      quality: 'inferred',
    },
    {
      kind: 'par',
      url: 'https://api.asgardeo.io/t/{org}/oauth2/par',
      json: 'rejected',
      evidence:
        'https://github.com/wso2-extensions/identity-inbound-auth-oauth/blob/master/components/org.wso2.carbon.identity.oauth.endpoint/src/main/java/org/wso2/carbon/identity/oauth/endpoint/par/OAuth2ParEndpoint.java',
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://api.asgardeo.io/t/{org}/oauth2/revoke',
      json: 'rejected',
      evidence:
        'https://github.com/wso2-extensions/identity-inbound-auth-oauth/blob/master/components/org.wso2.carbon.identity.oauth.endpoint/src/main/java/org/wso2/carbon/identity/oauth/endpoint/revoke/OAuthRevocationEndpoint.java',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'wso2-identity-server', name: 'Asgardeo', sdk: '@asgardeo/auth-node' }, [
    {
      kind: 'token',
      url: 'https://api.asgardeo.io/t/{org}/oauth2/token',
      json: 'accepted',
      evidence: 'https://github.com/wso2-extensions/identity-inbound-auth-oauth/pull/1466',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'zitadel', name: 'ZITADEL' }, [
    {
      kind: 'token',
      url: 'https://{instance}.zitadel.cloud/oauth/v2/token',
      json: 'rejected',
      evidence: 'https://github.com/zitadel/oidc/blob/main/pkg/op/token_request.go',
      quality: 'source-code',
    },
  ]),
];
