import { describe, expect, it } from 'vitest';
import { kindOfName, meaningfulName } from './names.js';

describe('a token endpoint by name', () => {
  it.each([
    ['token_endpoint'],
    ['tokenEndpoint'],
    ['token_url'],
    ['tokenUrl'],
    ['tokenURL'],
    ['tokenURI'],
    ['accessTokenUri'],
    ['accessTokenUrl'],
    ['access_token_url'],
    ['TOKEN_URL'],
    ['TOKEN_ENDPOINT'],
    ['TOKEN_ENDPOINT_URL'],
    ['OAUTH_TOKEN_URL'],
    ['AUTH_TOKEN_URL'],
    ['oauthTokenUrl'],
    ['oauth2TokenURL'],
    ['refreshUrl'],
    ['refreshTokenUrl'],
    ['GOOGLE_TOKEN_URL'],
    ['spotifyTokenEndpoint'],
    ['getTokenUrl'],
    ['auth', 'tokenPath'],
    ['process', 'env', 'TOKEN_URL'],
    ['metadata', 'token_endpoint'],
    ['discovery', 'token_endpoint', 'toString'],
    ['tokenUrl', 'href'],
    ['oauth', 'token', 'url'],
    ['ENDPOINTS', 'token'],
  ])('%j', (...names) => {
    expect(kindOfName(names)).toBe('token');
  });
});

describe('no token endpoint by name', () => {
  it.each([
    ['tokenUrlParams'],
    ['TOKEN_URL_TIMEOUT'],
    ['token'],
    ['config', 'token'],
    ['url'],
    ['baseUrl'],
    ['AUTH_URL'],
    ['userinfo_endpoint'],
    ['registration_endpoint'],
    ['registrationTokenUrl'],
    ['introspection_endpoint'],
    ['introspectTokenUrl'],
    ['revokeTokenUrl'],
    ['csrfTokenUrl'],
    ['requestTokenUrl'],
    ['tokenUrl', 'length'],
    ['toString'],
  ])('%j', (...names) => {
    expect(kindOfName(names)).not.toBe('token');
  });

  it('for no names', () => {
    expect(kindOfName([])).toBeNull();
  });
});

it.each<[string[], ReturnType<typeof kindOfName>]>([
  [['metadata', 'revocation_endpoint'], 'revocation'],
  [['REVOKE_TOKEN_URL'], 'revocation'],
  [['revocation', 'url'], 'revocation'],
  [['endpoints', 'revoke'], 'revocation'],
  [['metadata', 'introspection_endpoint'], 'introspection'],
  [['introspectUrl'], 'introspection'],
  [['introspectTokenUrl'], 'introspection'],
  [['metadata', 'device_authorization_endpoint'], 'device_authorization'],
  [['deviceCodeUrl'], 'device_authorization'],
  [['deviceAuthorizationUrl'], 'device_authorization'],
  [['metadata', 'pushed_authorization_request_endpoint'], 'par'],
  [['parEndpoint'], 'par'],
  [['OIDC_PAR_URL'], 'par'],
  [['metadata', 'backchannel_authentication_endpoint'], 'ciba'],
  [['cibaUrl'], 'ciba'],
  [['registrationEndpoint'], 'registration'],
  [['registrationTokenUrl'], 'registration'],
  [['resource_registration_endpoint'], 'other'],
  [['credential_endpoint'], 'other'],
  [['metadata', 'userinfo_endpoint'], 'elsewhere'],
  [['AUTHORIZATION_URL'], 'elsewhere'],
  [['authorize', 'url'], 'elsewhere'],
  [['avatarUrl'], null],
  [['comparUrl'], null],
  [['deviceUrl'], null],
  [['urls', 'refresh'], null],
  [['url'], null],
])('%j names an endpoint of the kind %s', (names, expected) => {
  expect(kindOfName(names)).toBe(expected);
});

it('finds the last name that says something', () => {
  expect(meaningfulName(['process', 'env', 'TOKEN_URL', 'trim'])).toBe('TOKEN_URL');
  expect(meaningfulName(['toString'])).toBeNull();
  expect(meaningfulName([])).toBeNull();
});
