import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, outermost } from '../syntax/nodes.js';
import { elementIn } from './elements.js';
import { asReadAt, spreadTyped } from './members.js';
import { replaceable } from './replaced.js';
import { hookState } from './state.js';
import type { Evaluation, Value } from './types.js';
import { defined } from './excluded.js';
import { unionOf, unknownValue } from './types.js';

/** The steps from a destructuring pattern to the name that it binds. */
interface Step {
  readonly key: string | null;
  readonly fallback: Node | null;
  /** What `...rest` takes up. */
  readonly rest?: 'array' | 'object';
  /** What the pattern takes out by its name beside `...rest`, `null` where a name isn't known. */
  readonly taken?: readonly string[] | null;
  /** The place in a list. */
  readonly index?: number;
}

/** The steps on which a pattern comes to a target. */
export function stepsTo(target: Node, pattern: Node): Step[] {
  const steps: Step[] = [];
  let fallback: Node | null = null;
  for (let node = target; node !== pattern && node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'AssignmentPattern' && parent.left === node) fallback = parent.right;
    else if (parent.type === 'Property' && parent.value === node) {
      steps.unshift({ key: keyOf(parent), fallback });
      fallback = null;
    } else if (parent.type === 'RestElement') {
      const rest = parent.parent.type === 'ObjectPattern' ? 'object' : 'array';
      steps.unshift({ key: null, fallback: null, rest, taken: takenBeside(parent) });
      // It takes its elements out of the same list.
      if (parent.parent.type === 'ArrayPattern') node = parent;
    } else if (parent.type === 'ArrayPattern') {
      steps.unshift({ key: null, fallback, index: parent.elements.findIndex(element => element === node) });
      fallback = null;
    }
  }
  return steps;
}

/** The names that a pattern has beside `...rest`. */
function takenBeside({ parent: pattern }: TSESTree.RestElement): readonly string[] | null {
  const properties = pattern.type === 'ObjectPattern' ? pattern.properties : [];
  const keys = properties.map(one => (one.type === 'Property' ? keyOf(one) : ''));
  return keys.includes(null) ? null : keys.filter(key => key !== null);
}

/** What `...rest` has of an object, or of one of which a type lists the members; `null` if that can't be told. */
export function restOf(whole: Value, step: Step, evaluation: Evaluation): Value | null {
  const { rest, taken } = step;
  if (rest !== 'object' || !taken) return null;
  if (whole.kind === 'union') {
    const parts = whole.of.map(one => restOf(one, step, evaluation));
    return parts.includes(null)
      ? null
      : unionOf(
          whole.node,
          parts.filter(one => one !== null),
        );
  }
  const { members, isOpen, unseen } = spreadTyped(whole, evaluation);
  if (isOpen && members.length === 0 && unseen === undefined) return null;
  const left = members.filter(({ key }) => !taken.includes(key));
  return { kind: 'object', node: whole.node, via: [], members: left, isOpen, unseen };
}

/** The part of a value that a pattern gives to a target. */
export function alongSteps(value: Value, steps: readonly Step[], target: Node, evaluation: Evaluation): Value {
  return steps.reduce((current, step) => {
    const { key, fallback, rest, index, taken } = step;
    const element = index === undefined ? restOf(current, step, evaluation) : elementOf(current, index, evaluation);
    const lacks = rest === 'object' && taken ? taken : [];
    const some = element ?? {
      ...unknownValue(target),
      ...(rest && { type: rest }),
      ...(lacks.length > 0 && { lacks }),
    };
    const next = key === null ? some : evaluation.memberOf(current, key, target);
    return fallback === null ? next : withDefault(target, next, fallback, evaluation);
  }, value);
}

/** An element of a list that is written out, also as what is waited for: `Promise.all([…])`. */
function elementOf(list: Value, index: number, evaluation: Evaluation): Value | null {
  const { evaluate } = evaluation;
  if (list.kind === 'api' && list.module === null && list.path.join('.') === 'Promise.all()') {
    const given = list.calls.at(-1)?.arguments[0];
    const awaited = given && given.type !== 'SpreadElement' ? evaluate(given) : null;
    return awaited?.kind === 'array' ? elementOf(awaited, index, evaluation) : null;
  }
  if (list.kind === 'union') {
    const each = list.of.map(one => elementOf(one, index, evaluation));
    return unionOf(
      list.node,
      each.map(one => one ?? unknownValue(list.node)),
    );
  }
  if (list.kind === 'api') return index === 0 ? hookState(list, evaluation) : null;
  if (
    list.kind !== 'array' ||
    list.isChanged === true ||
    list.elements.slice(0, index + 1).some(one => one?.type === 'SpreadElement')
  )
    return null;
  const element = list.elements[index];
  if (element) return evaluate(element);
  // Where a list is a part of something, what fills it may do so by that: `state.list.push(nonce)`.
  const isPart = /^Property|^ArrayExpression$/u.test(outermost(list.node).parent?.type ?? '');
  const missing: Value = { kind: 'primitive', node: list.node, via: [], value: undefined };
  return isPart ? unionOf(list.node, [missing, unknownValue(list.node)]) : missing;
}

