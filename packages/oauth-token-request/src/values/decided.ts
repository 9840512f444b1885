import type { TSESTree } from '@typescript-eslint/types';
import { branching, enclosingFunction, isInside, unwrap, type Node } from '../syntax/nodes.js';
import { endsOpen } from './endings.js';
import { testedAsList } from './narrowed.js';
import { constantOf } from './text.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf } from './types.js';

/** Instances that are known by their making, by the kind of their values. */
const CLASSES: Readonly<Partial<Record<Value['kind'], string>>> = {
  form: 'URLSearchParams',
  multipart: 'FormData',
  headers: 'Headers',
};

/**
 * Whether a test holds, by what the call passes in which it is made: `form ? … : …` in a function that is called with
 * `true`. Nothing but parameters decides it.
 * @returns `null` if that can't be told
 */
export function decided(test: Node, evaluation: Evaluation): boolean | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression': {
      const held = inner.operator === '!' ? decided(inner.argument, evaluation) : null;
      return held === null ? null : !held;
    }
    case 'LogicalExpression': {
      if (inner.operator === '??') return null;
      const sides = [decided(inner.left, evaluation), decided(inner.right, evaluation)];
      const ending = inner.operator === '||';
      if (sides.includes(ending)) return ending;
      return sides.includes(null) ? null : !ending;
    }
    case 'BinaryExpression':
      return compared(inner, evaluation);
    case 'CallExpression':
      // Most calls in tests are of functions, which need not be found out.
      if (unwrap(inner.callee).type !== 'MemberExpression') return null;
      return ofEach(testedAsList(inner, evaluation), isList, evaluation);
    default:
      return ofEach(inner, truthOf, evaluation);
  }
}

function compared({ left, operator, right }: TSESTree.BinaryExpression, evaluation: Evaluation): boolean | null {
  if (operator === 'instanceof') {
    const name = right.type === 'Identifier' && evaluation.variableOf(right) === null ? right.name : '';
    return ofEach(left, value => isInstance(value, name), evaluation);
  }
  if (!/^[!=]==?$/u.test(operator)) return null;
  const other = plainOf(evaluation.evaluate(right));
  const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof';
  // What equals by `==` may be of another type; what `typeof` gives is a text.
  if (other === null || (!isTypeof && operator.length === 2)) return null;
  const isSame = isTypeof
    ? ofEach(left.argument, value => isOfType(value, other.value), evaluation)
    : ofEach(left, value => sameAs(value, other.value), evaluation);
  return isSame === null ? null : isSame === operator.startsWith('=');
}

/** What a parameter, or a member of one, says in each of the ways in which it may be given; `null` if they differ. */
function ofEach(
  expression: Node | null,
  tell: (value: Value) => boolean | null,
  evaluation: Evaluation,
): boolean | null {
  if (expression === null || !isOfParameter(expression, evaluation)) return null;
  const [first = null, ...others] = alternativesOf(evaluation.evaluate(expression)).map(value =>
    value.replacing === undefined ? tell(value) : null,
  );
  return others.every(one => one === first) ? first : null;
}

/** Whether an expression is a parameter that keeps what it is given, or a member of one. */
function isOfParameter(expression: Node, { variableOf }: Evaluation): boolean {
  let root = unwrap(expression);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const variable = root.type === 'Identifier' ? variableOf(root) : null;
  const [definition] = variable?.defs ?? [];
  if (variable === null || definition?.type !== 'Parameter') return false;
  return variable.references.every(one => !one.isWrite() || one.identifier === definition.name);
}

interface Plain {
  readonly value: unknown;
}

function plainOf(value: Value): Plain | null {
  if (value.kind === 'primitive') return value;
  const text = constantOf(value);
  return text === null ? null : { value: text };
}

function truthOf(value: Value): boolean | null {
  const plain = plainOf(value);
  if (plain) return Boolean(plain.value);
  return isMade(value) ? true : null;
}

function sameAs(value: Value, other: unknown): boolean | null {
  const plain = plainOf(value);
  if (plain) return plain.value === other;
  return isMade(value) ? false : null;
}

/** Whether `typeof` gives a word for a value; `null` for a text too, as an address may be a `URL`. */
function isOfType(value: Value, word: unknown): boolean | null {
  if (value.kind === 'primitive') return (value.value === null ? 'object' : typeof value.value) === word;
  if (value.kind === 'json') return value.isInsideBytes || value.isEmbedded ? null : word === 'string';
  if (value.kind === 'form' && !value.isInstance && value.isHttpParams !== true) return word === 'string';
  return isMade(value) ? word === (value.kind === 'function' ? 'function' : 'object') : null;
}

function isList(value: Value): boolean | null {
  if (value.kind === 'text' || plainOf(value)) return false;
  return isMade(value) ? value.kind === 'array' : null;
}

/** Whether a value is an object that the program makes. */
const isMade = ({ kind }: Value): boolean => /^(?:object|array|form|multipart|headers|function)$/u.test(kind);

function isInstance(value: Value, name: string): boolean | null {
  if (value.kind === 'form' && (!value.isInstance || value.isHttpParams === true))
    return value.isInstance ? null : false;
  if (plainOf(value) || value.kind === 'text' || value.kind === 'json') return false;
  const isClass = Object.values(CLASSES).includes(name);
  return isMade(value) && isClass ? CLASSES[value.kind] === name : null;
}

/** The test on which a node depends in its parent, and whether it has to hold. */
function testIn(node: Node, parent: Node): { readonly test: Node; readonly isHeld: boolean } | null {
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
    return node === parent.test ? null : { test: parent.test, isHeld: node === parent.consequent };
  const isGuarded = parent.type === 'LogicalExpression' && parent.operator !== '??' && node === parent.right;
  return isGuarded ? { test: parent.left, isHeld: parent.operator === '&&' } : null;
}

/**
 * Whether a node runs when what stands before it has run, as far as the call decides the tests around it.
 * @param anchor what stands before it
 */
export function runs(node: Node, anchor: Node, evaluation: Evaluation): 'always' | 'never' | 'maybe' {
  if (enclosingFunction(node) !== enclosingFunction(anchor)) return 'maybe';
  let found: 'always' | 'maybe' = 'always';
  for (let inner = node; inner.parent && !isInside(anchor, inner.parent); inner = inner.parent) {
    if (!branching.test(inner.parent.type)) continue;
    const condition = testIn(inner, inner.parent);
    const isHeld = condition && decided(condition.test, evaluation);
    if (condition && isHeld !== null && isHeld !== condition.isHeld) return 'never';
    if (isHeld === null) found = 'maybe';
  }
  return found;
}

/** Whether a statement ends the function before what follows it, as far as the call decides the test of it. */
function endsBefore(statement: Node, evaluation: Evaluation): boolean {
  if (statement.type !== 'IfStatement') return false;
  const branch = decided(statement.test, evaluation);
  const taken = branch === null ? null : branch ? statement.consequent : statement.alternate;
  return taken != null && !endsOpen(taken);
}

/** Whether a node inside a function doesn't run in a call, as far as the call decides the tests around and before it. */
export function isSkipped(node: Node, fn: Node, evaluation: Evaluation): boolean {
  for (let inner = node; inner.parent && inner !== fn; inner = inner.parent) {
    const { parent } = inner;
    const condition = testIn(inner, parent);
    if (condition && decided(condition.test, evaluation) === !condition.isHeld) return true;
    if (parent.type !== 'BlockStatement') continue;
    const before = parent.body.slice(
      0,
      parent.body.findIndex(statement => statement === inner),
    );
    if (before.some(statement => endsBefore(statement, evaluation))) return true;
  }
  return false;
}
