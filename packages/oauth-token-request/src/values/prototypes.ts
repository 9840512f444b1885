import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, unwrap } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { isFunction } from './functions.js';
import type { Evaluation, FunctionNode, Member, ObjectValue } from './types.js';

/** `function Client() {}` or `const Client = function () {}`, `null` if a variable holds something else. */
function constructorIn(variable: ScopeVariable | null): FunctionNode | null {
  const node = variable?.defs[0]?.node;
  const made = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : node;
  return made && isFunction(made) && made.type !== 'ArrowFunctionExpression' ? made : null;
}

/** The variable of the constructor on whose prototype a function is put: `Client.prototype.post = function () { … }`. */
function ownerOf(fn: Node, evaluation: Evaluation): ScopeVariable | null {
  const { parent } = fn;
  if (parent?.type !== 'AssignmentExpression' || parent.right !== fn || parent.left.type !== 'MemberExpression')
    return null;
  const { object } = parent.left;
  const isPrototype = object.type === 'MemberExpression' && keyOf(object) === 'prototype';
  return isPrototype && object.object.type === 'Identifier' ? evaluation.variableOf(object.object) : null;
}

interface Assignment {
  readonly key: string;
  readonly node: TSESTree.AssignmentExpression;
}

/** What a function sets on `this`, by itself or in arrow functions. */
function setOnThis(fn: Node): readonly Assignment[] {
  const found: Assignment[] = [];
  const pending: Node[] = [];
  childrenInto(fn, pending);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (/^Function|^Class/u.test(node.type)) continue;
    childrenInto(node, pending);
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') continue;
    const key = keyOf(node.left);
    if (key !== null && unwrap(node.left.object).type === 'ThisExpression') found.push({ key, node });
  }
  return found;
}

/** What a program puts on a constructor's prototype, one by one. */
function setOnPrototype({ references }: ScopeVariable): readonly Assignment[] {
  return references.flatMap(({ identifier }) => {
    const prototype = identifier.parent;
    if (prototype.type !== 'MemberExpression' || keyOf(prototype) !== 'prototype') return [];
    const member = prototype.parent;
    const node = member.parent;
    const key = member.type === 'MemberExpression' && member.object === prototype ? keyOf(member) : null;
    return key !== null && node?.type === 'AssignmentExpression' && node.left === member ? [{ key, node }] : [];
  });
}

/** What a constructor and the functions on its prototype set, where nothing else does. */
function membersOf(owner: ScopeVariable, constructor: FunctionNode): readonly Member[] {
  const onPrototype = setOnPrototype(owner);
  const methods = onPrototype.map(({ node }) => unwrap(node.right)).filter(isFunction);
  const all = [...onPrototype, ...[constructor, ...methods].flatMap(setOnThis)];
  const byKey = groupBy(all, ({ key }) => key);
  const isSetOnce = ({ key }: Assignment): boolean => byKey.get(key)?.length === 1;
  const isPlain = ({ node }: Assignment): boolean =>
    node.operator === '=' && (onPrototype.some(one => one.node === node) || enclosingFunction(node) === constructor);
  return all
    .filter(one => isSetOnce(one) && isPlain(one))
    .map(({ key, node }): Member => {
      return { key, expression: node.right, source: node, via: [], isOptional: false };
    });
}

const membersByOwner = new WeakMap<ScopeVariable, readonly Member[]>();

/**
 * What `this` is in a function on a constructor's prototype: an object with the other functions there and with what the
 * constructor sets. What is set in several places isn't known.
 * @returns `null` for any other function
 */
export function prototypeThis(fn: Node, evaluation: Evaluation): ObjectValue | null {
  const owner = ownerOf(fn, evaluation);
  const constructor = constructorIn(owner);
  if (owner === null || constructor === null) return null;
  const members = membersByOwner.get(owner) ?? membersOf(owner, constructor);
  membersByOwner.set(owner, members);
  // Whoever has an instance sees and changes what it holds.
  const definition = { type: 'Variable', name: constructor, node: constructor } as const;
  const variable: ScopeVariable = { name: 'this', defs: [definition], references: [], isVisibleElsewhere: true };
  return { kind: 'object', node: constructor, via: [variable], members, isOpen: true };
}
