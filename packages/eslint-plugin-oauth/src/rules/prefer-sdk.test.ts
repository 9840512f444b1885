import { testRule } from '../../../../test/support/rule-tester.js';
import { preferSdk } from './prefer-sdk.js';

const GENESYS = 'https://login.mypurecloud.ie/oauth/token';
const GITHUB = 'https://github.com/login/oauth/access_token';
const LOGIN = 'ApiClient.instance.loginClientCredentialsGrant(id, secret)';
const PURECLOUD = 'purecloud-platform-client-v2';
const PASTED = 'genesyscloud-purecloud-platform-client-v2';

const post = (url: string, parameters: string): string =>
  `await fetch('${url}', { method: 'POST', body: new URLSearchParams(${parameters}) });`;
const CREDENTIALS = `{ grant_type: 'client_credentials', client_id: id, client_secret: secret }`;

const fetchPlace = { line: 1, column: 7, endLine: 1, endColumn: 12 };
const GENESYS_REPORT = {
  messageId: 'sdkCall',
  data: { provider: 'Genesys Cloud', package: PURECLOUD, call: LOGIN },
  ...fetchPlace,
};
const noPackage = { messageId: 'noSuchPackage', data: { written: PASTED, package: PURECLOUD, call: LOGIN } };
const noCall = (written: string) => ({ messageId: 'noSuchCall', data: { written, package: PURECLOUD, call: LOGIN } });

testRule('oauth/prefer-sdk', preferSdk, {
  valid: [
    { name: 'a grant that the SDK can’t do', code: post(GENESYS, `{ grant_type: 'password', username, password }`) },
    { name: 'a grant that isn’t known', code: post(GENESYS, `{ grant_type: grant, client_id: id }`) },
    { name: 'a provider without an SDK', code: post('https://login.example.com/oauth/token', CREDENTIALS) },
    {
      name: 'another endpoint of the provider',
      code: post('https://oauth2.googleapis.com/revoke', `{ token, grant_type: 'refresh_token' }`),
    },
    {
      name: 'the SDK',
      code: `const { ApiClient } = require('${PURECLOUD}');
await ApiClient.instance.loginClientCredentialsGrant(id, secret);`,
    },
    {
      name: 'an API of the same name elsewhere',
      code: `// not ${PURECLOUD}
const { PlatformClient } = require('./platform.js');
await new PlatformClient().auth.login({ client_id: id });`,
    },
    { name: 'a package name that isn’t loaded', code: `const removed = '${PASTED}';` },
    { name: 'GitHub without a code', code: post(GITHUB, `{ client_id: id, client_secret: secret }`) },
  ],
  invalid: [
    { name: 'a right request', code: post(GENESYS, CREDENTIALS), errors: [GENESYS_REPORT] },
    {
      name: 'a wrong request',
      code: `await fetch('${GENESYS}', { method: 'POST', body: JSON.stringify(${CREDENTIALS}) });`,
      errors: [GENESYS_REPORT],
    },
    {
      name: 'a request to a provider that asks for no grant_type',
      code: post(GITHUB, `{ client_id: id, client_secret: secret, code }`),
      errors: [
        {
          messageId: 'sdkCall',
          data: {
            provider: 'GitHub',
            package: '@octokit/oauth-methods',
            call: 'exchangeWebFlowCode({ clientType, clientId, clientSecret, code })',
          },
          ...fetchPlace,
        },
      ],
    },
    {
      name: 'a package that doesn’t exist, required, and its client',
      code: `const { PlatformClient } = require('${PASTED}');
const client = new PlatformClient();
client.auth.login({ client_id: id, client_secret: secret, grant_type: 'client_credentials' });`,
      errors: [
        { ...noPackage, line: 1, column: 36, endLine: 1, endColumn: 79 },
        { ...noCall('new PlatformClient().auth.login()'), line: 3, column: 1, endLine: 3, endColumn: 94 },
      ],
    },
    {
      name: 'a package that doesn’t exist, imported',
      code: `import platformClient from '${PASTED}';`,
      errors: [{ ...noPackage, line: 1, column: 28, endLine: 1, endColumn: 71 }],
    },
    {
      name: 'a client that the SDK doesn’t have',
      code: `import { PlatformClient } from '${PURECLOUD}';
export const client = new PlatformClient();`,
      errors: [{ ...noCall('new PlatformClient()'), line: 2, column: 23, endLine: 2, endColumn: 43 }],
    },
    {
      name: 'a login that the SDK’s module doesn’t have',
      code: `const platformClient = require('${PURECLOUD}');
platformClient.auth.login({ client_id: id, client_secret: secret, grant_type: 'client_credentials' });`,
      errors: [{ ...noCall('auth.login()'), line: 2, column: 1, endLine: 2, endColumn: 102 }],
    },
  ],
});
