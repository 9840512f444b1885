import { expect, it } from 'vitest';
import { locationOf } from './location.js';

it.each([
  ['the start', 'abc', 0, { line: 1, column: 1 }],
  ['the same line', 'abc', 2, { line: 1, column: 3 }],
  ['a line after LF', 'a\nbc', 3, { line: 2, column: 2 }],
  ['a line after CRLF', 'a\r\nbc', 3, { line: 2, column: 1 }],
  ['a line after CR', 'a\rbc', 2, { line: 2, column: 1 }],
  ['a line after U+2028', 'a\u2028bc', 2, { line: 2, column: 1 }],
  ['a place after an emoji, counted in UTF-16', '"😀"x', 4, { line: 1, column: 5 }],
  ['the first line after a byte order mark', '\uFEFFabc', 1, { line: 1, column: 1 }],
  ['the byte order mark itself', '\uFEFFabc', 0, { line: 1, column: 1 }],
  ['the second line after a byte order mark', '\uFEFFa\nbc', 4, { line: 2, column: 2 }],
])('finds %s', (_, text, offset, location) => {
  expect(locationOf(text, offset)).toEqual(location);
});