/** A default replaces `undefined` and nothing else. */
export function withDefault(target: Node, value: Value, fallback: Node, { evaluate }: Evaluation): Value {
  if (value.kind === 'primitive' && value.value === undefined) return evaluate(fallback);
  const mayBeUndefined = value.kind === 'unknown' || value.kind === 'api' || value.kind === 'union';
  return mayBeUndefined ? unionOf(target, [besideDefault(value), evaluate(fallback)]) : value;
}

/** What is given in place of a default, which shows what it is meant to be and stands for what is undefined alone. */
export function besideDefault(value: Value): Value {
  const given = defined(value);
  if (given.kind === 'union') return { ...given, of: given.of.map(besideDefault) };
  return value.kind === 'unknown' ? replaceable(given, 'argument') : given;
}

/** What is given to a name or a member, and the expression that gives it. */
export interface Written {
  readonly value: Value;
  readonly from: Node;
}

/** The whole pattern that a name or a member is a part of. */
function patternAround(target: Node): Node {
  let pattern = target;
  while (pattern.parent && isPartOfPattern(pattern, pattern.parent)) pattern = pattern.parent;
  return pattern;
}

/**
 * What a write gives to a name or a member: `key = value`, `key ??= value`, `name += value`, `for (key of list)`,
 * `delete key`, or a pattern that has it as a part.
 * @returns `null` for operators on bits, and for `+=` to a member
 */
export function writtenTo(target: Node, evaluation: Evaluation): Written | null {
  const pattern = patternAround(target);
  const { parent } = pattern;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
    return { value: { kind: 'primitive', node: target, via: [], value: undefined }, from: target };
  const isComputed = parent?.type === 'AssignmentExpression' && ARITHMETIC.test(parent.operator);
  if (isComputed || parent?.type === 'UpdateExpression')
    return { value: { ...unknownValue(target), type: 'number' }, from: target };
  const each = eachTurn(pattern, target, evaluation);
  if (each) return { value: alongSteps(each, stepsTo(target, pattern), target, evaluation), from: target };
  const isAdded = parent?.type === 'AssignmentExpression' && parent.operator === '+=';
  if (isAdded) return target.type === 'Identifier' ? { value: evaluation.evaluate(parent), from: parent } : null;
  // `a ??= b` keeps what else is in `a`, as does every write that may come later.
  if (parent?.type !== 'AssignmentExpression' || parent.left !== pattern || !ASSIGNING.test(parent.operator))
    return null;
  const whole = evaluation.evaluate(parent.right);
  if (pattern === target) return { value: whole, from: parent.right };
  const read = asReadAt(parent.right, whole, evaluation);
  return { value: alongSteps(read, stepsTo(target, pattern), target, evaluation), from: target };
}

/** What makes a number of whatever it is given. */
const ARITHMETIC = /^(?:[-*/%]|\*\*)=$/u;

const ASSIGNING = /^(?:\?\?|\|\||&&)?=$/u;

/** What a loop gives to what stands in its head, `null` if it is no such loop. */
export function eachTurn(pattern: Node, target: Node, evaluation: Evaluation): Value | null {
  const loop = pattern.parent;
  if (loop?.type === 'ForInStatement' && loop.left === pattern) return { ...unknownValue(target), type: 'string' };
  return loop?.type === 'ForOfStatement' && loop.left === pattern ? elementIn(loop.right, target, evaluation) : null;
}

/** Whether a node is what a pattern that holds it gives something to. */
export function isPartOfPattern(node: Node, parent: Node): boolean {
  if (parent.type === 'Property') return parent.value === node && parent.parent.type === 'ObjectPattern';
  if (parent.type === 'AssignmentPattern') return parent.left === node;
  return /^(?:ObjectPattern|ArrayPattern|RestElement)$/u.test(parent.type);
}
