import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const body = `body: JSON.stringify({ grant_type: 'client_credentials' })`;
const form = `body: new URLSearchParams({ grant_type: 'client_credentials' })`;
const FORM = `'Content-Type': 'application/x-www-form-urlencoded'`;

describe('fetch', () => {
  it.each([
    ['no headers', '', `, headers: { ${FORM} }`],
    ['no headers, but a trailing comma', ',', `, headers: { ${FORM} },`],
    ['an empty headers object', ', headers: {}', `, headers: { ${FORM} }`],
    ['other headers', `, headers: { Accept: '*/*' }`, `, headers: { Accept: '*/*', ${FORM} }`],
    ['a JSON header', `, headers: { 'Content-Type': 'application/json' }`, `, headers: { ${FORM} }`],
    [
      'a JSON header in lower case',
      `, headers: { 'content-type': 'application/json' }`,
      `, headers: { 'content-type': 'application/x-www-form-urlencoded' }`,
    ],
    [
      'a JSON header with parameters',
      `, headers: { "Content-Type": "application/json; charset=utf-8" }`,
      `, headers: { "Content-Type": "application/x-www-form-urlencoded" }`,
    ],
    ['a vendor JSON header', `, headers: { 'Content-Type': 'application/vnd.api+json' }`, `, headers: { ${FORM} }`],
    ['a form header', `, headers: { ${FORM} }`, `, headers: { ${FORM} }`],
    [
      'Headers',
      `, headers: new Headers({ 'Content-Type': 'application/json' })`,
      `, headers: new Headers({ ${FORM} })`,
    ],
    ['empty Headers', ', headers: new Headers()', `, headers: new Headers({ ${FORM} })`],
    [
      'pairs',
      `, headers: [['Content-Type', 'application/json']]`,
      `, headers: [['Content-Type', 'application/x-www-form-urlencoded']]`,
    ],
    [
      'pairs of other headers',
      `, headers: [['Accept', '*/*']]`,
      `, headers: [['Accept', '*/*'], ['Content-Type', 'application/x-www-form-urlencoded']]`,
    ],
    ['a constant as the value', `, headers: { 'Content-Type': JSON_TYPE }`, `, headers: { ${FORM} }`],
    [
      'two spellings',
      `, headers: { 'Content-Type': 'application/json', 'content-type': 'application/json' }`,
      'unknown-headers',
    ],
    [
      'a name for the key',
      `, headers: { [NAME]: 'application/json' }`,
      `, headers: { [NAME]: 'application/x-www-form-urlencoded' }`,
    ],
    [
      'upper case, beside what is accepted',
      `, headers: { Accept: 'application/json', 'CONTENT-TYPE': 'application/json' }`,
      `, headers: { Accept: 'application/json', 'CONTENT-TYPE': 'application/x-www-form-urlencoded' }`,
    ],
    [
      'the same key twice, of which the last counts',
      `, headers: { 'Content-Type': 'text/plain', 'Content-Type': 'application/json' }`,
      `, headers: { 'Content-Type': 'text/plain', ${FORM} }`,
    ],
    [
      'pairs with the same key twice',
      `, headers: [['Content-Type', 'application/json'], ['content-type', 'application/json']]`,
      'unknown-headers',
    ],
    ['a value that a call gives', `, headers: { 'Content-Type': typeOf() }`, 'unknown-headers'],
    [
      'a length that is written out',
      `, headers: { 'Content-Type': 'application/json', 'Content-Length': '38' }`,
      'content-length',
    ],
    ['a spread of something unknown', ', headers: { ...extra() }', 'unknown-headers'],
    ['headers from elsewhere', ', headers: makeHeaders()', 'unknown-headers'],
  ])('%s', (_situation, before, after) => {
    const program = (headers: string, content: string): string =>
      `const JSON_TYPE = 'application/json', NAME = 'Content-Type', typeOf = () => JSON_TYPE;\nfetch(TOKEN_URL, { method: 'POST', ${content}${headers} });`;
    expect(rewritten(program(before, body))).toBe(after.includes(':') ? program(after, form) : after);
  });

  it('changes headers in a variable where they stand if nothing else uses them', () => {
    expect(
      rewritten(
        `const headers = { 'Content-Type': 'application/json' };\nfetch(TOKEN_URL, { method: 'POST', headers, ${body} });`,
      ),
    ).toBe(`const headers = { ${FORM} };\nfetch(TOKEN_URL, { method: 'POST', headers, ${form} });`);
  });

  it('overrides headers that others use', () => {
    const shared = `const headers = { 'content-type': 'application/json' };\nfetch('/users', { headers });\n`;
    expect(rewritten(`${shared}fetch(TOKEN_URL, { method: 'POST', headers, ${body} });`)).toBe(
      `${shared}fetch(TOKEN_URL, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, ${form} });`,
    );
  });

  it('overrides a header that comes by a spread of shared ones', () => {
    const shared = `const base = { 'Content-Type': 'application/json' };\nfetch('/users', { headers: base });\n`;
    expect(
      rewritten(`${shared}fetch(TOKEN_URL, { method: 'POST', headers: { ...base, Accept: '*/*' }, ${body} });`),
    ).toBe(`${shared}fetch(TOKEN_URL, { method: 'POST', headers: { ...base, Accept: '*/*', ${FORM} }, ${form} });`);
  });

  it('overrides exported headers, which other files may use', () => {
    const shared = `export const headers = { 'Content-Type': 'application/json' };\n`;
    expect(rewritten(`${shared}fetch(TOKEN_URL, { method: 'POST', headers, ${body} });`)).toBe(
      `${shared}fetch(TOKEN_URL, { method: 'POST', headers: { ...headers, ${FORM} }, ${form} });`,
    );
  });

  it('overrides headers that come by options that others use', () => {
    const shared = `const base = { method: 'POST', headers: { 'Content-Type': 'application/json' } };\nfetch('/users', base);\n`;
    expect(rewritten(`${shared}fetch(TOKEN_URL, { ...base, ${body} });`)).toBe(
      `${shared}fetch(TOKEN_URL, { ...base, ${form}, headers: { ...base.headers, ${FORM} } });`,
    );
  });

  it.each([
    ['of a name that may hold nothing', 'o!'],
    ['of a member of what may be nothing', 'all?.o'],
    ['of a call', 'all.get()'],
  ])('refuses options %s, which others use', (_situation, options) => {
    const shared = `import axios from 'axios';\nconst o = { headers: { 'Content-Type': 'application/json' } };\nconst all = { o, get: () => o };\naxios.get('/users', o);\n`;
    expect(rewritten(`${shared}axios.post(TOKEN_URL, { grant_type: 'password' }, ${options});`)).toBe('shared-options');
  });

  it('changes headers that come by options that nothing else uses', () => {
    const program = (type: string, content: string): string =>
      `const base = { method: 'POST', headers: { 'Content-Type': '${type}' } };\nfetch(TOKEN_URL, { ...base, ${content} });`;
    expect(rewritten(program('application/json', body))).toBe(program('application/x-www-form-urlencoded', form));
  });

  it.each([
    ['assigned', 'const base =', `Object.assign({}, base, { ${body} })`],
    ['of a type that may hide them', 'const base: RequestInit =', `{ ...base, ${body} }`],
    ['spread under a condition', 'const base =', `{ ...(isNew && base), ${body} }`],
    ['spread with an assertion', 'const base =', `{ ...base!, ${body} }`],
    ['spread with an assertion behind others', 'const other = {}, base =', `{ ${body}, ...other, ...base! }`],
  ])('refuses headers of options that others use: %s', (_situation, declaration, options) => {
    const shared = `${declaration} { method: 'POST', headers: { 'Content-Type': 'application/json' } };\nfetch('/users', base);\n`;
    expect(rewritten(`${shared}fetch(TOKEN_URL, ${options});`)).toMatch(/^(?:shared-options|unknown-headers)$/u);
  });

  it('refuses headers of options that are spread into options that others use', () => {
    const shared = `const base = { method: 'POST', headers: { 'Content-Type': 'application/json' } };\nconst more = { ...base };\nfetch('/users', more);\n`;
    expect(rewritten(`${shared}fetch(TOKEN_URL, { ...more, ${body} });`)).toBe('shared-options');
  });

  it.each([
    ['undefined', 'headers: undefined'],
    ['a name for undefined', 'headers'],
  ])('writes headers in the place of %s', (_situation, before) => {
    const program = (headers: string, content: string): string =>
      `const headers = undefined;\nfetch(TOKEN_URL, { method: 'POST', ${headers}, ${content} });`;
    expect(rewritten(program(before, body))).toBe(program(`headers: { ${FORM} }`, form));
  });

  it.each(['text.length', 'Buffer.byteLength(text)', 'String(text.length)'])(
    'keeps the length of the text: %s',
    length => {
      const program = (type: string, text: string): string =>
        `const text = ${text};\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}', 'Content-Length': ${length} }, body: text });`;
      const login = `{ grant_type: 'client_credentials' }`;
      expect(rewritten(program('application/json', `JSON.stringify(${login})`))).toBe(
        program('application/x-www-form-urlencoded', `new URLSearchParams(${login}).toString()`),
      );
    },
  );

  it('changes the argument of headers.set', () => {
    const program = (type: string, content: string): string =>
      `const headers = new Headers();\nheaders.set('Content-Type', '${type}');\nfetch(TOKEN_URL, { method: 'POST', headers, ${content} });`;
    expect(rewritten(program('application/json', body))).toBe(program('application/x-www-form-urlencoded', form));
  });

  it('refuses options that others use', () => {
    expect(rewritten(`const options = { method: 'POST', ${body} };\nfetch(TOKEN_URL, options);\nuse(options);`)).toBe(
      'shared-options',
    );
  });
});

