import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const JSON_TYPE = `'Content-Type': 'application/json'`;
const FORM_TYPE = `'Content-Type': 'application/x-www-form-urlencoded'`;

const program = (before: string, headers: string, create: string): string =>
  `${before}\nfetch(TOKEN_URL, { method: 'POST', ${headers}, body: ${create}({ grant_type: 'password' }) });`;

describe('headers in a variable', () => {
  it.each([
    ['that nothing else looks at', ''],
    ['that are filled', ` headers.Accept = '*/*';`],
    ['that are filled by another name', ` headers['X-Trace'] = id;`],
    ['of which a part is filled', ` headers.more.Accept = '*/*';`],
    ['that are filled from another object', ` Object.assign(headers, { Accept: '*/*' });`],
  ])('%s are changed where they stand', (_situation, more) => {
    const before = (type: string): string => `const headers = { ${type} };${more}`;
    expect(rewritten(program(before(JSON_TYPE), 'headers', 'JSON.stringify'))).toBe(
      program(before(FORM_TYPE), 'headers', 'new URLSearchParams'),
    );
  });

  it.each([
    ['that another call gets', 'send(headers);'],
    ['that are a part of something else', 'const more = { ...headers };'],
    ['of which one is read', 'log(headers.Accept);'],
    ['of which one is kept', 'last = headers.Accept;'],
    ['of which a part is kept', 'last = headers.more.Accept;'],
    ['of which a part’s method is called', 'headers.more.append();'],
    ['of which a method is handed on', 'log(headers.append);'],
    ['of which a method is called for another', 'headers.append.call(others);'],
    ['that are a key', 'log(table[headers]);'],
    ['that are the source of others', 'Object.assign(more, headers);'],
    ['that are filled for two', 'const more = Object.assign(headers, {});'],
    ['that are exported by name', 'export { headers };'],
    ['that are exported', 'export default headers;'],
  ])('%s are overridden', (_situation, use) => {
    const before = `const headers = { ${JSON_TYPE} }; ${use}`;
    expect(rewritten(program(before, 'headers', 'JSON.stringify'))).toBe(
      program(before, `headers: { ...headers, ${FORM_TYPE} }`, 'new URLSearchParams'),
    );
  });

  it.each([
    ['a constant', `export const headers = { ${JSON_TYPE} };`],
    ['an assignment to it', `const headers = (exports.headers = { ${JSON_TYPE} });`],
    ['another variable', `let last; const headers = (last = { ${JSON_TYPE} }); log(last);`],
    ['a variable', `export let headers = { ${JSON_TYPE} };`],
  ])('that are exported with %s are overridden', (_situation, before) => {
    expect(rewritten(program(before, 'headers', 'JSON.stringify'))).toBe(
      program(before, `headers: { ...headers, ${FORM_TYPE} }`, 'new URLSearchParams'),
    );
  });

  it.each(['export default function', 'export function'])('that %s gives are overridden', head => {
    const before = `${head} jsonHeaders() { return { ${JSON_TYPE} }; }`;
    expect(rewritten(program(before, 'headers: jsonHeaders()', 'JSON.stringify'))).toBe(
      program(before, `headers: { ...jsonHeaders(), ${FORM_TYPE} }`, 'new URLSearchParams'),
    );
  });

  it('are changed where a variable that nobody reads gets them too', () => {
    const before = (type: string): string => `let last; const headers = (last = { ${type} });`;
    expect(rewritten(program(before(JSON_TYPE), 'headers', 'JSON.stringify'))).toBe(
      program(before(FORM_TYPE), 'headers', 'new URLSearchParams'),
    );
  });

  it('are changed where they stand in a function that is exported', () => {
    const exported = (type: string, create: string): string =>
      `export function login() { ${program(`const headers = { ${type} };`, 'headers', create)} }`;
    expect(rewritten(exported(JSON_TYPE, 'JSON.stringify'))).toBe(exported(FORM_TYPE, 'new URLSearchParams'));
  });
});

describe('a Headers instance', () => {
  const before = (type: string, use: string): string => `const headers = new Headers({ ${type} });${use}`;

  it.each([` headers.set('Accept', '*/*');`, ` headers.append('Accept', '*/*');`])(
    'that is filled by %s is changed where it stands',
    use => {
      expect(rewritten(program(before(JSON_TYPE, use), 'headers', 'JSON.stringify'))).toBe(
        program(before(FORM_TYPE, use), 'headers', 'new URLSearchParams'),
      );
    },
  );

  it.each([` headers.get('Accept');`, ` use(headers.set);`])('that is looked at by %s is not', use => {
    expect(rewritten(program(before(JSON_TYPE, use), 'headers', 'JSON.stringify'))).toBe('shared-headers');
  });
});

