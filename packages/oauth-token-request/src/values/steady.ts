import type { Node } from '../syntax/nodes.js';
import { isFunctionLike, isInside, isLoop, isReplaced, rootOf } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { Evaluation } from './types.js';

/** Whether reading the expression gives the same value each time: a name that is written once, or the environment. */
export function isStable(expression: Node, { variableOf }: Evaluation): boolean {
  const root = rootOf(expression);
  if (root.type === 'MetaProperty') return true;
  if (root.type !== 'Identifier') return false;
  const variable = variableOf(root);
  if (variable === null) return root.name === 'process';
  const isParameter = variable.defs[0]?.type === 'Parameter';
  return variable.references.filter(reference => reference.isWrite()).length <= (isParameter ? 0 : 1);
}

/** What may let other code run, or put something in the place of what is held. */
const CHANGING = /^(?:Call|New|Await|Yield|TaggedTemplate|Import)Expression$/u;

/** Globals whose functions do nothing to what they aren't given. */
const HARMLESS = new Set([
  ...['console', 'JSON', 'Math', 'Date', 'String', 'Number', 'Boolean', 'BigInt', 'URL', 'URLSearchParams', 'Error'],
  ...['Buffer', 'TextEncoder', 'crypto', 'performance', 'btoa', 'atob', 'encodeURIComponent', 'decodeURIComponent'],
]);

const isHarmless = (node: Node, { evaluate }: Evaluation): boolean => {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const callee = evaluate(node.callee);
  const isGiven = node.arguments.some(({ type }) => type.endsWith('FunctionExpression') || type === 'ThisExpression');
  return callee.kind === 'api' && callee.module === null && HARMLESS.has(callee.path[0] ?? '') && !isGiven;
};

/** Whether a member is set, or the name that an expression begins with. */
function isSet(node: Node, root: Node): boolean {
  const isName = node.type === 'Identifier' && root.type === 'Identifier' && node.name === root.name;
  return (node.type === 'MemberExpression' || isName) && isReplaced(node);
}

/**
 * Whether a member of `this`, or of a name that is written elsewhere too, is at `place` what it was at `start`, where it was
 * looked at: nothing in between lets other code run or sets a member.
 */
export function isKept(expression: Node, start: number, place: Node, evaluation: Evaluation): boolean {
  const root = rootOf(expression);
  if (root.type !== 'ThisExpression' && root.type !== 'Identifier') return false;
  let scope: Node = place;
  let end = place.range[0];
  for (let node = place.parent; node && node.range[0] > start && !isFunctionLike(node); node = node.parent)
    // What stands further down in a loop runs before it too.
    if (isLoop(node)) [, end] = node.range;
  while (scope.parent && (scope.range[0] > start || scope.range[1] < end)) scope = scope.parent;
  const pending: Node[] = [scope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const [from, to] = node.range;
    if (to <= start || from >= end) continue;
    const isBetween = from >= start && !isInside(place, node);
    if (isBetween && isFunctionLike(node)) continue;
    if (isBetween && ((CHANGING.test(node.type) && !isHarmless(node, evaluation)) || isSet(node, root))) return false;
    childrenInto(node, pending);
  }
  return true;
}
