import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

/** What URLSearchParams is given after the rewrite of a body, or the reason for a refusal. */
function argumentAfter(object: string, before = '', path = 'program.js'): string {
  const program = `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(${object}) });`;
  const after = rewritten(program, {}, path);
  return /new URLSearchParams\(([^]*)\) \}\);$/u.exec(after)?.[1] ?? after;
}

it.each([
  ['a list', `resource: ['a', b]`, `['resource', 'a'], ['resource', b]`],
  ['a list of one', `audience: ['a']`, `['audience', 'a']`],
  ['an empty list', `audience: []`, `...[].map(value => ['audience', value])`],
  ['a call that gives a list', `resource: a.split(',')`, `...a.split(',').map(value => ['resource', value])`],
  ['a member that holds a list', 'resource: c.list', `...c.list.map(value => ['resource', value])`],
  ['a list in a branch', `resource: a ? ['b'] : ['c']`, `...(a ? ['b'] : ['c']).map(value => ['resource', value])`],
  ['a list with a spread', `resource: ['a', ...b]`, `...['a', ...b].map(value => ['resource', value])`],
  ['a quoted key', `'resource': ['a']`, `['resource', 'a']`],
  ['keys in other quotes', `"code": 'a', "resource": ['b']`, `["code", 'a'], ["resource", 'b']`],
  [
    'names and values on lines',
    `code:'a', scope:\n  'b', resource: ['c']`,
    `['code', 'a'], ['scope', 'b'], ['resource', 'c']`,
  ],
  [
    'other members',
    `max_age: 60, code, scope: ['a', 'b'], resource: ['c']`,
    `['max_age', '60'], ['code', code], ['scope', ['a', 'b'].join(' ')], ['resource', 'c']`,
  ],
  [
    'members that may be missing',
    `code: process.env.CODE, tenant, resource: ['c']`,
    `...(process.env.CODE !== undefined ? [['code', process.env.CODE]] : []), ...(tenant != null ? [['tenant', tenant]] : []), ['resource', 'c']`,
  ],
])('%s becomes pairs', (_situation, members, expected) => {
  const before = `const c = { list: read().split(',') };`;
  expect(argumentAfter(`{ grant_type: 'password', ${members} }`, before)).toBe(
    `[['grant_type', 'password'], ${expected}]`,
  );
});

it('gives a pair its type where types are written', () => {
  const parameter = 'const list: string[] = read();';
  expect(argumentAfter(`{ grant_type: 'password', resource: list }`, parameter, 'program.ts')).toBe(
    `[['grant_type', 'password'], ...list.map((value): [string, string] => ['resource', value])]`,
  );
});

it.each([
  ['const list: number[] = read();', 'list', 'String(value)'],
  ['const list: Imported[] = read();', 'list', 'String(value)'],
  ['const list: Array<string> = read();', 'list', 'value'],
  [`const list = ['a', 'b'];`, 'list', 'value'],
  ['const list = [a];', 'list', 'String(value)'],
  ['const text: string = read();', `text.split(',')`, 'value'],
  ['const text: string = read();', 'text.map(one => one)', 'String(value)'],
])('after %s makes a text of an element of %s that TypeScript doesn’t know to be one: %s', (before, list, value) => {
  expect(argumentAfter(`{ grant_type: 'password', resource: ${list} }`, before, 'program.ts')).toBe(
    `[['grant_type', 'password'], ...${list}.map((value): [string, string] => ['resource', ${value}])]`,
  );
});

it('makes a text of an element that stands in the list', () => {
  expect(
    argumentAfter(`{ grant_type: 'password', resource: ['a', b] }`, 'declare const b: Imported;', 'program.ts'),
  ).toBe(`[['grant_type', 'password'], ['resource', 'a'], ['resource', String(b)]]`);
});

it('refuses a list of which TypeScript would have to be told the type', () => {
  const object = `{ grant_type: 'password', resource: ['a', ...b] }`;
  expect(argumentAfter(object, 'declare const b: string[];', 'program.ts')).toBe('array-value');
});

it('keeps lines and comments', () => {
  expect(
    argumentAfter(`{
  grant_type: 'password', // the grant
  resource: ['a', 'b'],
}`),
  ).toBe(`[
  ['grant_type', 'password'], // the grant
  ['resource', 'a'], ['resource', 'b'],
]`);
});

