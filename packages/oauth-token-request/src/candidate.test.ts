import { expect, it } from 'vitest';
import { mayContainTokenRequest } from './candidate.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS } from './endpoints/parameters.js';
import { PROVIDERS } from './endpoints/providers.js';

/** A pattern with each of its `{a|b}` in place. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : texts.split('|').flatMap(text => choicesOf(pattern.replace(choice, text)));
}

const reportable = PROVIDERS.filter(({ kind, json }) => json !== 'required' && KINDS[kind].body === 'form');

it.each(reportable.flatMap(({ url }) => choicesOf(url)))(
  'reads a file that names %s, whatever stands for its placeholders',
  url => {
    const pieces = url.split(/\{[^}]*\}/u).map(piece => `'${piece}'`);
    expect(mayContainTokenRequest(`fetch(${pieces.join(' + x + ')}, options)`)).toBe(true);
  },
);

const tails = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form').flatMap(kind => KINDS[kind].tails);

it.each(tails.filter(tail => !tail.startsWith('=') || tail === '=/token'))('reads a file that names %s', tail => {
  expect(mayContainTokenRequest(`import axios from 'axios'; axios.post(base + '${tail.replace('=', '')}', data)`)).toBe(
    true,
  );
});

it.each(DISTINCTIVE_PARAMETERS)('reads a file that sends %s', name => {
  expect(mayContainTokenRequest(`fetch(url, { body: JSON.stringify({ ${name} }) })`)).toBe(true);
});

it.each(['TOKEN_URL', 'tokenEndpoint', 'accessTokenUri', 'refreshUrl'])('reads a file that names its URL %s', name => {
  expect(mayContainTokenRequest(`import axios from 'axios'; axios.post(${name}, data)`)).toBe(true);
});

it('reads a file that sends by a library of OAuth, whatever else it names', () => {
  const program = (module: string): string => `new (require('${module}').ClientCredentials)({ auth, options });`;
  expect(mayContainTokenRequest(program('simple-oauth2'))).toBe(true);
  expect(mayContainTokenRequest(program('simple-oauth'))).toBe(false);
});

it('passes over a file without a client', () => {
  expect(mayContainTokenRequest(`const grant_type = 'client_credentials'; send('/oauth/token')`)).toBe(false);
});

it('passes over a file without evidence', () => {
  expect(mayContainTokenRequest(`fetch('/users', { method: 'POST', body: JSON.stringify(user) })`)).toBe(false);
});

it('reads a file that calls a configured client', () => {
  const settings = { clients: [{ call: 'this.api.send', url: 0, body: 1, sends: 'json' }] } as const;
  expect(mayContainTokenRequest(`this.api.send('/oauth/token', data)`)).toBe(false);
  expect(mayContainTokenRequest(`this.api.send('/oauth/token', data)`, settings)).toBe(true);
});

it('reads every file with a client once endpoints are configured, since their URL may be put together', () => {
  const settings = { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' }] } as const;
  expect(mayContainTokenRequest(`fetch('/users')`, settings)).toBe(true);
});

it.each([
  [`import api from './api'; api.post('/oauth/token', data)`],
  [`const { send } = require("../http"); send('/oauth/token', data)`],
  [`import { api } from '@/lib/api'; api.post('/oauth/token', data)`],
])('reads a file whose client may come from another one: %s', text => {
  expect(mayContainTokenRequest(text)).toBe(true);
});

it('takes no word for a module: "got" is one only in quotes', () => {
  expect(mayContainTokenRequest(`// we got an oauth token\nsend('/oauth/token', data)`)).toBe(false);
  expect(mayContainTokenRequest(`import got from 'got'; got.post('/oauth/token', data)`)).toBe(true);
});
