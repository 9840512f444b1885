import type { TSESTree } from '@typescript-eslint/types';
import { isNothing, isTruthy } from './nothing.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, definite, unionOf, unknownValue } from './types.js';

/** What an assignment gives: `a = b`, or `a ??= b`, which keeps `a` where that is something. */
export function evaluateAssignment(node: TSESTree.AssignmentExpression, { evaluate }: Evaluation): Value {
  const { operator, left, right } = node;
  if (operator === '=') return evaluate(right);
  const isDefault = operator === '??=' || operator === '||=';
  return isDefault ? unionOf(node, [definite(evaluate(left)), evaluate(right)]) : unknownValue(node);
}

export function evaluateLogical(node: TSESTree.LogicalExpression, { evaluate }: Evaluation): Value {
  const [first, second] = [evaluate(node.left), evaluate(node.right)];
  // `a && b` is `a` only where that is falsy.
  if (node.operator === '&&') return unionOf(node, [...alternativesOf(first).filter(one => !isTruthy(one)), second]);
  // `a ?? b` and `a || b` are not undefined or null on account of `a`.
  return isNothing(first) ? second : unionOf(node, [definite(first), second]);
}
