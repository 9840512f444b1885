import { testRule } from '../../../../test/support/rule-tester.js';
import { noJsonTokenRequest } from './no-json-token-request.js';

const FORM = 'application/x-www-form-urlencoded';
const KEYCLOAK = 'https://sso.example.com/realms/main/protocol/openid-connect/token';
const CXONE = 'https://platform.devtest.nicecxone.com/oauth/token';
const NOTION = 'https://api.notion.com/v1/oauth/token';

const ADVICE = `Send the parameters as URLSearchParams with Content-Type ${FORM}`;
const KEYCLOAK_REPORT = {
  what: `JSON is sent to the token endpoint of Keycloak (${KEYCLOAK})`,
  why: `RFC 6749 §4.4.2 asks for ${FORM}, and it answers 415 to JSON`,
  advice: `${ADVICE}.`,
};

/** A request by fetch, with what is sent as its body and under which Content-Type. */
const fetchCall = (url: string, body: string, type: string): string =>
  `await fetch('${url}', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

const PARAMETERS = `{ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' }`;
const jsonTo = (url: string): string => fetchCall(url, `JSON.stringify(${PARAMETERS})`, 'application/json');
const formTo = (url: string): string => fetchCall(url, `new URLSearchParams(${PARAMETERS})`, FORM);

/** From `fetch` to its closing quote in the programs above. */
const fetchPlace = { line: 1, column: 7, endLine: 1, endColumn: 12 };
const fetchSuggestion = (output: string) => ({ messageId: 'sendForm', data: { client: 'fetch' }, output });

testRule('oauth/no-json-token-request', noJsonTokenRequest, {
  valid: [
    { name: 'a form', code: formTo(KEYCLOAK) },
    {
      name: 'JSON to an API that has nothing to do with OAuth',
      code: fetchCall('https://api.example.com/v1/tokens', `JSON.stringify({ name: 'build' })`, 'application/json'),
    },
    { name: 'one weak signal, by default', code: jsonTo('https://api.example.com/session') },
    { name: 'a provider that takes both, by default', code: jsonTo(NOTION) },
    {
      name: 'an endpoint that takes only JSON, even under the strict options',
      code: jsonTo('https://connect.squareup.com/oauth2/revoke'),
      options: [{ reportPossible: true, reportJsonAccepted: true }],
    },
    {
      name: 'an endpoint that takes JSON by the settings, even under the strict options',
      code: jsonTo(KEYCLOAK),
      options: [{ reportPossible: true, reportJsonAccepted: true }],
      settings: { oauth: { endpoints: [{ url: 'https://sso.example.com/**', accepts: 'json' }] } },
    },
    {
      name: 'a form under a JSON header, which is another rule’s business',
      code: fetchCall(KEYCLOAK, `new URLSearchParams(${PARAMETERS})`, 'application/json'),
    },
    {
      name: 'invalid settings in a file without a request',
      code: 'export const answer = 42;',
      settings: { oauth: { endpoints: 'everything' } },
    },
  ],
  invalid: [
    {
      name: 'certain: the provider rejects JSON',
      code: jsonTo(KEYCLOAK),
      output: formTo(KEYCLOAK),
      errors: [{ messageId: 'jsonTokenRequest', data: KEYCLOAK_REPORT, ...fetchPlace }],
    },
    {
      name: 'certain: the byte order mark shifts nothing',
      code: `\uFEFF${jsonTo(KEYCLOAK)}`,
      output: `\uFEFF${formTo(KEYCLOAK)}`,
      errors: [{ messageId: 'jsonTokenRequest', data: KEYCLOAK_REPORT, ...fetchPlace }],
    },
    {
      name: 'certain: two requests of one file are both repaired',
      code: `${jsonTo(KEYCLOAK)}\n${jsonTo(KEYCLOAK)}`,
      output: `${formTo(KEYCLOAK)}\n${formTo(KEYCLOAK)}`,
      errors: [
        { messageId: 'jsonTokenRequest', data: KEYCLOAK_REPORT, ...fetchPlace },
        { messageId: 'jsonTokenRequest', data: KEYCLOAK_REPORT, ...fetchPlace, line: 2, endLine: 2 },
      ],
    },
    {
      name: 'certain: the settings say that the endpoint takes a form',
      code: jsonTo('https://login.acme.dev/session'),
      output: formTo('https://login.acme.dev/session'),
      settings: { oauth: { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' }] } },
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            what: 'JSON is sent to an OAuth token endpoint (https://login.acme.dev/session)',
            why: `RFC 6749 §4.4.2 asks for ${FORM}, and your settings say that it takes a form`,
            advice: `${ADVICE}.`,
          },
          ...fetchPlace,
        },
      ],
    },
    {
      name: 'likely: address and parameters agree, the callee stands on two lines',
      code: `import axios from 'axios';
const { data } = await axios
  .post(
    '${CXONE}',
    ${PARAMETERS},
    { headers: { 'content-type': 'application/json' } },
  );`,
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            what: `JSON is sent to the token endpoint of NICE CXone (${CXONE})`,
            why: `RFC 6749 §4.4.2 asks for ${FORM}, and users report that it takes a form`,
            advice: `${ADVICE}.`,
          },
          line: 2,
          column: 24,
          endLine: 3,
          endColumn: 8,
          suggestions: [
            {
              messageId: 'sendForm',
              data: { client: 'axios' },
              output: `import axios from 'axios';
const { data } = await axios
  .post(
    '${CXONE}',
    new URLSearchParams(${PARAMETERS}),
    { headers: { 'content-type': '${FORM}' } },
  );`,
            },
          ],
        },
      ],
    },
    {
      name: 'possible: one weak signal, when asked for',
      code: jsonTo('https://api.example.com/session'),
      options: [{ reportPossible: true }],
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            what: 'JSON is sent to what may be an OAuth token endpoint (https://api.example.com/session)',
            why: `RFC 6749 §4.4.2 asks for ${FORM}`,
            advice: `${ADVICE}.`,
          },
          ...fetchPlace,
          suggestions: [fetchSuggestion(formTo('https://api.example.com/session'))],
        },
      ],
    },
    {
      name: 'JSON accepted: a suggestion, when asked for',
      code: jsonTo(NOTION),
      options: [{ reportJsonAccepted: true }],
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            what: `JSON is sent to the token endpoint of Notion (${NOTION})`,
            why: `RFC 6749 §4.4.2 asks for ${FORM}, though it takes JSON too`,
            advice: `${ADVICE}.`,
          },
          ...fetchPlace,
          suggestions: [fetchSuggestion(formTo(NOTION))],
        },
      ],
    },
    {
      name: 'by hand: what can’t be repaired safely has neither fix nor suggestion',
      code: fetchCall(KEYCLOAK, `JSON.stringify({ grant_type: 'client_credentials', claims: { a: 1 } })`, FORM),
      output: null,
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            ...KEYCLOAK_REPORT,
            what: KEYCLOAK_REPORT.what.replace('is sent', 'is sent under a form Content-Type'),
            advice:
              'A form has no nested objects: send the value of "claims" as the text that the server documents for it.',
          },
          ...fetchPlace,
        },
      ],
    },
    {
      name: 'a client of the user’s own',
      code: `await apiClient.post('${KEYCLOAK}', ${PARAMETERS});`,
      settings: { oauth: { clients: [{ call: 'apiClient.post', url: 0, body: 1, sends: 'json' }] } },
      errors: [
        {
          messageId: 'jsonTokenRequest',
          data: {
            ...KEYCLOAK_REPORT,
            advice:
              "How this client encodes a form isn't known: give it URLSearchParams or its own form option, " +
              'and the form Content-Type.',
          },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'invalid settings: one clear problem in a file that may have a request',
      code: jsonTo(KEYCLOAK),
      settings: { oauth: { endpoints: 'everything' } },
      errors: [
        {
          messageId: 'invalidSettings',
          data: { problem: 'endpoints must be an array, but is "everything".' },
          line: 1,
          column: 1,
        },
      ],
    },
  ],
});
