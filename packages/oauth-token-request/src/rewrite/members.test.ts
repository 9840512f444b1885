import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';
import { membersAfter } from '../../../../test/support/members.js';

it.each([
  ['text', `code: 'x'`, `code: 'x'`],
  ['an unknown name', 'code', 'code'],
  ['an unknown call', 'code: read()', 'code: read()'],
  [
    'unknown names of what a request can do without',
    'audience, tenant: a.b, state: read()',
    '...(audience != null && { audience }), ...(a.b != null && { tenant: a.b }), state: read()',
  ],
  [
    'an accessor, which is read once',
    'tenant: { get id() { return read(); } }.id, code',
    'tenant: { get id() { return read(); } }.id, code',
  ],
  [
    'a call of what every object has',
    'code: a.valueOf(), state: b.constructor()',
    'code: a.valueOf(), state: b.constructor()',
  ],
  ['what a constructor makes', 'code: new a.constructor()', 'nested-value'],
  ['a template', 'code: `a${b}`', 'code: `a${b}`'],
  ['a plain number', 'max_age: 60', `max_age: '60'`],
  ['a number in another notation', 'max_age: 0x3c', 'max_age: String(0x3c)'],
  ['a negative number', 'max_age: 1 ? 60 : 30', 'max_age: String(1 ? 60 : 30)'],
  ['no number at all', 'max_age: NaN, code', 'code'],
  ['more than any number', 'code, max_age: Infinity', 'code'],
  ['true', 'offline: true', `offline: 'true'`],
  [
    'an environment variable',
    'code: process.env.CODE',
    '...(process.env.CODE !== undefined && { code: process.env.CODE })',
  ],
  [
    'a variable that Vite replaces',
    'code: import.meta.env.CODE',
    '...(import.meta.env.CODE !== undefined && { code: import.meta.env.CODE })',
  ],
  [
    'an environment variable of any name',
    'code: process.env[name]',
    '...(process.env[name] !== undefined && { code: process.env[name] })',
  ],
  [
    'an environment variable of any name with a default',
    `code: process.env[name] ?? 'x'`,
    `code: process.env[name] ?? 'x'`,
  ],
  ['an environment variable with a default', `code: process.env.CODE ?? 'x'`, `code: process.env.CODE ?? 'x'`],
  [
    'a non-null assertion',
    'code: process.env.CODE!',
    '...(process.env.CODE !== undefined && { code: process.env.CODE })',
  ],
  [
    "an environment variable of Vite's",
    'code: import.meta.env.VITE_CODE',
    '...(import.meta.env.VITE_CODE !== undefined && { code: import.meta.env.VITE_CODE })',
  ],
  ['a quoted key', `'code': process.env.CODE`, `...(process.env.CODE !== undefined && { 'code': process.env.CODE })`],
  ['a scope array', `scope: ['a', 'b']`, `scope: ['a', 'b'].join(' ')`],
  ['a literal undefined in the middle', 'scope: undefined, code', 'code'],
  ['a literal null at the end', 'code, scope: null', 'code'],
  ['another array', `prompt: ['a']`, 'array-value'],
  ['a nested object', 'claims: { a: 1 }', 'nested-value'],
  ['a date', 'at: new Date(0)', 'at: new Date(0).toISOString()'],
  ['a date without arguments', 'at: new Date', 'at: (new Date).toISOString()'],
  ['a date or a text', `at: a ? new Date(0) : 'now'`, 'nested-value'],
  ['a URL', `redirect_uri: new URL('https://a.test')`, `redirect_uri: new URL('https://a.test').href`],
  ['a URL or a text', `at: a ? new URL('a:') : 'b'`, `at: String(a ? new URL('a:') : 'b')`],
  [
    'the address of a URL',
    `redirect_uri: new URL('https://a.test').href`,
    `redirect_uri: new URL('https://a.test').href`,
  ],
  ['an object with a text of its own', 'at: { toJSON() {} }', 'nested-value'],
  ['a function', 'at() {}', 'function-value'],
  ['a spread of something unknown', '...extra', 'unknown-members'],
  ['a branch that may be null', `'scope': a ? 'b' : null`, `...(a && { 'scope': 'b' })`],
  ['a branch with a number', `max_age: a ? 60 : undefined`, `...(a && { max_age: '60' })`],
  ['a branch with a list', `scope: a ? ['b'] : undefined`, `...(a && { scope: ['b'].join(' ') })`],
  [
    'a branch in a branch',
    `code: a ? b ? 'c' : undefined : undefined`,
    `pairs of code: a ? b ? 'c' : undefined : undefined`,
  ],
  ['a branch with a comment', `code: a ? 'b' /* why */ : undefined`, `pairs of code: a ? 'b' /* why */ : undefined`],
  ['a branch with an address', `scope: a ? 'http://b' : undefined`, `...(a && { scope: 'http://b' })`],
  [
    'null instead of undefined',
    'scope: process.env.A ?? null',
    '...(process.env.A != null && { scope: process.env.A })',
  ],
  ['void 0', 'scope: void 0, code', 'code'],
  ['what has to be waited for', 'code: await process.env.A', 'pairs of code: await process.env.A'],
  ['two that are left out at the end', 'code, a: null, b: undefined', 'code'],
  ['three that are left out at the end', 'code, a: null, b: undefined, c: void 0', 'code'],
  ['what is stored', `code: localStorage.getItem('a')`, `pairs of code: localStorage.getItem('a')`],
  ['what is stored, or a default', `code: localStorage.getItem('a') ?? ''`, `code: localStorage.getItem('a') ?? ''`],
  ['a parameter of an address', `code: url.searchParams.get('code')`, `pairs of code: url.searchParams.get('code')`],
  ['a number of a call beside it', `n: Number(read()), code: codes.find(x => x)`, 'maybe-undefined'],
  [
    'a list beside it',
    `scope: ['a', b], code: codes.find(x => x)`,
    `pairs of scope: ['a', b].join(' '), code: codes.find(x => x)`,
  ],
  [
    'a number of a name beside it',
    `max_age: 60, code: codes.find(x => x)`,
    `pairs of max_age: 60, code: codes.find(x => x)`,
  ],
  ['an element of a list', 'code: codes[0]', '...(codes[0] !== undefined && { code: codes[0] })'],
  ['a spread that is its own test', '...(code && { code })', '...(code && { code })'],
])('%s', (_situation, members, expected) => {
  expect(membersAfter(members)).toBe(expected);
});

