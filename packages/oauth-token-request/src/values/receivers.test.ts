import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const send = (call: string): string => `${call} => {
  const data = { grant_type: 'client_credentials', client_id: 'a' };
  fill(data);
  fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(data) });
});`;

it('takes what a package hands to a callback for a reader of what it gets', () => {
  expect(rewritten(send(`import { run } from 'runner';\nrun(async ({ fill })`))).toContain('new URLSearchParams(data)');
});

it.each([
  ['a function of the project', `import { run } from './runner.js';\nrun(async ({ fill })`],
  ['a global', 'run(async ({ fill })'],
  ['a function of the file', 'const run = callback => callback(context);\nrun(async ({ fill })'],
])('takes what %s hands to a callback for a function that may add members', (_, call) => {
  expect(rewritten(send(call))).toBe('unknown-members');
});

describe('a function or an instance that is passed', () => {
  const DATA = `{ grant_type: 'client_credentials', client_id: 'a' }`;
  const OPTIONS = `{ method: 'POST', body: JSON.stringify(${DATA}) }`;
  const post = (parameter: string): string => `function f(${parameter}) { api.post(TOKEN_URL, ${DATA}); }`;

  it.each([
    ['fetch by default', `function f(send = fetch) { send(TOKEN_URL, ${OPTIONS}); }`, 'fetch'],
    [
      'fetch by the name of a member',
      `const load = async ({ url, fetch: send }) => send(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'a function that forwards its arguments',
      `import axios from 'axios';
const post = (...args) => axios.post(...args);
post(TOKEN_URL, ${DATA});`,
      'axios',
    ],
    [
      'a function that forwards its arguments and reads the answer',
      `const load = (...args) => fetch(...args).then(response => response.json());
load(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'a function that waits for the answer of what it forwards its arguments to',
      `async function load(...args) {
  const response = await fetch(...args);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
load(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'a function that forwards its arguments to an instance of its own',
      `import axios from 'axios';
async function post(...args) {
  const send = axios.create();
  return await send.post(...args);
}
post(TOKEN_URL, ${DATA});`,
      'axios',
    ],
    [
      'a module that is imported when it is needed',
      `const fetch = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));
fetch(TOKEN_URL, ${OPTIONS});`,
      'node-fetch',
    ],
    [
      'a module that is imported when it is needed, as a whole',
      `const send = (...args) => import('node-fetch').then(module => module.default(...args));
send(TOKEN_URL, ${OPTIONS});`,
      'node-fetch',
    ],
    [
      'a module that is waited for',
      `const send = async (...args) => (await import('node-fetch')).default(...args);
send(TOKEN_URL, ${OPTIONS});`,
      'node-fetch',
    ],
    ['fetch by its type', `function f(send: typeof fetch) { send(TOKEN_URL, ${OPTIONS}); }`, 'fetch'],
    [
      'fetch by a type and by default',
      `type Send = typeof globalThis.fetch;
function f(send: Send = fetch) { send(TOKEN_URL, ${OPTIONS}); }`,
      'fetch',
    ],
    [
      'an optional instance',
      `import { AxiosInstance } from 'axios';
${post('api: AxiosInstance | undefined')}`,
      'axios',
    ],
    [
      'an instance of an alias',
      `import { AxiosInstance } from 'axios';
type Api = AxiosInstance;
${post('api: Api')}`,
      'axios',
    ],
    [
      'an instance of an extended type',
      `import { AxiosInstance } from 'axios';
interface Api extends AxiosInstance { name: string }
${post('api: Api')}`,
      'axios',
    ],
    [
      'an instance by its type and by default',
      `import axios, { AxiosInstance } from 'axios';
${post('api: AxiosInstance = axios.create()')}`,
      'axios',
    ],
    [
      'a function that looks at its arguments, too',
      `const load = (...args) => { log(args); return fetch(...args); };
load(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'a function of which all arguments are handed on',
      `function load() { return fetch.apply(this, arguments); }
load(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'a function of which all arguments are spread',
      `function load() { return fetch(...arguments); }
load(TOKEN_URL, ${OPTIONS});`,
      'fetch',
    ],
    [
      'an instance of a namespace’s type',
      `import * as Axios from 'axios';
${post('api: Axios.AxiosInstance')}`,
      'axios',
    ],
  ])('is the client: %s', (_situation, program, client) => {
    expect(wiresOf(program)).toEqual([`${client}: json-body`]);
  });

  it.each([
    [
      'one of two clients',
      `import axios from 'axios';
${post('api = flag ? axios : other')}`,
    ],
    [
      'a type that refers to itself',
      `type Api = Api | undefined;
${post('api: Api')}`,
    ],
    [
      'a type of the file',
      `interface Api { post(url: string, body: object): void }
${post('api: Api')}`,
    ],
    [
      'a function that does something else with its arguments',
      `import axios from 'axios';
const post = (...args) => axios.post(...args.map(encode));
post(TOKEN_URL, ${DATA});`,
    ],
    [
      'a function that changes its arguments',
      `const load = (...args) => { args[1] = sign(args[1]); return fetch(...args); };
load(TOKEN_URL, ${OPTIONS});`,
    ],
    [
      'a function that looks at its arguments, and is given some that can’t be seen',
      `const load = (...args) => { log(args); return fetch(...args); };
load(...given, TOKEN_URL, ${OPTIONS});`,
    ],
    [
      'a function that hands on the arguments of another one',
      `function load() { return [1].map(function () { return fetch.apply(null, arguments); }); }
load(TOKEN_URL, ${OPTIONS});`,
    ],
    [
      'a function that has no arguments of its own, as an arrow',
      `const load = () => fetch(...arguments);
load(TOKEN_URL, ${OPTIONS});`,
    ],
    [
      'a function that adds an argument',
      `import axios from 'axios';
const post = (...args) => axios.post(BASE, ...args);
post(TOKEN_URL, ${DATA});`,
    ],
    ['a parameter of any kind that is called fetch', `function f(fetch) { fetch(TOKEN_URL, ${OPTIONS}); }`],
    [
      'a parameter that is called fetch and used otherwise',
      `function f(fetch: Api) { fetch.post(TOKEN_URL, ${DATA}); }`,
    ],
  ])('is none: %s', (_situation, program) => {
    expect(wiresOf(program)).toEqual([]);
  });
});
