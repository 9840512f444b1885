import { describe, expect, it } from 'vitest';
import { signFinder, type Condition, type Sign } from './signs.js';

/** Whether a text has what a condition says. */
function meets(text: string, needs: Condition): boolean {
  const sign: Sign = { needs, isIn: () => true };
  return signFinder([sign])(text, false, sign);
}

describe('a word is found', () => {
  it.each([
    ['in the middle', 'const token = 1', ['token']],
    ['as the whole text', 'token', ['token']],
    ['at the end', 'a token', ['token']],
    ['whatever its capitals', 'ToKeN', ['token']],
    ['behind the beginning of itself', 'totoken', ['token']],
    ['inside a longer one that goes on otherwise', 'refresh_tokex', ['refresh_token', 'esh_to']],
    ['as the end of another one', 'refresh_token', ['refresh_token_x', 'token']],
    ['with letters that an expression takes for its own', 'to\u212Aen re\u017Fource', ['token']],
    ['between characters of other languages', '\u0100token\u{1F600}', ['token']],
  ])('%s', (_situation, text, texts) => {
    expect(meets(text, [[{ texts }]])).toBe(true);
  });
});

describe('a word is not found', () => {
  it.each([
    ['that isn’t there', 'tokn', ['token']],
    ['that has something in between', 'tok en', ['token']],
    ['in nothing', '', ['token']],
  ])('%s', (_situation, text, texts) => {
    expect(meets(text, [[{ texts }]])).toBe(false);
  });
});

it('tells capitals where they count', () => {
  const needs: Condition = [[{ texts: ['GM'], isExact: true }]];
  expect([meets('GM.x', needs), meets('gm.x', needs), meets('gm GM', needs)]).toEqual([true, false, true]);
});

describe('what stands beside a word counts', () => {
  const needs: Condition = [[{ texts: ['z'], before: /^\W?$/u, after: /^[.(]$/u }]];

  it.each([
    ['z.request', true],
    ['(z.request', true],
    ['az.request', false],
    ['z', false],
    ['z, az.request, z(', true],
    ['\u0100z.request', true],
  ])('%s', (text, isFound) => {
    expect(meets(text, needs)).toBe(isFound);
  });
});

it('asks for one of each set of one alternative', () => {
  const a = { texts: ['a'] };
  const needs: Condition = [[a, { texts: ['b', 'c'] }], [{ texts: ['d'] }]];
  expect(['a', 'b', 'ab', 'ca', 'd'].map(text => meets(text, needs))).toEqual([false, false, true, true, true]);
});

it('asks less of a part', () => {
  const name = { texts: ['z'] };
  const sign: Sign = { needs: [[name, { texts: ['request'] }]], partNeeds: [[name]], isIn: () => true };
  const has = signFinder([sign]);
  expect([has('z', false, sign), has('z', true, sign), has('request', true, sign)]).toEqual([false, true, false]);
});

it('asks nothing further of a text that lacks what is needed', () => {
  const asked: string[] = [];
  const sign: Sign = { needs: [[{ texts: ['token'] }]], isIn: text => asked.push(text) > 0 };
  const has = signFinder([sign]);
  expect([has('nothing', false, sign), has('a token', false, sign)]).toEqual([false, true]);
  expect(asked).toEqual(['a token']);
});

it('refuses more sets than it can tell apart', () => {
  const signs = Array.from({ length: 32 }, (_, index): Sign => ({
    needs: [[{ texts: [`a${String(index)}`] }]],
    isIn: () => true,
  }));
  expect(() => signFinder(signs)('a', false, signs[0] ?? { needs: [], isIn: () => true })).toThrow(RangeError);
});

it('asks at once as long as little was looked at', () => {
  const asked: string[] = [];
  const sign: Sign = { needs: [[{ texts: ['token'] }]], isIn: text => asked.push(text) > 0 };
  const has = signFinder([sign], 4);
  has('abc', false, sign);
  has('def', false, sign);
  expect(asked).toEqual(['abc']);
});
