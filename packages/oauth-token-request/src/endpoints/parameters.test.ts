import { describe, expect, it } from 'vitest';
import type { EndpointKind } from '../types.js';
import {
  needFor,
  readParameters,
  readParametersFor,
  type ParameterSignal,
  type ParameterStrength,
} from './parameters.js';

function read(names: Record<string, string | null>, isOpen = false): ParameterSignal {
  const { kind, signal } = readParameters({ names: new Map(Object.entries(names)), isOpen });
  expect(kind).toBe('token');
  return signal;
}

const all = (names: readonly string[]) => new Map(names.map(name => [name, null]));

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

describe('credentials in the words of another API', () => {
  it.each([
    'appkey',
    'app_id',
    'appIdHash',
    'apiKey',
    'secretkey',
    'access_key',
    'clientId',
    'clientID',
    'clientSecret',
    'consumerKey',
    'application_key',
  ])('%s', name => {
    expect(read({ grant_type: 'client_credentials', [name]: null })).toEqual({
      strength: 'inconclusive',
      grantType: 'client_credentials',
      detail: 'grant_type',
    });
  });

  it('but not beside a client_id', () => {
    expect(read({ grant_type: 'client_credentials', client_id: null, app_id: null }).strength).toBe('unmistakable');
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
  ])('%j', names => {
    expect(read(names)).toEqual({ strength: 'none', grantType: null, detail: null });
  });

  it('an open body in camel case', () => {
    expect(read({ grantType: 'client_credentials' }, true).strength).toBe('none');
  });
});

describe('inconclusive', () => {
  it('no body', () => {
    const signal = { strength: 'inconclusive', grantType: null, detail: null };
    expect(readParameters(null)).toEqual({ kind: 'token', signal });
    expect(readParametersFor('par', null)).toEqual(signal);
  });

  it('an open body that tells nothing', () => {
    expect(read({ scope: 'x' }, true)).toEqual({ strength: 'inconclusive', grantType: null, detail: null });
  });

  it('but not an open body that tells enough', () => {
    expect(read({ grant_type: 'password' }, true).strength).toBe('unmistakable');
    expect(read({ code: null, client_secret: null }, true).strength).toBe('supporting');
  });
});

describe('at an endpoint that the URL speaks for', () => {
  it.each<[EndpointKind, ParameterStrength, string[]]>([
    ['revocation', 'unmistakable', ['token', 'token_type_hint']],
    ['revocation', 'supporting', ['token', 'client_id']],
    ['revocation', 'inconclusive', ['token']],
    ['revocation', 'none', ['email']],
    ['revocation', 'none', ['grant_type', 'client_id']],
    ['introspection', 'supporting', ['token', 'token_type_hint']],
    ['introspection', 'supporting', ['token', 'client_secret']],
    ['introspection', 'inconclusive', ['token']],
    ['device_authorization', 'supporting', ['client_id', 'scope']],
    ['device_authorization', 'supporting', ['client_id']],
    ['device_authorization', 'inconclusive', ['scope']],
    ['device_authorization', 'none', ['deviceId']],
    ['par', 'unmistakable', ['client_id', 'response_type', 'redirect_uri', 'code_challenge']],
    ['par', 'supporting', ['client_id', 'response_type', 'redirect_uri']],
    ['par', 'supporting', ['client_id', 'request']],
    ['par', 'none', ['client_id', 'scope']],
    ['par', 'none', ['request']],
    ['ciba', 'unmistakable', ['scope', 'login_hint', 'binding_message']],
    ['ciba', 'supporting', ['scope', 'login_hint']],
    ['ciba', 'inconclusive', ['login_hint']],
    ['ciba', 'none', ['scope', 'client_id']],
    ['registration', 'unmistakable', ['redirect_uris', 'grant_type']],
    ['registration', 'supporting', ['client_name']],
    ['registration', 'supporting', ['grant_type']],
    ['registration', 'none', ['email', 'password']],
    ['other', 'unmistakable', ['credential_configuration_id']],
    ['other', 'none', ['name']],
  ])('%s: %s with %j', (kind, strength, names) => {
    expect(readParametersFor(kind, { names: all(names), isOpen: false }).strength).toBe(strength);
  });

  it('names what it saw', () => {
    const parameters = { names: all(['client_id', 'token', 'page']), isOpen: false };
    expect(readParametersFor('revocation', parameters)).toEqual({
      strength: 'supporting',
      grantType: null,
      detail: 'client_id, token',
    });
  });

  it('can be open', () => {
    expect(readParametersFor('revocation', { names: all(['email']), isOpen: true }).strength).toBe('inconclusive');
    expect(readParametersFor('revocation', { names: all(['refreshToken']), isOpen: true }).strength).toBe('none');
  });
});

describe('where the URL speaks for none', () => {
  it.each<[EndpointKind, ParameterStrength, string[]]>([
    ['revocation', 'supporting', ['token', 'token_type_hint']],
    ['revocation', 'supporting', ['token', 'token_type_hint', 'client_id', 'client_secret']],
    ['par', 'supporting', ['response_type', 'client_id', 'redirect_uri', 'code_challenge']],
    ['ciba', 'supporting', ['scope', 'login_hint', 'binding_message']],
    ['registration', 'supporting', ['redirect_uris', 'client_name', 'grant_types']],
    ['registration', 'supporting', ['redirect_uris', 'grant_type', 'client_id']],
    ['other', 'supporting', ['resource_scopes', 'grant_type']],
    ['token', 'unmistakable', ['grant_type', 'client_id', 'token', 'token_type_hint']],
    ['token', 'none', ['token']],
    ['token', 'none', ['client_id', 'scope']],
    ['token', 'none', ['response_type', 'client_id', 'redirect_uri', 'state']],
    ['token', 'none', ['login_hint', 'scope', 'client_id']],
    ['token', 'none', ['client_name']],
  ])('%s: %s with %j', (kind, strength, names) => {
    const result = readParameters({ names: all(names), isOpen: false });
    expect({ kind: result.kind, strength: result.signal.strength }).toEqual({ kind, strength });
  });
});

describe('a parameter of which a request needs one of several', () => {
  it.each([
    ['login_hint', ['login_hint', 'scope'], 'always'],
    ['login_hint', ['login_hint', 'id_token_hint'], 'never'],
    ['login_hint', ['login_hint', 'response_type'], 'never'],
    ['login_hint', ['login_hint', 'grant_type'], 'never'],
    ['request', ['request', 'client_id'], 'always'],
    ['request', ['request', 'response_type'], 'never'],
    ['response_type', ['response_type', 'login_hint'], 'always'],
    ['token', ['token', 'token_type_hint'], 'always'],
    ['token', ['token', 'grant_type'], 'never'],
    ['scope', ['scope'], 'never'],
  ] as const)('%s among %s is needed: %s', (name, beside, need) => {
    expect(needFor(name, null, beside)).toBe(need);
  });
});
