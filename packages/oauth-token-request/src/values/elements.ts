import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { isFunction } from './functions.js';
import type { ArrayValue, Evaluation, Value } from './types.js';
import { apiKey, unionOf, unknownValue } from './types.js';

/** Methods that call what they are given for each element. */
export const VISITING: ReadonlySet<string | null> = new Set([
  ...['map', 'forEach', 'flatMap', 'filter', 'find', 'findLast', 'findIndex', 'some', 'every'],
]);

/** Methods that give a list of the same elements, or of some of them. */
export const SELECTING: ReadonlySet<string | null> = new Set([
  'filter',
  'slice',
  'sort',
  'reverse',
  'toSorted',
  'toReversed',
]);

/** Methods that give one of the elements, or nothing. */
export const PICKING: ReadonlySet<string | null> = new Set(['find', 'findLast', 'at', 'shift', 'pop']);

/** The call of a method, `null` for any other expression. */
function methodCall(node: Node): (TSESTree.CallExpression & { readonly callee: TSESTree.MemberExpression }) | null {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
    ? (node as TSESTree.CallExpression & { readonly callee: TSESTree.MemberExpression })
    : null;
}

/** The elements of a list that is written out. */
function elementsOf(list: ArrayValue, { evaluate }: Evaluation): readonly Value[] | null {
  if (list.isOpen || list.isChanged === true || list.elements.length === 0) return null;
  // Who else has the list may do something to what is in it.
  const isShared = (list.via.at(-1)?.references.filter(one => one.isRead()).length ?? 0) > 1;
  return list.elements.flatMap(element => {
    const value = element && evaluate(element);
    if (!value) return [];
    const via = [...list.via, ...value.via];
    return value.kind === 'object' && isShared ? { ...value, via, isOpen: true, unseen: undefined } : { ...value, via };
  });
}

/** The element of a list that is written out at an index, or any of them and nothing where that isn't known: `list[i]`. */
export function elementAt(list: ArrayValue, index: number | null, node: Node, evaluation: Evaluation): Value | null {
  const each = list.elements.includes(null) ? null : elementsOf(list, evaluation);
  if (each === null || list.elements.some(one => one?.type === 'SpreadElement')) return null;
  return index === null ? unionOf(node, [...each, unknownValue(node)]) : (each[index] ?? null);
}

/** The member `key` of a list that is written out. */
export function memberOfList(list: ArrayValue, key: string, node: Node, evaluation: Evaluation): Value {
  const element = /^\d+$/u.test(key) ? elementAt(list, Number(key), node, evaluation) : null;
  return element ?? unknownValue(node, namesOf(node));
}

/** What `Object.values(table)` or `Object.entries(table)` has of an object that is known whole. */
function membersOf(call: TSESTree.CallExpression, isPair: boolean, evaluation: Evaluation): readonly Value[] | null {
  const [given] = call.arguments;
  const table = given && given.type !== 'SpreadElement' ? evaluation.evaluate(given) : null;
  if (table?.kind !== 'object' || table.isOpen || table.members.length === 0) return null;
  if (!isPair) return table.members.map(({ key }) => evaluation.memberOf(table, key, call));
  if (table.members.some(({ value, context }) => value !== undefined || context !== undefined)) return null;
  return table.members.map(({ source, expression }): Value => {
    return { kind: 'array', node: call, via: table.via, elements: [source, expression], isOpen: false };
  });
}

/** What the elements of a list may be; `null` if not all of them are known. */
function eachIn(list: Node, evaluation: Evaluation): readonly Value[] | null {
  // Whoever only asks what is called hardly ever finds it in a list.
  if (evaluation.isCursory) return null;
  const node = unwrap(list);
  const call = methodCall(node);
  if (call && SELECTING.has(keyOf(call.callee))) return eachIn(call.callee.object, evaluation);
  const value = evaluation.evaluate(node);
  if (value.kind === 'array') return elementsOf(value, evaluation);
  if (call === null || value.kind !== 'api') return null;
  const key = apiKey(value);
  return /^:Object\.(?:values|entries)\(\)$/u.test(key) ? membersOf(call, key.includes('entries'), evaluation) : null;
}

/** Whatever a loop finds in a list. */
export function elementIn(list: Node, target: Node, evaluation: Evaluation): Value {
  const each = eachIn(list, evaluation);
  return each ? unionOf(target, each) : unknownValue(target);
}

/** What a parameter holds to which a list hands its elements one after the other, `null` if it isn't such a one. */
export function elementGivenTo(parameter: Node, evaluation: Evaluation): Value | null {
  const fn = parameter.parent;
  if (!fn || !isFunction(fn) || fn.params[0] !== parameter) return null;
  const call = fn.parent.type === 'CallExpression' && fn.parent.arguments[0] === fn ? methodCall(fn.parent) : null;
  const each = call && VISITING.has(keyOf(call.callee)) ? eachIn(call.callee.object, evaluation) : null;
  return each && unionOf(parameter, each);
}

/** What a method gives that picks one element of a list, which there may not be: `providers.find(…)`. */
export function elementPicked(list: ArrayValue, method: string, call: Node, evaluation: Evaluation): Value | null {
  const each = PICKING.has(method) ? elementsOf(list, evaluation) : null;
  return each && unionOf(call, [...each, unknownValue(call)]);
}
