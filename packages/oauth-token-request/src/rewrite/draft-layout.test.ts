import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits.js';
import type { Node } from '../syntax/nodes.js';
import { parseSource } from '../../../oauth-codemod/src/parse.js';
import { Draft } from './draft.js';

/** The expression that a program begins with. */
function expressionOf(text: string): Node {
  const [statement] = parseSource('program.ts', text).program.body;
  if (statement?.type !== 'ExpressionStatement') throw new TypeError('no expression');
  return statement.expression;
}

function objectOf(text: string): TSESTree.ObjectExpression {
  const expression = expressionOf(text);
  if (expression.type !== 'ObjectExpression') throw new TypeError('no object');
  return expression;
}

/** A text after edits. */
function edited(text: string, edit: (draft: Draft) => void): string {
  const draft = new Draft(text, "'");
  edit(draft);
  return applyEdits(text, draft.edits);
}

describe('an element is added', () => {
  it.each([
    ['to nothing', '({});', '({ new });'],
    ['to nothing in lines', '({\n});', '({ new });'],
    ['behind another', '({ a });', '({ a, new });'],
    ['without spaces', '({a});', '({a, new});'],
    ['before a comma', '({ a, });', '({ a, new, });'],
    ['on a line of its own', '({\n  a,\n  b\n});', '({\n  a,\n  b,\n  new\n});'],
    ['on a line of its own, with a comma', '({\n  a,\n});', '({\n  a,\n  new,\n});'],
    ['behind a comment', '({\n  a, // why\n});', '({\n  a, // why\n  new,\n});'],
    ['behind a comment without a comma', '({\n  a // why\n});', '({\n  a, // why\n  new\n});'],
    ['behind two comments', '({\n  a /* b */ /* c */\n});', '({\n  a, /* b */ /* c */\n  new\n});'],
    ['before a comment on the next line', '({\n  a,\n  // b,\n});', '({\n  a,\n  new,\n  // b,\n});'],
    ['behind a comment far off', '({\n  a,  // why\n});', '({\n  a,  // why\n  new,\n});'],
    ['behind one that ends further in', '({\n  a: [b,\n    c]\n});', '({\n  a: [b,\n    c],\n  new\n});'],
    ['with tabs and carriage returns', '({\r\n\ta\r\n});', '({\r\n\ta,\r\n\tnew\r\n});'],
    ['where the bracket closes the line', '({\n  a });', '({\n  a,\n  new });'],
    ['to an empty list', '[];', '[new];'],
    ['behind the only comment', '({ /* why */ });', '({ /* why */ new });'],
    ['behind the only comment on a line', '({\r\n\t// why\r\n});', '({\r\n\t// why\r\n\tnew,\r\n});'],
    ['behind the only comment of a list', '[/* why */];', '[/* why */ new];'],
    ['to a list', '[a, b];', '[a, b, new];'],
  ])('%s', (_situation, before, after) => {
    const expression = expressionOf(before);
    const literal = expression.type === 'ArrayExpression' ? expression : objectOf(before);
    const append = (draft: Draft): void => {
      draft.appendElement(literal, 'new');
    };
    expect(edited(before, append)).toBe(after);
  });
});

describe('an argument is added', () => {
  it.each([
    ['to none', 'f();', 'f(new);'],
    ['behind another', 'f(a);', 'f(a, new);'],
    ['before a comma', 'f(a, );', 'f(a, new, );'],
    ['behind one in parentheses', 'f((a /* b */), );', 'f((a /* b */), new, );'],
    ['behind one in two parentheses', 'f(((a) /* b */));', 'f(((a) /* b */), new);'],
    ['behind what stands in lines itself', 'f({\n  a,\n});', 'f({\n  a,\n}, new);'],
    ['on a line of its own', 'f(\n  a,\n  b,\n);', 'f(\n  a,\n  b,\n  new,\n);'],
    ['behind types that stand in lines', 'f<{\n  a: b;\n}>(c);', 'f<{\n  a: b;\n}>(c, new);'],
  ])('%s', (_situation, before, after) => {
    const call = expressionOf(before);
    if (call.type !== 'CallExpression') throw new TypeError('no call');
    const append = (draft: Draft): void => {
      draft.appendArgument(call, 'new');
    };
    expect(edited(before, append)).toBe(after);
  });
});

