import { expect, it } from 'vitest';
import { printable } from './printable.js';

it.each([
  ['src/é 😀 [id].ts', 'src/é 😀 [id].ts'],
  ['a\nb.js', 'a\\u{a}b.js'],
  ['\u001B[31mred.js', '\\u{1b}[31mred.js'],
  ['a\u202Esj.b', 'a\\u{202e}sj.b'],
  ['a\u009Bb\u2028', 'a\\u{9b}b\\u{2028}'],
])('shows %j as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