describe('a body in a variable whose length is asked for stays a text', () => {
  it.each(['body.length', 'Buffer.byteLength(body)', 'encoder.byteLength(body)'])('by %s', length => {
    const before = (create: string, text: string): string =>
      `const body = ${create}({ grant_type: 'password' })${text}; log(${length});\nfetch(TOKEN_URL, { method: 'POST', headers: { ${FORM_TYPE} }, body });`;
    expect(rewritten(before('JSON.stringify', ''))).toBe(before('new URLSearchParams', '.toString()'));
  });

  it.each(['body.size', 'byteLength(body)', 'Buffer.from(body)', 'sizes[body]'])('but not by %s', use => {
    const before = `const body = JSON.stringify({ grant_type: 'password' }); log(${use});`;
    expect(rewritten(`${before}\nfetch(TOKEN_URL, { method: 'POST', headers: { ${FORM_TYPE} }, body });`)).toBe(
      'shared-body',
    );
  });
});

describe('options in a variable', () => {
  const options = (use: string, type = '', data = `{ grant_type: 'password' }`): string =>
    `import axios from 'axios';\nconst options = { url: TOKEN_URL, method: 'POST', data: ${data}${type} }; ${use}\naxios(options);`;

  it.each([
    ...['url', 'uri', 'baseURL', 'method'].map(name => `log(options.${name});`),
    'log(options.url.length);',
    'options.url.replace(a, b);',
    'options.url = a;',
  ])('are changed where only what stays is looked at: %s', use => {
    expect(rewritten(options(use))).toBe(
      options(use, `, headers: { ${FORM_TYPE} }`, `new URLSearchParams({ grant_type: 'password' })`),
    );
  });

  it.each([
    'log(options.data);',
    'log(options[url]);',
    'log(table[options]);',
    'log(options);',
    'table[options.data] = a;',
    'void options.data.scope;',
    'new options.set();',
  ])('are left to a person where others see them: %s', use => {
    expect(rewritten(options(use))).toBe('shared-options');
  });
});

describe('an object in place of its JSON', () => {
  const program = (body: string, behind = '', before = ''): string =>
    `const request = require('request');\nconst login = { grant_type: 'password', scope: 'a' };\n${before}const options = { url: 'https://a.test/oauth/token', method: 'POST', ${body} };\n${behind}request(options, () => {});`;

  it.each([
    ['is set behind it', `login.scope = 'b';\n`, ''],
    ['is filled behind it', `Object.assign(login, { scope: 'b' });\n`, ''],
    ['may be set by a function', '', `function more() { login.scope = 'b'; }\n`],
  ])('is refused where a member of it %s', (_situation, behind, before) => {
    expect(rewritten(program('body: JSON.stringify(login)', behind, before))).toBe('shared-body');
  });

  it('is sent where it is filled before', () => {
    const before = `login.scope = 'b';\n`;
    const after = rewritten(program('body: JSON.stringify(login)', 'log(login.scope);\n', before));
    expect(after).toBe(program('form: login', 'log(login.scope);\n', before));
  });
});

describe('a Request', () => {
  const program = (use: string, type = 'application/json', body = 'JSON.stringify'): string =>
    `const request = new Request('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}({ grant_type: 'password' }) });\n${use}\nfetch(request);`;

  it.each([
    'const { grant_type } = await request.clone().json();',
    'log(await request.text());',
    'const copy = request.clone(); log(await copy.json());',
    'log(request.body);',
  ])('of which the program reads the body is left to a person: %s', use => {
    expect(rewritten(program(use))).toBe('shared-body');
  });

  it.each([
    'log(request.url, request.headers);',
    'log(request.signal.reason.text);',
    'await fetch(request.clone());',
    'const copy = request.clone(); fetch(copy);',
    'fetch(request); log(request.clone, request.clone.name);',
    'fetch(request); log(copies[request]);',
    'fetch(request); request.jsonp();',
    'const { url } = request; fetch(request);',
    "request.headers.set('X-Trace', id); log(request.headers.get('Content-Type'));",
    "request.clone().headers.delete('Accept');",
  ])('that is only sent is rewritten: %s', use => {
    expect(rewritten(program(use))).toBe(program(use, 'application/x-www-form-urlencoded', 'new URLSearchParams'));
  });

  it.each([
    "request.headers.set('content-type', 'application/json');",
    "request.headers.append('Content-Type', type);",
    'request.headers.set(name, value);',
    'for (const [name] of list) request.headers.delete(name);',
    "const copy = request.clone(); copy.headers.set('Content-Type', 'application/json');",
    "send(API_URL, { method: 'POST', headers: request.headers });",
    'const more = request.headers;',
    'send(new Request(request, { body }));',
  ])('whose headers are set later or used elsewhere is left to a person: %s', use => {
    expect(rewritten(program(use))).toBe('shared-headers');
  });
});
