import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { isNothing, isTruthy } from './nothing.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, definite, unionOf, unknownValue } from './types.js';

/** Whether what is assigned to something is seen there too. */
function isReadElsewhere(left: Node, variableOf: Evaluation['variableOf']): boolean {
  const variable = left.type === 'Identifier' ? variableOf(left) : null;
  return variable === null || variable.references.some(reference => reference.isRead());
}

/** What else holds a value, seen as a variable of which not all uses are known. */
function elsewhere(node: Node): ScopeVariable {
  return { name: namesOf(node).at(-1) ?? '', defs: [], references: [], isVisibleElsewhere: true };
}

/** What an assignment gives: `a = b`, or `a ??= b`, which keeps `a` where that is something. */
export function evaluateAssignment(node: TSESTree.AssignmentExpression, { evaluate, variableOf }: Evaluation): Value {
  const { operator, left, right } = node;
  if (operator === '=') {
    const value = evaluate(right);
    return isReadElsewhere(left, variableOf) ? { ...value, via: [elsewhere(left), ...value.via] } : value;
  }
  const isDefault = operator === '??=' || operator === '||=';
  return isDefault ? unionOf(node, [definite(evaluate(left)), evaluate(right)]) : unknownValue(node);
}

/** What a value is where it is falsy; `this` is an object or nothing. */
function falsyOf(value: Value): Value[] {
  if (value.kind === 'unknown' && value.node.type === 'ThisExpression')
    return [{ kind: 'primitive', node: value.node, via: [], value: undefined }];
  return alternativesOf(value).filter(one => !isTruthy(one));
}

export function evaluateLogical(node: TSESTree.LogicalExpression, { evaluate }: Evaluation): Value {
  const [first, second] = [evaluate(node.left), evaluate(node.right)];
  // `a && b` is `a` only where that is falsy.
  if (node.operator === '&&') return unionOf(node, [...falsyOf(first), second]);
  // `a ?? b` and `a || b` are not undefined or null on account of `a`.
  return alternativesOf(first).every(isNothing) ? second : unionOf(node, [definite(first), second]);
}
