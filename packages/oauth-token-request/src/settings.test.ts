import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { identify } from './endpoints/identify.js';
import { PROVIDERS } from './endpoints/providers.js';
import { parseSettings, SettingsError } from './settings.js';
import type { Accepts, Settings } from './types.js';

const endpoint = { url: 'https://login.acme.dev/**', accepts: 'form' };
const client = { call: 'apiClient.post', url: 0, body: 1, sends: 'json' };

describe('settings that are right', () => {
  it.each([undefined, null, {}])('%j', value => {
    expect(parseSettings(value)).toEqual({});
  });

  it.each([
    { endpoints: [], clients: [] },
    { endpoints: [endpoint, { url: '/oauth/token', accepts: 'json', kind: 'revocation' }] },
    { endpoints: [{ url: '**/connect/token', accepts: 'both' }] },
    { endpoints: [{ url: 'http://localhost:*/token', accepts: 'both', kind: 'token' }] },
    { endpoints: [{ url: /^https:\/\/[^/]+\.acme\.dev\/oauth\/token$/u, accepts: 'form' }] },
    { endpoints: [{ url: runInNewContext('/token$/') as RegExp, accepts: 'form' }] },
    { clients: [client, { call: 'this.http.$post', url: 1, body: 0, options: 2, sends: 'text' }] },
    {
      clients: [
        { call: '@acme/http:createClient().post', url: 'request.url', body: 'data', options: 0, sends: 'json' },
      ],
    },
    {
      clients: [
        { ...client, call: '@acme/http:' },
        { ...client, call: 'jsr:@acme/http:HttpClient.post' },
      ],
    },
  ])('%j', value => {
    expect(parseSettings(value)).toEqual(value);
  });
});

describe('settings that are wrong', () => {
  it.each<[unknown, string]>([
    ['x', 'The configuration must be an object, but is "x".'],
    [[], 'The configuration must be an object, but is an array.'],
    [{ rules: {} }, 'rules is no setting. Known are endpoints, clients.'],
    [{ endpoints: {} }, 'endpoints must be an array, but is an object.'],
    [{ endpoints: ['https://a.example'] }, 'endpoints[0] must be an object, but is "https://a.example".'],
    [
      { endpoints: [endpoint, { ...endpoint, accepts: 'xml' }] },
      'endpoints[1].accepts must be "form", "json" or "both", but is "xml".',
    ],
    [{ endpoints: [{ url: endpoint.url }] }, 'endpoints[0].accepts must be "form", "json" or "both", but is missing.'],
    [{ endpoints: [{ ...endpoint, pattern: 1 }] }, 'endpoints[0].pattern is no setting. Known are url, accepts, kind.'],
    [
      { endpoints: [{ ...endpoint, kind: 'login' }] },
      'endpoints[0].kind must be "token", "revocation", "introspection", "device_authorization", "par", "ciba", "registration" or "other", but is "login".',
    ],
    [
      { clients: [{ ...client, call: 'post()' }] },
      'clients[0].call must be the callee as it is written, such as "apiClient.post", or where it comes from, "module:path", but is "post()".',
    ],
    [
      { clients: [{ ...client, call: undefined }] },
      'clients[0].call must be the callee as it is written, such as "apiClient.post", or where it comes from, "module:path", but is missing.',
    ],
    [
      { clients: [{ ...client, url: -1 }] },
      'clients[0].url must be the position of an argument, counted from 0, but is -1.',
    ],
    [
      { clients: [{ ...client, body: '1' }] },
      'clients[0].body must be the position of an argument, counted from 0, but is "1".',
    ],
    [
      { clients: [{ ...client, options: 1.5 }] },
      'clients[0].options must be the position of an argument, counted from 0, but is 1.5.',
    ],
    [
      { clients: [{ ...client, body: 'data' }] },
      'clients[0].body must be the position of an argument, counted from 0, but is "data".',
    ],
    [
      { clients: [{ ...client, options: 2, body: 'a-b' }] },
      'clients[0].body must be the position of an argument, counted from 0, or a member of the options, but is "a-b".',
    ],
    [{ clients: [{ ...client, body: 0 }] }, 'clients[0].body must be another position than clients[0].url, but is 0.'],
    [{ clients: [{ ...client, sends: null }] }, 'clients[0].sends must be "json" or "text", but is null.'],
    [
      { clients: [{ ...client, sends: () => 'json' }] },
      'clients[0].sends must be "json" or "text", but is a function.',
    ],
  ])('%j', (value, message) => {
    expect(() => parseSettings(value)).toThrow(new SettingsError(message));
  });

  it.each([
    'login.acme.dev/token',
    'ftp://login.acme.dev/token',
    'https://',
    'https:///token',
    '//login.acme.dev/token',
    '*/token',
    '/token?x=y',
    '/token#x',
    'https://{tenant}.acme.dev/token',
    '/to ken',
    '/^https:login/',
    '/oauth\\token',
    '/(oauth|oauth2)/token',
    '',
  ])('endpoint URL %j', url => {
    expect(() => parseSettings({ endpoints: [{ ...endpoint, url }] })).toThrow(
      new SettingsError(
        `endpoints[0].url must be a URL such as "https://login.acme.dev/**", a path such as "/oauth/token", without a query, or a RegExp, but is "${url}".`,
      ),
    );
  });
});

describe('a RegExp that could backtrack without end', () => {
  it.each([
    [/^(a+)+$/, '/^(a+)+$/ repeats a group that holds another repeat or a choice'],
    [/.*.*.*\/token/u, '/.*.*.*\\/token/u has too many repeats and choices'],
  ])('%s', (url, why) => {
    expect(() => parseSettings({ endpoints: [endpoint, { ...endpoint, url }] })).toThrow(
      new SettingsError(
        `endpoints[1].url could take very long to match: ${why}. Write a simpler one, or a glob such as "https://*.acme.dev/**".`,
      ),
    );
  });
});

describe('a row of the provider table', () => {
  /** An address that a row describes: its placeholders filled in. */
  const addressOf = (url: string): string =>
    url.replace(/\{([^{}]*)\}/gu, (_, name: string) => name.split('|')[0] ?? '');
  const code = { names: new Map([['grant_type', 'authorization_code']]), isOpen: true };
  const certaintyOf = (address: string, settings: Settings): unknown =>
    identify([{ parts: [address] }], code, settings)?.certainty;
  const escaped = (address: string): string => address.replace(/\/$/u, '').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

  it.each(PROVIDERS.map(({ id, url }) => [id, addressOf(url)] as const))('%s, %s is overridden', (_, address) => {
    for (const url of [address, new RegExp(`^${escaped(address)}$`, 'iu')]) {
      const settings = (accepts: Accepts) => parseSettings({ endpoints: [{ url, accepts }] });
      expect(certaintyOf(address, settings('form'))).toBe('certain');
      expect(certaintyOf(address, settings('json'))).toBe('json-required');
      expect(certaintyOf(address, settings('both'))).toBe('json-accepted');
    }
  });
});
