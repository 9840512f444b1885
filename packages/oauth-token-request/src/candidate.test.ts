import { describe, expect, it } from 'vitest';
import { candidateFinder, mayContainTokenRequest } from './candidate.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS, TOKEN_PARAMETERS } from './endpoints/parameters.js';
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

/** Of other parameters, one alone makes no request of OAuth. */
const companions = (name: string): string[] => [
  ...(TOKEN_PARAMETERS.all.includes(name) ? ['code', 'client_secret'] : []),
  ...KINDS_BY_PRECEDENCE.map(kind => KINDS[kind].parameters)
    .filter(({ telling }) => telling.includes(name))
    .flatMap(({ needs }) => needs.map(([first = '']) => first)),
];

it.each(DISTINCTIVE_PARAMETERS.filter(name => name === 'grant_type' || companions(name).length > 0))(
  'reads a file that sends %s, with what makes a request of it',
  name => {
    const names = [name, ...companions(name)];
    expect(mayContainTokenRequest(`fetch(url, { body: JSON.stringify({ ${names.join(', ')} }) })`)).toBe(true);
  },
);

it.each([
  ['a key in quotes', `{ 'grant_type': type }`],
  ['a member that is set', `body.grant_type = type`],
  ['the text of a form', '`grant_type=${type}`'],
  ['the argument of append', `form.append('grant_type', type)`],
  ['an escaped letter', String.raw`{ '\u0067rant_type': type }`],
  ['an escape in braces', String.raw`{ '\u{67}rant_type': type }`],
  ['an escape of two digits', String.raw`{ '\x67rant_type': type }`],
])('finds a parameter as %s', (_, code) => {
  expect(mayContainTokenRequest(`fetch(url, { body: ${code} })`)).toBe(true);
});

it('takes no parameter that is only read for one that is sent', () => {
  expect(mayContainTokenRequest('fetch(url); use(error.grant_type)')).toBe(false);
});

it('takes no comment for a program', () => {
  expect(mayContainTokenRequest('fetch(url);\n// grant_type\n/**\n * `/oauth/token`\n */')).toBe(false);
});

it.each(['TOKEN_URL', 'tokenEndpoint', 'accessTokenUri', 'refreshUrl'])('reads a file that names its URL %s', name => {
  expect(mayContainTokenRequest(`import axios from 'axios'; axios.post(${name}, data)`)).toBe(true);
});

it.each([
  ['a member of endpoints', 'endpoints.accessToken'],
  ['a member by a literal', `urls['token']`],
  ['the address of a member', 'config.token.url'],
  ['an address by a literal', `token['url']`],
  ['what is taken out of endpoints', 'const { token } = config.endpoints; token'],
  ['what is taken out of a token', 'const { url } = config.token; url'],
  ['words with lines between them', 'DEVICE_AUTHORIZATION_ENDPOINT'],
])('reads a file whose address is %s', (_, code) => {
  expect(mayContainTokenRequest(`${code}; fetch(address, options)`)).toBe(true);
});

it.each([
  ['another member of URL', 'URL.revokeObjectURL(address)'],
  ['arguments of a function', 'function get(url, token) {}'],
  ['a longer name', 'buildTokenUrlParser()'],
  ['a word that is compared', `if (kind === 'token') {}`],
  ['a case', `switch (kind) { case 'token': }`],
  ['a parameter of a URL', `address.searchParams.set('token', value)`],
  ['a type', `let kind: 'code' | 'token'`],
  ['a file that is imported', `import { create } from './token'`],
])('takes no %s for the address of an endpoint', (_, code) => {
  expect(mayContainTokenRequest(`${code}; fetch(address, options)`)).toBe(false);
});

it('reads a file that sends by a library of OAuth, whatever else it names', () => {
  const program = (module: string): string => `new (require('${module}').ClientCredentials)({ auth, options });`;
  expect(mayContainTokenRequest(program('simple-oauth2'))).toBe(true);
  expect(mayContainTokenRequest(program('simple-oauth'))).toBe(false);
});