it.each([
  ['another parameter', `{ grant_type: 'password', prompt: ['a'] }`, 'array-value'],
  ['a list or a text', `{ grant_type: 'password', resource: a ? ['b'] : 'c' }`, 'array-value'],
  ['a list with a hole', `{ grant_type: 'password', resource: ['a', , 'b'] }`, 'array-value'],
  ['a list of lists', `{ grant_type: 'password', resource: [['a']] }`, 'array-value'],
  ['a list that has to be waited for', `{ grant_type: 'password', resource: await a.split(',') }`, 'array-value'],
  [
    'what has to be waited for and may be missing beside it',
    `{ grant_type: 'password', code: await process.env.CODE, resource: ['a'] }`,
    'array-value',
  ],
  ['a member that is left out beside it', `{ grant_type: 'password', code: null, resource: ['a'] }`, 'array-value'],
  ['a spread beside it', `{ grant_type: 'password', ...(a && { code: b }), resource: ['a'] }`, 'array-value'],
  ['two of one name', `{ grant_type: 'password', resource: 'b', resource: ['a'] }`, 'array-value'],
  ['a computed key', `{ ['grant_type']: 'password', resource: ['a'] }`, 'array-value'],
  ['a list of which one may be a number', `{ grant_type: 'password', resource: ['a', b ? 5 : 'c'] }`, 'array-value'],
  ['a comment before a colon', `{ grant_type /* one */: 'password', resource: ['a'] }`, 'array-value'],
  ['a comment right behind a name', `{ grant_type/**/: 'password', resource: ['a'] }`, 'array-value'],
  ['a comment behind a colon', `{ grant_type: /* one */ 'password', resource: ['a'] }`, 'array-value'],
])('%s is refused', (_situation, object, reason) => {
  expect(argumentAfter(object)).toBe(reason);
});

it('is refused where a member comes from a variable', () => {
  const base = `const base = { code: 'a' };`;
  expect(argumentAfter(`{ grant_type: 'password', ...base, resource: ['a'] }`, base)).toBe('array-value');
});

it('is refused where the object stands in a variable', () => {
  expect(argumentAfter('data', `const data = { grant_type: 'password', resource: ['a'] };`)).toBe('array-value');
});

it('becomes pairs where a client makes JSON of the object', () => {
  const program = (body: string, rest = ''): string =>
    `import axios from 'axios';\naxios.post('https://a.test/oauth/token', ${body}${rest});`;
  expect(rewritten(program(`{ grant_type: 'password', resource: ['a'] }`), {}, 'program.js')).toBe(
    program(
      `new URLSearchParams([['grant_type', 'password'], ['resource', 'a']])`,
      `, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`,
    ),
  );
});

it('is refused where a client makes a form of the object itself', () => {
  const program = `import got from 'got';\ngot.post('https://a.test/oauth/token', { json: { grant_type: 'password', resource: ['a'] } });`;
  expect(rewritten(program)).toBe('array-value');
});

describe('a value of which nothing is known', () => {
  it.each([
    ['options.resources', '...[options.resources ?? []].flat()'],
    ['allowedResources', '...[allowedResources ?? []].flat()'],
  ])('is a list, a text or missing where its name says that there may be several: %s', (value, list) => {
    expect(argumentAfter(`{ grant_type: 'password', resource: ${value} }`)).toBe(
      `[['grant_type', 'password'], ${list}.map(value => ['resource', value])]`,
    );
  });

  it.each(['config.audience', 'address', 'resourceStatus'])('is taken for one text under another name: %s', value => {
    expect(argumentAfter(`{ grant_type: 'password', audience: ${value} }`)).toBe(
      `{ grant_type: 'password', ...(${value} != null && { audience: ${value} }) }`,
    );
  });

  it.each([
    ['where no pairs can be made', `{ ...defaults, resource: resources }`, 'program.js'],
    ['where a type would have to be written', `{ grant_type: 'password', resource: resources }`, 'program.ts'],
  ])('is refused by the name of several %s', (_, object, path) => {
    const before = `const defaults = { grant_type: 'password', code: 'a' };`;
    expect(argumentAfter(object, before, path)).toBe('array-value');
  });

  it('is none where the value is known to be a text', () => {
    expect(argumentAfter(`{ grant_type: 'password', resource: resources }`, `const resources = 'a b';`)).toBe(
      `{ grant_type: 'password', resource: resources }`,
    );
  });
});
