import { describe, expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

it.each([
  ['a scope of which nothing shows what it is', 'scope', `...(scope != null && { scope: [scope].flat().join(' ') })`],
  [
    'a scope that may be anything, in a spread',
    '...(scope && { scope })',
    `...(scope && { scope: [scope].flat().join(' ') })`,
  ],
  ['a scope of a call', 'scope: read()', `pairs of scope: [read()].flat().join(' ') || undefined`],
  ['a scope of what is waited for', 'scope: await a', `pairs of scope: [await a].flat().join(' ') || undefined`],
  ['a scope that may be missing', 'scope: a?.b', `...(a?.b != null && { scope: [a.b].flat().join(' ') })`],
  ['a scope with a text for its default', `scope: a ?? 'b'`, `scope: a ?? 'b'`],
  ['a scope with a list for its default', `scope: a ?? ['b']`, `scope: [a ?? ['b']].flat().join(' ')`],
  ['a scope that is a list or a text', `scope: a ? ['b'] : 'c'`, `scope: [a ? ['b'] : 'c'].flat().join(' ')`],
  ['a scope that a method makes a text', 'scope: a.trim()', 'scope: a.trim()'],
  [
    'a scope beside pairs',
    'scope, code: codes.find(x => x)',
    `pairs of scope: scope && [scope].flat().join(' '), code: codes.find(x => x)`,
  ],
  [
    'a scope that may be missing, beside pairs',
    'scope: a?.b, code: codes.find(x => x)',
    `pairs of scope: a?.b && [a?.b].flat().join(' '), code: codes.find(x => x)`,
  ],
  [
    'a scope that may be missing and is worked out, beside pairs',
    'scope: scopes.find(x => x), code: codes.find(x => x)',
    `pairs of scope: [scopes.find(x => x)].flat().join(' ') || undefined, code: codes.find(x => x)`,
  ],
  ['a scope that is a list or an object', `scope: a ? ['b'] : { c: 1 }`, 'nested-value'],
  ['a scope that is a list or a date', `scope: a ? ['b'] : new Date()`, 'array-value'],
])('%s', (_situation, members, expected) => {
  expect(membersAfter(members)).toBe(expected);
});

it('a declared list that may be missing is tested beside pairs', () => {
  expect(membersAfter('scope, code: codes.find(x => x)', 'let scope: string[] | undefined = read();')).toBe(
    `pairs of scope: scope && scope.join(' '), code: codes.find(x => x)`,
  );
  expect(
    membersAfter('scope, code: codes.find(x => x)', 'const scope: string[] | undefined = read(); if (!scope) throw 0;'),
  ).toBe(`pairs of scope: scope.join(' '), code: codes.find(x => x)`);
});

it('a copy of a list is one', () => {
  expect(membersAfter(`scope: structuredClone(['a', 'b'])`)).toBe(`scope: structuredClone(['a', 'b']).join(' ')`);
});

describe('a list that is made of itself', () => {
  it.each([
    ['by concat', `let scope = ['a']; if (f) scope = scope.concat('b');`, `scope: scope.join(' ')`],
    [
      'by several methods',
      `let scope = ['a']; scope = scope.slice(1); scope = scope.sort().reverse();`,
      `scope: scope.join(' ')`,
    ],
    [
      'by way of another',
      `let scope = ['a']; const more = scope.concat('b'); scope = more.slice(1);`,
      `scope: scope.join(' ')`,
    ],
    ['though it is a text', `let scope = 'a'; scope = scope.slice(1);`, 'scope'],
    [
      'and of nothing else',
      'let scope = scope.concat(scope);',
      `...(scope != null && { scope: [scope].flat().join(' ') })`,
    ],
  ])('%s', (_situation, before, sent) => {
    expect(membersAfter('scope', before)).toBe(sent);
  });

  it('in a field', () => {
    const before = `class K { scope = ['a']; add() { this.scope = this.scope.concat('b'); } send() {`;
    expect(membersAfter('scope: this.scope', before, '; } }')).toBe(`scope: this.scope.join(' ')`);
  });
});
