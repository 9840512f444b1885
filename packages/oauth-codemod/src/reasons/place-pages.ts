import type { ReasonPage } from './pages.js';
import { asForm, asJson, FORM_HEADERS, JSON_HEADERS, request } from './request.js';

const LOGIN = `{ grant_type: 'client_credentials' }`;

const FETCH = `fetch('https://accounts.spotify.com/api/token'`;

const WRAPPER = `function post(url, values) {
  return fetch(url, {
    method: 'POST',
    headers: ${JSON_HEADERS},
    body: JSON.stringify(values),
  });
}
await post('https://api.acme.dev/users', { name: 'Ada' });
`;

/** Reasons that lie in what stands around the body: headers, options, the client, the function, the file. */
export const PLACE_PAGES = {
  'content-length': {
    text: 'Content-Length was computed from the JSON text, or a digest or a signature in another header was, and that won’t be what is sent. Compute it from the text that is; Content-Length can be left out: clients compute it themselves.',
    before: `const login = { grant_type: 'client_credentials', client_id: 'web' };
${request({
  headers: `{ 'Content-Type': 'application/json', 'Content-Length': JSON.stringify(login).length }`,
  body: 'JSON.stringify(login)',
})}`,
    after: `const login = { grant_type: 'client_credentials', client_id: 'web' };
${asForm('login')}`,
  },
  'opted-out': {
    text: 'A comment says to leave this request as it is: one of ESLint that disables the rule there, or // oauth-codemod-ignore. Remove it to have the request rewritten.',
    before: `// oauth-codemod-ignore
${asJson(LOGIN)}`,
    after: asForm(LOGIN),
  },
  'overlapping-edit': {
    text: 'The rewrite touches the same text as that of another request, so only the first of them is made. Write that, and run again.',
    before: `const tokenOf = async answer => String((await (await answer).json()).refresh_token);
${asJson("{ grant_type: 'refresh_token', refresh_token: process.argv[2] ? await login() : undefined }").replace(
  'login()',
  `tokenOf(${FETCH}, { method: 'POST', body: JSON.stringify(${LOGIN}) }))`,
)}`,
    after: `const tokenOf = async answer => String((await (await answer).json()).refresh_token);
${asForm(`{ grant_type: 'refresh_token', refresh_token: await tokenOf(${FETCH}, { method: 'POST', body: new URLSearchParams(${LOGIN}) })) }`)}`,
  },
  'shadowed-name': {
    text: 'URLSearchParams is a name of this file’s own, so that new URLSearchParams would make something else; or one of String, Object and Number is, which the rewrite needs. Give what has the name another one.',
    before: `import { URLSearchParams } from 'acme-search';

console.log(new URLSearchParams());
${asJson(LOGIN)}`,
    after: `import { URLSearchParams as AcmeParams } from 'acme-search';

console.log(new AcmeParams());
${asForm(LOGIN)}`,
  },
  'shared-headers': {
    text: 'Other requests use the same headers, and they can’t be overridden where this one is sent. Give it headers of its own, with exactly one Content-Type.',
    before: `const headers = new Headers(${JSON_HEADERS});
await fetch('https://api.acme.dev/users', { method: 'POST', headers, body: '{}' });
${request({ headers: 'headers', body: `JSON.stringify(${LOGIN})` })}`,
    after: `const headers = new Headers(${JSON_HEADERS});
await fetch('https://api.acme.dev/users', { method: 'POST', headers, body: '{}' });
${asForm(LOGIN)}`,
  },
  'shared-options': {
    text: 'Other requests use the same options object, body and headers included, or the program sets or takes apart what is in it in several places, or a function makes the options for several requests. If all of those are token requests, change the function by hand. Otherwise give this request options of its own.',
    before: `const options = {
  method: 'POST',
  headers: ${JSON_HEADERS},
  body: JSON.stringify(${LOGIN}),
};
await fetch('https://api.acme.dev/login', options);
await fetch('https://accounts.spotify.com/api/token', options);
`,
    after: `const login = ${LOGIN};
await fetch('https://api.acme.dev/login', { method: 'POST', headers: ${JSON_HEADERS}, body: JSON.stringify(login) });
${asForm('login')}`,
  },
  'shared-wrapper': {
    text: 'The function that sends the request serves other calls too, which want JSON, are left as they are, or would need another change inside it; or it is exported, handed on, calls itself or stands in another file, so that they can’t all be followed. The help says which. If all of them are token requests, let the function make a form by hand; otherwise give it a parameter for the encoding, or send the token request without it.',
    before: `${WRAPPER}await post('https://accounts.spotify.com/api/token', ${LOGIN});
`,
    after: `${WRAPPER}${asForm(LOGIN)}`,
  },
  'typed-options': {
    text: 'A type that was written for the options, for the body or for the headers allows what JSON needs and nothing else: a body of certain members, or application/json as the only text. The form would not compile there. Let the type take a URLSearchParams and the form’s Content-Type.',
    before: `interface Login {
  method: 'POST';
  headers: { 'Content-Type': 'application/json' };
  body: string;
}
const login: Login = {
  method: 'POST',
  headers: ${JSON_HEADERS},
  body: JSON.stringify(${LOGIN}),
};
await ${FETCH}, login);
`,
    after: `interface Login {
  method: 'POST';
  headers: Record<string, string>;
  body: URLSearchParams;
}
const login: Login = {
  method: 'POST',
  headers: ${FORM_HEADERS},
  body: new URLSearchParams(${LOGIN}),
};
await ${FETCH}, login);
`,
  },
  'unknown-client': {
    text: 'How the client that sends the request encodes a form isn’t known, as of a function that your settings name (here apiClient.post), or it would need something that the file doesn’t import (HttpHeaders for a HttpRequest of Angular). Give it what it takes for a form, or send the token request with a client that is known.',
    before: `import { apiClient } from 'acme-client';

await apiClient.post('https://accounts.spotify.com/api/token', ${LOGIN});
`,
    after: asForm(LOGIN),
  },
  'unknown-headers': {
    text: 'Which headers are sent can’t be seen, so that a Content-Type might be missing afterwards or be there twice. Make sure that exactly one is left, application/x-www-form-urlencoded.',
    before: `import { headers } from 'acme-headers';

${request({ headers: 'headers', body: `JSON.stringify(${LOGIN})` })}`,
    after: asForm(LOGIN),
  },
  'unknown-options': {
    text: 'The options aren’t an object that can be seen and changed here. Set body and Content-Type where they are built.',
    before: `const optionsOf = new Function('body', "return { method: 'POST', body }");
await fetch('https://accounts.spotify.com/api/token', { ...optionsOf(), body: JSON.stringify(${LOGIN}) });
`,
    after: request({ headers: FORM_HEADERS, body: `new URLSearchParams(${LOGIN})` }),
  },
} as const satisfies Readonly<Record<string, ReasonPage>>;
