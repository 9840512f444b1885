import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const TOKEN = 'https://login.acme.dev/oauth/token';

/** Calls of libraries that encode by themselves, each as its documentation shows it, with all that speaks of OAuth. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'openid-client': `import * as client from 'openid-client';
const config = await client.discovery(new URL('https://login.acme.dev'), 'id', 'secret');
await client.genericGrantRequest(config, 'client_credentials', { grant_type: 'client_credentials', scope: 'read' });
await client.authorizationCodeGrant(config, new URL('${TOKEN}?code=1'), { pkceCodeVerifier });`,
  'openid-client 5': `const { Issuer } = require('openid-client');
const issuer = await Issuer.discover('https://login.acme.dev');
const client = new issuer.Client({ client_id: 'id', client_secret: 'secret' });
await client.grant({ grant_type: 'client_credentials', scope: 'read' });`,
  oauth4webapi: `import * as oauth from 'oauth4webapi';
await oauth.clientCredentialsGrantRequest({ issuer, token_endpoint: '${TOKEN}' }, client, auth, { scope: 'read' });
await oauth.genericTokenEndpointRequest(as, client, auth, 'password', { username, password });`,
  'client-oauth2': `const ClientOAuth2 = require('client-oauth2');
const auth = new ClientOAuth2({ clientId: 'id', clientSecret: 'secret', accessTokenUri: '${TOKEN}' });
await auth.credentials.getToken({ body: { grant_type: 'client_credentials', audience: 'api' } });`,
  '@badgateway/oauth2-client': `import { OAuth2Client } from '@badgateway/oauth2-client';
const client = new OAuth2Client({ tokenEndpoint: '${TOKEN}', clientId: 'id', clientSecret: 'secret' });
await client.clientCredentials({ scope: ['read'], extraParams: { grant_type: 'client_credentials' } });
await client.request('tokenEndpoint', { grant_type: 'refresh_token', refresh_token: token });`,
  '@azure/msal-node': `import { ConfidentialClientApplication } from '@azure/msal-node';
const app = new ConfidentialClientApplication({ auth: { clientId: 'id', clientSecret: 'secret', authority } });
await app.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'], grant_type: 'client_credentials' });`,
  'google-auth-library': `import { OAuth2Client } from 'google-auth-library';
const client = new OAuth2Client({ client_id: 'id', client_secret: 'secret', tokenUrl: 'https://oauth2.googleapis.com/token' });
await client.getToken({ code, redirect_uri: uri, client_id: 'id' });
await client.request({ url: 'https://www.googleapis.com/drive/v3/files' });`,
  'purecloud-platform-client-v2': `const platformClient = require('purecloud-platform-client-v2');
await platformClient.ApiClient.instance.loginClientCredentialsGrant('id', 'secret');`,
  'next-auth': `import NextAuth from 'next-auth';
export default NextAuth({ providers: [{ id: 'acme', type: 'oauth', token: { url: '${TOKEN}', params: { grant_type: 'authorization_code' } }, clientId, clientSecret }] });`,
  '@auth/core': `import { Auth } from '@auth/core';
await Auth(request, { providers: [{ id: 'acme', type: 'oauth', token: { url: '${TOKEN}', params: { grant_type: 'authorization_code' } } }] });`,
  'passport-oauth2': `const OAuth2Strategy = require('passport-oauth2');
passport.use(new OAuth2Strategy({ authorizationURL, tokenURL: '${TOKEN}', clientID: 'id', clientSecret: 'secret', callbackURL }, verify));
strategy._oauth2.getOAuthAccessToken(code, { grant_type: 'authorization_code', redirect_uri: uri }, done);`,
  arctic: `import { OAuth2Client } from 'arctic';
await new OAuth2Client('id', 'secret', uri).validateAuthorizationCode('${TOKEN}', code, codeVerifier);`,
  'oidc-client-ts': `import { UserManager } from 'oidc-client-ts';
const users = new UserManager({ authority, client_id: 'id', redirect_uri: uri, metadata: { token_endpoint: '${TOKEN}' } });
await users.signinResourceOwnerCredentials({ username, password, grant_type: 'password' });`,
};

describe('a library that encodes by itself is no request of ours', () => {
  it.each(Object.entries(LIBRARIES))('%s', (_, program) => {
    expect(analyzeText(program).map(({ client, endpoint }) => `${client}: ${endpoint.url ?? ''}`)).toEqual([]);
  });

  it('while a client beside it is one', () => {
    const program = `${LIBRARIES['openid-client'] ?? ''}
await fetch('${TOKEN}', { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'id' }) });`;
    expect(analyzeText(program).map(({ client, fault }) => `${client}: ${fault ?? ''}`)).toEqual(['fetch: json-body']);
  });
});
