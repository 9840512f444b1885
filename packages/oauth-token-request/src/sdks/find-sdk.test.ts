import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import { sdkCallFor } from './find-sdk.js';

/** The package that is named for the only request of a program. */
function packageFor(program: string): string | undefined {
  const [request, ...others] = analyzeText(program);
  if (!request || others.length > 0) throw new TypeError('The program has no request, or several.');
  return sdkCallFor(request)?.package;
}

const post = (url: string, parameters: string): string =>
  `fetch('${url}', { method: 'POST', body: new URLSearchParams(${parameters}) });`;
const GITHUB = 'https://github.com/login/oauth/access_token';
const GENESYS = 'https://login.mypurecloud.ie/oauth/token';
const SPOTIFY = 'https://accounts.spotify.com/api/token';

describe('the SDK of a request', () => {
  it.each([
    [GENESYS, `{ grant_type: 'client_credentials' }`, 'purecloud-platform-client-v2'],
    [SPOTIFY, `{ grant_type: 'client_credentials' }`, '@spotify/web-api-ts-sdk'],
    ['https://oauth2.googleapis.com/token', `{ grant_type: 'refresh_token' }`, 'google-auth-library'],
    [
      'https://login.microsoftonline.com/t/oauth2/v2.0/token',
      `{ grant_type: 'client_credentials' }`,
      '@azure/msal-node',
    ],
    [GITHUB, `{ client_id: id, client_secret: secret, code }`, '@octokit/oauth-methods'],
    [GITHUB, `{ grant_type: 'refresh_token', refresh_token: token }`, '@octokit/oauth-methods'],
    [SPOTIFY, `{ grant_type: 'refresh_token' }`, undefined],
    [GITHUB, `{ grant_type: grant, code, client_id: id }`, undefined],
    [GITHUB, `{ client_id: id, client_secret: secret }`, undefined],
    [GENESYS, `{ client_id: id, client_secret: secret, code }`, undefined],
    ['https://login.microsoftonline.com/t/oauth2/token', `{ grant_type: 'client_credentials' }`, undefined],
    ['https://login.example.com/oauth/token', `{ grant_type: 'client_credentials' }`, undefined],
  ])('to %s with %s', (url, parameters, expected) => {
    expect(packageFor(post(url, parameters))).toBe(expected);
  });

  it('is none where no package can be loaded', () => {
    const payload = `{ method: 'post', payload: { grant_type: 'client_credentials' } }`;
    expect(packageFor(`UrlFetchApp.fetch('${GENESYS}', ${payload});`)).toBeUndefined();
  });
});
