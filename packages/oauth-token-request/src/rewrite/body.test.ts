import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const members = `grant_type: 'client_credentials', client_id: id`;
const fetchOf = (body: string): string => `fetch(TOKEN_URL, { method: 'POST', ${HEADERS}, ${body} });`;
const axiosOf = (body: string): string => `axios.post(TOKEN_URL, ${body}, { headers: { Accept: '*/*' } });`;
const axiosAfter = (body: string): string =>
  `axios.post(TOKEN_URL, ${body}, { headers: { Accept: '*/*', 'Content-Type': 'application/x-www-form-urlencoded' } });`;
const axios = `import axios from 'axios';\n`;

it('refuses a body that comes by options that others use', () => {
  const shared = `${axios}const base = { method: 'POST', data: { ${members} } };\nuse(base);\n`;
  expect(rewritten(`${shared}axios({ ...base, url: TOKEN_URL });`)).toBe('shared-options');
});

describe('JSON.stringify', () => {
  it.each([
    ['inline', '', `body: MAKE({ ${members} })`],
    ['in a variable', `const body = MAKE({ ${members} });`, 'body'],
    ['of a variable', `const data = { ${members} };`, 'body: MAKE(data)'],
    ['of a record of text', 'declare const data: Record<string, string>;', 'body: MAKE(data)'],
    [
      'in both branches',
      `let body; if (x) body = MAKE({ ${members} }); else body = MAKE({ grant_type: 'password' });`,
      'body',
    ],
  ])('becomes URLSearchParams %s', (_situation, before, body) => {
    const program = `${before}\n${fetchOf(body)}`;
    expect(rewritten(program.replaceAll('MAKE', 'JSON.stringify'))).toBe(
      program.replaceAll('MAKE', 'new URLSearchParams'),
    );
  });

  it.each(['null', 'undefined'])('loses its indentation behind %s', replacer => {
    expect(rewritten(fetchOf(`body: JSON.stringify({ ${members} }, ${replacer}, 2)`))).toBe(
      fetchOf(`body: new URLSearchParams({ ${members} })`),
    );
  });

  it('stays text in a variable of type string', () => {
    const program = (made: string): string => `const id = 'web';\nconst body: string = ${made};\n${fetchOf('body')}`;
    expect(rewritten(program(`JSON.stringify({ ${members} })`))).toBe(
      program(`new URLSearchParams({ ${members} }).toString()`),
    );
  });

  it('of a variable of an interface becomes URLSearchParams of its spread', () => {
    const before = `interface T { grant_type: string }\nconst data: T = { ${members} };\n`;
    expect(rewritten(before + fetchOf('body: JSON.stringify(data)'))).toBe(
      before + fetchOf('body: new URLSearchParams({ ...data })'),
    );
  });

  it.each([
    ['with spaces that are worked out', '', `body: JSON.stringify({ ${members} }, null, spaces())`, 'json-replacer'],
    ['with a replacer that is no function', '', `body: JSON.stringify({ ${members} }, 1)`, 'json-replacer'],
    ['with a replacer that may come', '', `body: JSON.stringify({ ${members} }, ...rest)`, 'json-replacer'],
    ['of nothing', '', 'body: JSON.stringify()', 'unknown-body'],
    ['of undefined', '', 'body: JSON.stringify(undefined)', 'unknown-body'],
    ['of what can’t be seen', '', 'body: JSON.stringify(...parts)', 'unknown-body'],
    ['with a replacer', '', `body: JSON.stringify({ ${members} }, keep)`, 'json-replacer'],
    ['used elsewhere', `const body = JSON.stringify({ ${members} });\nsign(body);`, 'body', 'shared-body'],
    ['exported', `export const body = JSON.stringify({ ${members} });`, 'body', 'shared-body'],
    [
      'of members that need an edit and are used elsewhere',
      `const data = { ${members}, at: new Date(0) };\nconsole.log(data);`,
      'body: JSON.stringify(data)',
      'shared-body',
    ],
    [
      'beside a class of the same name',
      'class URLSearchParams {}',
      `body: JSON.stringify({ ${members} })`,
      'shadowed-name',
    ],
    ['written out with something put in', '', 'body: `{"grant_type":"password","username":"${a}"}`', 'json-text'],
    ['written out as bytes', '', `body: Buffer.from('{"grant_type":"password"}')`, 'json-text'],
    ['written out wrongly', '', `body: '{"grant_type":"password",}'`, 'json-text'],
    ['written out with a prototype', '', `body: '{"grant_type":"password","__proto__":"a"}'`, 'json-text'],
    ['written out with an object', '', `body: '{"grant_type":"password","claims":{}}'`, 'nested-value'],
    ['written out with a list', '', `body: '{"grant_type":"password","resource":["a"]}'`, 'nested-value'],
    ['written out and logged', `const text = '{"grant_type":"password"}'; sign(text);`, 'body: text', 'shared-body'],
  ])('is refused %s', (_situation, before, body, reason) => {
    expect(rewritten(`${before}\n${fetchOf(body)}`)).toBe(reason);
  });

  it.each([
    [
      'in single quotes',
      `'{"grant_type":"password","username":"O’Neil"}'`,
      `grant_type: 'password', username: 'O’Neil'`,
    ],
    [
      'with quotes in it',
      `'{"grant_type":"password","password":"a\\\\\\"\\'"}'`,
      `grant_type: 'password', password: 'a"\\''`,
    ],
    ['with other values', `'{"grant_type":"a","n":1,"is":true,"no":null}'`, `grant_type: 'a', n: '1', is: 'true'`],
    ['with scopes', `'{"grant_type":"a","scope":["b","c"]}'`, `grant_type: 'a', scope: 'b c'`],
    ['with a name that needs quotes', `'{"grant_type":"a","user-name":"b"}'`, `grant_type: 'a', 'user-name': 'b'`],
  ])('becomes URLSearchParams where its text is written out %s', (_situation, text, made) => {
    expect(rewritten(fetchOf(`body: ${text}`))).toBe(fetchOf(`body: new URLSearchParams({ ${made} })`));
    const named = (value: string): string => `const text = ${value};\n${fetchOf('body: text')}`;
    expect(rewritten(named(text))).toBe(named(`new URLSearchParams({ ${made} })`));
  });

  it('keeps its lines where its text is written out', () => {
    const text = '`\n    {\n      "grant_type": "a",\n      "scope": "b"\n    }\n  `';
    const made = `new URLSearchParams({\n    grant_type: 'a',\n    scope: 'b',\n  })`;
    const program = (body: string): string =>
      `const options = {\n  body: ${body},\n};\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, ...options });`;
    expect(rewritten(program(text))).toBe(program(made));
  });

  it('stays a text of the same length as its header says', () => {
    const program = (value: string): string =>
      `const text = ${value};\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': text.length }, body: text });`;
    expect(rewritten(program(`'{"grant_type":"a"}'`))).toBe(
      program(`new URLSearchParams({ grant_type: 'a' }).toString()`),
    );
  });

  it.each([
    ['String', 'n: 5 * a'],
    ['Number', 'n', 'const n = parseInt(a);'],
  ])('is refused beside a %s of the file’s own, if the rewrite needs the global one', (name, member, before = '') => {
    const program = (imported: string): string =>
      `import { ${imported} } from 'runtypes';\n${before}\n${fetchOf(`body: JSON.stringify({ ${members}, ${member} })`)}`;
    expect(rewritten(program(name))).toBe('shadowed-name');
    expect(rewritten(program('Other'))).toContain(`new URLSearchParams({ ${members}, `);
  });

  it('stays possible beside a String of the file’s own that the rewrite has no need of', () => {
    const program = (create: string): string =>
      `import { String } from 'runtypes';\n${fetchOf(`body: ${create}({ ${members} })`)}`;
    expect(rewritten(program('JSON.stringify'))).toBe(program('new URLSearchParams'));
  });

  it('may stand beside Node’s own URLSearchParams', () => {
    const program = `import { URLSearchParams } from 'node:url';\n`;
    expect(rewritten(program + fetchOf(`body: JSON.stringify({ ${members} })`))).toBe(
      program + fetchOf(`body: new URLSearchParams({ ${members} })`),
    );
  });
});