it.each([
  [
    'a variable of numbers',
    'let code: number | null = null; function set(answer) { code = answer.n; }',
    '...(code != null && { code: String(code) })',
  ],
  [
    'a name for what a map holds',
    `const m = new Map(); const code = m.get('a');`,
    '...(code !== undefined && { code })',
  ],
  ['a part of a text', `const [, code] = text.split(':');`, '...(code !== undefined && { code })'],
  ['a part of a text with a default', `const [code = ''] = text.split(':');`, 'code'],
  ['an element of a list that is written out', 'const [, code] = [a, b];', 'code'],
  ['a state', `const [code, setCode] = useState('');`, 'code'],
  [
    'a name for a part of what may not be there',
    'const code = (a ? { b: c } : undefined)?.b;',
    '...(code !== undefined && { code })',
  ],
])('%s', (_situation, before, expected) => {
  expect(membersAfter('code', before)).toBe(expected);
});

it.each([
  ['a property', `code: 'a', code: process.env.CODE`],
  ['a property in a branch', `code: 'a', code: b ? 'c' : undefined`],
])('leaves no earlier member in place of %s', (_situation, members) => {
  expect(membersAfter(members)).toBe(`pairs of ${members}`);
});

it.each([['a property that is always left out', `code: 'a', code: null`]])(
  'leaves no earlier member in place of %s, and is refused',
  (_situation, members, before = '') => {
    expect(membersAfter(members, before)).toBe('maybe-undefined');
  },
);

