import type { EndpointKind } from '../types.js';

export interface KindRow {
  /** What messages call it. */
  readonly label: string;
  /** The section that fixes the encoding of its requests. */
  readonly rfc: string;
  /** What it reads by its specification; what reads JSON is never touched. */
  readonly body: 'form' | 'json';
  /**
   * How its paths end. `{…}` stands for one segment, `{version}` for one such as `v1` or `v2.0`, `*` for part of one.
   * `=/token` is the whole path, but for versions and what is unknown. Matched without regard to case: servers that
   * take `/OAuth/Token` exist.
   */
  readonly tails: readonly string[];
  /**
   * What an address of it is called ahead of `_endpoint`, `Url`, …, as in the server's metadata (a regular expression, with
   * `_` between words).
   */
  readonly name: string;
  /** What its requests hold; the token endpoint's are read by grant type instead. */
  readonly parameters: KindParameters;
}

export interface KindParameters {
  /** Of each group, one has to be there. */
  readonly needs: readonly (readonly string[])[];
  /** Beside these, one of these is hardly anything else, whatever the URL. */
  readonly telling: readonly string[];
  /** Beside these, one of these will do where the URL says the same. */
  readonly supporting: readonly string[];
}

const CLIENT = ['client_id', 'client_secret', 'client_assertion'];
const NOTHING: KindParameters = { needs: [], telling: [], supporting: [] };

