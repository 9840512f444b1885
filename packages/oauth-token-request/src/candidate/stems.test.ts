import { describe, expect, it } from 'vitest';
import { evidenceSigns } from './evidence.js';
import { shortest, stemsOf } from './stems.js';

describe('one look for all signs', () => {
  it('finds each text that a sign may need, whatever its capitals', () => {
    const stems = stemsOf(evidenceSigns());
    const texts = evidenceSigns().flatMap(({ needs }) => needs.flatMap(([first]) => first?.texts ?? []));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(text => !stems.test(`x${text.toUpperCase()}y`))).toEqual([]);
  });

  it('finds letters that an expression takes for others', () => {
    expect(stemsOf([{ needs: [[{ texts: ['token'] }]], isIn: () => true }]).test('to\u212Aen')).toBe(true);
  });

  it.each([
    ['toke', false],
    ['a.b', true],
    ['axb', false],
    ['refresh', true],
    ['refrain', true],
    ['refr', false],
  ])('of %s: %s', (text, isFound) => {
    const stems = stemsOf([
      {
        needs: [[{ texts: ['token', 'a.b'] }, { texts: ['toke'] }], [{ texts: ['refresh', 'refrain'] }]],
        isIn: () => true,
      },
    ]);
    expect(stems.test(text)).toBe(isFound);
  });
});

it('leaves out texts that hold another one', () => {
  expect(shortest(['access_token', 'token', 'ciba', 'token'])).toEqual(['token', 'ciba', 'token']);
});
