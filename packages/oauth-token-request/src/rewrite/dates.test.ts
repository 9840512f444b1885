import { expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

it.each([
  'new Date()',
  'new Date',
  'new Date(0)',
  'new Date(Date.now())',
  'new Date(Date.now() + 60 * 1000)',
  'new Date(Date.now() - (5 + 1))',
  'new Date(9e15 - 2e15)',
  'new Date(1e10 * 1e5)',
  `new Date('2026-01-02T03:04:05Z')`,
  'new Date(2026, 0, 1)',
  'a ? new Date(0) : new Date()',
])('%s is valid, and sent as JSON writes it', date => {
  const object = /^(?:new Date|a .*)$/u.test(date) ? `(${date})` : date;
  expect(membersAfter(`at: ${date}`)).toBe(`at: ${object}.toISOString()`);
});

it.each([
  'new Date(since)',
  'new Date(NaN)',
  `new Date('soon')`,
  'new Date(9e15)',
  'new Date(8e15 + 1e15)',
  'new Date(1e10 * 1e6)',
  'new Date(Date.parse(since))',
  `new Date(2026, '0', 1)`,
  'new Date(Date.now() + ttl)',
  'new Date(Date.now() * Date.now())',
  'new Date(Date.now() / 0)',
  'new Date(2026, month)',
  'new Date(2026, NaN)',
  'new Date(...parts)',
  'new Date(true)',
  'a ? new Date(0) : new Date(b)',
])('%s may be invalid, of which JSON makes null: it is sent as a pair if it is not', date => {
  const object = date.startsWith('a ') ? `(${date})` : date;
  expect(membersAfter(`code, at: ${date}`)).toBe(`pairs of code, at: ${object}.toJSON()`);
});

it.each([
  ['is made of what isn’t known', 'const at = new Date(since);'],
  ['is set later', 'const at = new Date(); at.setMinutes(at.getMinutes() + minutes);'],
  ['is set under a name that isn’t known', 'const at = new Date(); at[name](1);'],
  ['is declared to be one', 'function f(at: Date) {'],
])('a date that has a name is sent where it is valid, if it %s', (_situation, before) => {
  expect(membersAfter('at', before, before.endsWith('{') ? '; }' : ';')).toBe(
    '...(Number.isFinite(at.getTime()) && { at: at.toISOString() })',
  );
});

it('a date that is only read is as valid as it was made', () => {
  expect(membersAfter('at', 'const at = new Date(0); log(at.getTime());')).toBe('at: at.toISOString()');
});

it.each([
  ['undefined', 'at?: Date', 'at !== undefined'],
  ['null', 'at: Date | null', 'at != null'],
])('a date that may be %s is tested for that first', (_missing, parameter, test) => {
  expect(membersAfter('at', `function f(${parameter}) {`, '; }')).toBe(
    `...(${test} && Number.isFinite(at.getTime()) && { at: at.toISOString() })`,
  );
});

it('a date that may be missing and that a call gives is left to a person', () => {
  expect(membersAfter('at: read()', 'function f(read: () => Date | null) {', '; }')).toBe('maybe-undefined');
});
