import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, unwrap } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import { isFunction } from './functions.js';
import { withMutations } from './mutations.js';
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

interface Use {
  readonly key: string;
  readonly member: TSESTree.MemberExpression;
}

/** Every `this.key` in a function, by itself or in arrow functions. */
function usesOfThis(fn: Node): readonly Use[] {
  const found: Use[] = [];
  const pending: Node[] = [];
  childrenInto(fn, pending);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (/^Function|^Class/u.test(node.type)) continue;
    childrenInto(node, pending);
    if (node.type !== 'MemberExpression' || unwrap(node.object).type !== 'ThisExpression') continue;
    const key = keyOf(node);
    if (key !== null) found.push({ key, member: node });
  }
  return found;
}

/** What is set by one of them. */
function setBy({ key, member }: Use): readonly Assignment[] {
  const node = member.parent;
  return node.type === 'AssignmentExpression' && node.left === member ? [{ key, node }] : [];
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

/** What holds a member of `this`, to follow what is done to that. */
function variableOf(key: string, node: Node, uses: readonly Use[]): ScopeVariable {
  const references = uses.map(({ member }): ScopeReference => {
    // A reference's node is only asked for its parent, which a member has as well as a name.
    const identifier = member as unknown as TSESTree.Identifier;
    return { identifier, resolved: null, isRead: () => true, isWrite: () => false };
  });
  return { name: key, defs: [{ type: 'Variable', name: node, node }], references, isVisibleElsewhere: true };
}

interface Known {
  readonly member: Member;
  readonly variable: ScopeVariable;
}

/** What a constructor and the functions on its prototype set, where nothing else does. */
function membersOf(owner: ScopeVariable, constructor: FunctionNode): readonly Known[] {
  const onPrototype = setOnPrototype(owner);
  const methods = onPrototype.map(({ node }) => unwrap(node.right)).filter(isFunction);
  const uses = [constructor, ...methods].flatMap(usesOfThis);
  const all = [...onPrototype, ...uses.flatMap(setBy)];
  const byKey = groupBy(all, ({ key }) => key);
  const isSetOnce = ({ key }: Assignment): boolean => byKey.get(key)?.length === 1;
  const isPlain = ({ node }: Assignment): boolean =>
    node.operator === '=' && (onPrototype.some(one => one.node === node) || enclosingFunction(node) === constructor);
  return all
    .filter(one => isSetOnce(one) && isPlain(one))
    .map(({ key, node }): Known => {
      const others = uses.filter(use => use.key === key && use.member !== node.left);
      const member: Member = { key, expression: node.right, source: node, via: [], isOptional: false };
      return { member, variable: variableOf(key, node.right, others) };
    });
}

const membersByOwner = new WeakMap<ScopeVariable, readonly Known[]>();

/**
 * What `this` is in a function on a constructor's prototype: an object with the other functions there and with what the
 * constructor sets. What is set in several places isn't known.
 * @returns `null` for any other function
 */
export function prototypeThis(fn: Node, evaluation: Evaluation): ObjectValue | null {
  const owner = ownerOf(fn, evaluation);
  const constructor = constructorIn(owner);
  if (owner === null || constructor === null) return null;
  const known = membersByOwner.get(owner) ?? membersOf(owner, constructor);
  membersByOwner.set(owner, known);
  const members = known.map(({ member, variable }): Member => {
    // What the functions do to an object that is kept, such as `this.body.scope = scope`.
    if (unwrap(member.expression).type !== 'ObjectExpression') return member;
    const value = withMutations(evaluation.evaluate(member.expression), variable, member.expression, evaluation);
    return { ...member, value };
  });
  // Whoever has an instance sees and changes what it holds.
  const definition = { type: 'Variable', name: constructor, node: constructor } as const;
  const variable: ScopeVariable = { name: 'this', defs: [definition], references: [], isVisibleElsewhere: true };
  return { kind: 'object', node: constructor, via: [variable], members, isOpen: true };
}