it('takes a name that stands everywhere for a client only beside the member that sends', () => {
  const program = (member: string): string =>
    `export const run = z => z.${member}({ grant_type: 'client_credentials' });`;
  expect(mayContainTokenRequest(program('request'))).toBe(true);
  expect(mayContainTokenRequest(program('object'))).toBe(false);
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

describe('of configured endpoints', () => {
  const settings = (url: string | RegExp) => ({ endpoints: [{ url, accepts: 'form' as const }] });

  it('looks for what is text in the address', () => {
    expect(
      mayContainTokenRequest(`fetch('https://login.acme.dev/session')`, settings('https://login.acme.dev/**')),
    ).toBe(true);
    expect(mayContainTokenRequest(`fetch('/users')`, settings('https://login.acme.dev/**'))).toBe(false);
  });

  it.each(['http://*.*.io:8080/**', /session$/u])(
    'reads every file with a client where nothing has to stand in it: %s',
    url => {
      expect(mayContainTokenRequest(`fetch('/users')`, settings(url))).toBe(true);
    },
  );
});

it.each([
  [`import api from './api'; api.post('/oauth/token', data)`],
  [`const { send } = require("../http"); send('/oauth/token', data)`],
  [`import { api } from '@/lib/api'; api.post('/oauth/token', data)`],
])('reads a file whose client may come from another one: %s', text => {
  expect(mayContainTokenRequest(text)).toBe(true);
});

it.each([
  ['a member of what is handed over', `event.fetch('/oauth/token', init)`, true],
  [
    'a type that what is handed over takes',
    `(send: (url: string, init: RequestInit) => void) => send('/oauth/token')`,
    true,
  ],
  ['a member that is only read', `store.fetch; open('/oauth/token')`, false],
  ['another member', `store.prefetch('/oauth/token')`, false],
])('reads a file for the sake of %s', (_, text, isRead) => {
  expect(mayContainTokenRequest(text)).toBe(isRead);
});

it('takes no word for a module: "got" is one only in quotes', () => {
  expect(mayContainTokenRequest(`// we got an oauth token\nsend('/oauth/token', data)`)).toBe(false);
  expect(mayContainTokenRequest(`import got from 'got'; got.post('/oauth/token', data)`)).toBe(true);
});

describe('over several files', () => {
  /** Whether the first of some files can hold a request; they import each other by `./name`. */
  const isFound = (
    files: Readonly<Record<string, string>>,
    asked: 'isCandidate' | 'isSpeaking' = 'isCandidate',
  ): boolean => {
    const [path, text] = Object.entries(files)[0] ?? ['', ''];
    const finder = candidateFinder({
      resolve: specifier => Object.keys(files).find(name => specifier === `./${name}`),
      readText: name => files[name],
    });
    return finder[asked](path, text);
  };
  const SEND = `fetch(url, options);`;
  const BODY = `export const body = { grant_type: 'client_credentials' };`;

  it.each<[string, Readonly<Record<string, string>>]>([
    ['the body', { main: `import { body } from './body';\n${SEND}`, body: BODY }],
    ['the whole module', { main: `import * as all from './body';\n${SEND}`, body: BODY }],
    ['by require', { main: `const { body } = require('./body');\n${SEND}`, body: BODY }],
    [
      'what another file passes on',
      { main: `import { body } from './all';\n${SEND}`, all: `export * from './body';`, body: BODY },
    ],
    [
      'what another file passes on by another name',
      { main: `import { b } from './all';\n${SEND}`, all: `export { body as b } from './body';`, body: BODY },
    ],
    [
      'what is made of it',
      { main: `import { text } from './body';\n${SEND}`, body: `${BODY}\nexport const text = JSON.stringify(body);` },
    ],
    [
      'what is added later',
      {
        main: `import { body } from './body';\n${SEND}`,
        body: `export const body = {};\nbody.grant_type = 'password';`,
      },
    ],
    [
      'a module without indentation',
      {
        main: `import { a } from './body';\n${SEND}`,
        body: `export const a = () => {\nconst grant_type = 1;\nreturn { grant_type };\n};`,
      },
    ],
    [
      'CommonJS',
      {
        main: `const { body } = require('./body');\n${SEND}`,
        body: `module.exports = { body: { grant_type: 'password' } };`,
      },
    ],
  ])('reads a file that imports what speaks of OAuth, unless it has to do so itself: %s', (_, files) => {
    expect(isFound(files)).toBe(true);
    expect(isFound(files, 'isSpeaking')).toBe(false);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'an instance',
      {
        main: `import { http } from './http';\nhttp.post('/oauth/token', data);`,
        http: `import axios from 'axios';\nexport const http = axios.create();`,
      },
    ],
    [
      'a function over an instance of a third file',
      {
        main: `import { post } from './post';\npost('/oauth/token', data);`,
        post: `import { http } from './http';\nexport const post = (url, body) => http.post(url, body);`,
        http: `import axios from 'axios';\nexport const http = axios.create();`,
      },
    ],
  ])('reads a file that imports what sends: %s', (_, files) => {
    expect(isFound(files)).toBe(true);
    expect(isFound(files, 'isSpeaking')).toBe(true);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'a type',
      {
        main: `import { Api } from './types';\nexport const login = (api: Api) => api.post('/oauth/token', data);`,
        types: `import axios from 'axios';\nexport interface Api { post: typeof axios.post }`,
      },
    ],
    [
      'what a comment names',
      {
        main: `/** @param {import('./http').Http} http */\nexport const login = http => http.post('/oauth/token', data);`,
        http: `export class Http { post(url) { return fetch(url); } }`,
      },
    ],
    [
      'what calls what calls what sends',
      {
        main: `import { log } from './log';\nlog('/oauth/token');`,
        log: `import { save } from './save';\nexport function log(text) { save(text); }`,
        save: `import { send } from './send';\nexport function save(text) { send(text); }`,
        send: `export function send(text) { fetch('/log', { method: 'POST', body: text }); }`,
      },
    ],
    [
      'another name of the same file',
      { main: `import { a } from './body';\n${SEND}`, body: `${BODY}\nexport const a = 1;` },
    ],
    [
      'what can’t send',
      {
        main: `import { a } from './http';\na('/oauth/token', data);`,
        http: `export const a = console.log;\nexport const b = fetch;`,
      },
    ],
    [
      'files that import each other',
      { main: `import { a } from './a';\n${SEND}`, a: `export * from './b';`, b: `export * from './a';` },
    ],
  ])('passes over a file that imports %s', (_, files) => {
    expect(isFound(files)).toBe(false);
  });
});
