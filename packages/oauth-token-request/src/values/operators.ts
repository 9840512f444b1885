import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { decided } from './decided.js';
import { endsOpen } from './endings.js';
import { returnsOf } from './functions.js';
import { narrowedValue, narrowingBy } from './narrowed.js';
import { isNothing, isTruthy } from './nothing.js';
import { evaluateSum } from './text.js';
import type { Evaluation, Value } from './types.js';
import { definite } from './excluded.js';
import { alternativesOf, unionOf, unknownValue } from './types.js';

/** Whether what is assigned to something is seen there too. */
function isReadElsewhere(left: Node, variableOf: Evaluation['variableOf']): boolean {
  const variable = left.type === 'Identifier' ? variableOf(left) : null;
  return variable === null || variable.references.some(reference => reference.isRead());
}

/** What else holds a value, seen as a variable of which not all uses are known. */
function elsewhere(node: Node): ScopeVariable {
  return { name: namesOf(node).at(-1) ?? '', defs: [], references: [], isVisibleElsewhere: true };
}

/** What an assignment gives: `a = b`, `a += b`, or `a ??= b`, which keeps `a` where that is something, and `a &&= b` where not. */
export function evaluateAssignment(node: TSESTree.AssignmentExpression, evaluation: Evaluation): Value {
  const { evaluate, variableOf } = evaluation;
  const { operator, left, right } = node;
  if (operator === '+=')
    return left.type === 'Identifier' ? evaluateSum(node, [left, right], evaluation) : unknownValue(node);
  if (operator === '=') {
    const value = evaluate(right);
    return isReadElsewhere(left, variableOf) ? { ...value, via: [elsewhere(left), ...value.via] } : value;
  }
  if (operator === '&&=') return unionOf(node, [...falsyOf(evaluate(left)), evaluate(right)]);
  const isDefault = operator === '??=' || operator === '||=';
  return isDefault ? unionOf(node, [definite(evaluate(left)), evaluate(right)]) : unknownValue(node);
}

/** What a value is where it is falsy; `this` is an object or nothing. */
function falsyOf(value: Value): Value[] {
  if (value.kind === 'unknown' && value.node.type === 'ThisExpression')
    return [{ kind: 'primitive', node: value.node, via: [], value: undefined }];
  return alternativesOf(value).filter(one => !isTruthy(one));
}

/** Whether an expression calls a function that always throws: `process.env.ID ?? fail('ID')`. */
function isThrowing(expression: Node, { evaluate }: Pick<Evaluation, 'evaluate'>): boolean {
  const inner = unwrap(expression);
  const called = inner.type === 'CallExpression' ? evaluate(inner.callee) : null;
  if (called?.kind !== 'function') return false;
  const { async, generator, body, returnType } = called.node;
  if (async || generator) return false;
  if (returnType?.typeAnnotation.type === 'TSNeverKeyword') return true;
  return body.type === 'BlockStatement' && returnsOf(called.node)?.length === 0 && !endsOpen(body);
}

/** What a branch gives: what the test was about is there what the test leaves of it. */
function inBranch(
  branch: TSESTree.Expression,
  { test, consequent }: TSESTree.ConditionalExpression,
  evaluation: Evaluation,
): Value | null {
  const value = evaluation.evaluate(branch);
  const narrowing = narrowingBy(test, branch === consequent, branch, evaluation);
  return narrowing ? narrowedValue(value, narrowing) : value;
}

/** What one of two branches gives, as far as it gives anything. */
export function evaluateConditional(node: TSESTree.ConditionalExpression, evaluation: Evaluation): Value {
  const isHeld = decided(node.test, evaluation);
  const branches = isHeld === null ? [node.consequent, node.alternate] : [isHeld ? node.consequent : node.alternate];
  const giving = branches.filter(branch => !isThrowing(branch, evaluation));
  const left = (giving.length > 0 ? giving : branches).flatMap(branch => inBranch(branch, node, evaluation) ?? []);
  return unionOf(node, left.length > 0 ? left : branches.map(evaluation.evaluate));
}

export function evaluateLogical(node: TSESTree.LogicalExpression, { evaluate }: Evaluation): Value {
  const [first, second] = [evaluate(node.left), evaluate(node.right)];
  // `a && b` is `a` only where that is falsy.
  if (node.operator === '&&') return unionOf(node, [...falsyOf(first), second]);
  if (!isNothing(first) && isThrowing(node.right, { evaluate })) return definite(first);
  // `a ?? b` and `a || b` are not undefined or null on account of `a`.
  return alternativesOf(first).every(isNothing) ? second : unionOf(node, [definite(first), second]);
}
