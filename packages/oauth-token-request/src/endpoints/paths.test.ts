import { describe, expect, it } from 'vitest';
import { kindOfPath, speaksOfTokens } from './paths.js';
import { parseUrl } from './url.js';
import type { TextPart } from '../types.js';

const hole = (name: string): TextPart => ({ names: [name] });

function hasTokenPath(...parts: TextPart[]): boolean {
  const url = parseUrl({ parts });
  return url !== null && kindOfPath(url) === 'token';
}

describe('a common path of token endpoints', () => {
  it.each([
    '/oauth/token',
    '/oauth2/token',
    '/oauth2/v1/token',
    '/oauth2/v2.0/token',
    '/oauth/v2/token',
    '/oauth/v1/token',
    '/v1/oauth/token',
    '/v2/oauth/token/',
    '/api/oauth/token',
    '/api/oauth2/token',
    '/api/v1/oauth/token',
    '/connect/token',
    '/auth/token',
    '/token',
    '/as/token',
    '/as/token.oauth2',
    '/oidc/token',
    '/o/token/',
    '/application/o/token/',
    '/oauth/access_token',
    '/oauth2/access_token',
    '/oauth2/accessToken',
    '/login/oauth/access_token',
    '/admin/oauth/access_token',
    '/site/oauth2/access_token',
    '/api/v1/access_token',
    '/oauth2/access',
    '/protocol/openid-connect/token',
    '/services/oauth2/token',
    '/realms/acme/access_token',
    '/oauth2/default/v1/token',
    '/tokens/bearer',
    '/oauth_token',
    '/v2/token_endpoint',
    '/oauth_token.do',
    '/oauth/tokens',
    '/oauth2/tokens',
    '/oauth/token-request',
    '/oauth/oauth-token',
    '/identity/v1/oauth2/token',
    '/identity/oauth/token',
    '/ims/token/v3',
    '/auth/o2/token',
    '/security/v1/oauth/token',
    '/ccx/oauth2/acme/token',
    '/services/rest/auth/oauth2/v1/token',
    '/oauth.v2.access',
    '/oauth.access',
    '/auth/eagle/token',
    '/authorization/token',
    '/oauth20_token.srf',
    '/OAuth/Token',
    '/oauth/v2/accessToken',
    '/oauth2/v1/tokens/bearer',
    '/v1/token',
  ])('%s', path => {
    expect(hasTokenPath(`https://login.example.com${path}`)).toBe(true);
    expect(hasTokenPath(hole('BASE_URL'), path)).toBe(true);
  });

  it.each<TextPart[][]>([
    [[hole('issuer'), '/protocol/openid-connect/token']],
    [['https://login.example.com/', hole('tenant'), '/oauth2/', hole('version'), '/token']],
    [['https://login.example.com/', hole('tenant'), '/token']],
    [[hole('BASE'), 'oauth/token']],
    [['https://login.example.com', hole('prefix'), '/oauth/token?', hole('query')]],
  ])('%j', parts => {
    expect(hasTokenPath(...parts)).toBe(true);
  });
});

describe('no path of a token endpoint', () => {
  it.each([
    '',
    '/',
    '/tokens',
    '/oauth/token/revoke',
    '/oauth/token/introspect',
    '/myoauth/token',
    '/users/token',
    '/api/token/',
    '/authentication/v1/token/access-key',
    '/auth/v1/token?grant_type=password',
    '/open-apis/auth/v3/tenant_access_token/internal',
    '/open-apis/authen/v2/oauth/token',
    '/v1.0/oauth2/accessToken',
    '/v1.0/oauth2/userAccessToken',
    '/user_management/authenticate',
    '/v1/requestToken',
    '/oauth/access_tokens',
    '/auth/login',
    '/auth/refresh',
    '/signin',
    '/session',
    '/?redirect=/oauth/token',
    '/#/oauth/token',
  ])('%s', path => {
    expect(hasTokenPath(`https://api.example.com${path}`)).toBe(false);
  });

  it('when the end is unknown', () => {
    expect(hasTokenPath('https://login.example.com/oauth/', hole('path'))).toBe(false);
    expect(hasTokenPath('https://login.example.com/oauth/', hole('kind'), 'token')).toBe(false);
    expect(hasTokenPath(hole('url'))).toBe(false);
  });
});

