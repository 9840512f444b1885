import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction } from '../syntax/nodes.js';
import type { FunctionNode } from './types.js';

/** Whether a parameter only tells the type of `this`, so that no argument stands for it. */
export function isThisParameter(parameter: Node): parameter is TSESTree.Identifier {
  return parameter.type === 'Identifier' && parameter.name === 'this';
}

/** The function that `this` belongs to: arrow functions have the one around them. */
export function ownerOfThis(node: Node): Node {
  let owner = enclosingFunction(node);
  while (owner.type === 'ArrowFunctionExpression') owner = enclosingFunction(owner);
  return owner;
}

/** The type that is written for `this`: `function getToken(this: IExecuteFunctions) { … }`. */
export function typeOfThis(node: TSESTree.ThisExpression | TSESTree.Super): TSESTree.TypeNode | undefined {
  const owner = ownerOfThis(node);
  const [first] = 'params' in owner ? (owner as FunctionNode).params : [];
  return first && isThisParameter(first) ? first.typeAnnotation?.typeAnnotation : undefined;
}
