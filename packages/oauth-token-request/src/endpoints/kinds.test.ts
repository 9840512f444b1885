import { expect, it } from 'vitest';
import { KINDS, sectionFor } from './kinds.js';

it.each([
  ['client_credentials', 'RFC 6749 §4.4.2'],
  ['authorization_code', 'RFC 6749 §4.1.3'],
  ['password', 'RFC 6749 §4.3.2'],
  ['refresh_token', 'RFC 6749 §6'],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'RFC 6749 §4.5'],
  ['http://auth0.com/oauth/grant-type/password-realm', 'RFC 6749 §4.5'],
  ['account_credentials', 'RFC 6749 Appendix B'],
  [null, 'RFC 6749 Appendix B'],
])('cites the section of grant type %s', (grantType, section) => {
  expect(sectionFor('token', grantType)).toBe(section);
});

it('lets the grant type count at the token endpoint alone', () => {
  expect(sectionFor('revocation', 'refresh_token')).toBe('RFC 7009 §2.1');
  expect(sectionFor('device_authorization', null)).toBe('RFC 8628 §3.1');
});

it('names every kind', () => {
  expect(Object.values(KINDS).map(({ label }) => label)).toEqual([
    'token endpoint',
    'revocation endpoint',
    'introspection endpoint',
    'device authorization endpoint',
    'pushed authorization request endpoint',
    'backchannel authentication endpoint',
    'client registration endpoint',
    'endpoint',
  ]);
});