it('makes a member fit for a form where it comes from', () => {
  const program = (value: string, body: string): string =>
    `const base = { grant_type: 'password', max_age: ${value} };\nfetch(TOKEN_URL, { method: 'POST', body: ${body} });`;
  expect(rewritten(program('60', 'JSON.stringify({ ...base, code })'))).toBe(
    program(
      `'60'`,
      `new URLSearchParams({ ...base, code }), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
    ),
  );
});

it('tests a member in a branch where it is assigned', () => {
  const program = (assign: string, body: string): string =>
    `const data = { grant_type: 'password' };\n${assign};\nfetch(TOKEN_URL, { method: 'POST', body: ${body} });`;
  expect(rewritten(program(`data['max_age'] = a ? 60 : undefined`, 'JSON.stringify(data)'))).toBe(
    program(
      `if (a) data['max_age'] = '60'`,
      `new URLSearchParams(data), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
    ),
  );
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

it('adds no test inside the parentheses of a statement', () => {
  const program = (value: string, body = 'JSON.stringify(data)'): string =>
    `const data = { grant_type: 'password' };\n(data.id = ${value});\nfetch(TOKEN_URL, { method: 'POST', body: ${body} });`;
  const pairs = `new URLSearchParams(Object.entries(data).filter(([, value]) => value != null)), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
  for (const value of ['process.env.ID', `a ? 'b' : undefined`])
    expect(rewritten(program(value))).toBe(program(value, pairs));
});

describe('members that are added later', () => {
  const program = (added: string, body: string): string =>
    `const data = { grant_type: 'password' };\n${added}\nfetch(TOKEN_URL, { method: 'POST', body: ${body} });`;
  const FORM = `new URLSearchParams(data), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

  it('by Object.assign are edited in the literal that it is given', () => {
    expect(
      rewritten(program(`Object.assign(data, { max_age: 60, client_id: process.env.ID });`, 'JSON.stringify(data)')),
    ).toBe(
      program(
        `Object.assign(data, { max_age: '60', ...(process.env.ID !== undefined && { client_id: process.env.ID }) });`,
        FORM,
      ),
    );
  });

  it('by Object.assign under a test keep that test', () => {
    expect(rewritten(program('if (isLong) Object.assign(data, { max_age: 60 });', 'JSON.stringify(data)'))).toBe(
      program(`if (isLong) Object.assign(data, { max_age: '60' });`, FORM),
    );
  });

  const JOINED = `new URLSearchParams(Object.entries(data).filter(([, value]) => value != null).map(([name, value]) => [name, [value].flat().join(' ')])), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

  it.each([
    `const more = { scope: ['a'] }; log(more); Object.assign(data, more);`,
    `const same = Object.assign(data, { scope: ['a'] }); log(same);`,
  ])('by Object.assign are joined at the request where others see the object: %s', added => {
    expect(rewritten(program(added, 'JSON.stringify(data)'))).toBe(program(added, JOINED));
  });

  it('by Object.assign are refused where the literal is a parameter’s', () => {
    const add = `function add(more = { scope: ['a'] }) { Object.assign(data, more); } add();`;
    expect(rewritten(program(add, 'JSON.stringify(data)'))).toBe('unknown-members');
  });

  it.each(['null', 'undefined', 'void 0'])('as %s are refused, since JSON sent or dropped them', value => {
    expect(rewritten(program(`data.scope = ${value};`, 'JSON.stringify(data)'))).toBe('maybe-undefined');
  });
});

it('a refusal that is about no one value names no parameter', () => {
  const [request] = analyzeText(
    `fetch('https://a.test/oauth/token', { method: 'POST', body: JSON.stringify({ grant_type: 'password', resource: 'a', resource: ['b'] }) });`,
  );
  expect(request?.repair).toMatchObject({
    kind: 'manual',
    help: expect.stringMatching(/^A form has no arrays: join the value into/u) as string,
  });
});

it.each([
  ['nested', 'code, claims: { a: 1 }', 'send the value of "claims" as the text'],
  ['an array', `code, prompt: ['a']`, 'join the value of "prompt" into one text'],
  ['missing', 'code: parseInt(read())', 'The value of "code" may be undefined or null'],
  ['repeated and nested', `resource: ['a', 'b'], at: { a: 1 }`, 'send the value of "at" as the text'],
  ['under a name that no parameter has', `'a b': { c: 1 }`, 'send the value as the text'],
])('a refusal names the parameter whose value is %s', (_, members, help) => {
  const [request] = analyzeText(
    `fetch('https://a.test/oauth/token', { method: 'POST', body: JSON.stringify({ grant_type: 'password', ${members} }) });`,
  );
  expect(request?.repair).toMatchObject({ kind: 'manual', help: expect.stringContaining(help) as string });
});

it('keeps no earlier member in place of a list that may be missing', () => {
  expect(membersAfter(`scope: 'a', scope: list`, 'declare const list: string[] | undefined;')).toBe(
    `pairs of scope: 'a', scope: list && list.join(' ')`,
  );
});