it('refuses bytes of JSON where the client makes a form of an object', () => {
  const program = `import request from 'request';\nrequest.post({ url: TOKEN_URL, body: Buffer.from(JSON.stringify({ ${members} })) });`;
  expect(rewritten(program)).toBe('unknown-body');
});

describe('the name of an encoding', () => {
  const program = (before: string, format: string): string =>
    `${before}\nnew ClientCredentials({ auth: { tokenHost: 'https://login.acme.dev' }, options: { bodyFormat: ${format} } });`;
  const HEAD = `import { ClientCredentials } from 'simple-oauth2';\n`;

  it.each([
    ['where it stands', `'json'`, `'form'`],
    ['in the quotes that it has', '"json"', '"form"'],
  ])('changes %s', (_situation, format, changed) => {
    const before = `${HEAD}const quoted = 'a';`;
    expect(rewritten(program(before, format))).toBe(program(before, changed));
  });

  it('changes in a variable', () => {
    const before = (format: string): string => `${HEAD}const format = '${format}';`;
    expect(rewritten(program(before('json'), 'format'))).toBe(program(before('form'), 'format'));
  });

  it('stays in a variable that others read', () => {
    expect(rewritten(program(`${HEAD}const format = 'json';\nlog(format);`, 'format'))).toBe('shared-options');
  });
});

