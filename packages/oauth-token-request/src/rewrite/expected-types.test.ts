import { describe, expect, it } from 'vitest';
import { asInESLint } from '../../../../test/support/analyze.js';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { parseSource } from '../../../oauth-codemod/src/parse.js';
import { textOf, type Node } from '../syntax/nodes.js';
import { survey } from '../syntax/walk.js';
import { Evaluator } from '../values/evaluate.js';
import { allowsText, expectedOf, type Expected } from './expected-types.js';

/** A type or `like` an expression, what its type parameters are, the members in it, and if it is for one alone. */
function written({ by, path, isAlone }: Expected, program: string): string {
  const codeOf = (node: Node): string => textOf(node, program);
  const bound = 'like' in by ? [] : [...(by.bound ?? [])].map(([name, { type }]) => `${codeOf(name)}=${codeOf(type)}`);
  const type = 'like' in by ? `like ${codeOf(by.like)}` : [codeOf(by.type), ...bound].join(', ');
  return [type, ...path].join('.') + (isAlone ? ' alone' : '');
}

/** What is expected where `made()` stands in a program. */
function expectedIn(program: string): string[] {
  const source = asInESLint(parseSource('program.ts', program));
  const made = survey(source.program).calls.find(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'made',
  );
  if (!made) throw new Error('Nothing is made.');
  const via = source.scopeManager.scopes.flatMap(({ set }) => [...set.values()]);
  return expectedOf(made, via, Evaluator.of(source)).map(one => written(one, program));
}

describe('a type is expected', () => {
  it.each<[program: string, ...expected: string[]]>([
    ['const a: T = made();', 'T alone'],
    ['let a: T; a = made();', 'T alone'],
    ['const a: T = made()!;', 'T alone'],
    ['const a: T = await made();', 'T alone'],
    ['const a: T = b ? made() : c;', 'T alone'],
    ['const a: T = b ? c : made();', 'T alone'],
    ['const a: T = b ?? made();', 'T alone'],
    ['const a: T = made() || b;', 'T alone'],
    ['const a: T = { b: made() };', 'T.b alone'],
    ['const a: T = { b: { c: made() } };', 'T.b.c alone'],
    ['const a: T = { ...made() };', 'T alone'],
    ['const a: T = [b, made()];', 'T.1 alone'],
    ['const { b }: T = made();', 'T'],
    ['const [b]: T = made();', 'T'],
    ['class A { b: T = made(); }', 'T alone'],
  ])('by what it is assigned to: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it.each<[program: string, ...expected: string[]]>([
    ['const a = made() as T;', 'T alone'],
    ['const a = <T>made();', 'T alone'],
    ['const a: T = made() as U;', 'U alone'],
    ['const a: T = made() as const;', 'T alone'],
    ['const a: T = made() satisfies U;', 'U alone', 'T alone'],
  ])('by what it is cast to or satisfies: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it.each<[program: string, ...expected: string[]]>([
    ['const a: T = {}; a.b = made();', 'T.b'],
    ['const a: T = {}; a.b.c = made();', 'T.b.c'],
    ['const a: T = {}; a.b ??= made();', 'T.b'],
    ['const a: T = {}; a.b ||= made();', 'T.b'],
    ['function f(a: T) { a.b = made(); }', 'T.b'],
    ['class A { b: T; c() { this.b = made(); } }', 'T'],
    ['class A { d = 1; b: T; c() { this.b.d = made(); } }', 'T.d'],
  ])('by the object in which it is set: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it.each<[program: string, ...expected: string[]]>([
    ['function f(): T { return made(); }', 'T'],
    ['async function f(): Promise<T> { return made(); }', 'T'],
    ['const f = (): T => made();', 'T'],
    ['const f: F = () => made(); type F = () => T;', 'T'],
    ['function f() { return made(); } const a: T = f(); g(f);', 'T alone'],
    ['const f = () => made(); const a: T = f();', 'T alone'],
    ['const f = function () { return made(); }; const a: T = f(); const b: U = g(f);', 'T alone'],
  ])('by the function that returns it, or its calls: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it.each<[program: string, ...expected: string[]]>([
    ['function f(a: T) {} f(made());', 'T'],
    ['function f(a, b: T) {} f(0, made());', 'T'],
    ['function f(a?: T) {} f({ b: made() });', 'T.b'],
    ['function f(a: T = b) {} f(made());', 'T'],
    ['function f(a: T = made()) {}', 'T'],
    ['function f(a) { const b: T = a; } f(made());', 'T alone'],
    ['const f: (a: T) => void = a => {}; f(made());', 'T'],
    ['class A { constructor(a: T) {} } new A(made());', 'T'],
    ['class A { b(c: U) {} constructor(private a: T) {} } new A(made());', 'T'],
    ['class A { b(a: T) {} } new A().b(made());', 'T'],
    ['function f<T>(a: T) {} f<U>(made());', 'T, T=U'],
    ['function f<T, V>(a: T) {} f<U>(made());', 'T, T=U'],
    ['function f(a: T) {} f<U>(made());', 'T'],
  ])('by the parameter that it is given to: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it.each<[program: string, ...expected: string[]]>([
    ['const a = { b: made() }; const c: T = a.b; const d: U = a.c; const e: V = a;', 'T alone', 'V.b alone'],
    ['const a = { b: { c: made() } }; const d: T = a.b; const e: U = a.b.c;', 'T.c alone', 'U alone'],
    ['const a: T | U = made(); const b: V = a;', 'T | U alone', 'V alone'],
    ['const a = made(); const b: T = a; c(a);', 'like made()', 'T alone'],
    ['let a: T | U = made(); let b: V | W = a; a = b;', 'T | U alone', 'V | W alone', 'T | U alone'],
  ])('by what its name is read for: %s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });

  it('by what a field is read for', () => {
    const program = `class A { b = 'a'; c() { const d: T = this.b; show(d); } }`;
    const { value, evaluation } = evaluateShown(program);
    const expected = expectedOf(value.node, value.via, evaluation);
    expect(expected.map(one => written(one, program))).toStrictEqual(['T alone']);
  });
});

