import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { evaluationsInCalls } from '../values/callers.js';
import { elementsBehind } from '../values/elements-behind.js';
import { constantOf } from '../values/text.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { parameterValue } from '../values/variables.js';
import { isValidDate } from './dates.js';
import { typesOf } from './member-types.js';

/** Nobody passes a number on more often; what refers to itself ends here. */
const MAX_DEPTH = 8;

const PARSERS = /^(?:Number\.)?parse(?:Int|Float)$/u;

/** Functions that make a number of each text that they are given. */
const MAKERS = /^(?:Number|(?:Number\.)?parse(?:Int|Float)|Date\.parse)$/u;

/** What is no number by its name. */
const NONE = /^(?:NaN|Infinity|Number\.(?:NaN|(?:POSITIVE|NEGATIVE)_INFINITY))$/u;

/** What may give none of any number: the root of one below zero, a power beyond all bounds. */
const GROWING = /^Math\.(?:cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow|sqrt)$/u;

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
      return (
        NONE.test(globalName(node, evaluation)) ||
        assignedTo(node, evaluation).some(next) ||
        isComputedAway(node, evaluation, made) ||
        isNoneAmongElements(node, evaluation, next) ||
        isNoneElsewhere(node, evaluation, depth) ||
        isNoNumberInCalls(node, evaluation, depth)
      );
    case 'MemberExpression': {
      const object = evaluation.evaluate(node.object);
      const members = object.kind === 'object' ? object.members.filter(({ key }) => key === keyOf(node)) : [];
      return (
        NONE.test(globalName(node, evaluation)) ||
        members.some(({ expression }) => next(expression)) ||
        isNoneAmongElements(node, evaluation, next) ||
        isNoneElsewhere(node, evaluation, depth) ||
        isNoNumberInCalls(node, evaluation, depth)
      );
    }
    case 'UpdateExpression':
      return made(node.argument);
    case 'UnaryExpression':
      return (node.operator === '+' || node.operator === '-') && made(node.argument);
    case 'BinaryExpression':
      // Of a text and a number, `+` makes a text.
      if (node.operator === '+')
        return (
          [node.left, node.right].every(side => isNumber(side, evaluation)) && (next(node.left) || next(node.right))
        );
      return isArithmetic(node) && (isRisky(node) || made(node.left) || made(node.right));
    case 'ConditionalExpression':
      return next(node.consequent) || next(node.alternate);
    case 'LogicalExpression':
      // NaN is falsy, and so isn't what `||` lets through.
      return (node.operator !== '||' && next(node.left)) || next(node.right);
    case 'CallExpression':
      return (
        isMadeByCall(node, evaluation, made) ||
        isNoneAmongElements(node, evaluation, next) ||
        isNoneElsewhere(node, evaluation, depth)
      );
    default:
      return false;
  }
}

/** Whether what an expression stands for may be no number where that is written: a field, an argument, what a function gives. */
function isNoneElsewhere(node: Node, evaluation: Evaluation, depth: number): boolean {
  const values = alternativesOf(held(node, evaluation));
  return values.some(one => one.node !== node && mayBeNoNumber(one.node, evaluation, depth + 1));
}

/** Whether what is an element of a list may be no number as one of those: `list.map(Number)`. */
function isNoneAmongElements(node: Node, evaluation: Evaluation, next: (node: Node) => boolean): boolean {
  const elements = elementsBehind(node, evaluation) ?? [];
  return elements.some(one =>
    'madeBy' in one ? one.madeBy.module === null && MAKERS.test(one.madeBy.path.join('.')) : next(one.expression),
  );
}

/** What an expression, or the parameter that a name declares, stands for. */
function held(node: Node, evaluation: Evaluation): Value {
  const definition = node.type === 'Identifier' ? evaluation.declaredAs(node)?.defs[0] : undefined;
  const isDeclared = definition?.type === 'Parameter' && definition.name === node;
  return isDeclared ? parameterValue(node, evaluation) : evaluation.evaluate(node);
}

/** Whether one of the calls that the file has gives what may be no number to the parameters that an expression is made of. */
export function isNoNumberInCalls(expression: Node, evaluation: Evaluation, depth = 0): boolean {
  return evaluationsInCalls(expression, evaluation).some(inside => isNoneElsewhere(expression, inside, depth));
}

