import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, outermost } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeReference } from '../types.js';
import type { Evaluation } from './types.js';

const usesByLiteral = new WeakMap<Node, readonly TSESTree.ThisExpression[]>();

/** Every `this` in the methods of an object literal that means the object. */
function usesOfThis(literal: TSESTree.Node): readonly TSESTree.ThisExpression[] {
  const known = usesByLiteral.get(literal);
  if (known) return known;
  const uses: TSESTree.ThisExpression[] = [];
  const pending: Node[] = [];
  for (const property of literal.type === 'ObjectExpression' ? literal.properties : [])
    if (property.type === 'Property' && property.value.type === 'FunctionExpression')
      childrenInto(property.value, pending);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'ThisExpression') uses.push(node);
    else if (!/^Function|^Class/u.test(node.type)) childrenInto(node, pending);
  }
  usesByLiteral.set(literal, uses);
  return uses;
}

/** Whether a use calls a method that the literal itself has: what that does by `this` is looked at there. */
function isOwnCall(use: Node, literal: Node): boolean {
  const object = outermost(use);
  const member = object.parent;
  const isCalled = member?.type === 'MemberExpression' && outermost(member).parent?.type === 'CallExpression';
  if (!isCalled || literal.type !== 'ObjectExpression') return false;
  const key = keyOf(member);
  return literal.properties.some(
    one => one.type === 'Property' && keyOf(one) === key && one.value.type.includes('Function'),
  );
}

/** The uses of an object literal with methods: by `this` in them, and by the name of the variable that holds it. */
export function referencesTo(literal: Node, { variableOf }: Evaluation): readonly ScopeReference[] {
  const declarator = outermost(literal).parent;
  const name = declarator?.type === 'VariableDeclarator' ? declarator.id : null;
  const held = name?.type === 'Identifier' ? (variableOf(name)?.references ?? []) : [];
  const own = usesOfThis(literal).map((node): ScopeReference => {
    // A reference's node is only asked for its parent, which any expression has.
    const identifier = node as unknown as TSESTree.Identifier;
    return { identifier, resolved: null, isRead: () => true, isWrite: () => false };
  });
  return [...own, ...held].filter(({ identifier }) => !isOwnCall(identifier, literal));
}
