import { describe, expect, it } from 'vitest';
import { applyEdits, hasOverlap, united } from './edits.js';
import type { TextEdit } from './types.js';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: [start, end], text });

describe('edits are applied', () => {
  it.each<[string, TextEdit[], string]>([
    ['none', [], 'abcdef'],
    ['in the order of the text', [edit(4, 5, 'E'), edit(1, 2, 'B')], 'aBcdEf'],
    ['side by side', [edit(1, 3, 'X'), edit(3, 4, 'Y')], 'aXYef'],
    ['an insertion before what is replaced there', [edit(2, 4, 'X'), edit(2, 2, '+')], 'ab+Xef'],
    ['two insertions as they were given', [edit(2, 2, '1'), edit(2, 2, '2')], 'ab12cdef'],
    ['the same one once', [edit(2, 2, '+'), edit(2, 2, '+')], 'ab+cdef'],
    ['a removal up to the end', [edit(3, 6, '')], 'abc'],
  ])('%s', (_situation, edits, text) => {
    expect(applyEdits('abcdef', edits)).toBe(text);
  });

  it('unless two of them overlap', () => {
    expect(() => applyEdits('abcdef', [edit(2, 4, 'X'), edit(3, 5, 'Y')])).toThrow(
      new RangeError('Edits overlap at offset 3.'),
    );
  });
});

describe('edits of two requests', () => {
  it.each<[string, TextEdit, TextEdit, boolean]>([
    ['apart', edit(0, 2, 'X'), edit(3, 5, 'Y'), false],
    ['side by side', edit(0, 2, 'X'), edit(2, 4, 'Y'), false],
    ['in part of the same text', edit(0, 3, 'X'), edit(2, 4, 'Y'), true],
    ['one inside the other', edit(0, 6, 'X'), edit(2, 4, 'Y'), true],
    ['of the same text to another', edit(2, 4, 'X'), edit(2, 4, 'Y'), true],
    ['of the same text to the same', edit(2, 4, 'X'), edit(2, 4, 'X'), false],
    ['to the same text from the same place', edit(2, 4, 'X'), edit(2, 5, 'X'), true],
    ['to the same text up to the same place', edit(1, 4, 'X'), edit(2, 4, 'X'), true],
  ])('%s', (_situation, a, b, overlaps) => {
    expect(hasOverlap([a], [b])).toBe(overlaps);
    expect(hasOverlap([b], [a])).toBe(overlaps);
  });

  it('overlap if one of many does', () => {
    expect(hasOverlap([edit(0, 1, ''), edit(4, 6, '')], [edit(1, 2, ''), edit(5, 7, '')])).toBe(true);
    expect(hasOverlap([edit(0, 1, '')], [])).toBe(false);
  });
});

describe('edits of several requests become those of one', () => {
  it.each<[string, TextEdit[][], TextEdit[]]>([
    ['if each has its own place', [[edit(4, 6, 'X')], [edit(0, 2, 'Y')]], [edit(0, 2, 'Y'), edit(4, 6, 'X')]],
    ['if they do the same', [[edit(0, 2, 'X')], [edit(0, 2, 'X')]], [edit(0, 2, 'X')]],
    [
      'if they do the same in the same order',
      [
        [edit(2, 2, '('), edit(2, 4, 'X')],
        [edit(2, 2, '('), edit(2, 4, 'X')],
      ],
      [edit(2, 2, '('), edit(2, 4, 'X')],
    ],
    [
      'if one does more in another place',
      [[edit(0, 2, 'X')], [edit(0, 2, 'X'), edit(4, 4, '!')]],
      [edit(0, 2, 'X'), edit(4, 4, '!')],
    ],
  ])('%s', (_situation, lists, edits) => {
    expect(united(lists)).toStrictEqual(edits);
    expect(united(lists.toReversed())).toStrictEqual(edits);
  });

  it.each<[string, TextEdit[][]]>([
    ['if they put something else in a place', [[edit(2, 4, 'X')], [edit(2, 4, 'Y')]]],
    ['if they insert something else in a place', [[edit(2, 2, 'X')], [edit(2, 2, 'Y')]]],
    ['if one inserts more in a place', [[edit(2, 2, 'X')], [edit(2, 2, 'X'), edit(2, 2, 'Y')]]],
    ['if one inserts into what the other replaces', [[edit(1, 4, 'X')], [edit(2, 2, 'Y')]]],
  ])('not %s', (_situation, lists) => {
    expect(united(lists)).toBeNull();
    expect(united(lists.toReversed())).toBeNull();
  });
});
