import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';

const TOKEN = `'https://login.acme.dev/oauth/token'`;
const AXIOS = `import axios from 'axios';\n`;
const OTHER = `\npost('https://api.acme.dev/users', { name: 'Ada' });`;
const OBJECT = `{ grant_type: 'client_credentials' }`;
const FORM = `new URLSearchParams({ grant_type: 'client_credentials' })`;
const TYPE = `'Content-Type': 'application/x-www-form-urlencoded'`;

const reasonsOf = (program: string, path?: string): unknown[] =>
  analyzeText(program, {}, path).map(({ repair }) => repair?.kind === 'manual' && repair.reason);

describe('a function that sends JSON for others too', () => {
  it.each([
    ['hands on its arguments', '(url, data, config) => axios.post(url, data, config)', `, { headers: { ${TYPE} } }`],
    ['hands on headers', '(url, data, headers = {}) => axios.post(url, data, { headers })', `, { ${TYPE} }`],
    [
      'puts headers over its own',
      `(url, data, headers) => axios.post(url, data, { headers: { 'Content-Type': 'application/json', ...(headers ?? {}) } })`,
      `, { ${TYPE} }`,
    ],
    [
      'puts options over its own',
      '(url, data, config) => axios.post(url, data, { timeout: 1, ...config })',
      `, { headers: { ${TYPE} } }`,
    ],
    [
      'puts its own over options',
      '(url, data, config) => axios.post(url, data, { ...config, timeout: 1 })',
      `, { headers: { ${TYPE} } }`,
    ],
    [
      'has the options name the type',
      `(url, data, config) => axios({ method: 'post', url, data, headers: { 'content-type': 'application/json' }, ...config })`,
      `, { headers: { ${TYPE.toLowerCase()} } }`,
    ],
  ])('is given a form and the header where it %s', (_, send, added) => {
    const program = `${AXIOS}const post = ${send};\npost(${TOKEN}, ${OBJECT});${OTHER}`;
    expect(rewritten(program)).toBe(program.replace(`${OBJECT})`, `${FORM}${added})`));
  });

  it.each([
    ['a function', `type Post = (url: string, data: object) => Promise<unknown>;`, 'Post', ''],
    ['an object', `interface Http { post(url: string, data: object): Promise<unknown> }`, 'Http', 'http.'],
  ])('is left to a person where the type of %s has no place for headers', (_, type, name, by) => {
    const send = '(url: string, data: object, config?: object) => axios.post(url, data, config)';
    const made = by === '' ? `const post: ${name} = ${send};` : `const http: ${name} = { post: ${send} };`;
    const program = `${AXIOS}${type}\n${made}\n${by}post(${TOKEN}, ${OBJECT});\n${by}post('https://api.acme.dev', {});`;
    expect(reasonsOf(program, 'a.ts')).toStrictEqual(['shared-wrapper']);
  });

  it.each([
    ['in a literal of its own', '', 'config => axios.request(config)'],
    ['as a class', 'this.', 'class'],
  ])('is given a form where it sends by another one, %s', (_, by, request) => {
    const send = `(url, data, config) => ${by}request({ ...config, url, data, method: 'post' })`;
    const made =
      request === 'class'
        ? `class Http { request(config) { return axios.request(config); } post = ${send}; }\nconst post = new Http().post;`
        : `const request = ${request};\nconst post = ${send};`;
    const program = `${AXIOS}${made}\npost(${TOKEN}, ${OBJECT});${OTHER}`;
    expect(rewritten(program)).toBe(program.replace(`${OBJECT})`, `${FORM}, { headers: { ${TYPE} } })`));
  });

  it('is left to a person where the one by which it sends looks at the body, or its call at what was sent', () => {
    const request = 'const request = config => { log(config.data.name); return axios.request(config); };';
    const send = `const post = (url, data, config) => request({ ...config, url, data, method: 'post' });`;
    expect(reasonsOf(`${AXIOS}${request}\n${send}\npost(${TOKEN}, ${OBJECT});${OTHER}`)).toStrictEqual([
      'shared-options',
    ]);
    const read = `(async () => { const answer = await post(${TOKEN}, ${OBJECT}); JSON.parse(answer.config.data); })();`;
    const plain = 'const post = (url, data, config) => axios.post(url, data, config);';
    expect(reasonsOf(`${AXIOS}${plain}\n${read}${OTHER}`)).toStrictEqual(['shared-wrapper']);
  });

  it('is given the header among those that a call has', () => {
    const send = `const post = (url, body, headers) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });`;
    const program = `${send}\npost(${TOKEN}, JSON.stringify(${OBJECT}), { Accept: 'application/json' });${OTHER}`;
    expect(rewritten(program)).toBe(
      program
        .replace(`JSON.stringify(${OBJECT})`, FORM)
        .replace(`{ Accept: 'application/json' }`, `{ Accept: 'application/json', ${TYPE} }`),
    );
  });

  it.each([
    ['looks at the body', '(url, data, config) => { log(data.name); return axios.post(url, data, config); }'],
    ['sets the body', '(url, data, config) => { data = { ...data }; return axios.post(url, data, config); }'],
    ['has all arguments', 'function (url, data, config) { log(arguments); return axios.post(url, data, config); }'],
    ['has headers that would be lost', `(url, data, headers = { 'X-App': 'a' }) => axios.post(url, data, { headers })`],
    [
      'has more headers than options would leave',
      `(url, data, config) => axios.post(url, data, { headers: { 'X-App': 'a' }, ...config })`,
    ],
    ['takes no headers', `(url, data) => axios.post(url, data)`],
    [
      'names the type behind those of its caller',
      `(url, data, headers) => axios.post(url, data, { headers: { ...headers, 'Content-Type': 'application/json' } })`,
    ],
  ])('is left to a person where it %s', (_, send) => {
    expect(reasonsOf(`${AXIOS}const post = ${send};\npost(${TOKEN}, ${OBJECT});${OTHER}`)).toStrictEqual([
      'shared-wrapper',
    ]);
  });

  it.each([
    ['headers without a type', `data: object, headers: { Accept?: string } = {}`, '{ headers }', 'shared-wrapper'],
    ['options without headers', `data: object, config: { timeout?: number } = {}`, 'config', 'typed-options'],
  ])('is left to a person where its types have %s', (_, parameters, given, reason) => {
    const send = `const post = (url: string, ${parameters}) => axios.post(url, data, ${given});`;
    expect(reasonsOf(`${AXIOS}${send}\npost(${TOKEN}, ${OBJECT});${OTHER}`, 'a.ts')).toStrictEqual([reason]);
  });

  it('is left to a person where another value is given than a call says', () => {
    const send = 'const post = (url, data, config) => axios.post(url, data, config);';
    expect(reasonsOf(`${AXIOS}${send}\npost.call(null, ${TOKEN}, ${OBJECT});${OTHER}`)).toStrictEqual([
      'shared-wrapper',
    ]);
  });
});
