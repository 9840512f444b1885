import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { declaredForm, isWhole } from './declared-forms.js';

/** How an object of the type of what a program shows is given, and whether all of its members are there. */
function answersIn(program: string): [form: string | null, isWhole: boolean] {
  const { value, evaluation } = evaluateShown(program);
  if (value.kind !== 'unknown' || !value.annotation) throw new Error('It has no type.');
  return [declaredForm(value.annotation, evaluation), isWhole(value.annotation, evaluation)];
}

const answers = (type: string, declarations = ''): [form: string | null, isWhole: boolean] =>
  answersIn(`${declarations}\ndeclare const x: ${type};\nshow(x);`);

/** What a type says of one member, in the type of the object. */
const memberAnswers = (type: string, declarations?: string): [form: string | null, isWhole: boolean] =>
  answers(`{ grant_type: string; a: ${type} }`, declarations);

describe('a member', () => {
  it.each<[type: string, declarations?: string]>([
    ['string'],
    ['any'],
    ['`a${number}`'],
    ["'a'"],
    ["'a' | 'b'"],
    ['A', "enum A { b = 'b', c = 'c' }"],
    ['A<string>', "type A<T> = T | 'a';"],
  ])('of type %s is text', (type, declarations) => {
    expect(memberAnswers(type, declarations)).toStrictEqual(['record', true]);
  });

  it.each<[type: string, declarations?: string]>([
    ['number'],
    ['bigint'],
    ['boolean'],
    ['1'],
    ['-1'],
    ['true'],
    ['URL'],
    ['string | number'],
    ['A', 'enum A { b, c }'],
    ['A', "enum A { b = 'b', c = 1 }"],
    ['A', "enum A { b = 'b', c = other() }"],
    ['A<number>', "type A<T> = T | 'a';"],
  ])('of type %s is something that has to be made text', (type, declarations) => {
    expect(memberAnswers(type, declarations)).toStrictEqual(['entries', true]);
  });

  it.each<[type: string, declarations?: string]>([
    ['undefined'],
    ['null'],
    ['string | undefined'],
    ['Other'],
    ['MyArray'],
    ['ArrayLike<string>'],
    ["Other['a']"],
    ['typeof other'],
    ["import('other').Other"],
    ['Other extends string ? string : number'],
    ['string & Other'],
    ['string | Other'],
    ['A', 'type A = B;\ntype B = A | B;'],
  ])('of type %s may be nothing', (type, declarations) => {
    expect(memberAnswers(type, declarations)).toStrictEqual(['entries', false]);
  });

  it.each([
    ...['Record', 'Array', 'ReadonlyArray', 'Map', 'Set', 'Date'],
    ...['unknown', 'object', '{ b: string }', 'string[]', 'string | string[]', 'number | Date', '() => string'],
  ])('of type %s is nothing that a form can say', type => {
    expect(memberAnswers(type)).toStrictEqual([null, false]);
  });

  it('of the type of a parameter may be nothing', () => {
    expect(answersIn('function f<T>(x: { a: T }) { show(x); }')).toStrictEqual(['entries', false]);
  });
});

describe('an object', () => {
  it.each<[type: string, form: string | null, isWhole: boolean, declarations?: string]>([
    ['any', 'record', false],
    ['{ a?: string }', 'record', false],
    ['{ a }', 'record', true],
    ['{ [name: string]: string }', 'record', true],
    ['{ a(): string }', null, false],
    ['A', 'spread', true, 'interface A { a: string }'],
    ['A', 'entries', true, 'interface A { a: string; b: number }'],
    ['A', null, false, 'interface A { a: unknown }'],
    ['A', 'entries', false, 'interface A extends Other { a: string }'],
    ['A<string>', 'spread', true, 'interface A<T> { a: T }'],
    ['A<number>', 'entries', true, 'interface A<T> { a: T }'],
    ['A<number>', 'entries', true, 'type A<T> = { a: T } & { b: string };'],
    ['A | { b: string }', 'spread', true, 'interface A { a: string }'],
    ['{ a: string } & { b: string }', 'record', true],
    ['{ a: string } & { b?: string }', 'record', false],
    ['{ a: string } | string', null, false],
    ['Record<string, string>', 'record', true],
    ['Record<string, number>', 'entries', true],
    ['Record<string, string | null>', 'entries', false],
    ['Record<string, unknown>', null, false],
    ['Record', null, false],
    ['Partial<{ a: string }>', 'record', false],
    ['Readonly<{ a: string }>', 'record', true],
    ["Pick<{ a: string; b: string }, 'a'>", 'record', true],
    ['Partial', 'entries', false],
    ['Awaited<{ a: string }>', 'entries', false],
    ['Other', 'entries', false],
    ['object', 'entries', false],
    ['A', 'entries', false, 'type A = B;\ntype B = A | B;'],
  ])('of type %s', (type, form, whole, declarations) => {
    expect(answers(type, declarations)).toStrictEqual([form, whole]);
  });

  it.each(['string', 'null', "'a'", 'string[]', '[string]', '() => object', 'new () => object'])(
    'can be nothing of type %s',
    type => {
      expect(answers(type)).toStrictEqual([null, false]);
    },
  );

  it.each([
    ['a mapped type that keeps each member', '{ [K in keyof A]: A[K] }', 'spread', true],
    ['one that makes them optional', '{ [K in keyof A]?: A[K] }', 'entries', false],
    ['one that names them anew', '{ [K in keyof A as `x${K}`]: A[K] }', 'entries', false],
    ['one over names', "{ [K in 'a']: A[K] }", 'entries', false],
    ['one that takes members of another type', '{ [K in keyof A]: Other[K] }', 'entries', false],
    ['one that takes one member for all', "{ [K in keyof A]: A['a'] }", 'entries', false],
    ['one that takes the members of a member', "{ [K in keyof A]: A['a'][K] }", 'entries', false],
    ['one over the members of a member', "{ [K in keyof A['a']]: A[K] }", 'entries', false],
    ['one that takes another key', '{ [K in keyof A]: A[Other] }', 'entries', false],
    ['one of texts', '{ [K in keyof A]: string }', 'entries', false],
  ])('of %s', (_situation, type, form, whole) => {
    expect(answers(type, 'interface A { a: string }')).toStrictEqual([form, whole]);
  });

  it.each([
    ['a record', '<T extends { a: string }>', 'entries'],
    ['a list', '<T extends string[]>', null],
    ['itself', '<T extends Partial<T>>', 'entries'],
    ['nothing', '<T>', null],
  ])('of the type of a parameter that is held to %s', (_situation, parameter, form) => {
    expect(answersIn(`function f${parameter}(x: T) { show(x); }`)).toStrictEqual([form, false]);
  });
});