describe('axios', () => {
  const program = (content: string, options = ''): string =>
    `import axios from 'axios';\naxios.post(TOKEN_URL, ${content}${options});`;
  const object = `{ grant_type: 'client_credentials' }`;
  const instance = `new URLSearchParams({ grant_type: 'client_credentials' })`;

  it.each([
    ['no options', '', `, { headers: { ${FORM} } }`],
    ['undefined for options', ', undefined', `, { headers: { ${FORM} } }`],
    ['null for options', ', null', `, { headers: { ${FORM} } }`],
    ['other options', ', { timeout: 5 }', `, { timeout: 5, headers: { ${FORM} } }`],
    ['a JSON header', `, { headers: { 'Content-Type': 'application/json' } }`, `, { headers: { ${FORM} } }`],
    ['unknown options', ', options()', 'unknown'],
  ])('%s', (_situation, before, after) => {
    // What an object becomes depends on the header: with that unknown, nothing is known to be wrong.
    expect(rewritten(program(object, before))).toBe(
      after === 'unknown' ? program(object, before) : program(instance, after),
    );
  });

  it('repeats the spelling of an instance default, so that one header is sent', () => {
    const create = `import axios from 'axios';\nconst api = axios.create({ headers: { 'content-type': 'application/json' } });\n`;
    expect(rewritten(`${create}api.post(TOKEN_URL, ${object});`)).toBe(
      `${create}api.post(TOKEN_URL, ${instance}, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });`,
    );
  });

  it('refuses a length of JSON that is made of the body beside it', () => {
    const login = `const login = ${object};\n`;
    const options = `, { headers: { 'Content-Length': JSON.stringify(login).length } }`;
    expect(rewritten(login + program('login', options))).toBe('content-length');
  });

  it('refuses a Headers instance, which axios passes over', () => {
    expect(rewritten(program(object, `, { headers: new Headers({ ${FORM} }) }`))).toBe('unknown-headers');
  });
});

