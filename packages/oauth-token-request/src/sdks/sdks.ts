/** A provider's own JavaScript package, and what it does at the token endpoint by itself. */
export interface Sdk {
  /** npm name. */
  readonly package: string;
  /** Identifiers of the provider table whose token endpoints it calls. */
  readonly providers: readonly string[];
  /** The call that makes the token request, by grant type; a grant that is missing here the package can't do. */
  readonly calls: Readonly<Record<string, string>>;
  /** What a request without a `grant_type` is, where the provider asks for none. */
  readonly impliedGrant?: string;
  /** The version whose code was read, and when (ISO date). */
  readonly version: string;
  readonly checked: string;
}

const CHECKED = '2026-11-22';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/** One row for each package; each call was read in the package's own code. */
export const SDKS: readonly Sdk[] = [
  {
    package: 'purecloud-platform-client-v2',
    providers: ['genesys-cloud'],
    calls: {
      client_credentials: 'ApiClient.instance.loginClientCredentialsGrant(id, secret)',
      authorization_code: 'ApiClient.instance.loginCodeAuthorizationGrant(id, secret, code, redirectUri)',
      refresh_token: 'ApiClient.instance.refreshCodeAuthorizationGrant(id, secret, refreshToken)',
      'urn:ietf:params:oauth:grant-type:saml2-bearer':
        'ApiClient.instance.loginSaml2BearerGrant(id, secret, orgName, assertion)',
    },
    version: '262.0.0',
    checked: CHECKED,
  },
  {
    package: '@azure/msal-node',
    providers: ['microsoft-entra', 'azure-ad-b2c'],
    calls: {
      client_credentials: 'new ConfidentialClientApplication(config).acquireTokenByClientCredential({ scopes })',
      authorization_code: 'new ConfidentialClientApplication(config).acquireTokenByCode({ code, redirectUri, scopes })',
      refresh_token: 'new ConfidentialClientApplication(config).acquireTokenByRefreshToken({ refreshToken, scopes })',
      [JWT_BEARER]: 'new ConfidentialClientApplication(config).acquireTokenOnBehalfOf({ oboAssertion, scopes })',
      [DEVICE_CODE]: 'new PublicClientApplication(config).acquireTokenByDeviceCode({ deviceCodeCallback, scopes })',
    },
    version: '7.2.1',
    checked: CHECKED,
  },
  {
    package: 'google-auth-library',
    providers: ['google'],
    calls: {
      authorization_code: 'new OAuth2Client({ clientId, clientSecret, redirectUri }).getToken(code)',
      refresh_token: 'new UserRefreshClient({ clientId, clientSecret, refreshToken }).getAccessToken()',
      [JWT_BEARER]: 'new JWT({ email, key, scopes }).authorize()',
    },
    version: '10.9.1',
    checked: CHECKED,
  },
  {
    package: '@octokit/oauth-methods',
    providers: ['github'],
    calls: {
      authorization_code: 'exchangeWebFlowCode({ clientType, clientId, clientSecret, code })',
      refresh_token: 'refreshToken({ clientType, clientId, clientSecret, refreshToken })',
      [DEVICE_CODE]: 'exchangeDeviceCode({ clientType, clientId, code })',
    },
    impliedGrant: 'authorization_code',
    version: '6.0.5',
    checked: CHECKED,
  },
  {
    package: '@spotify/web-api-ts-sdk',
    providers: ['spotify'],
    calls: { client_credentials: 'SpotifyApi.withClientCredentials(clientId, clientSecret)' },
    version: '1.2.0',
    checked: CHECKED,
  },
  {
    package: 'box-node-sdk',
    providers: ['box'],
    calls: {
      authorization_code: 'new BoxOAuth({ config }).getTokensAuthorizationCodeGrant(code)',
      refresh_token: 'new BoxOAuth({ config }).refreshToken()',
      client_credentials: 'new BoxCcgAuth({ config }).retrieveToken()',
      [JWT_BEARER]: 'new BoxJwtAuth({ config }).retrieveToken()',
    },
    version: '10.12.0',
    checked: CHECKED,
  },
  {
    package: 'square',
    providers: ['square'],
    calls: {
      authorization_code: "client.oAuth.obtainToken({ grantType: 'authorization_code', clientId, clientSecret, code })",
      refresh_token: "client.oAuth.obtainToken({ grantType: 'refresh_token', clientId, clientSecret, refreshToken })",
    },
    version: '46.0.0',
    checked: CHECKED,
  },
  {
    package: '@notionhq/client',
    providers: ['notion'],
    calls: {
      authorization_code:
        "new Client().oauth.token({ grant_type: 'authorization_code', client_id, client_secret, code })",
      refresh_token:
        "new Client().oauth.token({ grant_type: 'refresh_token', client_id, client_secret, refresh_token })",
    },
    version: '5.26.0',
    checked: CHECKED,
  },
  {
    package: 'intuit-oauth',
    providers: ['quickbooks'],
    calls: {
      authorization_code: 'new OAuthClient(config).createToken(redirectedUrl)',
      refresh_token: 'new OAuthClient(config).refreshUsingToken(refreshToken)',
    },
    version: '4.2.5',
    checked: CHECKED,
  },
  {
    package: 'ebay-oauth-nodejs-client',
    providers: ['ebay'],
    calls: {
      client_credentials: 'new EbayAuthToken(credentials).getApplicationToken(environment)',
      authorization_code: 'new EbayAuthToken(credentials).exchangeCodeForAccessToken(environment, code)',
      refresh_token: 'new EbayAuthToken(credentials).getAccessToken(environment, refreshToken, scopes)',
    },
    version: '1.2.2',
    checked: CHECKED,
  },
];
