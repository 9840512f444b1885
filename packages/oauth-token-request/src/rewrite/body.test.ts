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
    ['inline', '', `body: JSON.stringify({ ${members} })`, '', `body: new URLSearchParams({ ${members} })`],
    [
      'with indentation',
      '',
      `body: JSON.stringify({ ${members} }, null, 2)`,
      '',
      `body: new URLSearchParams({ ${members} })`,
    ],
    [
      'in a variable',
      `const body = JSON.stringify({ ${members} });`,
      'body',
      `const body = new URLSearchParams({ ${members} });`,
      'body',
    ],
    [
      'in a variable of type string',
      `const id = 'web';\nconst body: string = JSON.stringify({ ${members} });`,
      'body',
      `const id = 'web';\nconst body: string = new URLSearchParams({ ${members} }).toString();`,
      'body',
    ],
    [
      'of a variable',
      `const data = { ${members} };`,
      'body: JSON.stringify(data)',
      `const data = { ${members} };`,
      'body: new URLSearchParams(data)',
    ],
    [
      'of a variable of an interface',
      `interface T { grant_type: string }\nconst data: T = { ${members} };`,
      'body: JSON.stringify(data)',
      `interface T { grant_type: string }\nconst data: T = { ${members} };`,
      'body: new URLSearchParams({ ...data })',
    ],
    [
      'of a record of text',
      'declare const data: Record<string, string>;',
      'body: JSON.stringify(data)',
      'declare const data: Record<string, string>;',
      'body: new URLSearchParams(data)',
    ],
    [
      'in both branches',
      `let body; if (x) body = JSON.stringify({ ${members} }); else body = JSON.stringify({ grant_type: 'password' });`,
      'body',
      `let body; if (x) body = new URLSearchParams({ ${members} }); else body = new URLSearchParams({ grant_type: 'password' });`,
      'body',
    ],
  ])('%s', (_situation, before, body, after, form) => {
    expect(rewritten(`${before}\n${fetchOf(body)}`)).toBe(`${after}\n${fetchOf(form)}`);
  });

  it.each([
    ['with spaces that are worked out', '', `body: JSON.stringify({ ${members} }, null, spaces())`, 'json-replacer'],
    ['with a replacer', '', `body: JSON.stringify({ ${members} }, keep)`, 'json-replacer'],
    ['used elsewhere', `const body = JSON.stringify({ ${members} });\nsign(body);`, 'body', 'shared-body'],
    ['exported', `export const body = JSON.stringify({ ${members} });`, 'body', 'shared-body'],
    [
      'of members that need an edit and are used elsewhere',
      `const data = { ${members}, n: 1 };\nconsole.log(data);`,
      'body: JSON.stringify(data)',
      'shared-body',
    ],
    [
      'of a record that may lack a value',
      `const data: { [name: string]: string | undefined } = { ${members} };`,
      'body: JSON.stringify(data)',
      'typed-members',
    ],
    [
      'of a type that holds numbers',
      `interface T { grant_type: string; n?: number }\nconst data: T = { ${members} };`,
      'body: JSON.stringify(data)',
      'typed-members',
    ],
    [
      'beside a class of the same name',
      'class URLSearchParams {}',
      `body: JSON.stringify({ ${members} })`,
      'shadowed-name',
    ],
    ['written out by hand', '', `body: '{"grant_type":"client_credentials"}'`, 'json-text'],
  ])('is refused %s', (_situation, before, body, reason) => {
    expect(rewritten(`${before}\n${fetchOf(body)}`)).toBe(reason);
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

describe('an object that the client makes JSON of', () => {
  it.each([
    ['inline', '', `{ ${members} }`, '', `new URLSearchParams({ ${members} })`],
    [
      'in a variable',
      `const data = { ${members} };`,
      'data',
      `const data = { ${members} };`,
      'new URLSearchParams(data)',
    ],
    [
      'in a variable that others read',
      `const data = { ${members} };\nconsole.log(data);`,
      'data',
      `const data = { ${members} };\nconsole.log(data);`,
      'new URLSearchParams(data)',
    ],
    [
      'in a variable whose members need an edit',
      `const data = { ${members}, n: 1 };`,
      'data',
      `const data = { ${members}, n: '1' };`,
      'new URLSearchParams(data)',
    ],
    [
      'filled member by member',
      `const data: any = {};\ndata.grant_type = 'password';\ndata.username = name;`,
      'data',
      `const data: any = {};\ndata.grant_type = 'password';\ndata.username = name;`,
      'new URLSearchParams(data)',
    ],
    [
      'with a cast',
      'interface Body { grant_type: string; client_id: string }',
      `{ ${members} } as Body`,
      'interface Body { grant_type: string; client_id: string }',
      `new URLSearchParams({ ...({ ${members} } as Body) })`,
    ],
  ])('%s', (_situation, before, body, after, form) => {
    expect(rewritten(`${axios}${before}\n${axiosOf(body)}`)).toBe(`${axios}${after}\n${axiosAfter(form)}`);
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
