import { describe, expect, it } from 'vitest';
import { readParameters, type ParameterSignal } from './parameters.js';

function read(names: Record<string, string | null>, isOpen = false): ParameterSignal {
  return readParameters({ names: new Map(Object.entries(names)), isOpen });
}

describe('unmistakable', () => {
  it.each([
    'authorization_code',
    'refresh_token',
    'client_credentials',
    'password',
    'account_credentials',
    'migration_token',
    'token-exchange',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:openid:params:grant-type:ciba',
    'http://auth0.com/oauth/grant-type/password-realm',
  ])('grant_type=%s', grantType => {
    expect(read({ grant_type: grantType })).toEqual({
      strength: 'unmistakable',
      grantType,
      detail: `grant_type=${grantType}`,
    });
  });

  it.each([
    'client_id',
    'client_secret',
    'client_assertion',
    'code',
    'code_verifier',
    'refresh_token',
    'assertion',
    'device_code',
    'auth_req_id',
    'subject_token',
    'ticket',
    'pre-authorized_code',
  ])('an unknown grant_type beside %s', companion => {
    expect(read({ grant_type: null, [companion]: 'hunter2' })).toEqual({
      strength: 'unmistakable',
      grantType: null,
      detail: `grant_type, ${companion}`,
    });
  });

  it('an unknown grant_type beside username and password', () => {
    expect(read({ grant_type: null, username: 'me', password: 'hunter2' })).toEqual({
      strength: 'unmistakable',
      grantType: null,
      detail: 'grant_type, username, password',
    });
  });

  it('an unregistered grant_type beside a companion', () => {
    expect(read({ grant_type: 'custom', client_id: null })).toMatchObject({
      strength: 'unmistakable',
      grantType: 'custom',
    });
  });
});

describe('supporting', () => {
  it.each<[Record<string, string | null>, string | null]>([
    [{ grant_type: null }, null],
    [{ grant_type: null, scope: 'a' }, null],
    [{ grant_type: null, username: 'me' }, null],
    [{ grant_type: 'custom' }, 'custom'],
  ])('grant_type alone: %j', (names, grantType) => {
    expect(read(names)).toEqual({ strength: 'supporting', grantType, detail: 'grant_type' });
  });

  it.each([
    ['client_id', 'client_secret', 'code'],
    ['code', 'redirect_uri'],
    ['refresh_token', 'client_id'],
    ['code', 'code_verifier'],
    ['subject_token', 'audience'],
  ])('an exchange without grant_type: %s, %s', (...names) => {
    const present = names.filter(Boolean);
    expect(read(Object.fromEntries(present.map(name => [name, 'hunter2'])))).toEqual({
      strength: 'supporting',
      grantType: null,
      detail: present.join(', '),
    });
  });
});

describe('none', () => {
  it.each<Record<string, string | null>>([
    {},
    { code: 'x' },
    { code: 'x', phone: 'y' },
    { refresh_token: null },
    { client_id: 'x', scope: 'y' },
    { username: 'me', password: 'hunter2', client_id: 'x' },
    { grantType: 'client_credentials', clientId: 'x', clientSecret: 'y' },
    { grant_types: null, redirect_uris: null },
  ])('%j', names => {
    expect(read(names)).toEqual({ strength: 'none', grantType: null, detail: null });
  });

  it('an open body in camel case', () => {
    expect(read({ grantType: 'client_credentials' }, true).strength).toBe('none');
  });
});

describe('unreadable', () => {
  it('no body', () => {
    expect(readParameters(null)).toEqual({ strength: 'unreadable', grantType: null, detail: null });
  });

  it('an open body that tells nothing', () => {
    expect(read({ scope: 'x' }, true)).toEqual({ strength: 'unreadable', grantType: null, detail: null });
  });

  it('but not an open body that tells enough', () => {
    expect(read({ grant_type: 'password' }, true).strength).toBe('unmistakable');
    expect(read({ code: null, client_secret: null }, true).strength).toBe('supporting');
  });
});
