import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { isAllowed, typesAt, type Given } from './allowed-types.js';

/** What the type of what a program shows says to an instance of URLSearchParams, to some text and to the text `a=1`. */
function answersIn(program: string, path: readonly string[] = []): unknown[] {
  const { value, evaluation } = evaluateShown(program);
  if (value.kind !== 'unknown' || !value.annotation) throw new Error('It has no type.');
  const found = typesAt({ type: value.annotation }, path, evaluation);
  const given: readonly Given[] = ['instance', 'text', { text: 'a=1' }];
  return given.map(one => isAllowed(found, one, evaluation));
}

const answers = (type: string, declarations = '', path: readonly string[] = []): unknown[] =>
  answersIn(`${declarations}\ndeclare const x: ${type};\nshow(x);`, path);

const ALL = [true, true, true];
const NONE = [false, false, false];
const UNSEEN = [null, null, null];
const TEXTS = [false, true, true];
const INSTANCES = [true, false, false];

describe('a type', () => {
  it.each<[type: string, expected: unknown[], declarations?: string]>([
    ['unknown', ALL],
    ['{}', ALL],
    ['string', TEXTS],
    ['object', INSTANCES],
    ['URLSearchParams', INSTANCES],
    ["'a=1'", [false, false, true]],
    ["'a=2'", NONE],
    ["'a=1b' | 'ba=1'", NONE],
    ['1', NONE],
    ['`a=${number}`', [false, false, true]],
    ['`b=${number}`', NONE],
    ['`a=1${number}`', NONE],
    ['`${string}=${string}`', [false, false, true]],
    ['`.=1`', NONE],
    ['string | URLSearchParams', ALL],
    ['string | Other', [null, true, true]],
    ['number | Other', UNSEEN],
    ['string & Other', [false, null, null]],
    ['object & Other', [null, false, false]],
    ['string & string', TEXTS],
    ['Other', UNSEEN],
    ['{ grant_type: string }', NONE],
    ['{ [name: string]: any }', INSTANCES],
    ['{ [name: string]: string }', NONE],
    ['{ grant_type: string; [name: string]: any }', NONE],
    ['{ toString(): string }', [null, false, false]],
    ['Record<string, any>', INSTANCES],
    ['Record<string, string>', NONE],
    ['Record', NONE],
    ['NonNullable<string>', TEXTS],
    ['NonNullable', UNSEEN],
    ['Partial<{ a: string }>', NONE],
    ['Readonly<URLSearchParams>', INSTANCES],
    ['MyArray', UNSEEN],
    ['ArrayLike<string>', UNSEEN],
    ['keyof Other', UNSEEN],
    ['A', NONE, 'enum A { b }'],
    ['A', ALL, 'interface A {}'],
    ['A', NONE, 'interface A { b: string }'],
    ['A', UNSEEN, 'interface A extends Other {}'],
    ['A', NONE, 'interface A extends Other { b: string }'],
    ['A', NONE, 'class A {}'],
    ['A', [null, false, false], 'class A extends Other {}'],
    ['A', UNSEEN, 'type A = B;\ntype B = A | B;'],
    ["A['b']", TEXTS, 'interface A { b: string }'],
    ["A<string>['b']", TEXTS, 'interface A<T> { b: T }'],
    ['A<string>', TEXTS, 'type A<T> = NonNullable<T>;'],
    ['A<string>', TEXTS, 'type A<T> = T | number;'],
  ])('%s allows what it takes', (type, expected, declarations) => {
    expect(answers(type, declarations)).toStrictEqual(expected);
  });

  it.each(['number', 'bigint', 'boolean', 'symbol', 'undefined', 'null', 'void', 'never', 'string[]', '[string]'])(
    '%s takes neither a form nor a text',
    type => {
      expect(answers(type)).toStrictEqual(NONE);
    },
  );

  it.each(['Array', 'ReadonlyArray', 'Map', 'Set', 'Date', 'Headers', 'FormData', 'Blob', 'ArrayBuffer', 'Promise'])(
    '%s of the platform takes neither a form nor a text',
    type => {
      expect(answers(`${type}<string>`)).toStrictEqual(NONE);
    },
  );

  it('is what its constraint says where a call decides', () => {
    expect(answersIn('function f<T>(x: T) { show(x); }')).toStrictEqual(ALL);
    expect(answersIn('function f<T extends string>(x: T) { show(x); }')).toStrictEqual(TEXTS);
  });
});

describe('a member', () => {
  it.each<[type: string, path: string[], expected: unknown[]]>([
    ['{ body: string }', ['body'], TEXTS],
    ['{ a: { body: string } }', ['a', 'body'], TEXTS],
    ['{ body: string } | { body: object }', ['body'], ALL],
    ['{ body: string } | Other', ['body'], [null, true, true]],
    ['Other', ['body'], UNSEEN],
    ['{ a: Other }', ['a', 'body'], UNSEEN],
  ])('of %s at %j allows what its types take', (type, path, expected) => {
    expect(answers(type, '', path)).toStrictEqual(expected);
  });
});
