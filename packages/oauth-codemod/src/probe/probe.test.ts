import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthorizationServer, type AuthorizationServer } from '../../../../test/support/authorization-server.mjs';
import { listen, respond, sendJson, type Received } from '../testing/servers.js';
import { probe, probeTarget, type ProbeResult } from './probe.js';
import { probeLines } from './words.js';

const ask = (url: string, timeout = 5000): Promise<ProbeResult> => probe(probeTarget(url), { timeout });

const isJson = ({ headers }: Received): boolean => headers['content-type'] === 'application/json';

const UNSUPPORTED = { error: 'unsupported_grant_type' };
const MISSING = { error: 'invalid_request', error_description: 'Missing parameter: grant_type' };

describe('oidc-provider', () => {
  let server: AuthorizationServer;
  beforeAll(async () => {
    server = await startAuthorizationServer();
  });
  afterAll(() => server.close());

  it('reads only forms, and its metadata names its endpoints', async () => {
    const { accepts, metadata, row } = await ask(server.tokenEndpoint);
    expect({ accepts, row }).toEqual({ accepts: 'form', row: { url: server.tokenEndpoint, accepts: 'form' } });
    expect(metadata).toEqual({ source: `${server.url}/.well-known/oauth-authorization-server`, kind: 'token' });
  });
});

/** `@node-oauth/express-oauth-server` behind Express, as its README sets it up. */
async function expressServer(readsJson: boolean): Promise<string> {
  const require = createRequire(import.meta.url);
  const express = require('express') as (() => RequestListener & { use: (...args: unknown[]) => void }) &
    Record<'json' | 'urlencoded', (options?: object) => unknown>;
  const OAuthServer = require('@node-oauth/express-oauth-server') as new (options: object) => { token(): unknown };
  const model = { getClient: () => false, saveToken: () => false, getUserFromClient: () => false };
  const app = express();
  if (readsJson) app.use(express.json());
  app.use(express.urlencoded({ extended: false }));
  app.use('/oauth/token', new OAuthServer({ model }).token());
  return listen(app);
}

describe('@node-oauth/express-oauth-server', () => {
  it.each([false, true])('reads only forms (behind a JSON parser: %s)', async readsJson => {
    const { accepts, form, json } = await ask(`${await expressServer(readsJson)}/oauth/token`);
    expect({ accepts, form: form.status, json: json.description }).toEqual({
      accepts: 'form',
      form: 400,
      json: 'Invalid request: content must be application/x-www-form-urlencoded',
    });
  });
});

describe('a server', () => {
  it('that reads only JSON is told', async () => {
    const { url } = await respond((request, response) => {
      if (isJson(request)) sendJson(response, 400, UNSUPPORTED);
      else sendJson(response, 415, { message: 'Unsupported Media Type' });
    });
    await expect(ask(`${url}/v1/oauth/token`)).resolves.toMatchObject({
      accepts: 'json',
      row: { url: `${url}/v1/oauth/token`, accepts: 'json' },
    });
  });

  it('that reads both is told', async () => {
    const { url } = await respond((_, response) => {
      sendJson(response, 400, UNSUPPORTED);
    });
    await expect(ask(`${url}/token`)).resolves.toMatchObject({ accepts: 'both', metadata: null });
  });

  it.each<[string, (request: Received) => [number, unknown]]>([
    ['answers 500', () => [500, MISSING]],
    ['answers 500 to JSON', request => (isJson(request) ? [500, {}] : [400, UNSUPPORTED])],
    ['isn’t there', () => [404, {}]],
    ['complains of the client both times', () => [401, { error: 'invalid_client' }]],
    ['sees a grant type neither time', () => [400, MISSING]],
    ['answers 200', () => [200, { ok: true }]],
    ['limits requests', () => [429, UNSUPPORTED]],
  ])('that %s can’t be told', async (_, answer) => {
    const { url } = await respond((request, response) => {
      sendJson(response, ...answer(request));
    });
    await expect(ask(`${url}/token`)).resolves.toMatchObject({ accepts: null, row: null });
  });

  it('that hangs can’t be told', async () => {
    const { url } = await respond(() => undefined);
    const { accepts, form, json } = await ask(`${url}/token`, 300);
    expect([accepts, form.failure, json.failure]).toEqual([null, 'no answer within 0.3 s', 'no answer within 0.3 s']);
  });

  it('that isn’t reached can’t be told', async () => {
    const { accepts, form } = await ask('http://127.0.0.1:1/token');
    expect(accepts).toBeNull();
    expect(form.failure).toMatch(/^no connection \(.+\)$/u);
  });

  it('that redirects to another origin is not followed there', async () => {
    const other = await respond((_, response) => {
      sendJson(response, 400, UNSUPPORTED);
    });
    const { url } = await respond((_, response) => response.writeHead(307, { Location: `${other.url}/token` }).end());
    const { accepts, form } = await ask(`${url}/token`);
    expect([accepts, form.failure]).toEqual([null, `redirects to another origin, ${other.url}`]);
    expect(other.received).toEqual([]);
  });

  it('that redirects within its origin is followed, unless the body would be lost', async () => {
    const server = (status: number): Promise<{ readonly url: string }> =>
      respond(({ url }, response) => {
        if (url === '/token') response.writeHead(status, { Location: '/token/' }).end();
        else sendJson(response, 400, UNSUPPORTED);
      });
    await expect(ask(`${(await server(308)).url}/token`)).resolves.toMatchObject({ accepts: 'both' });
    await expect(ask(`${(await server(302)).url}/token`)).resolves.toMatchObject({
      accepts: null,
      form: { failure: 'redirects with 302, behind which a body is lost' },
    });
  });

  it('that redirects in a circle can’t be told', async () => {
    const { url } = await respond((_, response) => response.writeHead(307, { Location: '/token' }).end());
    await expect(ask(`${url}/token`)).resolves.toMatchObject({ form: { failure: 'redirects in a circle' } });
  });
});

