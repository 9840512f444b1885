import { expect, it } from 'vitest';
import { parseSource } from './parse.js';
import { isNestedTooDeeply } from './nesting.js';

const DEEP = 10_000;
const BODY = 'a = b ? f(c, { d: [1] }) : `${e}`;\n';

it.each([
  ['parentheses', `x=${'('.repeat(DEEP)}c${')'.repeat(DEEP)}`],
  ['arrays', `x=${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
  ['objects', `x=${'{a:'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
  ['calls', `x=${'f('.repeat(DEEP)}${')'.repeat(DEEP)}`],
  ['templates', `x=${'`${'.repeat(DEEP)}1${'}`'.repeat(DEEP)}`],
  ['conditional expressions', `x=${'a?b:'.repeat(DEEP)}c`],
  ['conditional expressions, one a line', `x=${'a\n?b\n:'.repeat(DEEP)}c`],
  ['arrow functions', `x=${'a=>'.repeat(DEEP)}c`],
  ['assignments', `${'a='.repeat(DEEP)}c`],
  ['else if', `if (a) {}${' else if (a) {}'.repeat(DEEP)}`],
  ['else if, one a line', `if (a) {\n}${'\nelse if (a) {\n f();\n}'.repeat(DEEP)}`],
  ['if', `${'if(a)'.repeat(DEEP)};`],
  ['labels', `${Array.from({ length: DEEP }, (_, index) => `l${String(index)}:`).join('')};`],
  ['type arguments', `let x: ${'A<'.repeat(DEEP)}B${'>'.repeat(DEEP)}`],
  ['new', `x=${'new '.repeat(DEEP)}A`],
])('refuses %s in each other before the parser ends the process', (_situation, text) => {
  expect(isNestedTooDeeply(text)).toBe(true);
  expect(() => parseSource('a.ts', text)).toThrow(RangeError);
});

it.each([
  ['statements', BODY.repeat(DEEP)],
  ['statements without semicolons', BODY.replace(';', '').repeat(DEEP)],
  ['members', `x = {\n${'  a: b ? c : d,\n'.repeat(DEEP)}}`],
  ['optional members', `interface A {\n${'  a?: string\n'.repeat(DEEP)}}`],
  ['functions', 'function f(a) {\n  if (a) {\n    return b;\n  } else {\n    return c ? d : e;\n  }\n}\n'.repeat(DEEP)],
  ['elements on a line', `x = [${'a=b?c:d,'.repeat(DEEP)}]`],
])('takes many %s for what they are', (_situation, text) => {
  expect(isNestedTooDeeply(text)).toBe(false);
});
