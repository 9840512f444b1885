import { testRule } from '../../../../test/support/rule-tester.js';
import { noJsonTokenRequest } from './no-json-token-request.js';

testRule('oauth/no-json-token-request', noJsonTokenRequest, {
  valid: [
    { name: 'a form', code: `fetch('https://accounts.spotify.com/api/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) });` },
  ],
  invalid: [],
});
