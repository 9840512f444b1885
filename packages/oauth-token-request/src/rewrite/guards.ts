import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';

/** Whether an expression can be written twice: reading it changes nothing, and TypeScript narrows it. */
export function isRepeatable(expression: Node): boolean {
  let node = expression;
  for (;;) {
    if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') node = node.expression;
    else if (node.type === 'MemberExpression' && hasPlainKey(node)) node = node.object;
    else return node.type === 'Identifier' || node.type === 'ThisExpression' || node.type === 'MetaProperty';
  }
}

function hasPlainKey({ computed, property }: TSESTree.MemberExpression): boolean {
  return !computed || property.type === 'Literal' || property.type === 'Identifier';
}

/** Whether TypeScript knows behind a test what was tested: not where a key may be another one by then. */
export function isNarrowed(expression: Node): boolean {
  let node = expression;
  for (;;) {
    if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') node = node.expression;
    else if (node.type !== 'MemberExpression') return true;
    else if (node.computed && node.property.type !== 'Literal') return false;
    else node = node.object;
  }
}
