// A certified authorization server on loopback, for proofs that run a program before and after its repair.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** The clients registered with the server; their secrets stand in the fixtures and open nothing else. */
export const CLIENTS = {
  /** client_secret_post: credentials travel in the body. */
  post: { id: 'forum-client', secret: 'forum-secret' },
  /** client_secret_basic: credentials travel in the Authorization header. */
  basic: { id: 'forum-basic', secret: 'forum-basic-secret' },
};

const SCOPES = ['openid', 'offline_access', 'api:read', 'api:write'];
const TOKEN_PATH = '/oauth/token';
const ACCOUNT = 'forum-user';

/**
 * Runs `task` without the notices that oidc-provider prints about its development defaults and about Node 20.
 * @template T
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
async function withoutNotices(task) {
  const { info, warn } = console;
  const quieten =
    print =>
    (...args) => {
      if (!String(args[0]).includes('oidc-provider ')) print(...args);
    };
  console.info = quieten(info);
  console.warn = quieten(warn);
  try {
    return await task();
  } finally {
    Object.assign(console, { info, warn });
  }
}

const registration = ({ id, secret }, method) => ({
  client_id: id,
  client_secret: secret,
  token_endpoint_auth_method: method,
  grant_types: [
    'authorization_code',
    'client_credentials',
    'refresh_token',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:openid:params:grant-type:ciba',
  ],
  backchannel_token_delivery_mode: 'poll',
  redirect_uris: ['https://client.example/callback'],
  response_types: ['code'],
  scope: SCOPES.join(' '),
});

/** @param {string} issuer */
async function createProvider(issuer) {
  const { default: Provider } = await import('oidc-provider');
  return new Provider(issuer, {
    clients: [registration(CLIENTS.post, 'client_secret_post'), registration(CLIENTS.basic, 'client_secret_basic')],
    scopes: SCOPES,
    routes: { token: TOKEN_PATH },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      introspection: { enabled: true },
      deviceFlow: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      ciba: {
        enabled: true,
        processLoginHint: (_context, hint) => hint,
        validateRequestContext: () => undefined,
        verifyUserCode: () => undefined,
        triggerAuthenticationDevice: () => undefined,
      },
    },
    rotateRefreshToken: false,
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['loopback-only'] },
    ttl: { AccessToken: 600, ClientCredentials: 600, Grant: 600, IdToken: 600, RefreshToken: 600 },
  });
}

/**
 * What tells a request that succeeded: what the server issued in return, or the token that it was about.
 * @param {Record<string, unknown>} answer
 * @param {Record<string, string>} parameters
 */
const keyOf = ({ access_token, device_code, request_uri, auth_req_id }, { token }) =>
  access_token ?? device_code ?? request_uri ?? auth_req_id ?? token;

/**
 * Starts oidc-provider on a free port of 127.0.0.1. It takes client_credentials and refresh_token, revocation,
 * introspection, device, pushed and backchannel authorization requests, with client_secret_post and client_secret_basic.
 * @returns {Promise<import('./authorization-server.mjs').AuthorizationServer>}
 */
export async function startAuthorizationServer() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String(server.address().port)}`;

  const provider = await withoutNotices(() => createProvider(url));
  const granted = new Map();
  provider.use(async (context, next) => {
    await next();
    const parameters = context.oidc?.body;
    if (context.status < 300 && parameters) granted.set(keyOf(context.body ?? {}, parameters), { ...parameters });
  });
  server.on('request', provider.callback());

  return {
    url,
    tokenEndpoint: url + TOKEN_PATH,

    async mintRefreshToken(clientId = CLIENTS.post.id) {
      const grant = new provider.Grant({ accountId: ACCOUNT, clientId });
      grant.addOIDCScope(SCOPES.join(' '));
      const grantId = await grant.save();
      const client = await provider.Client.find(clientId);
      const token = new provider.RefreshToken({
        accountId: ACCOUNT,
        client,
        grantId,
        gty: 'authorization_code',
        scope: SCOPES.join(' '),
      });
      return token.save();
    },

    parametersOf: key => granted.get(key),

    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
