import { describe, expect, it } from 'vitest';
import type { Settings, TextPart } from '../types.js';
import { identify, type Identification } from './identify.js';
import type { RequestParameters } from './parameters.js';
import type { UrlText } from './url.js';

const hole = (...names: string[]): TextPart => ({ names });
const url = (...parts: TextPart[]): UrlText => ({ parts });

const clientCredentials: RequestParameters = {
  names: new Map([
    ['grant_type', 'client_credentials'],
    ['client_secret', 'hunter2'],
  ]),
  isOpen: false,
};
const exchange: RequestParameters = {
  names: new Map([
    ['code', null],
    ['client_secret', 'hunter2'],
  ]),
  isOpen: false,
};
const nothing: RequestParameters = { names: new Map([['name', 'x']]), isOpen: false };

function certaintyOf(urls: readonly UrlText[], parameters: RequestParameters, settings?: Settings) {
  return identify(urls, parameters, settings)?.certainty ?? null;
}

describe('one URL', () => {
  it('of a provider in the table', () => {
    const result = identify([url('https://accounts.spotify.com/api/token?x=hunter2')], clientCredentials);
    expect(result).toMatchObject({
      endpoint: {
        kind: 'token',
        url: 'https://accounts.spotify.com/api/token',
        provider: { id: 'spotify' },
        rfc: 'RFC 6749 §4.4.2',
      },
      certainty: 'likely',
    });
    expect(result?.evidence).toEqual([
      { signal: 'provider', detail: 'Spotify' },
      { signal: 'parameters', detail: 'grant_type=client_credentials' },
    ]);
  });

  it('of a provider, with parameters that nobody can read', () => {
    const keycloak = url(hole('BASE'), '/realms/', hole('realm'), '/protocol/openid-connect/token');
    expect(identify([keycloak], nothing)).toBeNull();
    const result = identify([keycloak], null);
    expect(result).toEqual<Identification>({
      endpoint: {
        kind: 'token',
        url: '{BASE}/realms/{realm}/protocol/openid-connect/token',
        provider: expect.objectContaining({ id: 'keycloak' }) as never,
        rfc: 'RFC 6749 Appendix B',
      },
      certainty: 'certain',
      grantType: null,
      evidence: [{ signal: 'provider', detail: 'Keycloak' }],
    });
  });

  it('of another kind of endpoint of a provider', () => {
    expect(identify([url('https://oauth2.googleapis.com/revoke')], nothing)).toMatchObject({
      endpoint: { kind: 'revocation', rfc: 'RFC 7009 §2.1' },
      certainty: 'likely',
    });
  });

  it('with a common path', () => {
    expect(identify([url('https://', hole('host'), '/v1/oauth/token')], exchange)).toEqual<Identification>({
      endpoint: { kind: 'token', url: 'https://{host}/v1/oauth/token', provider: null, rfc: 'RFC 6749 Appendix B' },
      certainty: 'likely',
      grantType: null,
      evidence: [
        { signal: 'path', detail: '/v1/oauth/token' },
        { signal: 'parameters', detail: 'code, client_secret' },
      ],
    });
  });

  it('with a path that is known from a hole on', () => {
    const result = identify([url('https://id.example.com/', hole('tenant'), '/oauth2/token')], null);
    expect(result).toMatchObject({ certainty: 'possible', evidence: [{ signal: 'path', detail: '/oauth2/token' }] });
  });

  it('with the name of a token endpoint', () => {
    expect(identify([url(hole('process', 'env', 'TOKEN_URL'))], exchange)).toEqual<Identification>({
      endpoint: { kind: 'token', url: '{TOKEN_URL}', provider: null, rfc: 'RFC 6749 Appendix B' },
      certainty: 'likely',
      grantType: null,
      evidence: [
        { signal: 'name', detail: 'TOKEN_URL' },
        { signal: 'parameters', detail: 'code, client_secret' },
      ],
    });
  });

  it('of which nothing is known', () => {
    const expected = {
      endpoint: { url: null, provider: null },
      certainty: 'likely',
      evidence: [{ signal: 'parameters', detail: 'grant_type=client_credentials' }],
    };
    expect(identify([], clientCredentials)).toMatchObject(expected);
    expect(identify([url(hole())], clientCredentials)).toMatchObject(expected);
    expect(certaintyOf([url(hole('url'))], exchange)).toBe('possible');
    expect(certaintyOf([url('')], exchange)).toBe('possible');
    expect(identify([], null)).toBeNull();
  });

  it('of something else', () => {
    expect(certaintyOf([url('https://api.example.com/users')], exchange)).toBeNull();
    expect(certaintyOf([url('https://api.example.com/users')], clientCredentials)).toBe('possible');
    expect(certaintyOf([url(hole('metadata', 'userinfo_endpoint'))], exchange)).toBeNull();
    expect(certaintyOf([url('https://api.example.com/oauth/token')], nothing)).toBeNull();
    expect(certaintyOf([url('ftp://api.example.com/oauth/token')], exchange)).toBeNull();
  });

  it('that takes JSON only', () => {
    expect(certaintyOf([url('https://na1.nicecxone.com/authentication/v1/token/access-key')], nothing)).toBe(
      'json-required',
    );
    const registration = url('https://id.example.com/realms/a/clients-registrations/openid-connect');
    expect(certaintyOf([registration], exchange)).toBe('json-required');
    expect(certaintyOf([registration], nothing)).toBeNull();
  });
});

