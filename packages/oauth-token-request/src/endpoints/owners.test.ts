import { describe, expect, it } from 'vitest';
import type { TextPart } from '../types.js';
import { identify } from './identify.js';
import { isAmongLenient, mayBeLenient, namedProvider } from './owners.js';
import { analyzeText } from '../../../../test/support/analyze.js';
import { parseUrl } from './url.js';

const hole = (...names: string[]): TextPart => ({ names });
const grant = (grantType: string, ...others: string[]) => ({
  names: new Map([['grant_type', grantType], ...others.map(name => [name, null] as const)]),
  isOpen: false,
});

describe('a name says whose token endpoint it is', () => {
  it.each([
    ['NOTION_TOKEN_URL', 'notion'],
    ['notionTokenUrl', 'notion'],
    ['AUTH0_DOMAIN', 'auth0'],
    ['gitHubTokenURL', 'github'],
    ['MERCADO_PAGO_TOKEN_URL', 'mercado-pago'],
    ['supabaseUrl', 'supabase-auth'],
    ['X_MONDAY_URL', 'monday'],
    ['SENTRY_TOKEN_URL', 'sentry-integration'],
  ])('%s', (name, id) => {
    expect(namedProvider('token', ['process', 'env', name])?.id).toBe(id);
  });

  it.each([
    ['a provider that takes a form only', 'SPOTIFY_TOKEN_URL'],
    ['a provider that takes JSON at another endpoint only', 'KEYCLOAK_TOKEN_URL'],
    ['another product of a provider', 'AMAZON_COGNITO_TOKEN_URL'],
    ['a word that holds a name', 'squaredTokenUrl'],
    ['a word that another one ends with', 'TRADEMONDAY_URL'],
    ['nobody', 'TOKEN_URL'],
  ])('but not of %s', (_, name) => {
    expect(namedProvider('token', [name])).toBeNull();
  });

  it.each([
    ['the URL', hole('NOTION_TOKEN_URL'), [], []],
    ['the host of a path', hole('AUTH0_BASE'), [], []],
    ['a variable on its way', hole('tokenUrl'), ['notionTokenUrl'], []],
    ["the client's credentials", hole('TOKEN_URL'), [], ['process', 'env', 'NOTION_CLIENT_ID']],
  ])('as that of %s', (_, part, via, credentials) => {
    const parameters = { ...grant('authorization_code', 'code'), credentials };
    expect(identify([{ parts: [part, '/oauth/token'], via }], parameters)?.certainty).toBe('json-accepted');
    expect(identify([{ parts: [part], via }], parameters)?.certainty).toBe('json-accepted');
  });

  it('unless the host says so itself', () => {
    const url = { parts: ['https://login.acme.dev/oauth/token'], via: ['notionTokenUrl'] };
    expect(identify([url], grant('authorization_code', 'code'))?.certainty).toBe('likely');
  });
});

describe('a request may be meant for a provider at a domain of the user', () => {
  const parametersOfAuth0 = grant('client_credentials', 'client_id', 'audience');

  it.each<TextPart[][]>([
    [['https://login.acme.dev/oauth/token']],
    [['https://gateway.acme.dev/prod/oauth/token']],
    [[hole('base'), '/oauth/token']],
    [[hole('TOKEN_URL')]],
  ])('by its own parameter at %j', parts => {
    expect(identify([{ parts }], parametersOfAuth0)?.certainty).toBe('possible');
  });

  it.each([
    ['at another path', 'https://login.acme.dev/oauth2/token', parametersOfAuth0],
    ['without the parameter', 'https://login.acme.dev/oauth/token', grant('client_credentials', 'client_id')],
    [
      'with a grant that everyone has it for',
      'https://login.acme.dev/oauth/token',
      grant('urn:ietf:params:oauth:grant-type:token-exchange', 'subject_token', 'audience'),
    ],
  ])('but not %s', (_, url, parameters) => {
    expect(mayBeLenient(parseUrl({ parts: [url] }), parameters)).toBe(false);
    expect(identify([{ parts: [url] }], parameters)?.certainty).toBe('likely');
  });
});

