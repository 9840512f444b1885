import { describe, expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

const memberAfter = (value: string): string => membersAfter(`state: ${value}`);
const members = (test: string, value = `'x'`): string => `...(${test} && { state: ${value} })`;

it.each([
  ['a', 'a'],
  ['a.b()', 'a.b()'],
  ['a && b', 'a && b'],
  ['a || b', '(a || b)'],
  ['a ?? b', '(a ?? b)'],
  ['(a, b)', '(a, b)'],
  ['(a = b)', '(a = b)'],
  ['(a ? b : c)', '(a ? b : c)'],
  ['a as boolean', '(a as boolean)'],
  ['a satisfies boolean', '(a satisfies boolean)', 'declare const a: boolean;'],
  ['(() => a)', '(() => a)'],
  ['a === b', 'a === b'],
  ['typeof a', 'typeof a'],
  ['!a', '!a'],
])('keeps the test %s', (test, kept, before = '') => {
  expect(membersAfter(`state: ${test} ? 'x' : undefined`, before)).toBe(members(kept));
});

it('keeps the test of a generator in parentheses', () => {
  expect(membersAfter(`state: (yield a) ? 'x' : undefined`, 'function* f() {', '; }')).toBe(members('(yield a)'));
});

it.each([
  ['a', '!a'],
  ['a.b', '!a.b'],
  ['a()', '!a()'],
  ['this', '!this'],
  ['!a', 'a'],
  ['!(a || b)', '(a || b)'],
  ['!(a && b)', 'a && b'],
  ['a === b', 'a !== b'],
  ['a !== b', 'a === b'],
  ['a == b', 'a != b'],
  ['a != b', 'a == b'],
  ['a > b', '!(a > b)'],
  ['a in b', '!(a in b)'],
  ['(a, b)', '!(a, b)'],
  ['-a', '!(-a)'],
  ['a && b', '!(a && b)'],
  ['a as boolean', '!(a as boolean)'],
])('turns the test %s round', (test, opposite) => {
  expect(memberAfter(`${test} ? undefined : 'x'`)).toBe(members(opposite));
});

it.each(['undefined', 'null', 'void 0', '(undefined)', 'undefined as never', 'null!'])(
  'takes %s for nothing',
  nothing => {
    expect(membersAfter(`state: a ? 'x' : ${nothing}`, 'const a = !b;')).toBe(members('a'));
    expect(memberAfter(`a ? ${nothing} : 'x'`)).toBe(members('!a'));
  },
);

it.each([
  ['a', 'unknown', `a ? 'x' : undefined`],
  ['a.b', '{ b: unknown }', `a.b ? 'x' : undefined`],
  ['a', 'Imported', `!a ? undefined : 'x'`],
])('spreads no %s of type %s, which TypeScript may not let be spread', (test, type, value) => {
  expect(membersAfter(`state: ${value}`, `declare const a: ${type};`)).toBe(`...(${test} ? { state: 'x' } : {})`);
});

it.each(['boolean', 'string', 'number | undefined'])('spreads what a test of type %s leaves', type => {
  expect(membersAfter(`state: a ? 'x' : undefined`, `declare const a: ${type};`)).toBe(members('a'));
});

it.each([
  ['a || undefined', members('a', 'a')],
  ['a.b || null', members('a.b', 'a.b')],
  ['a ?? null', members('a != null', 'a')],
  ['a ?? undefined', members('a != null', 'a')],
])('sends what stands in %s', (value, expected) => {
  expect(memberAfter(value)).toBe(expected);
});

it('takes a negative number for a value', () => {
  expect(memberAfter('a ? undefined : -1')).toBe(members('!a', 'String(-1)'));
});

it.each([
  `a ? 'x' : void read()`,
  'read() ?? undefined',
  'a[i++] || null',
  'a && undefined',
  'a && null',
  'a ? process.env.B : undefined',
  'a ? process.env.B ?? undefined : undefined',
  'a ? void read() : b ? process.env.C : 0',
])('sends %s as a pair if it has a value, as it can’t be tested', value => {
  expect(memberAfter(value)).toBe(`pairs of state: ${value}`);
});

it('refuses what never has a value and can’t be taken out', () => {
  expect(memberAfter('a ? undefined : null')).toBe('maybe-undefined');
});

describe('a text of what may not be there is sent only where that is', () => {
  it.each([
    ['a member', `o.list?.join(' ')`, `...(o.list != null && { state: o.list.join(' ') })`],
    ['a name', `list?.trim()`, `...(list != null && { state: list.trim() })`],
    ['in several lines', `list\n  ?.trim()`, `...(list != null && { state: list.trim() })`],
  ])('%s', (_situation, value, expected) => {
    expect(membersAfter(`state: ${value}`)).toBe(expected);
    expect(membersAfter(`state: ${value}`, 'function f(o: { list?: string[] }, list?: string) {', '}')).toBe(expected);
  });

  it('but not where its type says that it is', () => {
    expect(membersAfter(`state: list?.join(' ')`, 'function f(list: string[]) {', '}')).toBe(
      `state: String(list?.join(' '))`,
    );
  });

  it.each([`a().list?.join(' ')`, `o?.list?.join(' ')`, `(o, list)?.join(' ')`, `list?.['join'](' ')`])(
    'and by the pairs that have a value if it is %s',
    value => {
      expect(memberAfter(value)).toBe(`pairs of state: ${value}`);
    },
  );
});
