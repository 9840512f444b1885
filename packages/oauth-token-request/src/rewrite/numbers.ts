import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { constantOf } from '../values/text.js';
import type { Evaluation } from '../values/types.js';
import { typesOf } from './member-types.js';

/** Nobody passes a number on more often; what refers to itself ends here. */
const MAX_DEPTH = 8;

const PARSERS = /^(?:Number\.)?parse(?:Int|Float)$/u;

/** What is no number by its name. */
const NONE = /^(?:NaN|Infinity|Number\.(?:NaN|(?:POSITIVE|NEGATIVE)_INFINITY))$/u;

/** What gives a number that is finite if it is given such. */
const ROUNDING = /^Math\.(?:abs|ceil|floor|max|min|round|sign|trunc)$/u;

/**
 * Whether a number is made of what may be none, so that it is NaN or infinite, of which JSON makes null: by parsing a text,
 * or by dividing. A number that is declared to be one is taken for one.
 */
export function mayBeNoNumber(expression: Node, evaluation: Evaluation, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return false;
  const next = (inner: Node): boolean => mayBeNoNumber(inner, evaluation, depth + 1);
  // What is visibly no number by itself becomes one here, or doesn't; what can't be seen is taken for one.
  const made = (inner: Node): boolean => !mayBeNumber(inner, evaluation) || next(inner);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' && !Number.isFinite(node.value);
    case 'Identifier':
      return NONE.test(globalName(node, evaluation)) || assignedTo(node, evaluation).some(next);
    case 'MemberExpression':
      return NONE.test(globalName(node, evaluation));
    case 'UnaryExpression':
      return (node.operator === '+' || node.operator === '-') && made(node.argument);
    case 'BinaryExpression':
      return isArithmetic(node) && (isRisky(node) || made(node.left) || made(node.right));
    case 'ConditionalExpression':
      return next(node.consequent) || next(node.alternate);
    case 'LogicalExpression':
      // NaN is falsy, and so isn't what `||` lets through.
      return (node.operator !== '||' && next(node.left)) || next(node.right);
    case 'CallExpression':
      return isMadeByCall(node, evaluation, made);
    default:
      return false;
  }
}

/** What is read of the global object, e.g. `Number.parseInt`. */
function globalName(node: Node, evaluation: Evaluation): string {
  const value = evaluation.evaluate(node);
  return value.kind === 'api' && value.module === null ? value.path.join('.') : '';
}

function isArithmetic({ operator }: TSESTree.BinaryExpression): boolean {
  return /^(?:[-*/%]|\*\*)$/u.test(operator);
}

/** Division by what may be zero. */
function isRisky({ operator, right }: TSESTree.BinaryExpression): boolean {
  const isZero = right.type !== 'Literal' || right.value === 0;
  return (operator === '/' || operator === '%') && isZero;
}

const NUMERIC: ReadonlySet<string> = new Set(['number', 'boolean', 'date', 'unknown']);

function mayBeNumber(node: Node, evaluation: Evaluation): boolean {
  return typesOf(node, evaluation).every(type => NUMERIC.has(type));
}

function isMadeByCall(
  { callee, arguments: given }: TSESTree.CallExpression,
  evaluation: Evaluation,
  made: (node: Node) => boolean,
): boolean {
  const name = globalName(callee, evaluation);
  const [first] = given;
  if (PARSERS.test(name) || name === 'Number') {
    const text = first && constantOf(evaluation.evaluate(first));
    if (typeof text === 'string') return !Number.isFinite(name === 'Number' ? Number(text) : parseFloat(text));
    if (first === undefined) return name !== 'Number';
    return typesOf(first, evaluation).includes('unknown') || made(first);
  }
  if (name === 'Date.parse') return true;
  return ROUNDING.test(name) && given.some(made);
}

/** The values that a variable is given. */
function assignedTo(node: TSESTree.Identifier, evaluation: Evaluation): Node[] {
  const writes = evaluation.variableOf(node)?.references.filter(reference => reference.isWrite()) ?? [];
  return writes.flatMap(({ identifier: { parent } }) => {
    if (parent.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? (parent.init ?? []) : [];
    return parent.type === 'AssignmentExpression' && parent.operator === '=' ? [parent.right] : [];
  });
}
