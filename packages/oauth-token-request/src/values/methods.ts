import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { TextPart } from '../types.js';
import { elementPicked } from './elements.js';
import { boundFunction, returnedBy } from './functions.js';
import { jsonAfter } from './json-text.js';
import { constantOf, joinParts, namedParts, partsOf } from './text.js';
import type { Evaluation, Member, TextValue, Value } from './types.js';
import { alternativesOf, unionOf, unknownValue } from './types.js';
import { entryOf } from '../syntax/table.js';

type Method<V extends Value> = (object: V, call: TSESTree.CallExpression, evaluation: Evaluation) => Value | null;

/** The text that a call's argument is, if all of it is known. */
function textArgument(call: TSESTree.CallExpression, index: number, { evaluate }: Evaluation): string | null {
  const node = call.arguments[index];
  return node === undefined || node.type === 'SpreadElement' ? null : constantOf(evaluate(node));
}

const itself: Method<Value> = object => object;

/** Longer texts are no addresses, and what a regular expression does to them may take long. */
const MAX_SEARCHED = 2000;

/** The pattern that a call's argument is, if it is one that ends soon: no groups or alternatives, one repetition. */
function patternArgument({ arguments: [node] }: TSESTree.CallExpression, { evaluate }: Evaluation): RegExp | null {
  const literal = node === undefined || node.type === 'SpreadElement' ? null : evaluate(node).node;
  if (literal?.type !== 'Literal' || !('regex' in literal)) return null;
  const { pattern, flags } = literal.regex;
  const repetitions = pattern.replaceAll(/\\./gu, '').match(/[*+?{]/gu) ?? [];
  if (/[(|]/u.test(pattern) || repetitions.length > 1) return null;
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}

/** Applies a change to each part that is known; one that is bound to an end of the text only to the part that is there. */
function changedParts({ parts }: TextValue, change: (text: string) => string, bound: RegExp | null): TextPart[] {
  const [atStart, atEnd] = [bound?.source.startsWith('^') === true, bound?.source.endsWith('$') === true];
  return joinParts(
    parts.map((part, index) => {
      const isBeyond = (atStart && index > 0) || (atEnd && index < parts.length - 1);
      return typeof part !== 'string' || isBeyond ? part : change(part);
    }),
  );
}

/** Stands for what is put in the place of something until that is put there. */
const MARK = '\0';

/** Pieces of text with what is put in the place of each mark. */
const withMarked = (parts: readonly TextPart[], by: readonly TextPart[]): TextPart[] =>
  parts.flatMap(part =>
    typeof part === 'string'
      ? part.split(MARK).flatMap((piece, index) => (index === 0 ? [piece] : [...by, piece]))
      : part,
  );

const replaced =
  (replace: (text: string, search: string | RegExp, by: () => string) => string): Method<TextValue> =>
  (object, call, evaluation) => {
    const pattern = patternArgument(call, evaluation);
    const search = pattern ?? textArgument(call, 0, evaluation);
    const [, by] = call.arguments;
    if (
      search === null ||
      by === undefined ||
      by.type === 'SpreadElement' ||
      object.parts.some(part => typeof part === 'string' && part.length > MAX_SEARCHED)
    )
      return null;
    // What is searched may also stand in a part that can't be known: there it stays unknown.
    const parts = changedParts(object, part => replace(part, search, () => MARK), pattern);
    return { ...object, node: call, parts: joinParts(withMarked(parts, namedParts(by, evaluation.evaluate(by)))) };
  };

const changed =
  (change: (text: string) => string): Method<TextValue> =>
  (object, call) => ({ ...object, node: call, parts: changedParts(object, change, null) });

/** White space at an end of the text, where that end is known. */
const trimmed =
  (method: 'trim' | 'trimStart' | 'trimEnd'): Method<TextValue> =>
  (object, call) => {
    const last = object.parts.length - 1;
    const parts = object.parts.map((part, index) => {
      if (typeof part !== 'string') return part;
      const start = index === 0 && method !== 'trimEnd' ? part.trimStart() : part;
      return index === last && method !== 'trimStart' ? start.trimEnd() : start;
    });
    return { ...object, node: call, parts: joinParts(parts) };
  };

const textMethods: Readonly<Record<string, Method<TextValue>>> = {
  toString: itself,
  trim: trimmed('trim'),
  trimEnd: trimmed('trimEnd'),
  trimStart: trimmed('trimStart'),
  concat: (object, call, { evaluate }) => ({
    ...object,
    node: call,
    parts: joinParts([...object.parts, ...call.arguments.flatMap(argument => partsOf(evaluate(argument)))]),
  }),
  toLowerCase: changed(text => text.toLowerCase()),
  toUpperCase: changed(text => text.toUpperCase()),
  replace: replaced((text, search, by) => text.replace(search, by)),
  replaceAll: replaced((text, search, by) =>
    // With a pattern that isn't global it throws.
    typeof search === 'string' || search.global ? text.replaceAll(search, by) : text,
  ),
};

/** Methods that give a text whatever they are called on. */
const givesText =
  /^(?:toString|trim|trimEnd|trimStart|toLowerCase|toUpperCase|replace|replaceAll|slice|substring|concat|join|padEnd|padStart|normalize|toISOString|toFixed)$/u;

function joined(object: Value, call: TSESTree.CallExpression, evaluation: Evaluation): Value | null {
  if (object.kind !== 'array' || object.isOpen) return null;
  const separator = call.arguments.length === 0 ? ',' : textArgument(call, 0, evaluation);
  if (separator === null) return null;
  const parts = object.elements.flatMap((element, index) => [
    ...(index > 0 ? [separator] : []),
    ...(element === null ? [] : partsOf(evaluation.evaluate(element))),
  ]);
  return { kind: 'text', node: call, via: [], parts: joinParts(parts) };
}

/** What `.set(key, value)` adds in a chain: Angular's HttpHeaders and HttpParams give a new object each time. */
function pairAdded({ arguments: [key, expression] }: TSESTree.CallExpression, method: string): Member | null {
  if ((method !== 'set' && method !== 'append') || key?.type !== 'Literal' || typeof key.value !== 'string')
    return null;
  if (expression === undefined || expression.type === 'SpreadElement') return null;
  const isRepeated = method === 'append';
  return {
    key: key.value,
    expression,
    source: expression,
    via: [],
    isOptional: false,
    ...(isRepeated && { isRepeated }),
  };
}

const isCalled = ({ kind }: Value): boolean => kind === 'function' || kind === 'api';

/** What a promise gives behind which a function makes something of what is waited for: `credentials().then(one => …)`. */
function givenByThen({ arguments: [callback] }: TSESTree.CallExpression, evaluation: Evaluation): Value | null {
  const fn = callback && callback.type !== 'SpreadElement' ? evaluation.evaluate(callback) : null;
  return fn?.kind === 'function' ? returnedBy(fn, fn.context ?? evaluation) : null;
}

/** What a method gives that is called on a value of which something is known. */
export function callMethod(
  call: TSESTree.CallExpression,
  object: Value,
  method: string,
  evaluation: Evaluation,
): Value {
  const names = namesOf(call.callee);
  if (method === 'bind' && object.kind === 'function')
    return boundFunction(object, call, evaluation) ?? unknownValue(call, namesOf(call.callee));
  // `send.bind(this)` is the same function.
  if (method === 'bind' && call.arguments.length <= 1 && alternativesOf(object).some(isCalled)) return object;
  const then = method === 'then' ? givenByThen(call, evaluation) : null;
  if (then) return then;
  if (object.kind === 'union') {
    const alternatives = alternativesOf(object);
    if (!alternatives.some(({ kind }) => kind === 'text')) return unknownValue(call, names);
    return unionOf(
      call,
      alternatives.map(one => callMethod(call, one, method, evaluation)),
    );
  }
  const json = object.kind === 'json' ? jsonAfter(object, method, call.arguments.length > 0) : null;
  if (json) return json;
  if (object.kind === 'form' && object.isInstance && method === 'toString') {
    return { ...object, node: call, isInstance: false };
  }
  // The bytes of a FormData (the package form-data) are what it would be sent as.
  if (object.kind === 'multipart' && method === 'getBuffer') return { ...object, node: call };
  if (object.kind === 'form' || object.kind === 'headers') {
    const added = pairAdded(call, method);
    if (added !== null) return { ...object, node: call, members: [...object.members, added] };
  }
  const known = object.kind === 'text' ? entryOf(textMethods, method)?.(object, call, evaluation) : null;
  const picked = object.kind === 'array' ? elementPicked(object, method, call, evaluation) : null;
  const value = known ?? picked ?? (method === 'join' ? joined(object, call, evaluation) : null);
  if (value) return value;
  const isText = object.kind === 'text' ? givesText.test(method) : method === 'toString' || method === 'join';
  return isText ? { kind: 'text', node: call, via: [], parts: [{ names }] } : unknownValue(call, names);
}
