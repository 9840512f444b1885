import { testRule } from '../../../../test/support/rule-tester.js';
import { requireFormEncoding } from './require-form-encoding.js';

const FORM = 'application/x-www-form-urlencoded';
const KEYCLOAK = 'https://sso.example.com/realms/main/protocol/openid-connect/token';
const CXONE = 'https://platform.devtest.nicecxone.com/oauth/token';
const NOTION = 'https://api.notion.com/v1/oauth/token';

const SECTION = `RFC 6749 §4.4.2 asks for ${FORM}`;
const REFUSED = 'a server that takes the body for JSON refuses it';
const SEND_HEADER = `Send it with Content-Type ${FORM}.`;
const SEND_PARAMETERS = `Send the parameters as URLSearchParams with Content-Type ${FORM}.`;
const JSON_HEADER = {
  what: `A form is sent under a JSON Content-Type to the token endpoint of Keycloak (${KEYCLOAK})`,
  why: `${SECTION}, and ${REFUSED}`,
  advice: SEND_HEADER,
};

const PARAMETERS = `{ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' }`;
const FORM_BODY = `new URLSearchParams(${PARAMETERS})`;

const fetchCall = (url: string, body: string, type: string): string =>
  `await fetch('${url}', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;
const formTo = (url: string): string => fetchCall(url, FORM_BODY, FORM);
const jsonHeaderTo = (url: string): string => fetchCall(url, FORM_BODY, 'application/json');

/** From `fetch` to its closing quote in the programs above. */
const fetchPlace = { line: 1, column: 7, endLine: 1, endColumn: 12 };
const fetchSuggestion = (output: string) => ({ messageId: 'sendForm', data: { client: 'fetch' }, output });

/** A request by fetch in the fourth line, with what is filled in the lines above. */
const filled = (
  type: 'FormData' | 'URLSearchParams',
  headers: string,
  url = CXONE,
): string => `const body = new ${type}();
body.append('grant_type', 'client_credentials');
body.append('client_secret', secret);
await fetch('${url}', { method: 'POST', body${headers} });`;
const ADDED = `, headers: { 'Content-Type': '${FORM}' }`;

testRule('oauth/require-form-encoding', requireFormEncoding, {
  valid: [
    { name: 'a form under its header', code: formTo(KEYCLOAK) },
    {
      name: 'JSON, which is another rule’s business',
      code: fetchCall(KEYCLOAK, `JSON.stringify(${PARAMETERS})`, 'application/json'),
    },
    { name: 'one weak signal, by default', code: jsonHeaderTo('https://api.example.com/session') },
    { name: 'a provider that takes both, by default', code: jsonHeaderTo(NOTION) },
    {
      name: 'an endpoint that takes only JSON, even under the strict options',
      code: jsonHeaderTo('https://connect.squareup.com/oauth2/revoke'),
      options: [{ reportPossible: true, reportJsonAccepted: true }],
    },
    {
      name: 'an endpoint that takes JSON by the settings, even under the strict options',
      code: jsonHeaderTo(KEYCLOAK),
      options: [{ reportPossible: true, reportJsonAccepted: true }],
      settings: { oauth: { endpoints: [{ url: 'https://sso.example.com/**', accepts: 'json' }] } },
    },
    {
      name: 'a header that can’t be seen',
      code: `await fetch('${KEYCLOAK}', { method: 'POST', headers, body: ${FORM_BODY} });`,
    },
    {
      name: 'FormData to a provider that takes multipart',
      code: filled('FormData', '', 'https://acme.projects.oryapis.com/oauth2/token'),
      options: [{ reportPossible: true, reportJsonAccepted: true }],
    },
    {
      name: 'an upload',
      code: `const body = new FormData();
body.append('photo', photo);
await fetch('https://api.example.com/photos', { method: 'POST', body });`,
    },
  ],
  invalid: [
    {
      name: 'certain: a form under a JSON header is fixed',
      code: jsonHeaderTo(KEYCLOAK),
      output: formTo(KEYCLOAK),
      errors: [{ messageId: 'jsonHeader', data: JSON_HEADER, ...fetchPlace }],
    },
    {
      name: 'likely: a text that axios quotes',
      code: `import axios from 'axios';
await axios.post('${CXONE}', ${FORM_BODY}.toString(), { headers: { 'Content-Type': 'application/json' } });`,
      errors: [
        {
          messageId: 'jsonHeader',
          data: {
            what: `A form is sent under a JSON Content-Type to the token endpoint of NICE CXone (${CXONE})`,
            why: `${SECTION}, axios puts a text in quotes under that header, and ${REFUSED}`,
            advice: SEND_HEADER,
          },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'sendForm',
              data: { client: 'axios' },
              output: `import axios from 'axios';