/** Whether each of those calls makes a number of an expression, or nothing. */
export function isNumberInCalls(expression: Node, evaluation: Evaluation): boolean {
  const types = evaluationsInCalls(expression, evaluation).flatMap(inside => typesOf(expression, inside));
  return types.every(type => /^(?:number|undefined|null)$/u.test(type));
}

/** What is read of the global object, e.g. `Number.parseInt`. */
function globalName(node: Node, evaluation: Evaluation): string {
  const value = evaluation.evaluate(node);
  return value.kind === 'api' && value.module === null ? value.path.join('.') : '';
}

function isArithmetic({ operator }: TSESTree.BinaryExpression): boolean {
  return ARITHMETIC.test(operator);
}

const ARITHMETIC = /^(?:[-*/%]|\*\*)=?$/u;

/** Division by what may be zero, and powers that may be too large. */
function isRisky({ operator: sign, left, right }: TSESTree.BinaryExpression | TSESTree.AssignmentExpression): boolean {
  const operator = sign.replace('=', '');
  if (operator === '**') return !isFiniteOf([left, right], (base, exponent) => base ** exponent);
  const isZero = right.type !== 'Literal' || right.value === 0;
  return (operator === '/' || operator === '%') && isZero;
}

/** Whether what a function makes of numbers that are written out is finite. */
function isFiniteOf(given: readonly Node[], compute: (...numbers: [number, number]) => number): boolean {
  const numbers = given.map(node => (node.type === 'Literal' && typeof node.value === 'number' ? node.value : NaN));
  return Number.isFinite(compute(...(numbers as [number, number])));
}

const NUMERIC: ReadonlySet<string> = new Set(['number', 'boolean', 'date', 'unknown']);

function mayBeNumber(node: Node, evaluation: Evaluation): boolean {
  return typesOf(node, evaluation).every(type => NUMERIC.has(type));
}

function isNumber(node: Node, evaluation: Evaluation): boolean {
  return typesOf(node, evaluation).every(type => type === 'number');
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
  if (GROWING.test(name)) {
    const method = name.slice('Math.'.length) as 'pow';
    return !isFiniteOf(given, (...numbers) => Math[method](...numbers));
  }
  // Of no numbers at all, the greatest is -Infinity.
  if (ROUNDING.test(name)) return given.length === 0 || given.some(one => one.type === 'SpreadElement' || made(one));
  return name === 'Date.parse' || name === 'Date.UTC' || isOfNothing(unwrap(callee), evaluation);
}

/** `text.charCodeAt(9)` behind the end, and the time of a date that is made of what may be none. */
function isOfNothing(callee: Node, evaluation: Evaluation): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const key = keyOf(callee);
  if (key === 'charCodeAt') return true;
  const dates = key === 'getTime' || key === 'valueOf' ? alternativesOf(evaluation.evaluate(callee.object)) : [];
  return dates.some(({ node }) => node.type === 'NewExpression') && !isValidDate(callee.object, evaluation);
}

/** Whether a variable is made of itself and what is no number, or is none itself: `ttl -= leeway`, `ttl *= 60`. */
function isComputedAway(node: TSESTree.Identifier, evaluation: Evaluation, made: (node: Node) => boolean): boolean {
  const writes = evaluation.variableOf(node)?.references.filter(reference => reference.isWrite()) ?? [];
  return writes.some(({ identifier: { parent } }) => {
    if (parent.type !== 'AssignmentExpression' || !ARITHMETIC.test(parent.operator)) return false;
    return isRisky(parent) || [parent.right, ...assignedTo(node, evaluation)].some(made);
  });
}

/** The values that a variable is given, or that are added to it. */
function assignedTo(node: TSESTree.Identifier, evaluation: Evaluation): Node[] {
  const writes = evaluation.variableOf(node)?.references.filter(reference => reference.isWrite()) ?? [];
  return writes.flatMap(({ identifier: { parent } }) => {
    if (parent.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? (parent.init ?? []) : [];
    return parent.type === 'AssignmentExpression' ? [parent.right] : [];
  });
}