/** Every kind of endpoint: adding one is adding a row. Of two kinds that a URL or a body fits, the later one counts. */
export const KINDS: Readonly<Record<EndpointKind, KindRow>> = {
  token: {
    label: 'token endpoint',
    rfc: 'RFC 6749 Appendix B',
    body: 'form',
    tails: [
      '/oauth/token',
      '/oauth/tokens',
      '/oauth/access_token',
      '/oauth/accessToken',
      '/oauth/oauth-token',
      '/oauth/token-request',
      '/oauth/{version}/token',
      '/oauth/{version}/accessToken',
      '/oauth2/token',
      '/oauth2/tokens',
      '/oauth2/access',
      '/oauth2/access_token',
      '/oauth2/accessToken',
      '/oauth2/{version}/token',
      '/oauth2/{authorizationServer}/{version}/token',
      '/oauth2/{version}/tokens/bearer',
      '/ccx/oauth2/{tenant}/token',
      '/protocol/openid-connect/token',
      '/realms/{realm}/access_token',
      '/connect/token',
      '/oidc/token',
      '/auth/token',
      '/auth/o2/token',
      '/auth/eagle/token',
      '/authorization/token',
      '/as/token',
      '/as/token.oauth2',
      '/o/token',
      '/ims/token/{version}',
      '/api/{version}/access_token',
      '/tokens/bearer',
      '/oauth_token',
      '/oauth_token.do',
      '/token_endpoint',
      '/oauth20_token.srf',
      '/oauth.access',
      '/oauth.v2.access',
      '=/token',
    ],
    name: 'tokens?|refresh',
    parameters: NOTHING,
  },
  revocation: {
    label: 'revocation endpoint',
    rfc: 'RFC 7009 §2.1',
    body: 'form',
    tails: [
      '/oauth/revoke',
      '/oauth/{version}/revoke',
      '/oauth/revocation',
      '/oauth2/revoke',
      '/oauth2/{version}/revoke',
      '/oauth2/{authorizationServer}/{version}/revoke',
      '/oauth2/revocation',
      '/token/revoke',
      '/token/revocation',
      '/connect/revocation',
      '/openid-connect/revoke',
      '/application/o/revoke',
      '/o/revoke_token',
      '/as/revoke_token.oauth2',
      '/api/{version}/revoke_token',
      '/oauth_revoke_token.do',
      '=/revoke',
    ],
    name: 'revo(?:ke|cation)',
    parameters: { needs: [['token']], telling: ['token_type_hint'], supporting: CLIENT },
  },
  introspection: {
    label: 'introspection endpoint',
    rfc: 'RFC 7662 §2.1',
    body: 'form',
    tails: [
      '/oauth/introspect',
      '/oauth/{version}/introspect',
      '/oauth2/introspect',
      '/oauth2/{version}/introspect',
      '/oauth2/{authorizationServer}/{version}/introspect',
      '/token/introspect',
      '/token/introspection',
      '/connect/introspect',
      '/application/o/introspect',
      '/as/introspect.oauth2',
      '/oauth/token_info',
      '/oauth/check_token',
      '=/introspect',
    ],
    name: 'introspect(?:ion)?',
    // By the body alone it can't be told from a revocation, and is taken for one.
    parameters: { needs: [['token']], telling: [], supporting: ['token_type_hint', ...CLIENT] },
  },
  device_authorization: {
    label: 'device authorization endpoint',
    rfc: 'RFC 8628 §3.1',
    body: 'form',
    tails: [
      '/device/code',
      '/device/auth',
      '/device_authorization',
      '/devicecode',
      '/oauth2/{version}/device/authorize',
      '/oauth2/{authorizationServer}/{version}/device/authorize',
      '/connect/deviceauthorization',
      '/openid-connect/auth/device',
      '/application/o/device',
    ],
    name: 'device_(?:auth(?:orization|orize)?|code)',
    // Half of all requests hold these: without the URL they say nothing.
    parameters: { needs: [['client_id', 'scope']], telling: [], supporting: CLIENT },
  },
  par: {
    label: 'pushed authorization request endpoint',
    rfc: 'RFC 9126 §2.1',
    body: 'form',
    tails: [
      '/oauth/par',
      '/oauth2/par',
      '/oauth2/{version}/par',
      '/oauth2/{authorizationServer}/{version}/par',
      '/as/par',
      '/as/par.oauth2',
      '/connect/par',
      '/ext/par/request',
      '=/par',
      '=/request',
    ],
    name: 'pushed_authorization(?:_request)?|(?:^|oauth_|oauth2_|oidc_)par',
    parameters: {
      needs: [
        ['response_type', 'request'],
        ['client_id', 'redirect_uri', 'client_assertion'],
      ],
      telling: ['code_challenge'],
      supporting: ['response_type', ...CLIENT],
    },
  },
  ciba: {
    label: 'backchannel authentication endpoint',
    rfc: 'OpenID CIBA Core 1.0 §7.1',
    body: 'form',
    tails: [
      '/bc-authorize',
      '/backchannel-authentication',
      '/backchannel/authentication',
      '/oauth2/{version}/bc/authorize',
      '/oauth2/{authorizationServer}/{version}/bc/authorize',
      '/connect/ciba',
      '/ext/ciba/auth',
      '/as/bc-auth.ciba',
      '/as/cibaAuthorization',
      '=/backchannel',
    ],
    name: 'back_channel_auth(?:entication|orize)?|ciba(?:_auth)?|bc_authorize',
    parameters: {
      needs: [['login_hint', 'login_hint_token', 'id_token_hint', 'request']],
      telling: ['binding_message', 'client_notification_token', 'requested_expiry'],
      supporting: ['scope', ...CLIENT],
    },
  },
  registration: {
    label: 'client registration endpoint',
    rfc: 'RFC 7591 §3.1',
    body: 'json',
    tails: [
      '/oauth/register',
      '/oauth2/register',
      '/oauth2/{version}/clients',
      '/connect/register',
      '/oidc/register',
      '/clients-registrations/{provider}',
      '=/register',
      '=/reg',
    ],
    name: 'regist(?:er|ration)',
    parameters: {
      needs: [['redirect_uris', 'client_name', 'grant_types', 'response_types', 'token_endpoint_auth_method']],
      telling: ['redirect_uris', 'grant_types', 'response_types', 'token_endpoint_auth_method'],
      supporting: ['client_name'],
    },
  },
  other: {
    label: 'endpoint',
    rfc: 'RFC 6749 Appendix B',
    body: 'json',
    tails: [
      // UMA's resource registration and permissions, OpenID4VCI's credentials.
      '/resource_set',
      '/protection/permission',
      '/uma/permission',
      '/credential',
      '/deferred_credential',
      // Vendors' own APIs that look like OAuth: DingTalk, Braintree, WorkOS, NICE CXone, Feishu.
      '/v1.0/oauth2/*accessToken',
      '/oauth/access_tokens',
      '/user_management/authenticate',
      '/token/access-key',
      '/open-apis/{api}/{version}/access_token',
      '/open-apis/{api}/{version}/oidc/access_token',
      '/open-apis/{api}/{version}/oauth/token',
    ],
    name: 'resourceregistration|credential',
    parameters: {
      needs: [['resource_scopes', 'credential_configuration_id', 'credential_identifier']],
      telling: ['resource_scopes', 'credential_configuration_id', 'credential_identifier'],
      supporting: [],
    },
  },
};

/** The kinds in the order in which they are tried. */
export const KINDS_BY_PRECEDENCE = Object.keys(KINDS).reverse() as readonly EndpointKind[];

const GRANT_SECTIONS: ReadonlyMap<string, string> = new Map([
  ['authorization_code', 'RFC 6749 §4.1.3'],
  ['password', 'RFC 6749 §4.3.2'],
  ['client_credentials', 'RFC 6749 §4.4.2'],
  ['refresh_token', 'RFC 6749 §6'],
]);

/** Whether a grant type is an absolute URI, as those of extensions are (RFC 6749 §4.5). */
export function isExtensionGrant(grantType: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(grantType);
}

/** The section that asks for a form; at the token endpoint it depends on the grant type, `null` if that is unknown. */
export function sectionFor(kind: EndpointKind, grantType: string | null): string {
  if (kind !== 'token' || grantType === null) return KINDS[kind].rfc;
  return GRANT_SECTIONS.get(grantType) ?? (isExtensionGrant(grantType) ? 'RFC 6749 §4.5' : KINDS.token.rfc);
}
