import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits.js';
import type { Node } from '../syntax/nodes.js';
import { parseSource } from '../../../oauth-codemod/src/parse.js';
import { Draft } from './draft.js';

/** The expression of a program that is one statement, and a draft of its text. */
function draftOf(text: string): {
  readonly expression: Node;
  readonly apply: (edit: (draft: Draft) => void) => string;
} {
  const { program } = parseSource('program.ts', text);
  const [statement] = program.body;
  if (statement?.type !== 'ExpressionStatement') throw new TypeError('no expression');
  const apply = (edit: (draft: Draft) => void): string => {
    const draft = new Draft(text, "'");
    edit(draft);
    return applyEdits(text, draft.edits);
  };
  return { expression: statement.expression, apply };
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
    ['with tabs and carriage returns', '({\r\n\ta\r\n});', '({\r\n\ta,\r\n\tnew\r\n});'],
    ['where the bracket closes the line', '({\n  a });', '({\n  a,\n  new });'],
    ['to an empty list', '[];', '[new];'],
    ['to a list', '[a, b];', '[a, b, new];'],
  ])('%s', (_situation, before, after) => {
    const { expression, apply } = draftOf(before);
    if (expression.type !== 'ObjectExpression' && expression.type !== 'ArrayExpression')
      throw new TypeError('no literal');
    expect(
      apply(draft => {
        draft.appendElement(expression, 'new');
      }),
    ).toBe(after);
  });
});

describe('an argument is added', () => {
  it.each([
    ['to none', 'f();', 'f(new);'],
    ['behind another', 'f(a);', 'f(a, new);'],
    ['before a comma', 'f(a, );', 'f(a, new, );'],
    ['behind what stands in lines itself', 'f({\n  a,\n});', 'f({\n  a,\n}, new);'],
    ['on a line of its own', 'f(\n  a,\n  b,\n);', 'f(\n  a,\n  b,\n  new,\n);'],
    ['behind types that stand in lines', 'f<{\n  a: b;\n}>(c);', 'f<{\n  a: b;\n}>(c, new);'],
  ])('%s', (_situation, before, after) => {
    const { expression, apply } = draftOf(before);
    if (expression.type !== 'CallExpression') throw new TypeError('no call');
    expect(
      apply(draft => {
        draft.appendArgument(expression, 'new');
      }),
    ).toBe(after);
  });
});

describe('elements are taken out', () => {
  it.each([
    ['the only one', '({ a });', 'a', '({  });'],
    ['the first one', '({ a, b });', 'a', '({ b });'],
    ['one in the middle', '({ a, b, c });', 'b', '({ a, c });'],
    ['the last one', '({ a, b });', 'b', '({ a });'],
    ['the last one before a comma', '({ a, b, });', 'b', '({ a, });'],
    ['the last two', '({ a, b, c });', 'b c', '({ a });'],
    ['all', '({ a, b });', 'a b', '({  });'],
    ['one on its own line', '({\n  a,\n  b,\n});', 'a', '({\n  b,\n});'],
    ['the last one on its own line', '({\n  a,\n  b,\n});', 'b', '({\n  a,\n});'],
    ['the last one without a comma', '({\n  a,\n  b\n});', 'b', '({\n  a\n});'],
    ['one before a comment', '({\n  a, // why\n  b,\n});', 'a', '({\n  // why\n  b,\n});'],
    ['the last one of a line', '({\n  a, b,\n  c,\n});', 'b', '({\n  a,\n  c,\n});'],
    ['one with carriage returns', '({\r\n\ta,\r\n\tb,\r\n});', 'a', '({\r\n\tb,\r\n});'],
  ])('%s', (_situation, before, names, after) => {
    const { expression, apply } = draftOf(before);
    if (expression.type !== 'ObjectExpression') throw new TypeError('no literal');
    const elements = names
      .split(' ')
      .flatMap(name => expression.properties.filter(one => before.slice(...one.range) === name));
    expect(
      apply(draft => {
        for (const element of elements) draft.removeElement(element);
      }),
    ).toBe(after);
  });
});

describe('an element is added right behind another', () => {
  it.each([
    ['on the same line', '({ a, b });', '({ a, new, b });'],
    ['on lines', '({\n  a,\n  b\n});', '({\n  a,\n  new,\n  b\n});'],
    ['with carriage returns', '({\r\n\ta\r\n});', '({\r\n\ta,\r\n\tnew\r\n});'],
  ])('%s', (_situation, before, after) => {
    const { expression, apply } = draftOf(before);
    const [element] = expression.type === 'ObjectExpression' ? expression.properties : [];
    if (!element) throw new TypeError('no element');
    expect(
      apply(draft => {
        draft.addBehind(element, 'new');
      }),
    ).toBe(after);
  });
});

describe('what stands between', () => {
  it.each([
    ['the links of a chain in lines', 'a\n  .b();', '\n  '],
    ['the links of an optional chain in lines', 'a\n  ?.b();', '\n  '],
    ['the links of a chain', 'a.b();', ''],
    ['an object and a computed member', 'a [b]();', ''],
  ])('%s', (_situation, text, gap) => {
    const { expression } = draftOf(text);
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
