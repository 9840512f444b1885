import type { ReasonPage } from './pages.js';
import { asForm, asJson, JSON_HEADERS, request } from './request.js';

/** Reasons that lie in what the body holds. */
export const BODY_PAGES = {
  'array-value': {
    text: 'A form knows no arrays, and what a server makes of several values differs. A list of scopes is one text with spaces between (RFC 6749 §3.3), and is rewritten so; lists of resource and audience are repeated (RFC 8707 §2, RFC 8693 §2.1), which is done where the object is written out in the request. A list that may hold null or undefined is left to you. For any other list, find in the server’s documentation whether it wants one text or the parameter once for each element.',
    before: asJson(`{ grant_type: 'client_credentials', prompt: ['login', 'consent'] }`),
    after: asForm(`{ grant_type: 'client_credentials', prompt: ['login', 'consent'].join(' ') }`),
  },
  'function-value': {
    text: 'A member is a function. JSON leaves functions out, so that the server doesn’t get the parameter today either; a form would send the function’s source text. Most often a call was forgotten: add it. If the parameter isn’t needed, take the member out.',
    before: `const session = { token: () => 'the refresh token' };
${asJson(`{ grant_type: 'refresh_token', refresh_token: session.token }`)}`,
    after: `const session = { token: () => 'the refresh token' };
${asForm(`{ grant_type: 'refresh_token', refresh_token: session.token() }`)}`,
  },
  'json-replacer': {
    text: 'JSON.stringify is given a function or a list that decides what is sent, or the client a function of its own that writes the JSON (stringifyJson, jsonReplacer), and nothing like it exists for a form. Work out which members it lets through, and give URLSearchParams those.',
    before: `const login = { grant_type: 'client_credentials', client_id: 'web', note: 'from the job' };
${asJson(`login, ['grant_type', 'client_id']`)}`,
    after: `const login = { grant_type: 'client_credentials', client_id: 'web' };
${asForm('login')}`,
  },
  'json-text': {
    text: 'The JSON is written out as text with values put between its quotes. Those were escaped for JSON, or not at all, so the text can’t be taken apart safely; text with nothing put in is rewritten where it is sent, unless it isn’t valid JSON. The same is said of JSON.stringify inside something else that is sent, such as a Blob, a stream or a longer text. Write the members as an object and let URLSearchParams encode them.',
    before: request({
      headers: JSON_HEADERS,
      body: '`{"grant_type": "client_credentials", "client_id": "${process.env.CLIENT_ID}"}`',
    }),
    after: asForm(`{ grant_type: 'client_credentials', client_id: process.env.CLIENT_ID ?? '' }`),
  },
  'maybe-undefined': {
    text: 'JSON leaves out a member that is undefined, and servers pass over null; a form would send the words. As a rule a test is put before the member, or URLSearchParams is given the pairs that have a value. Here leaving it out would let an earlier member of the same name through, or the client is given no pairs, or the value is a number that a call may make NaN or infinite, of which JSON makes null. Give the value a name, and add the parameter only when there is one.',
    before: asJson(`{ grant_type: 'client_credentials', max_age: parseInt(process.argv[2], 10) }`),
    after: `const maxAge = parseInt(process.argv[2], 10);
${asForm(`{ grant_type: 'client_credentials', ...(Number.isFinite(maxAge) && { max_age: String(maxAge) }) }`)}`,
  },
  'multipart-body': {
    text: 'The parameters travel as multipart/form-data, which OAuth’s endpoints need not read. A FormData that only has texts appended is rewritten; here a file, another kind of value or another use of the object stands in the way. Put the parameters into a URLSearchParams of their own.',
    before: `const form = new FormData(document.querySelector('form'));
form.append('grant_type', 'password');
await fetch('https://accounts.spotify.com/api/token', { method: 'POST', body: form });
`,
    after: `const form = new FormData(document.querySelector('form'));
${asForm(`{ grant_type: 'password', username: String(form.get('username')) }`)}`,
  },
  'nested-value': {
    text: 'A member holds an object, and a form has names and texts only. If the server takes such a parameter at all, its documentation says as which text: claims, for one, is JSON text (OpenID Connect Core §5.5), and so is authorization_details (RFC 9396 §2).',
    before: asJson(`{ grant_type: 'client_credentials', claims: { id_token: { email: null } } }`),
    after: asForm(`{ grant_type: 'client_credentials', claims: JSON.stringify({ id_token: { email: null } }) }`),
  },
  'options-as-body': {
    text: 'The client’s options were passed where the body belongs, as in axios.post(url, { headers, data }): they are sent as JSON, headers and all, and the server finds no parameter where it looks for one. Pass the parameters themselves as the body, in a URLSearchParams, and the options (headers and the like) in the argument behind it. Parameters that stood under params belong in the body too: a token request has none in its URL (RFC 6749 §3.2).',
    before: `import axios from 'axios';

await axios.post('https://accounts.spotify.com/api/token', {
  headers: { Authorization: process.env.BASIC },
  data: { grant_type: 'client_credentials' },
});
`,
    after: `import axios from 'axios';

await axios.post('https://accounts.spotify.com/api/token', new URLSearchParams({ grant_type: 'client_credentials' }), {
  headers: { Authorization: process.env.BASIC },
});
`,
  },
  'shared-body': {
    text: 'Other code sees the same object or text and may rely on what it is, or may still change what it holds, by another name or through the options that it stands in. Give this request a URLSearchParams of its own.',
    before: `const login = JSON.stringify({ grant_type: 'client_credentials', client_id: 'web' });
console.log(login);
${request({ headers: JSON_HEADERS, body: 'login' })}`,
    after: `const login = { grant_type: 'client_credentials', client_id: 'web' };
console.log(JSON.stringify(login));
${asForm('login')}`,
  },
  'stringified-form': {
    text: 'JSON.stringify is given a URLSearchParams, a FormData or a text of parameters. Of the first two it makes {}, and puts the text in quotes: whatever is sent, no parameter is in it. Send the form itself, without JSON.stringify; the parameters of a FormData belong in a URLSearchParams.',
    before: asJson(`new URLSearchParams({ grant_type: 'client_credentials' })`),
    after: asForm(`{ grant_type: 'client_credentials' }`),
  },
  'typed-members': {
    text: "The type that is written for the body allows members that are no text, so TypeScript would not let URLSearchParams have it. Narrow the type, or build the URLSearchParams from the members one by one. Where no type can be seen for a parameter that OAuth doesn't define as one text, say what it is: `String(…)` around it would hide a list from the compiler.",
    before: `const login: Record<string, unknown> = { grant_type: 'client_credentials', client_id: 'web' };
${asJson('login')}`,
    after: `const login: Record<string, string> = { grant_type: 'client_credentials', client_id: 'web' };
${asForm('login')}`,
  },
  'unknown-body': {
    text: 'What the body is can’t be seen where it is sent: it comes from a parameter, another package or a function that isn’t followed. Make it a URLSearchParams where it is built, and see that nothing in it is nested or undefined.',
    before: `import { login } from 'acme-login';

${asJson('login')}`,
    after: `import { login } from 'acme-login';

${asForm(`{ grant_type: 'client_credentials', client_id: login.id }`)}`,
  },
  'unknown-members': {
    text: 'A part of the body can’t be seen, most often because something is spread into it, because another function is handed the object, or because it is changed under another name. It may hold what a form can’t say. Build the URLSearchParams from members that are known, or make sure that the rest is text.',
    before: `import { extra } from 'acme-login';

${asJson(`{ grant_type: 'client_credentials', ...extra }`)}`,
    after: `import { extra } from 'acme-login';

${asForm(`{ grant_type: 'client_credentials', scope: extra.scope }`)}`,
  },
} as const satisfies Readonly<Record<string, ReasonPage>>;
