import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import { constantOf, joinParts, partsOf } from './text.js';
import type { Evaluation, Member, TextValue, Value } from './types.js';
import { unknownValue } from './types.js';

type Method<V extends Value> = (object: V, call: TSESTree.CallExpression, evaluation: Evaluation) => Value | null;

/** The text that a call's argument is, if all of it is known. */
function textArgument(call: TSESTree.CallExpression, index: number, { evaluate }: Evaluation): string | null {
  const node = call.arguments[index];
  return node === undefined || node.type === 'SpreadElement' ? null : constantOf(evaluate(node));
}

const itself: Method<Value> = object => object;

const replaced =
  (replace: (text: string, search: string, by: () => string) => string): Method<TextValue> =>
  (object, call, evaluation) => {
    const [search, by] = [textArgument(call, 0, evaluation), textArgument(call, 1, evaluation)];
    if (search === null || by === null) return null;
    // What is searched may also stand in a part that can't be known: there it stays unknown.
    const parts = object.parts.map(part => (typeof part === 'string' ? replace(part, search, () => by) : part));
    return { ...object, node: call, parts };
  };

const textMethods: Readonly<Record<string, Method<TextValue>>> = {
  toString: itself,
  trim: itself,
  trimEnd: itself,
  trimStart: itself,
  concat: (object, call, { evaluate }) => ({
    ...object,
    node: call,
    parts: joinParts([...object.parts, ...call.arguments.flatMap(argument => partsOf(evaluate(argument)))]),
  }),
  replace: replaced((text, search, by) => text.replace(search, by)),
  replaceAll: replaced((text, search, by) => text.replaceAll(search, by)),
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

/** What a method gives that is called on a value of which something is known. */
export function callMethod(
  call: TSESTree.CallExpression,
  object: Value,
  method: string,
  evaluation: Evaluation,
): Value {
  const names = namesOf(call.callee);
  if (object.kind === 'form' && object.isInstance && method === 'toString') {
    return { ...object, node: call, isInstance: false };
  }
  if (object.kind === 'form' || object.kind === 'headers') {
    const added = pairAdded(call, method);
    if (added !== null) return { ...object, node: call, members: [...object.members, added] };
  }
  const known = object.kind === 'text' ? textMethods[method]?.(object, call, evaluation) : null;
  const value = known ?? (method === 'join' ? joined(object, call, evaluation) : null);
  if (value) return value;
  const isText = object.kind === 'text' ? givesText.test(method) : method === 'toString' || method === 'join';
  return isText ? { kind: 'text', node: call, via: [], parts: [{ names }] } : unknownValue(call, names);
}