await axios.post('${CXONE}', ${FORM_BODY}.toString(), { headers: { 'Content-Type': '${FORM}' } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'likely: FormData',
      code: filled('FormData', ''),
      errors: [
        {
          messageId: 'multipartBody',
          data: {
            what: `A multipart/form-data body is sent to the token endpoint of NICE CXone (${CXONE})`,
            why: `${SECTION}, and a server that reads nothing else finds no parameter in it`,
            advice: SEND_PARAMETERS,
          },
          ...fetchPlace,
          line: 4,
          endLine: 4,
          suggestions: [fetchSuggestion(filled('URLSearchParams', ADDED))],
        },
      ],
    },
    {
      name: 'likely: FormData to a provider of which only that it rejects JSON is certain',
      code: filled('FormData', '', KEYCLOAK),
      errors: [
        {
          messageId: 'multipartBody',
          data: {
            what: `A multipart/form-data body is sent to the token endpoint of Keycloak (${KEYCLOAK})`,
            why: `${SECTION}, and a server that reads nothing else finds no parameter in it`,
            advice: SEND_PARAMETERS,
          },
          ...fetchPlace,
          line: 4,
          endLine: 4,
          suggestions: [fetchSuggestion(filled('URLSearchParams', ADDED, KEYCLOAK))],
        },
      ],
    },
    {
      name: 'certain: FormData where the settings say that a form is taken',
      code: filled('FormData', '', 'https://login.acme.dev/session'),
      output: filled('URLSearchParams', ADDED, 'https://login.acme.dev/session'),
      settings: { oauth: { endpoints: [{ url: /^https:\/\/login\.acme\.dev\//u, accepts: 'form' }] } },
      errors: [
        {
          messageId: 'multipartBody',
          data: {
            what: 'A multipart/form-data body is sent to an OAuth token endpoint (https://login.acme.dev/session)',
            why: `${SECTION}, and a server that reads nothing else finds no parameter in it`,
            advice: SEND_PARAMETERS,
          },
          ...fetchPlace,
          line: 4,
          endLine: 4,
        },
      ],
    },
    {
      name: 'likely: text without a Content-Type',
      code: `await fetch('${CXONE}', { method: 'POST', body: \`grant_type=client_credentials&client_id=\${id}\` });`,
      errors: [
        {
          messageId: 'textBody',
          data: {
            what: `A form is sent without its Content-Type to the token endpoint of NICE CXone (${CXONE})`,
            why: `${SECTION}, and a server that goes by the header finds no parameter in the body`,
            advice: SEND_HEADER,
          },
          ...fetchPlace,
          suggestions: [
            fetchSuggestion(
              `await fetch('${CXONE}', { method: 'POST', body: \`grant_type=client_credentials&client_id=\${id}\`${ADDED} });`,
            ),
          ],
        },
      ],
    },
    {
      name: 'certain: a plain object, which fetch turns into text',
      code: fetchCall(KEYCLOAK, PARAMETERS, 'application/json'),
      output: formTo(KEYCLOAK),
      errors: [
        {
          messageId: 'textBody',
          data: {
            what: `The text [object Object] is sent to the token endpoint of Keycloak (${KEYCLOAK})`,
            why: `${SECTION}, and fetch turns a plain object into that text, so no parameter arrives`,
            advice: SEND_PARAMETERS,
          },
          ...fetchPlace,
        },
      ],
    },
    {
      name: 'by hand: FormData that something else reads too',
      code: `${filled('FormData', '')}\nlog(body);`,
      output: null,
      errors: [
        {
          messageId: 'multipartBody',
          data: {
            what: `A multipart/form-data body is sent to the token endpoint of NICE CXone (${CXONE})`,
            why: `${SECTION}, and a server that reads nothing else finds no parameter in it`,
            advice: 'The parameters travel as multipart/form-data: put them into URLSearchParams instead of FormData.',
          },
          ...fetchPlace,
          line: 4,
          endLine: 4,
        },
      ],
    },
    {
      name: 'possible: one weak signal, when asked for',
      code: jsonHeaderTo('https://api.example.com/session'),
      options: [{ reportPossible: true }],
      errors: [
        {
          messageId: 'jsonHeader',
          data: {
            ...JSON_HEADER,
            what:
              'A form is sent under a JSON Content-Type to what may be an OAuth token endpoint ' +
              '(https://api.example.com/session)',
          },
          ...fetchPlace,
          suggestions: [fetchSuggestion(formTo('https://api.example.com/session'))],
        },
      ],
    },
    {
      name: 'JSON accepted: a suggestion, when asked for',
      code: jsonHeaderTo(NOTION),
      options: [{ reportJsonAccepted: true }],
      errors: [
        {
          messageId: 'jsonHeader',
          data: {
            ...JSON_HEADER,
            what: `A form is sent under a JSON Content-Type to the token endpoint of Notion (${NOTION})`,
          },
          ...fetchPlace,
          suggestions: [fetchSuggestion(formTo(NOTION))],
        },
      ],
    },
    {
      name: 'invalid settings',
      code: jsonHeaderTo(KEYCLOAK),
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