describe('an object that the client makes JSON of', () => {
  it.each([
    ['inline', '', `{ ${members} }`],
    ['in a variable', `const data = { ${members} };`, 'data'],
    ['in a variable that others read', `const data = { ${members} };\nconsole.log(data);`, 'data'],
    ['filled member by member', `const data: any = {};\ndata.grant_type = 'password';\ndata.username = name;`, 'data'],
  ])('is given to URLSearchParams %s', (_situation, before, body) => {
    expect(rewritten(`${axios}${before}\n${axiosOf(body)}`)).toBe(
      `${axios}${before}\n${axiosAfter(`new URLSearchParams(${body})`)}`,
    );
  });

  it('is edited in a variable that nothing else reads', () => {
    const before = (n: string): string => `${axios}const data = { ${members}, n: ${n} };\n`;
    expect(rewritten(before('1') + axiosOf('data'))).toBe(before(`'1'`) + axiosAfter('new URLSearchParams(data)'));
  });

  it('is spread under a cast', () => {
    const before = `${axios}interface Body { grant_type: string; client_id: string }\n`;
    expect(rewritten(before + axiosOf(`{ ${members} } as Body`))).toBe(
      before + axiosAfter(`new URLSearchParams({ ...({ ${members} } as Body) })`),
    );
  });

  it('is written out where it is a shorthand member', () => {
    expect(rewritten(`${axios}const data = { ${members} };\naxios({ method: 'post', url: TOKEN_URL, data });`)).toBe(
      `${axios}const data = { ${members} };\naxios({ method: 'post', url: TOKEN_URL, data: new URLSearchParams(data), ${HEADERS} });`,
    );
  });
});

it('keeps carriage returns, tabs, a byte order mark and a missing final newline', () => {
  const before =
    '\uFEFFfetch(TOKEN_URL, {\r\n\tmethod: "POST", // 😀\r\n\tbody: JSON.stringify({ grant_type: "client_credentials" }) // body\r\n})';
  expect(rewritten(before)).toBe(
    '\uFEFFfetch(TOKEN_URL, {\r\n\tmethod: "POST", // 😀\r\n\tbody: new URLSearchParams({ grant_type: "client_credentials" }), // body\r\n\theaders: { "Content-Type": "application/x-www-form-urlencoded" }\r\n})',
  );
});

describe('an object of which only the type is known, as the body itself', () => {
  const PAIRS = `.filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)])`;
  const HEADERS = `{ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`;
  const send = (type: string, sent: string): string =>
    `import axios from 'axios';\nconst send = (dto: ${type}, f: boolean) => axios.post('https://a.test/oauth/token', ${sent});`;

  it.each(['{ grant_type: string; code?: string }', '{ grant_type: string } & { max_age: number | null }'])(
    'is sent as the pairs that have a value: %s',
    type => {
      expect(rewritten(send(type, 'dto'))).toBe(
        send(type, `new URLSearchParams(Object.entries(dto)${PAIRS}), ${HEADERS}`),
      );
    },
  );

  it('is sent beside one that is written out', () => {
    const either = `f ? dto : { grant_type: 'password' }`;
    expect(rewritten(send('{ grant_type: string }', either))).toBe(
      send('{ grant_type: string }', `new URLSearchParams(Object.entries(${either})${PAIRS}), ${HEADERS}`),
    );
  });

  it.each(['{ grant_type: string; prompt: string[] }', '{ grant_type: string; at: Date }'])(
    'is refused where a form has no way to say it: %s',
    type => {
      expect(rewritten(send(type, 'dto'))).toBe('unknown-body');
    },
  );

  it('is refused by a client that makes the form itself', () => {
    expect(
      rewritten(
        `import got from 'got';\nconst send = (json: { grant_type: string }) => got.post('https://a.test/oauth/token', { json });`,
      ),
    ).toBe('unknown-body');
  });
});
