import type { TSESTree } from '@typescript-eslint/types';
import { branching, enclosingFunction, isInside, keyOf, rootOf, unwrap, type Node } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { endsOpen } from './endings.js';
import { testedAsList } from './narrowed.js';
import { isGivenBefore } from './reaching.js';
import { constantOf } from './text.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf } from './types.js';

/** Instances that are known by their making, by the kind of their values. */
const CLASSES: Readonly<Partial<Record<Value['kind'], string>>> = {
  form: 'URLSearchParams',
  multipart: 'FormData',
  headers: 'Headers',
};

/** A variable that a test asks of before it is set anew: `if (typeof body !== 'string') body = …` */
export interface About {
  readonly variable: ScopeVariable;
  /** The object that it holds where a member is set anew, `null` if that isn't known. */
  readonly value?: () => Value | null;
}

/**
 * Whether a test holds, by what the call passes in which it is made: `form ? … : …` in a function that is called with
 * `true`. Nothing but parameters decides it.
 * @param about another variable that decides it too
 * @returns `null` if that can't be told
 */
export function decided(test: Node, evaluation: Evaluation, about?: About): boolean | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression': {
      const held = inner.operator === '!' ? decided(inner.argument, evaluation, about) : null;
      return held === null ? null : !held;
    }
    case 'LogicalExpression': {
      if (inner.operator === '??') return null;
      const sides = [decided(inner.left, evaluation, about), decided(inner.right, evaluation, about)];
      const ending = inner.operator === '||';
      if (sides.includes(ending)) return ending;
      return sides.includes(null) ? null : !ending;
    }
    case 'BinaryExpression':
      return compared(inner, evaluation, about);
    case 'CallExpression':
      // Most calls in tests are of functions, which need not be found out.
      if (unwrap(inner.callee).type !== 'MemberExpression') return null;
      return ofEach(testedAsList(inner, evaluation), isList, evaluation, about);
    default: {
      const named = namedTest(inner, evaluation);
      return named
        ? decided(named, evaluation, about && { variable: about.variable })
        : ofEach(inner, truthOf, evaluation, about);
    }
  }
}

const TEST = /^(?:Logical|Binary|Unary)Expression$/u;

/** The test that a constant holds: `const isObject = typeof body === 'object';` */
function namedTest(name: Node, { variableOf }: Evaluation): Node | null {
  const [definition] = (name.type === 'Identifier' ? variableOf(name)?.defs : undefined) ?? [];
  const declarator = definition?.node;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.kind !== 'const') return null;
  const test = declarator.id === definition?.name && declarator.init ? unwrap(declarator.init) : null;
  return test && TEST.test(test.type) ? test : null;
}

function compared(
  { left, operator, right }: TSESTree.BinaryExpression,
  evaluation: Evaluation,
  about?: About,
): boolean | null {
  if (operator === 'instanceof') {
    const name = right.type === 'Identifier' && evaluation.variableOf(right) === null ? right.name : '';
    return ofEach(left, value => isInstance(value, name), evaluation, about);
  }
  if (!/^[!=]==?$/u.test(operator)) return null;
  const other = plainOf(evaluation.evaluate(right));
  const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof';
  // What equals by `==` may be of another type; what `typeof` gives is a text.
  if (other === null || (!isTypeof && operator.length === 2)) return null;
  const isSame = isTypeof
    ? ofEach(left.argument, value => isOfType(value, other.value), evaluation, about)
    : ofEach(left, value => sameAs(value, other.value), evaluation, about);
  return isSame === null ? null : isSame === operator.startsWith('=');
}

/** What an expression says in each of the ways in which it may be given; `null` if they differ, or it decides nothing. */
function ofEach(
  expression: Node | null,
  tell: (value: Value) => boolean | null,
  evaluation: Evaluation,
  about?: About,
): boolean | null {
  const given = expression && decidingValue(unwrap(expression), evaluation, about);
  if (given === null) return null;
  const [first = null, ...others] = alternativesOf(given).map(value =>
    value.replacing === undefined ? tell(value) : null,
  );
  return others.every(one => one === first) ? first : null;
}

/** What a parameter that keeps what it is given holds, a variable before it is set anew, or a member of one of them. */
function decidingValue(expression: Node, evaluation: Evaluation, about?: About): Value | null {
  const root = rootOf(expression);
  const variable = root.type === 'Identifier' ? evaluation.variableOf(root) : null;
  if (variable === null) return null;
  if (variable === about?.variable && about.value) return memberAlong(expression, about.value(), evaluation);
  const isAsked = variable === about?.variable || isOfParameter(variable, evaluation);
  const isKnown = isAsked && (isGivenOnce(variable) || isGivenBefore(root, variable));
  return isKnown ? evaluation.evaluate(expression) : null;
}

/** What stands in an object where a chain of members ends that begins with it; `null` if a key isn't known. */
function memberAlong(expression: Node, object: Value | null, evaluation: Evaluation): Value | null {
  if (expression.type !== 'MemberExpression') return object;
  const key = keyOf(expression);
  const holder = memberAlong(unwrap(expression.object), object, evaluation);
  return key === null || holder === null ? null : evaluation.memberOf(holder, key, expression);
}

/** Whether a variable is a parameter or a constant that is taken out of one: `const { body } = options`. */
function isOfParameter({ defs: [definition] }: ScopeVariable, evaluation: Evaluation): boolean {
  const node = definition?.node;
  if (definition?.type === 'Parameter') return true;
  if (node?.type !== 'VariableDeclarator' || node.parent.kind !== 'const' || !node.init) return false;
  const root = rootOf(node.init);
  const holder = root.type === 'Identifier' ? evaluation.variableOf(root) : null;
  return holder?.defs[0]?.type === 'Parameter';
}

/** Whether a variable keeps what it is given where it stands. */
function isGivenOnce({ defs: [definition], references }: ScopeVariable): boolean {
  return references.every(one => !one.isWrite() || one.identifier === definition?.name);
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
  if (name === 'Object') return isMade(value) ? true : null;
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
 * @param about a variable that may decide it before it is set anew there
 */
export function runs(node: Node, anchor: Node, evaluation: Evaluation, about?: About): 'always' | 'never' | 'maybe' {
  if (enclosingFunction(node) !== enclosingFunction(anchor)) return 'maybe';
  let found: 'always' | 'maybe' = 'always';
  for (let inner = node; inner.parent && !isInside(anchor, inner.parent); inner = inner.parent) {
    if (!branching.test(inner.parent.type)) continue;
    const condition = testIn(inner, inner.parent);
    const isHeld = condition && decided(condition.test, evaluation, about);
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
