import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { isNothing } from '../values/nothing.js';
import { constantOf } from '../values/text.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';

/** A time that passes for that of `Date.now()`: it only has to be of that size. */
const NOW = 2e12;

/** Nobody writes a time in more steps. */
const MAX_DEPTH = 8;

/** Whether a date is known to be one: of an invalid date JSON makes null, and toISOString throws. */
export function isValidDate(expression: Node, evaluation: Evaluation): boolean {
  const dates = alternativesOf(evaluation.evaluate(expression)).filter(one => !isNothing(one));
  return dates.every(one => one.kind === 'api' && isMadeValid(one, evaluation) && !one.via.some(isSet));
}

/** `new Date()`, or one of a time that is known. */
function isMadeValid({ node, context, calls }: ApiValue, evaluation: Evaluation): boolean {
  if (node.type !== 'NewExpression' || calls.length !== 1) return false;
  const times = node.arguments.map(argument => timeOf(argument, context ?? evaluation));
  const [time, ...parts] = times;
  if (time === undefined) return true;
  if (time === null || parts.some(part => typeof part !== 'number')) return false;
  return Number.isFinite(
    parts.length === 0 ? new Date(time).getTime() : Date.UTC(Number(time), ...(parts as number[])),
  );
}

/** The number or text that an expression stands for, `null` if it can't be known. */
function timeOf(expression: Node, evaluation: Evaluation, depth = 0): number | string | null {
  if (depth > MAX_DEPTH) return null;
  const node = unwrap(expression);
  const value = evaluation.evaluate(node);
  if (value.kind === 'primitive') return typeof value.value === 'number' ? value.value : null;
  if (node.type === 'BinaryExpression' && /^[-+*]$/u.test(node.operator)) {
    const [left, right] = [node.left, node.right].map(side => timeOf(side, evaluation, depth + 1));
    if (typeof left !== 'number' || typeof right !== 'number') return null;
    return node.operator === '*' ? left * right : node.operator === '+' ? left + right : left - right;
  }
  if (node.type !== 'CallExpression') return constantOf(value);
  const callee = evaluation.evaluate(node.callee);
  return callee.kind === 'api' && apiKey(callee) === ':Date.now' ? NOW : null;
}

/** Whether the date that a variable holds is set to another time. */
function isSet({ references }: ScopeVariable): boolean {
  return references.some(({ identifier }) => {
    const { parent } = identifier;
    const isReceiver = parent.type === 'MemberExpression' && parent.object === identifier;
    return isReceiver && keyOf(parent)?.startsWith('set') !== false;
  });
}