describe('a client with a number may be one of Laravel Passport, which reads JSON too', () => {
  const numbered = (clientId: string) => ({
    names: new Map([
      ['grant_type', 'password'],
      ['client_id', clientId],
    ]),
    isOpen: false,
  });

  it.each(['2', '1042'])('%s', clientId => {
    const url = { parts: ['https://api.acme.dev/oauth/token'] };
    expect(identify([url], numbered(clientId))?.certainty).toBe('possible');
  });

  it.each(['YXA6feANIDc0EeSaK6PzQWBvmA', '1234-abcd.apps.googleusercontent.com'])(
    'so may one whose provider, which reads JSON, gives such names: %s',
    clientId => {
      const url = { parts: [hole('serviceUrl'), '/token'] };
      expect(identify([url], numbered(clientId))?.certainty).toBe('possible');
      const elsewhere = { parts: ['http://localhost:8080/oauth2/token'] };
      expect(identify([elsewhere], numbered(clientId))?.certainty).toBe('likely');
    },
  );

  it.each(['2a', '1234567890', '', 'apps.googleusercontent.com.acme'])('but not %j', clientId => {
    const url = { parts: ['https://api.acme.dev/oauth/token'] };
    expect(identify([url], numbered(clientId))?.certainty).toBe('likely');
  });

  it('nor at a provider that takes a form only', () => {
    const url = { parts: ['https://discord.com/api/oauth2/token'] };
    expect(identify([url], numbered('2'))?.certainty).toBe('certain');
  });
});

describe('the answer, or the provider’s own name, says whose endpoint it is', () => {
  const program = (url: string, member: string): string =>
    `import got from 'got';\ngot.post(${url}, { json: { grant_type: 'client_credentials', client_id: id } })\n  .then(({ body }) => body.${member});`;
  const judged = (url: string, member: string): string | undefined => analyzeText(program(url, member))[0]?.certainty;

  it('by a member that nobody else gives', () => {
    expect(judged('`${base}/v2/token`', 'rest_instance_url')).toBe('possible');
    expect(judged('TOKEN_URL', 'soap_instance_url')).toBe('possible');
    expect(judged('`https://auth.acme.dev/v2/token`', 'rest_instance_url')).toBe('possible');
  });

  it('by the name of one that has domains of its users', () => {
    expect(judged('`https://auth.acme.dev/oauth/token`', 'auth0Scope')).toBe('possible');
    expect(judged('`https://auth.acme.dev/oauth/token`', 'scope')).toBe('likely');
  });

  it.each([
    ['another member', '`${base}/v2/token`', 'instance_url'],
    ['another path', '`${base}/oauth2/token`', 'rest_instance_url'],
  ])('but not by %s', (_, url, member) => {
    expect(judged(url, member)).toBe('likely');
  });
});

