import type { ScopeVariable, SourceFile } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { ParseError } from './parse-error.js';
import { parseSource } from './parse.js';

interface AnyNode {
  readonly type: string;
  readonly range: [number, number];
  readonly parent?: unknown;
}

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

/** Every node below `root`, found without the parser's own list of keys. */
function nodesBelow(root: AnyNode): AnyNode[] {
  const nodes = [root];
  for (const node of nodes) {
    const members = Object.entries(node as object as Record<string, unknown>).filter(([key]) => key !== 'parent');
    nodes.push(
      ...members.flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value])).filter(isNode),
    );
  }
  return nodes.slice(1);
}

function textsOf({ program, text }: SourceFile, type: string): string[] {
  return nodesBelow(program)
    .filter(node => node.type === type)
    .map(({ range }) => text.slice(...range));
}

function variable({ scopeManager }: SourceFile, name: string): ScopeVariable {
  const found = scopeManager.scopes.map(scope => scope.set.get(name)).find(each => each !== undefined);
  if (found === undefined) throw new Error(`There is no variable ${name}.`);
  return found;
}

const readsOf = (source: SourceFile, name: string): number =>
  variable(source, name).references.filter(reference => reference.isRead()).length;

describe('the tree', () => {
  it.each([
    ['a.js', 'const a = <B c="1">{d}</B>; class E { static #f = g?.h; static { i`j${k}`; } }'],
    [
      'a.ts',
      '@A() class B<T> extends C { constructor(private readonly d: D) { super(); } } enum E { F = 1 } let g = h as T;',
    ],
    [
      'a.tsx',
      'namespace A.B { export const c = <T,>(d: T) => d satisfies T; } const e = <></>; import f = require("g");',
    ],
  ])('has the parent of every node of %s', (path, text) => {
    const { program } = parseSource(path, text);
    const nodes = nodesBelow(program);
    expect(nodes.length).toBeGreaterThan(20);
    expect(nodes.filter(({ parent }) => !nodes.some(node => node === parent) && parent !== program)).toEqual([]);
  });

  it('has ranges in UTF-16 units after a byte order mark, an emoji and CRLF', () => {
    const source = parseSource('a.js', '\uFEFF// 😀 é\r\nconst a = "😀";\r\nsend(a);\r\n');
    expect(textsOf(source, 'CallExpression')).toEqual(['send(a)']);
    expect(textsOf(source, 'Literal')).toEqual(['"😀"']);
  });

  it('has no parentheses', () => {
    expect(textsOf(parseSource('a.ts', '(a.b)((c));'), 'MemberExpression')).toEqual(['a.b']);
  });

  it('is built for sums of many terms', () => {
    const text = Array.from({ length: 1000 }, () => '"a"').join(' + ');
    expect(textsOf(parseSource('a.js', text), 'Literal')).toHaveLength(1000);
  });
});

describe('the scopes', () => {
  it.each([
    ['a module', 'a.mjs', 'import x from "y"; const url = 1; send(url);'],
    ['a CommonJS file', 'a.cjs', 'const x = require("x"); const url = 1; send(url);'],
    ['a script with var', 'a.js', 'var url = 1; function f() { send(url); }'],
    ['a class of TypeScript', 'a.ts', 'class A { constructor(private url: string) { send(url); } }'],
    ['a decorated class in JavaScript', 'a.js', 'const url = 1; @dec class A { @inject() b = url; }'],
    ['an enum', 'a.ts', 'const url = 1; enum A { B = url }'],
    ['JSX', 'a.jsx', 'const url = 1; const a = <form action={url} />;'],
  ])('resolve a name in %s', (_, path, text) => {
    expect(readsOf(parseSource(path, text), 'url')).toBe(1);
  });

  it('leave globals unresolved', () => {
    const { scopeManager } = parseSource('a.js', 'fetch("/");');
    const references = scopeManager.scopes.flatMap(scope => scope.references);
    expect(references.map(({ identifier, resolved }) => [identifier.name, resolved])).toEqual([['fetch', null]]);
  });
});

describe('what is accepted', () => {
  it.each([
    ['nothing', 'a.js', ''],
    ['a hashbang', 'a.js', '#!/usr/bin/env node\nsend();'],
    ['a return at the top of a CommonJS file', 'a.js', 'if (require.main !== module) return; send();'],
    ['a return at the top of a CommonJS TypeScript file', 'a.cts', 'if (a as boolean) return;'],
    ['a return beside await at the top, as in a step of a workflow', 'a.ts', 'const a: A = await send();\nreturn a;'],
    ['await at the top', 'a.js', 'await send();'],
    ['for await at the top, with nothing else of a module', 'a.js', 'for await (const page of pages()) send(page);'],
    ['await at the top beside require', 'a.js', 'const a = require("a"); await a();'],
    ['a type assertion in angle brackets', 'a.ts', 'const a = <T>b;'],
    ['with, in a script', 'a.js', 'with (a) { b(); }'],
  ])('%s', (_, path, text) => {
    expect(parseSource(path, text).text).toBe(text);
  });
});

describe('a file in Flow', () => {
  it.each([
    ['types', '// @flow\nconst f = (a: ?string, b: Array<{| +c: number |}>): void => send(a);'],
    ['types behind an emoji', '/* @flow strict */\nconst s: string = "😀𝒳é"; send(s);'],
    ['types after a byte order mark, with CRLF', '\uFEFF// @flow\r\nopaque type A = string;\r\nsend((a: any));\r\n'],
    [
      'types in a module',
      '// @flow\nimport type { A } from "a";\nimport { type B, c } from "b";\nexport type { A };\nsend(c);',
    ],
  ])('with %s is parsed where it stands', (_, text) => {
    const source = parseSource('a.js', text);
    expect(source.text).toBe(text);
    expect(textsOf(source, 'CallExpression')).toEqual([/send\(.*\)(?=;)/u.exec(text)?.[0]]);
  });

  it('keeps the fault that it has as JavaScript if it has one in Flow too', () => {
    expect(() => parseSource('a.js', '// @flow\nconst a: = 1;')).toThrow(ParseError);
  });

  it('is one only if it says so', () => {
    expect(() => parseSource('a.js', 'const a: string = 1;')).toThrow(ParseError);
  });

  it('is none in TypeScript', () => {
    expect(() => parseSource('a.ts', '// @flow\nconst a: {| b: string |} = c;')).toThrow(ParseError);
  });
});

describe('what is refused', () => {
  it.each([
    [
      'an unexpected token',
      'a.js',
      'const a = 1;\n  b = = 2;',
      'syntax error at 2:7: Unexpected token',
      { line: 2, column: 7 },
    ],
    [
      'an unfinished file, after a byte order mark',
      'a.js',
      '\uFEFFsend(',
      'syntax error at 1:6: Expected `)` but found `EOF`',
      { line: 1, column: 6 },
    ],
    ['types in JavaScript', 'a.js', 'enum A {}', 'syntax error at 1:1: Unexpected token', { line: 1, column: 1 }],
    [
      'a return at the top of a module',
      'a.js',
      'import a from "a";\nreturn a;',
      "syntax error at 2:1: A 'return' statement can only be used within a function body.",
      { line: 2, column: 1 },
    ],
  ])('%s', (_, path, text, message, location) => {
    expect(() => parseSource(path, text)).toThrow(expect.objectContaining({ message, location }) as Error);
    expect(() => parseSource(path, text)).toThrow(ParseError);
  });
});