describe('alternatives of a URL', () => {
  const spotify = url('https://accounts.spotify.com/api/token');
  const notion = url('https://api.notion.com/v1/oauth/token');
  const keycloak = url('https://id.example.com/realms/a/protocol/openid-connect/token');
  const users = url('https://api.example.com/users');

  it('leaves alternatives out that are unknown if another is known', () => {
    expect(identify([url(hole('TOKEN_URL')), spotify], clientCredentials)?.endpoint.provider?.id).toBe('spotify');
    expect(identify([url(hole('process', 'env', 'URL')), users], exchange)).toBeNull();
  });

  it('takes the most lenient one', () => {
    expect(identify([keycloak, notion], clientCredentials)).toMatchObject({
      certainty: 'json-accepted',
      endpoint: { provider: { id: 'notion' } },
    });
    expect(certaintyOf([keycloak, spotify], clientCredentials)).toBe('likely');
    expect(certaintyOf([keycloak, users], clientCredentials)).toBe('possible');
    expect(certaintyOf([users, keycloak], exchange)).toBeNull();
    expect(certaintyOf([users, notion], exchange)).toBe('json-accepted');
  });

  it('takes the first of equals', () => {
    const [a, b] = [url('https://a.example/oauth/token'), url('https://b.example/oauth/token')];
    expect(identify([a, b], clientCredentials)?.endpoint.url).toBe('https://a.example/oauth/token');
  });
});

describe('a configured endpoint', () => {
  const settings: Settings = {
    endpoints: [
      { url: 'https://login.acme.dev/**', accepts: 'form' },
      { url: 'https://api.notion.com/**', accepts: 'form', kind: 'token' },
      { url: 'https://id.acme.dev/revoke', accepts: 'both', kind: 'revocation' },
      { url: '**/realms/*/protocol/openid-connect/token', accepts: 'json' },
      { url: 'https://login.acme.dev/json', accepts: 'json' },
    ],
  };

  it('is certain, whatever its path and parameters', () => {
    expect(identify([url('https://login.acme.dev/x')], null, settings)).toEqual<Identification>({
      endpoint: { kind: 'token', url: 'https://login.acme.dev/x', provider: null, rfc: 'RFC 6749 Appendix B' },
      certainty: 'certain',
      grantType: null,
      evidence: [{ signal: 'settings', detail: 'https://login.acme.dev/**' }],
    });
  });

  it('wins over the provider table', () => {
    expect(identify([url('https://api.notion.com/v1/oauth/token')], exchange, settings)).toMatchObject({
      endpoint: { provider: null },
      certainty: 'certain',
    });
    expect(certaintyOf([url(hole('BASE'), '/realms/a/protocol/openid-connect/token')], exchange, settings)).toBe(
      'json-required',
    );
  });

  it('has the kind that the settings give', () => {
    expect(identify([url('https://id.acme.dev/revoke')], nothing, settings)).toMatchObject({
      endpoint: { kind: 'revocation', rfc: 'RFC 7009 §2.1' },
      certainty: 'json-accepted',
    });
  });

  it('is the first that matches', () => {
    expect(certaintyOf([url('https://login.acme.dev/json')], null, settings)).toBe('certain');
  });
});

