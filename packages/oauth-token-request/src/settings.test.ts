import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from './settings.js';

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
    { clients: [client, { call: 'this.http.$post', url: 1, body: 0, options: 2, sends: 'text' }] },
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
      'clients[0].call must be the callee as it is written, such as "apiClient.post", but is "post()".',
    ],
    [
      { clients: [{ ...client, call: undefined }] },
      'clients[0].call must be the callee as it is written, such as "apiClient.post", but is missing.',
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
    '',
  ])('endpoint URL %j', url => {
    expect(() => parseSettings({ endpoints: [{ ...endpoint, url }] })).toThrow(
      new SettingsError(
        `endpoints[0].url must be a URL such as "https://login.acme.dev/**" or a path such as "/oauth/token", without a query, but is ${JSON.stringify(url)}.`,
      ),
    );
  });
});
