import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf } from '../syntax/nodes.js';
import { castOf, memberAnnotation } from '../values/annotations.js';
import { isFunction, resultType } from '../values/functions.js';
import { memberSignature, parameterAnnotation, signatureOfType, type Signature } from '../values/signatures.js';
import type { Evaluation, FunctionNode } from '../values/types.js';

/** What is written for the place of a function instead of its parameters: `const post: (body: string) => …`. */
export function expectedSignature(fn: FunctionNode, evaluation: Evaluation): Signature | null {
  const keys: string[] = [];
  let node: Node = fn;
  // Inside of objects that are written there.
  while (node.parent.type === 'Property' && node.parent.parent.type === 'ObjectExpression') {
    const key = keyOf(node.parent);
    if (key === null || node.parent.value !== node) return null;
    keys.unshift(key);
    node = node.parent.parent;
  }
  let type = expectedType(node, evaluation);
  const last = keys.pop();
  for (const key of keys) type = type && memberAnnotation(type, key, evaluation)?.annotation;
  if (!type) return null;
  return last === undefined ? signatureOfType(type, evaluation) : memberSignature(type, last, evaluation);
}

/** The type that is written for the place in which an expression stands. */
function expectedType(node: Node, evaluation: Evaluation): TSESTree.TypeNode | null | undefined {
  const { parent } = node;
  if (!parent) return null;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.typeAnnotation?.typeAnnotation;
    case 'PropertyDefinition':
      return parent.typeAnnotation?.typeAnnotation;
    case 'TSSatisfiesExpression':
      return parent.typeAnnotation;
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return castOf(parent) ?? expectedType(parent, evaluation);
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return expectedType(parent, evaluation);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const around = enclosingFunction(node);
      if (!isFunction(around)) return null;
      const given = around.returnType ?? expectedSignature(around, evaluation)?.returnType;
      return resultType(given?.typeAnnotation);
    }
    case 'CallExpression': {
      const index = parent.arguments.findIndex(argument => argument === node);
      const callee = index === -1 ? null : evaluation.evaluate(parent.callee);
      return callee?.kind === 'function' ? parameterAnnotation(callee.node, index)?.annotation : null;
    }
    default:
      return null;
  }
}