describe('an endpoint beside the token endpoint', () => {
  const named = (...names: string[]): RequestParameters => ({
    names: new Map(names.map(name => [name, null])),
    isOpen: false,
  });
  const metadata = (name: string): UrlText => url(hole('metadata', name));

  it.each<[UrlText, RequestParameters, string, string, string]>([
    [
      url('https://id.example.com/oauth2/v1/revoke'),
      named('token', 'client_id'),
      'revocation',
      'likely',
      'RFC 7009 §2.1',
    ],
    [metadata('revocation_endpoint'), named('token', 'token_type_hint'), 'revocation', 'likely', 'RFC 7009 §2.1'],
    [metadata('revocation_endpoint'), named('token'), 'revocation', 'possible', 'RFC 7009 §2.1'],
    // All that RFC 7009 asks for, where the path speaks of OAuth.
    [url('https://id.example.com/oauth2/revoke'), named('token'), 'revocation', 'likely', 'RFC 7009 §2.1'],
    [url('https://id.example.com/token/revoke'), named('token'), 'revocation', 'possible', 'RFC 7009 §2.1'],
    [url(hole('base'), '/oauth2/revoke'), named('token'), 'revocation', 'possible', 'RFC 7009 §2.1'],
    [url(hole('url')), named('token', 'token_type_hint'), 'revocation', 'possible', 'RFC 7009 §2.1'],
    [metadata('introspection_endpoint'), named('token', 'client_id'), 'introspection', 'likely', 'RFC 7662 §2.1'],
    [metadata('device_authorization_endpoint'), named('client_id'), 'device_authorization', 'likely', 'RFC 8628 §3.1'],
    [url(hole('issuer'), '/par'), named('request', 'client_id'), 'par', 'likely', 'RFC 9126 §2.1'],
    [metadata('cibaEndpoint'), named('scope', 'login_hint'), 'ciba', 'likely', 'OpenID CIBA Core 1.0 §7.1'],
    [url(hole('issuer'), '/reg'), named('redirect_uris'), 'registration', 'json-required', 'RFC 7591 §3.1'],
    [
      url('https://a.example/x'),
      named('redirect_uris', 'grant_type'),
      'registration',
      'json-required',
      'RFC 7591 §3.1',
    ],
  ])('%j with %j: %s, %s', (address, parameters, kind, certainty, rfc) => {
    expect(identify([address], parameters)).toMatchObject({ endpoint: { kind, rfc }, certainty });
  });

  it.each<[UrlText, RequestParameters]>([
    [url('https://id.example.com/logout'), named('token', 'token_type_hint')],
    [url(hole('url')), named('client_id', 'scope')],
    [url(hole('url')), named('response_type', 'client_id', 'redirect_uri', 'state')],
    [url('https://id.example.com/oauth/register'), named('email', 'password')],
    [url('https://id.example.com/oauth/revoke'), named('sessionId')],
    [metadata('authorization_endpoint'), named('client_id', 'redirect_uri', 'client_secret')],
  ])('is not seen in %j with %j', (address, parameters) => {
    expect(identify([address], parameters)).toBeNull();
  });

  it('is no token endpoint for its grant type', () => {
    const credential = identify([url(hole('issuer'), '/credential')], clientCredentials);
    expect(credential).toMatchObject({ endpoint: { kind: 'other' }, certainty: 'json-required' });
    const revocation = identify([url('https://id.example.com/oauth/revoke')], clientCredentials);
    expect(revocation).toMatchObject({ endpoint: { kind: 'token' }, certainty: 'possible' });
  });
});

describe('in a test that starts its own server', () => {
  it.each<[TextPart, string]>([
    ['http://localhost:3000', 'possible'],
    ['http://[::1]:3000', 'possible'],
    [hole('base'), 'possible'],
    ['', 'possible'],
    ['https://id.example.com', 'likely'],
    ['https://localhost.example.com', 'likely'],
  ])('a request to %j is %s', (origin, certainty) => {
    expect(identify([url(origin, '/oauth/token')], clientCredentials, {}, { isOwnTest: true })?.certainty).toBe(
      certainty,
    );
  });

  it('a configured endpoint stays certain', () => {
    const settings: Settings = { endpoints: [{ url: '/oauth/token', accepts: 'form' }] };
    expect(identify([url(hole('base'), '/oauth/token')], null, settings, { isOwnTest: true })?.certainty).toBe(
      'certain',
    );
  });
});