it('sends a grant type that no server knows, and nothing else', async () => {
  const { url, received } = await respond((_, response) => {
    sendJson(response, 400, UNSUPPORTED);
  });
  await ask(`${url}/a/token#b`);
  const posts = received.filter(({ method }) => method === 'POST');
  expect(posts.map(request => [request.url, request.headers['content-type'], request.body])).toEqual([
    ['/a/token', 'application/json', '{"grant_type":"oauth-codemod-probe"}'],
    ['/a/token', 'application/x-www-form-urlencoded', 'grant_type=oauth-codemod-probe'],
  ]);
  const names = new Set(received.flatMap(({ headers }) => Object.keys(headers)));
  expect([...names].filter(name => /authorization|cookie|client/u.test(name))).toEqual([]);
});

it('finds the metadata of an issuer with a path', async () => {
  const origin = await listen((request, response) => {
    const { host = '' } = request.headers;
    const issuer = `http://${host}/realms/a`;
    if (request.url !== '/realms/a/.well-known/openid-configuration') response.writeHead(404).end();
    else sendJson(response, 200, { issuer, revocation_endpoint: `${issuer}/revoke` });
  });
  await expect(ask(`${origin}/realms/a/revoke`)).resolves.toMatchObject({
    metadata: { source: `${origin}/realms/a/.well-known/openid-configuration`, kind: 'revocation' },
  });
  await expect(ask(`${origin}/realms/a/token`)).resolves.toMatchObject({ metadata: { kind: null } });
});

describe('an address', () => {
  it.each([
    ['a', 'a: not an http or https address'],
    ['file:///etc/passwd', 'file:///etc/passwd: not an http or https address'],
    ['http://a.dev/token', 'http://a.dev/token: not encrypted; use https, or add --allow-http'],
    ['http://localhost.a.dev/token', 'http://localhost.a.dev/token: not encrypted; use https, or add --allow-http'],
    ['https://a:b@c.dev/token', 'the address holds credentials: leave them out, a probe needs none'],
  ])('such as %s is refused', (text, message) => {
    expect(() => probeTarget(text)).toThrow(message);
  });

  it.each(['https://a.dev/token', 'http://localhost:1/token', 'http://127.0.0.1/token', 'http://[::1]:8080/token'])(
    'such as %s is taken',
    text => {
      expect(probeTarget(text).href).toBe(text);
    },
  );
});

it('is told with its evidence and the row to paste', async () => {
  const { url } = await respond((request, response) => {
    sendJson(response, 400, isJson(request) ? MISSING : UNSUPPORTED);
  });
  expect(probeLines(await ask(`${url}/token`))).toEqual([
    `${url}/token  reads only forms`,
    '    as a form: 400 unsupported_grant_type',
    '    as JSON:   400 invalid_request (Missing parameter: grant_type)',
    '    metadata:  none found',
    `For settings.oauth.endpoints: {"url":"${url}/token","accepts":"form"}`,
  ]);
});