describe('what stands around a request says that its server may take JSON', () => {
  it.each([
    ['a provider', ['refresh', 'Auth0SSO'], true],
    ['software that anyone may run', ['getTokenFromServer', 'LaravelPassportClient'], true],
    ['the nearer of two providers', ['notionToken', 'SpotifyImport'], true],
    ['a provider that takes a form only', ['spotifyToken', 'NotionImport'], false],
    ['a word that holds a name', ['squaredToken'], false],
    ['nobody', ['getToken', 'TokenService'], false],
    ['nothing', [], false],
  ])('%s', (_, names, isLenient) => {
    expect(isAmongLenient('token', names)).toBe(isLenient);
  });

  const sent = (around: string, url = '`${this.base}/oauth/token`', options = ''): string | undefined => {
    const body = `JSON.stringify({ grant_type: 'password', client_id: id, username, password })`;
    const call = `axios.post(${url}, ${body}, { ${options} })`;
    return analyzeText(`import axios from 'axios';\n${around.replace('SEND', () => call)}`)[0]?.certainty;
  };

  it.each([
    ['a class', 'class Auth0Client { login() { SEND; } }'],
    ['a class in an expression', 'register(class Auth0Client { login() { SEND; } });'],
    ['a method', 'class Client { async auth0Login() { SEND; } }'],
    ['a field', 'class Client { auth0Login = async () => { SEND; }; }'],
    ['a member', 'const clients = { auth0: { login: () => SEND } };'],
    ['a function', 'async function auth0Login() { await SEND; }'],
    ['a function in an expression', 'register(function auth0Login() { SEND; });'],
    ['a variable', 'const auth0Login = async () => { await SEND; };'],
  ])('by the name of %s', (_, around) => {
    expect(sent(around)).toBe('possible');
    expect(sent(around.replaceAll(/auth0/giu, 'spotify'))).toBe('likely');
  });

  it('or around what calls it, however far away that is', () => {
    const send = 'const send = (path, body) => SEND;';
    const around = `${send}\nconst post = body => send('/oauth/token', body);\nclass Auth0Client { login() { post(BODY); } }`;
    const program = around
      .replace('SEND', () => 'axios.post(`${base}${path}`, body)')
      .replace('BODY', `{ grant_type: 'password', client_id: id, username, password }`);
    const certainties = (text: string): string[] =>
      analyzeText(`import axios from 'axios';\n${text}`).map(({ certainty }) => certainty);
    expect(certainties(program)).toStrictEqual(['possible']);
    expect(certainties(program.replace('Auth0', 'Spotify'))).toStrictEqual(['likely']);
  });

  it('or in an address beside it that only software has which reads JSON', () => {
    const program = (path: string): string => `fetch(\`https://\${instance}/api/v1/${path}\`, register);
fetch(\`https://\${instance}/oauth/token\`, { method: 'POST', body: JSON.stringify({ grant_type: 'authorization_code', code, client_id: id }) });`;
    expect(analyzeText(program('apps')).map(({ certainty }) => certainty)).toStrictEqual(['possible']);
    expect(analyzeText(program('users')).map(({ certainty }) => certainty)).toStrictEqual(['likely']);
  });

  it('but not where the address says whose it is', () => {
    const around = 'class NotionClient { login() { SEND; } }';
    expect(sent(around, `'https://login.acme.dev/oauth/token'`)).toBe('likely');
    expect(sent(around, `'https://www.linkedin.com/oauth/v2/accessToken'`)).toBe('certain');
  });

  it('but not of JSON that the program itself calls a form', () => {
    const header = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
    expect(sent('class Auth0Client { login() { SEND; } }', undefined, header)).toBe('likely');
  });
});

describe('a form without its Content-Type', () => {
  const fault = (url: string, headers = '', body = `'grant_type=client_credentials'`): string | null | undefined =>
    analyzeText(`fetch(${url}, { method: 'POST', ${headers} body: ${body} });`)[0]?.fault;

  it.each([
    ['by its address', `'https://api-m.sandbox.paypal.com/v1/oauth2/token'`],
    ['by a name', '`${PAYPAL_API_URL}/v1/oauth2/token`'],
  ])('is none at PayPal, known %s', (_, url) => {
    expect(fault(url)).toBeNull();
    expect(fault(url, '', `JSON.stringify({ grant_type: 'client_credentials' })`)).toBe('json-body');
  });

  it.each(['`${API_URL}/v1/oauth2/token`', `'https://accounts.spotify.com/api/token'`])('is one at %s', url => {
    expect(fault(url)).toBe('text-body');
  });

  it('is one for an object that leaves as [object Object], also where JSON is read', () => {
    const called = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' },`;
    const program = `fetch('https://a.eu.auth0.com/oauth/token', { method: 'POST', ${called} body: { grant_type: 'password' } });`;
    expect(analyzeText(program)[0]).toMatchObject({ damage: 'object-text', certainty: 'likely' });
    expect(analyzeText(program.replace(called, ''))[0]).toMatchObject({ certainty: 'json-accepted' });
  });
});
