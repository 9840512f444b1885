import { describe, expect, it } from 'vitest';
import { isOtherEndpointName, isTokenEndpointName, meaningfulName } from './names.js';

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
    expect(isTokenEndpointName(names)).toBe(true);
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
    expect(isTokenEndpointName(names)).toBe(false);
  });

  it('for no names', () => {
    expect(isTokenEndpointName([])).toBe(false);
  });
});

it.each<[string[], boolean]>([
  [['metadata', 'userinfo_endpoint'], true],
  [['registrationEndpoint'], true],
  [['introspectUrl'], true],
  [['REVOKE_TOKEN_URL'], true],
  [['revocation', 'url'], true],
  [['tokenUrl'], false],
  [['AUTHORIZATION_URL'], false],
  [['url'], false],
])('%j names another endpoint: %s', (names, expected) => {
  expect(isOtherEndpointName(names)).toBe(expected);
});

it('finds the last name that says something', () => {
  expect(meaningfulName(['process', 'env', 'TOKEN_URL', 'trim'])).toBe('TOKEN_URL');
  expect(meaningfulName(['toString'])).toBeNull();
  expect(meaningfulName([])).toBeNull();
});