it('refuses a type that stands beside a header that says another', () => {
  const options = `contentType: 'application/json', headers: { 'Content-Type': 'application/json' }`;
  const login = `const login = { grant_type: 'client_credentials' };`;
  expect(
    rewritten(`${login}\n$.ajax({ url: TOKEN_URL, method: 'POST', ${options}, data: JSON.stringify(login) });`),
  ).toBe('unknown-headers');
});

describe('a Content-Type that is written down as undefined', () => {
  const axios = `import axios from 'axios';\n`;
  const url = `'https://accounts.spotify.com/api/token'`;
  const d = `{ grant_type: 'client_credentials' }`;
  const U = `{ headers: { 'content-type': undefined } }`;

  it('gets the form’s type where it stands', () => {
    expect(rewritten(`${axios}axios.post(${url}, ${d}, ${U});`)).toBe(
      `${axios}axios.post(${url}, new URLSearchParams(${d}), { headers: { 'content-type': 'application/x-www-form-urlencoded' } });`,
    );
  });

  it('is overridden where others use the headers', () => {
    const shared = `const headers = { 'content-type': undefined };\nuse(headers);\n`;
    expect(rewritten(`${axios}${shared}axios.post(${url}, ${d}, { headers });`)).toBe(
      `${axios}${shared}axios.post(${url}, new URLSearchParams(${d}), { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } });`,
    );
  });

  it('hides what an instance says', () => {
    const api = `${axios}const api = axios.create({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });\n`;
    expect(wiresOf(`${api}api.post(${url}, ${d}, ${U});`)).toStrictEqual(['axios: json-body']);
  });

  it.each([
    ['a form of axios', `${axios}axios.post(${url}, new URLSearchParams(${d}), ${U});`, 'axios: form'],
    ['a word for fetch', `fetch(${url}, { method: 'POST', ...${U}, body: 'grant_type=password' });`, 'fetch: unknown'],
    ['null', `${axios}axios.post(${url}, ${d}, { headers: { 'content-type': null } });`, 'axios: unknown'],
  ])('leaves %s', (_situation, program, wire) => {
    expect(wiresOf(program)).toStrictEqual([wire]);
  });
});

describe('AxiosHeaders', () => {
  const url = `'https://accounts.spotify.com/api/token'`;
  const d = `{ grant_type: 'client_credentials' }`;
  const program = (headers: string, body: string, more = ''): string =>
    `import axios, { AxiosHeaders } from 'axios';\nconst headers = new AxiosHeaders(${headers});\n${more}axios.post(${url}, ${body}, { headers });`;

  it('are changed where they say JSON', () => {
    expect(rewritten(program(`{ 'Content-Type': 'application/json' }`, d))).toBe(
      program(`{ 'Content-Type': 'application/x-www-form-urlencoded' }`, `new URLSearchParams(${d})`),
    );
  });

  it('get the form’s type where they say nothing', () => {
    expect(rewritten(program('', d))).toBe(
      program(`{ 'Content-Type': 'application/x-www-form-urlencoded' }`, `new URLSearchParams(${d})`),
    );
  });

  it('say later what they hold', () => {
    const set = (type: string): string => `headers.set('Content-Type', '${type}');\n`;
    expect(rewritten(program('', d, set('application/json')))).toBe(
      program('', `new URLSearchParams(${d})`, set('application/x-www-form-urlencoded')),
    );
  });

  it('may say a form', () => {
    expect(wiresOf(program(`{ 'content-type': 'application/x-www-form-urlencoded' }`, d))).toStrictEqual([
      'axios: form',
    ]);
  });
});