describe('elements are taken out', () => {
  it.each([
    ['the only one', '({ a });', 'a', '({});'],
    ['the only one on its own line', '({\n  a,\n});', 'a', '({});'],
    ['the only one before a comma', '({ a, });', 'a', '({});'],
    ['the only one beside a comment', '({ a /* why */ });', 'a', '({  /* why */ });'],
    ['the only one behind a comment on a line', '({\n  // why\n  a,\n});', 'a', '({\n  // why\n});'],
    ['the first one', '({ a, b });', 'a', '({ b });'],
    ['one in the middle', '({ a, b, c });', 'b', '({ a, c });'],
    ['the last one', '({ a, b });', 'b', '({ a });'],
    ['the last one before a comma', '({ a, b, });', 'b', '({ a, });'],
    ['the last two', '({ a, b, c });', 'b c', '({ a });'],
    ['all', '({ a, b });', 'a b', '({});'],
    ['one on its own line', '({\n  a,\n  b,\n});', 'a', '({\n  b,\n});'],
    ['the last one on its own line', '({\n  a,\n  b,\n});', 'b', '({\n  a,\n});'],
    ['the last one without a comma', '({\n  a,\n  b\n});', 'b', '({\n  a\n});'],
    ['the first one before two spaces', '({ a,  b });', 'a', '({ b });'],
    ['one before spaces at the end of its line', '({\n  a, \n  b,\n});', 'a', '({\n  b,\n});'],
    ['the last one of a line behind two spaces', '({\n  a,  b,\n  c,\n});', 'b', '({\n  a,\n  c,\n});'],
    ['one before a comment', '({\n  a, // why\n  b,\n});', 'a', '({\n  // why\n  b,\n});'],
    ['the last one of a line', '({\n  a, b,\n  c,\n});', 'b', '({\n  a,\n  c,\n});'],
    ['one with carriage returns', '({\r\n\ta,\r\n\tb,\r\n});', 'a', '({\r\n\tb,\r\n});'],
  ])('%s', (_situation, before, names, after) => {
    const { properties } = objectOf(before);
    const elements = names.split(' ').flatMap(name => properties.filter(one => before.slice(...one.range) === name));
    const remove = (draft: Draft): void => {
      for (const element of elements) draft.removeElement(element);
    };
    expect(edited(before, remove)).toBe(after);
  });
});

describe('an element is added right behind another', () => {
  it.each([
    ['on the same line', '({ a, b });', '({ a, new, b });'],
    ['on lines', '({\n  a,\n  b\n});', '({\n  a,\n  new,\n  b\n});'],
    ['with carriage returns', '({\r\n\ta\r\n});', '({\r\n\ta,\r\n\tnew\r\n});'],
  ])('%s', (_situation, before, after) => {
    const [element] = objectOf(before).properties;
    if (!element) throw new TypeError('no element');
    const add = (draft: Draft): void => {
      draft.addBehind(element, 'new');
    };
    expect(edited(before, add)).toBe(after);
  });
});

describe('what stands between', () => {
  it.each([
    ['the links of a chain in lines', 'a\n  .b();', '\n  '],
    ['the links of an optional chain in lines', 'a\n  ?.b();', '\n  '],
    ['the links of a chain', 'a.b();', ''],
    ['an object and a computed member before a chain', 'a [b](c\n  .d);', ''],
    ['an object and a computed member', 'a [b]();', ''],
  ])('%s', (_situation, text, gap) => {
    const expression = expressionOf(text);
    const call = expression.type === 'ChainExpression' ? expression.expression : expression;
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') throw new TypeError('no method');
    expect(new Draft(text, "'").gapBehind(call.callee.object)).toBe(gap);
  });

  it.each([
    ['statements on lines', 'a();\n  b();', 1, '\n  '],
    ['the first statement and one before it', 'a();', 0, '\n'],
    ['statements on one line', 'a(); b();', 1, ' '],
    ['statements with carriage returns', 'a();\r\n\tb();', 1, '\r\n\t'],
  ])('%s', (_situation, text, index, gap) => {
    const statement = parseSource('program.ts', text).program.body[index];
    if (!statement) throw new TypeError('no statement');
    expect(new Draft(text, "'").lineBreakAt(statement)).toBe(gap);
  });
});
