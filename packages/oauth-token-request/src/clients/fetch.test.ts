import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const json = `{ method: 'POST', body: JSON.stringify(${d}) }`;

describe('the fetch family', () => {
  it.each([
    ['fetch', `fetch(TOKEN_URL, ${json});`],
    ['fetch', `globalThis.fetch(new Request(TOKEN_URL, ${json}));`],
    ['node-fetch', `import fetch from 'node-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['cross-fetch', `const { fetch } = require('cross-fetch');\nfetch(TOKEN_URL, ${json});`],
    ['isomorphic-fetch', `import fetch from 'isomorphic-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['whatwg-fetch', `import { fetch } from 'whatwg-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['undici', `import { fetch } from 'undici';\nfetch(TOKEN_URL, ${json});`],
    ['undici', `import { request } from 'undici';\nrequest(TOKEN_URL, ${json});`],
    [
      'fetch',
      `import type { RequestEvent } from '@sveltejs/kit';\nconst f = (event: RequestEvent) => event.fetch(TOKEN_URL, ${json});`,
    ],
    ['tauri', `import { fetch } from '@tauri-apps/plugin-http';\nfetch(TOKEN_URL, ${json});`],
    ['fetch', `import fetch from 'npm:undici-fetch';\nwindow.fetch(TOKEN_URL, ${json});`],
  ])('has %s', (name, program) => {
    expect(wiresOf(program)).toStrictEqual([`${name}: json-body`]);
  });

  it('gets the text of a form in a React Native project', () => {
    expect(rewritten(`fetch(TOKEN_URL, ${json});`, hostWith({ 'react-native': '^0.79.0' }))).toBe(
      `fetch(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});

describe('request of undici', () => {
  const undici = `import { request } from 'undici';\n`;

  it.each([
    [
      'the text of a form under its header',
      `{ method: 'POST', ${F}, body: new URLSearchParams(${d}).toString() }`,
      'form',
    ],
    [
      'the text of a form without a header',
      `{ method: 'POST', body: new URLSearchParams(${d}).toString() }`,
      'text-body',
    ],
    ['a URLSearchParams, which it throws at', `{ method: 'POST', body: new URLSearchParams(${d}) }`, 'unknown'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${undici}request(TOKEN_URL, ${options});`)).toStrictEqual([`undici: ${outcome}`]);
  });

  it('gets text', () => {
    expect(rewritten(`${undici}request(TOKEN_URL, ${json});`)).toBe(
      `${undici}request(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});

describe('a binding of Cloudflare Workers', () => {
  const call = `env.AUTH.fetch(TOKEN_URL, ${json})`;

  it.each([
    ["its handler's parameter", `export default { async fetch(request, env) { return ${call}; } };`],
    ['a handler with a type', `export default { async scheduled(event, env) { ${call}; } } satisfies ExportedHandler;`],
    ["the runtime's module", `import { env } from 'cloudflare:workers';\nawait ${call};`],
    [
      'the class that it extends',
      `import { WorkerEntrypoint } from 'cloudflare:workers';\nexport class Auth extends WorkerEntrypoint { token() { return this.${call}; } }`,
    ],
    ['the type Fetcher', `const token = (auth: Fetcher) => auth.fetch(TOKEN_URL, ${json});`],
    ['a member of that type', `interface Bindings { AUTH: Fetcher }\nconst token = (env: Bindings) => ${call};`],
    ["wrangler's type Env", `const token = (env: Env) => ${call};`],
  ])('is known by %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['cloudflare-workers: json-body']);
  });

  it.each([
    ['a parameter of anything else', `export function token(request, env) { return ${call}; }`],
    ['an object of its own', `export const worker = { fetch(request, env) { return ${call}; } };`],
    ['a method that is no handler', `export default { setUp(request, env) { return ${call}; } };`],
    ['its first parameter', `export default { fetch(env) { return ${call}; } };`],
  ])('is not %s: that is a fetch which is handed over', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body']);
  });

  it.each([
    ['a server of Bun', `export default { fetch(request, env) { return env.fetch(TOKEN_URL, ${json}); } };`],
    ['another method', `export default { fetch(request, env) { return env.AUTH.put(TOKEN_URL, ${json}); } };`],
    ['a class of its own', `class Base {}\nclass Auth extends Base { token() { return this.${call}; } }`],
  ])('is not %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it('takes a Request', () => {
    const send = (body: string, type: string): string =>
      `export default { fetch: (request, env) => env.AUTH.fetch(new Request(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} })) };`;
    expect(rewritten(send(`JSON.stringify(${d})`, 'application/json'))).toBe(
      send(`new URLSearchParams(${d})`, 'application/x-www-form-urlencoded'),
    );
  });
});

describe('what is fetch by another name', () => {
  it.each([
    `import fetch from 'isomorphic-unfetch';\nfetch(TOKEN_URL, ${json});`,
    `import { fromFetch } from 'rxjs/fetch';\nfromFetch(TOKEN_URL, ${json}).subscribe();`,
    `import { fetch as send } from 'wix-fetch';\nsend(TOKEN_URL, ${json});`,
    `import { net } from 'electron';\nnet.fetch(TOKEN_URL, ${json});`,
    `import fetch from 'fetch';\nfetch(TOKEN_URL, ${json});`,
    `import fetch from 'minipass-fetch';\nfetch(TOKEN_URL, ${json});`,
    `import { fetch } from 'meteor/fetch';\nfetch(TOKEN_URL, ${json});`,
    `const { fetch } = require('fetch-ponyfill')();\nfetch(TOKEN_URL, ${json});`,
    `import retrying from 'fetch-retry';\nconst send = retrying(fetch);\nsend(TOKEN_URL, ${json});`,
  ])('is known: %s', program => {
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body']);
  });
});

describe('connections of undici', () => {
  const request = (headers: string): string =>
    `pool.request({ path: '/oauth/token', method: 'POST', ${headers}, body: new URLSearchParams(${d}).toString() });`;

  it.each(['Pool', 'Client', 'BalancedPool'])('are known with their origin: %s', name => {
    const made = `import { ${name} } from 'undici';\nconst pool = new ${name}('https://login.acme.dev');\n`;
    expect(wiresOf(made + request(F))).toStrictEqual(['undici: form']);
    expect(wiresOf(made + request(`headers: { 'Content-Type': 'application/json' }`))).toStrictEqual([
      'undici: json-header',
    ]);
    expect(wiresOf(made + request(F).replace('POST', 'GET'))).toStrictEqual([]);
  });
});

it('knows an instance of axios that a package gives back with cookies', () => {
  const made = `import axios from 'axios';\nimport { wrapper } from 'axios-cookiejar-support';\nconst http = wrapper(axios.create());\n`;
  expect(wiresOf(`${made}http.post(TOKEN_URL, ${d});`)).toStrictEqual(['axios: json-body']);
});

it("knows what lodash's assign comes to", () => {
  const made = `import _ from 'lodash';\nconst body = _.assign({}, ${d});\n`;
  expect(wiresOf(`${made}fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(body) });`)).toStrictEqual([
    'fetch: json-body',
  ]);
});

describe('a call that is given a list', () => {
  const init = (type: string, body: string): string =>
    `['https://login.example.com/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}({ grant_type: 'client_credentials', client_id: 'a' }) }]`;
  const JSON_LIST = init('application/json', 'JSON.stringify');
  const send = (list: string): string => `const list = ${list};\nfetch(...list);`;

  it('is a request with what is written in it', () => {
    expect(rewritten(send(JSON_LIST))).toBe(send(init('application/x-www-form-urlencoded', 'new URLSearchParams')));
  });

  it('is refused where another one is given it too', () => {
    expect(rewritten(`${send(JSON_LIST)}\nlog(...list);`)).toBe('shared-options');
  });

  it('is refused where a body in it is read elsewhere', () => {
    const program = `import axios from 'axios';\nconst list = ['https://login.example.com/oauth/token', { grant_type: 'client_credentials', client_id: 'a' }, {}];\naxios.post(...list);\n`;
    expect(rewritten(`${program}log(list[1]);`)).toBe('shared-options');
    expect(rewritten(program)).toContain('new URLSearchParams({');
  });

  it('is none that can be read where the list is changed', () => {
    expect(wiresOf(send(JSON_LIST).replace('fetch(', `list[0] = '/users';\nfetch(`))).toStrictEqual([]);
  });
});
