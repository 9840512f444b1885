import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

describe('a member of a table under a key that isn’t known may be missing', () => {
  it.each([
    ['a list', `{ admin: ['a'], user: ['b'] }`, `scope: TABLE[role].join(' ')`],
    ['a text', `{ admin: 'a', user: 'b' }`, 'scope: TABLE[role]'],
  ])('%s', (_situation, table, sent) => {
    const before = `const TABLE = ${table};\nconst f = role =>`;
    expect(membersAfter('scope: TABLE[role]', before)).toBe(sentIfThere('TABLE[role]', sent));
  });

  it.each([
    ['in a loop over the keys of another one', 'for (const role of Object.keys(OTHER))', ''],
    ['in a loop over another one', 'for (const role in OTHER)', ''],
    ['in a loop over other names', 'for (const role of roles)', ''],
    ['where one of two keys isn’t among its keys', `const f = own => { const role = own ? 'admin' : 'root';`, '; };'],
  ])('%s', (_situation, loop, behind) => {
    const before = `const TABLE = { admin: 'a', user: 'b' };\n${loop}`;
    expect(membersAfter('realm: TABLE[role]', before, behind)).toBe(sentIfThere('TABLE[role]', 'realm: TABLE[role]'));
  });

  it('under a key that may be anything by its type', () => {
    const before = `const TABLE = { admin: 'a', user: 'b' };\nfunction f(role: any) {`;
    expect(membersAfter('realm: TABLE[role]', before, '; }')).toBe(
      sentIfThere('TABLE[role]', 'realm: String(TABLE[role])'),
    );
  });

  it('in an object, where a loop goes over its neighbour', () => {
    const program = (list: string): string =>
      `const C = { table: { admin: 'a' }, other: { user: 'b' } };\nfor (const role in ${list})`;
    expect(membersAfter('realm: C.table[role]', program('C.table'))).toBe('realm: C.table[role]');
    expect(membersAfter('realm: C.table[role]', program('C.other'))).toBe(
      sentIfThere('C.table[role]', 'realm: C.table[role]'),
    );
  });

  it('also under a name', () => {
    const before = `const TABLE = { admin: 'a', user: 'b' };\nfunction f(role) { const realm = TABLE[role];`;
    expect(membersAfter('realm', before, '; }')).toBe(sentIfThere('realm', 'realm'));
  });

  it('also where its type allows any key, in a way that compiles', () => {
    const before = `const TABLE: Record<string, string[]> = { admin: ['a'], user: ['b'] };\nconst f = (role: string) =>`;
    expect(membersAfter('scope: TABLE[role]', before)).toBe(
      sentIfThere('TABLE[role]', `scope: [TABLE[role]].flat().join(' ')`),
    );
  });

  it('also where the key can’t be looked at twice', () => {
    const before = `const TABLE = { admin: ['a'], user: ['b'] };`;
    expect(membersAfter('scope: TABLE[process.argv[2]]', before)).toBe(
      `pairs of scope: TABLE[process.argv[2]]?.join(' ')`,
    );
  });
});

describe('but is there', () => {
  const TABLE = `const TABLE = { admin: 'a', user: 'b' };\n`;

  it.each([
    ['under one of two keys', `${TABLE}const f = own => { const role = own ? 'admin' : 'user'; return`, '; };'],
    ['behind a test', `${TABLE}function f(role) { if (!TABLE[role]) throw new Error();`, '; }'],
    ['in a loop over its keys', `${TABLE}for (const role of Object.keys(TABLE))`, ';'],
    ['in a loop over its names', `${TABLE}for (const role in TABLE)`, ';'],
    ['under a key whose type was written', `${TABLE}function f(role: keyof typeof TABLE) {`, '; }'],
    [
      'where its type has a value for each key',
      `type Role = 'admin' | 'user';\nconst TABLE: Record<Role, string> = { admin: 'a', user: 'b' };\nfunction f(role: Role) {`,
      '; }',
    ],
  ])('%s', (_situation, before, behind) => {
    expect(membersAfter('realm: TABLE[role]', before, behind)).toBe('realm: TABLE[role]');
  });
});

describe('a list that only a call gives is left out where there is none', () => {
  it.each([
    ['of a call', 'scope: config.get("scope")', `[config.get("scope")].flat().join(' ') || undefined`],
    ['of a member of what it gives', 'scope: read().scope', `[read().scope].flat().join(' ') || undefined`],
    ['that is waited for', 'scope: (await read()).scope', `[(await read()).scope].flat().join(' ') || undefined`],
  ])('%s', (_situation, members, sent) => {
    expect(membersAfter(members, `import { config, read } from 'acme';`)).toBe(`pairs of scope: ${sent}`);
  });

  it('that is set later', () => {
    const program = (type: string, scope: string, body: string): string =>
      `import { read } from 'acme';\nconst data = { grant_type: 'password' };\ndata.scope = ${scope};\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} });`;
    expect(rewritten(program('json', 'read()', 'JSON.stringify(data)'))).toBe(
      program(
        'x-www-form-urlencoded',
        `[read()].flat().join(' ') || undefined`,
        `new URLSearchParams(Object.entries(data).filter(([, value]) => value != null))`,
      ),
    );
  });

  it('but joined for a client that makes the form', () => {
    const before = `import got from 'got';\nimport { read } from 'acme';\n`;
    const program = (name: string, scope: string): string =>
      `${before}got.post('https://a.test/oauth/token', { ${name}: { grant_type: 'password', scope: ${scope} } });`;
    expect(rewritten(program('json', 'read()'))).toBe(program('form', `[read()].flat().join(' ')`));
  });
});
