import { expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

/** The members of the body after the rewrite, or the reason for a refusal. */
function membersAfter(members: string, before = ''): string {
  const program = `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) });`;
  const after = rewritten(program);
  return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\);$/u.exec(after)?.[1] ?? after;
}

it.each([
  ['text', `code: 'x'`, `code: 'x'`],
  ['an unknown name', 'code', 'code'],
  ['an unknown call', 'code: read()', 'code: read()'],
  ['a template', 'code: `a${b}`', 'code: `a${b}`'],
  ['a plain number', 'max_age: 60', `max_age: '60'`],
  ['a number in another notation', 'max_age: 0x3c', 'max_age: String(0x3c)'],
  ['a negative number', 'max_age: 1 ? 60 : 30', 'max_age: String(1 ? 60 : 30)'],
  ['true', 'offline: true', `offline: 'true'`],
  [
    'an environment variable',
    'code: process.env.CODE',
    '...(process.env.CODE !== undefined && { code: process.env.CODE })',
  ],
  ['an environment variable with a default', `code: process.env.CODE ?? 'x'`, `code: process.env.CODE ?? 'x'`],
  [
    'a non-null assertion',
    'code: process.env.CODE!',
    '...(process.env.CODE !== undefined && { code: process.env.CODE! })',
  ],
  ['a quoted key', `'code': process.env.CODE`, `...(process.env.CODE !== undefined && { 'code': process.env.CODE })`],
  ['a scope array', `scope: ['a', 'b']`, `scope: ['a', 'b'].join(' ')`],
  ['a literal undefined in the middle', 'scope: undefined, code', 'code'],
  ['a literal null at the end', 'code, scope: null', 'code'],
  ['another array', `audience: ['a']`, 'array-value'],
  ['a nested object', 'claims: { a: 1 }', 'nested-value'],
  ['a date', 'at: new Date()', 'nested-value'],
  ['a function', 'at() {}', 'nested-value'],
  ['a spread of something unknown', '...extra', 'unknown-members'],
  ['a branch that may be undefined', `scope: a ? 'b' : undefined`, 'maybe-undefined'],
  ['a spread that is its own test', '...(scope && { scope })', '...(scope && { scope })'],
])('%s', (_situation, members, expected) => {
  expect(membersAfter(members)).toBe(expected);
});

it.each([
  ['an optional parameter', 'scope', 'scope?: string', '...(scope !== undefined && { scope })'],
  ['a nullable parameter', 'scope', 'scope: string | null', '...(scope != null && { scope })'],
  ['a number', 'max_age', 'max_age: number', 'max_age: String(max_age)'],
  ['an optional number', 'max_age', 'max_age?: number', '...(max_age !== undefined && { max_age: String(max_age) })'],
  ['an array of scopes', 'scope', 'scope: string[]', `scope: scope.join(' ')`],
  [
    'an optional array of scopes',
    'scope: o.scopes',
    'o: { scopes?: string[] }',
    `...(o.scopes !== undefined && { scope: o.scopes.join(' ') })`,
  ],
  ['an optional parameter under its own test', '...(scope && { scope })', 'scope?: string', '...(scope && { scope })'],
  [
    'an optional parameter under a comparison',
    '...(scope !== undefined && { scope })',
    'scope?: string',
    '...(scope !== undefined && { scope })',
  ],
  [
    'an optional parameter under another test',
    '...(flag && { scope })',
    'flag: boolean, scope?: string',
    '...(flag && { ...(scope !== undefined && { scope }) })',
  ],
])('%s by its type', (_situation, members, parameter, expected) => {
  const program = `function f(${parameter}) { return fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) }); }`;
  const after = rewritten(program);
  expect(/URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\); \}$/u.exec(after)?.[1] ?? after).toBe(expected);
});

it('keeps comments where they are', () => {
  const after = rewritten(`fetch(TOKEN_URL, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    grant_type: 'client_credentials', // the grant
    /* gone */
    scope: undefined,
    // the client
    client_id: process.env.ID,
  }),
});`);
  expect(after).toBe(`fetch(TOKEN_URL, {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({
    grant_type: 'client_credentials', // the grant
    /* gone */
    // the client
    ...(process.env.ID !== undefined && { client_id: process.env.ID }),
  }),
});`);
});

it.each([
  ['a test that throws', 'const id = process.env.ID; if (!id) throw new Error();', 'client_id: id', 'client_id: id'],
  [
    'a test of several that returns',
    'const id = process.env.ID; if (!id || !other) { log(); return; }',
    'client_id: id',
    'client_id: id',
  ],
  [
    'a test of the variable itself',
    'if (process.env.ID === undefined) throw new Error();',
    'client_id: process.env.ID',
    'client_id: process.env.ID',
  ],
  ['an if around the request', 'const id = process.env.ID; if (id)', 'client_id: id', 'client_id: id'],
  [
    'a test that only logs',
    'const id = process.env.ID; if (!id) log();',
    'client_id: id',
    '...(id !== undefined && { client_id: id })',
  ],
  [
    'a test of something else',
    'const id = process.env.ID; if (!other) throw new Error();',
    'client_id: id',
    '...(id !== undefined && { client_id: id })',
  ],
  [
    'a test of a name that is written again',
    'let id = process.env.ID; if (!id) throw new Error(); id = process.env.ID2;',
    'client_id: id',
    '...(id !== undefined && { client_id: id })',
  ],
])('needs no second test behind %s', (_situation, before, members, expected) => {
  const program = `function f() { ${before} fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify({ grant_type: 'password', ${members} }) }); }`;
  expect(/URLSearchParams\(\{ grant_type: 'password', (.*) \}\), headers/u.exec(rewritten(program))?.[1]).toBe(
    expected,
  );
});

it('needs no second test of a member that is set under its own test', () => {
  const program = `const data = { grant_type: 'password' };\nif (process.env.ID) data.client_id = process.env.ID;\n`;
  expect(rewritten(`${program}fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(data) });`)).toBe(
    `${program}fetch(TOKEN_URL, { method: 'POST', body: new URLSearchParams(data), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
  );
});

it('tests a member where it is assigned', () => {
  const program = (assign: string, body: string): string =>
    `const data = { grant_type: 'password' };\n${assign};\nfetch(TOKEN_URL, { method: 'POST', body: ${body} });`;
  expect(rewritten(program('data.client_id = process.env.ID', 'JSON.stringify(data)'))).toBe(
    program(
      'if (process.env.ID !== undefined) data.client_id = process.env.ID',
      `new URLSearchParams(data), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
    ),
  );
});