describe('the type of something else is expected', () => {
  it.each<[program: string, ...expected: string[]]>([
    ['let a; a = made(); a = b;', 'like made()', 'like b'],
    ['let a = b; a = made();', 'like b', 'like made()'],
    ['function f(a = made()) {}', 'like made()'],
    ['function f(a = b) {} f(made());', 'like b'],
    ['class A { constructor(private a = b) {} } new A(made());', 'like b'],
    [`const a = { b: '' }; a.b = made();`, `like ''`],
    [`const a = { b: { c: '' }, c: 1, ...d }; a.b.c = made();`, `like ''`],
    ['class A { d = 1; b = c; e() { this.b = made(); } }', 'like c'],
  ])('%s', (program, ...expected) => {
    expect(expectedIn(program)).toStrictEqual(expected);
  });
});

describe('nothing is expected', () => {
  it.each([
    'const a: T = made() ? b : c;',
    'const a: T = { [b]: made() };',
    'const a: T = { [made()]: b };',
    'const a: T = made().b;',
    'const a: T = [...made()];',
    'function f(a: T) {} f(...made());',
    'function f(a: T) {} made()(f);',
    'const { b } = made();',
    'const { a = made() }: T = b;',
    'function f({ a = made() }) {}',
    'const a = { b: made() }; const c: T = d[a];',
    'const a = { b: made() }; const c: T = a.b.d;',
    'const f = { g() { return made(); } }; const a: T = f.g();',
    'return made();',
    'class A { b(a: T) {} } new A(made());',
    'class A { constructor(a: T) {} } const c = new A(); c(made());',
    'f(made());',
    'made();',
    'const a: T = {}; a[b] = made();',
    'const a: T = {}; a.b += made();',
    'const a: T = {}; made().b = a;',
    'const a = b(); a.b = made();',
    'let a; a.b = made();',
    'class A { b() {} c() { this.b = made(); } }',
    'function f() { this.b = made(); }',
    '[a] = made();',
    'const [a]: T = b; a.c = made();',
    'unseen = made();',
    'unseen.b = made();',
    'const { a }: T = b; let c; ({ c } = made());',
  ])('%s', program => {
    expect(expectedIn(program)).toStrictEqual([]);
  });
});

describe('a text may stand', () => {
  const isText = (program: string): boolean => {
    const { value, evaluation } = evaluateShown(program);
    return allowsText(value.node, value.via, evaluation);
  };

  it.each<[situation: string, program: string, expected: boolean]>([
    ['a type of texts', 'const a: { b: string } = { b: 1 };\nshow(a.b);', true],
    ['a type that can’t be seen', 'const a: { b: Other } = { b: 1 };\nshow(a.b);', true],
    ['another type', 'const a: { b: number } = { b: 1 };\nshow(a.b);', false],
    ['a type of texts and another type', 'const a: string = 1 satisfies number;\nshow(a);', false],
    ['what was a number before', 'let a = 1;\na = 2;\nshow(a);', true],
  ])('where %s is written', (_situation, program, expected) => {
    expect(isText(program)).toBe(expected);
  });
});