function kindOf(...parts: TextPart[]): string | null {
  const url = parseUrl({ parts });
  return url && kindOfPath(url);
}

describe.each<[string, string[]]>([
  [
    'revocation',
    ['/oauth/revoke', '/oauth2/v1/revoke', '/oauth2/default/v1/revoke', '/oauth2/token/revoke', '/connect/revocation'],
  ],
  [
    'revocation',
    ['/realms/a/protocol/openid-connect/revoke', '/token/revocation', '/as/revoke_token.oauth2', '/revoke'],
  ],
  [
    'introspection',
    ['/oauth/introspect', '/oauth2/default/v1/introspect', '/token/introspection', '/connect/introspect'],
  ],
  ['introspection', ['/realms/a/protocol/openid-connect/token/introspect', '/oauth/token_info', '/v1/introspect']],
  [
    'device_authorization',
    ['/oauth/device/code', '/login/device/code', '/acme/oauth2/v2.0/devicecode', '/device/auth'],
  ],
  ['device_authorization', ['/oauth2/v1/device/authorize', '/realms/a/protocol/openid-connect/auth/device']],
  ['par', ['/oauth/par', '/oauth2/v1/par', '/as/par.oauth2', '/par', '/protocol/openid-connect/ext/par/request']],
  ['ciba', ['/bc-authorize', '/oauth2/v1/bc/authorize', '/connect/ciba', '/as/bc-auth.ciba', '/backchannel']],
  ['registration', ['/oauth/register', '/oauth2/v1/clients', '/realms/a/clients-registrations/default', '/reg']],
  ['other', ['/uma/resource_set', '/authz/protection/permission', '/oid4vci/credential']],
  ['other', ['/open-apis/authen/v2/oauth/token', '/v1.0/oauth2/userAccessToken', '/oauth/access_tokens']],
  ['other', ['/user_management/authenticate', '/authentication/v1/token/access-key']],
])('a common path of a %s endpoint', (kind, paths) => {
  it.each(paths)('%s', path => {
    expect(kindOf(`https://login.example.com${path}`)).toBe(kind);
    expect(kindOf(hole('BASE_URL'), path)).toBe(kind);
  });
});

it.each(['/api/revoke', '/users/par', '/api/request', '/auth/register', '/device', '/oauth', '/invitations/revoke'])(
  '%s is no path of OAuth',
  path => {
    expect(kindOf(`https://api.example.com${path}`)).toBeNull();
  },
);

describe('a path that speaks of tokens, if not of OAuth', () => {
  const speaks = (...parts: TextPart[]): boolean => {
    const url = parseUrl({ parts });
    return url !== null && speaksOfTokens(url);
  };

  it.each(['/api/token', '/v1/api/access_token', '/users/Tokens/', '/x/accesstoken?a=b'])('%s', path => {
    expect(speaks(`https://api.example.com${path}`)).toBe(true);
  });

  it.each(['/api/token/refresh', '/api/csrf-token', '/api/resettoken', '/', '/api/login'])('but not %s', path => {
    expect(speaks(`https://api.example.com${path}`)).toBe(false);
  });

  it.each<TextPart[][]>([
    [['/api/token']],
    [[hole('BASE_URL'), '/api/token']],
    [['http://localhost:3000/api/token']],
    [['https://api.example.com/', hole('token')]],
  ])('but not where the host may be the program itself, or the end is unknown: %j', parts => {
    expect(speaks(...parts)).toBe(false);
  });
});
