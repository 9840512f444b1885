import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, outermost } from '../syntax/nodes.js';
import { evaluationsInCalls } from './callers.js';
import { isNothing } from './nothing.js';
import { constantOf } from './text.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, unionOf } from './types.js';

/** What is done to a member of an object whose name isn't written behind a dot. */
export interface KeyedWrite {
  readonly key: Node;
  /** What it is given, `null` if it is deleted. */
  readonly value: TSESTree.Expression | null;
  readonly node: Node;
}

/**
 * What a use of an object does to a member by its key: `object[key] = value`, `delete object[key]`, `Reflect.set(object,
 * key, value)`, `Reflect.deleteProperty(object, key)`; `null` for every other use.
 */
export function keyedWrite(use: Node, evaluation: Evaluation): KeyedWrite | null {
  const object = outermost(use);
  const { parent } = object;
  if (parent?.type === 'MemberExpression')
    return parent.object === object && keyOf(parent) === null ? computedWrite(parent) : null;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== object) return null;
  const callee = evaluation.evaluate(parent.callee);
  const name = callee.kind === 'api' && callee.module === null ? callee.path.join('.') : '';
  const [, key, value] = parent.arguments;
  if (!key || key.type === 'SpreadElement' || value?.type === 'SpreadElement') return null;
  if (name === 'Reflect.deleteProperty') return { key, value: null, node: parent };
  return name === 'Reflect.set' && value ? { key, value, node: parent } : null;
}

function computedWrite(member: TSESTree.MemberExpression): KeyedWrite | null {
  const target = outermost(member);
  const { parent: use } = target;
  const key = member.property;
  if (use?.type === 'UnaryExpression' && use.operator === 'delete') return { key, value: null, node: use };
  const isSet = use?.type === 'AssignmentExpression' && use.left === target && use.operator === '=';
  return isSet ? { key, value: use.right, node: use } : null;
}

/** The key of a write; `null` if it isn't the same each time, as one that a function is given. */
function keyWritten({ key }: KeyedWrite, { evaluate, variableOf }: Evaluation): string | null {
  const isFixed =
    key.type === 'Literal' || (key.type === 'Identifier' && variableOf(key)?.defs[0]?.type === 'Variable');
  return isFixed ? constantOf(evaluate(key)) : null;
}

/** Whether a write may be one to a certain member. */
export function mayWrite(write: KeyedWrite, key: string, evaluation: Evaluation): boolean {
  const written = keyWritten(write, evaluation);
  return written === null || written === key;
}

/** What is nothing of what a write may leave in its place, in a call that the file has; `null` if it leaves something. */
export function nothingLeft({ value, node }: KeyedWrite, evaluation: Evaluation): Value | null {
  if (value === null) return { kind: 'primitive', node, via: [], value: undefined };
  const places = [evaluation, ...evaluationsInCalls(value, evaluation)];
  const nothing = places.flatMap(({ evaluate }) => alternativesOf(evaluate(value)).filter(isNothing));
  return nothing.length === 0 ? null : unionOf(node, nothing);
}
