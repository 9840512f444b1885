import type { TSESTree } from '@typescript-eslint/types';
import { dottedName } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { someWithin } from '../syntax/walk.js';

const isType = (name: unknown): boolean => typeof name === 'string' && /^content-type$/iu.test(name);

/** `headers.setContentType(…)` of axios, and what sets a header by its name. */
const setters = /^(?:set|append|setHeader|setRequestHeader)$/u;

/** Whether a part of a hook names the media type of each request, over what the request says itself. */
export function namesType(node: Node, hook: Node): boolean {
  return isNaming(node) && !isGuarded(node, hook);
}

function isNaming(node: Node): boolean {
  switch (node.type) {
    case 'AssignmentExpression': {
      const target = unwrap(node.left);
      if (target.type !== 'MemberExpression' || !isType(keyOf(target)) || node.operator !== '=') return false;
      const value = unwrap(node.right);
      return value.type !== 'LogicalExpression' || !mentionsType(value.left);
    }
    case 'CallExpression': {
      const [name] = node.arguments;
      const method = node.callee.type === 'MemberExpression' ? (keyOf(node.callee) ?? '') : '';
      return method === 'setContentType' || (setters.test(method) && name?.type === 'Literal' && isType(name.value));
    }
    case 'Property':
      return node.parent.type === 'ObjectExpression' && isType(keyOf(node)) && countsForRequest(node, node.parent);
    default:
      return false;
  }
}

/** Whether headers in a literal may be those of the request: no spread comes behind, and no other request gets them. */
function countsForRequest(property: TSESTree.Property, literal: TSESTree.ObjectExpression): boolean {
  const isReplaced = literal.properties.some(
    ({ type, range }) => type === 'SpreadElement' && range[0] > property.range[0],
  );
  if (isReplaced) return false;
  let outer: Node = literal;
  while (outer.parent && /^(?:Property|ObjectExpression|SpreadElement)$/u.test(outer.parent.type)) outer = outer.parent;
  const call = outer.parent;
  return (
    call?.type !== 'CallExpression' ||
    /(?:^Object\.assign|^Promise\.resolve|\.set|\.concat)$/u.test(dottedName(call.callee) ?? '')
  );
}

const mentionsType = (expression: Node): boolean =>
  someWithin(
    expression,
    node =>
      (node.type === 'Literal' && isType(node.value)) ||
      (node.type === 'Identifier' && /^(?:get|has)ContentType$/u.test(node.name)),
  );

/** Whether it is named only where the request says nothing, or for what is no form. */
function isGuarded(node: Node, hook: Node): boolean {
  for (let inner = node; inner !== hook && inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (
      parent.type === 'LogicalExpression' &&
      parent.operator === '&&' &&
      parent.right === inner &&
      spares(parent.left)
    )
      return true;
    const isBranch = parent.type === 'IfStatement' || parent.type === 'ConditionalExpression';
    if (isBranch && parent.consequent === inner && spares(parent.test)) return true;
  }
  return false;
}

/** Whether a test fails for a form that is named by the request itself. */
function spares(test: Node): boolean {
  const expression = unwrap(test);
  switch (expression.type) {
    case 'LogicalExpression':
      return expression.operator === '&&' && (spares(expression.left) || spares(expression.right));
    case 'UnaryExpression':
      return expression.operator === '!' && mentionsType(expression.argument);
    case 'BinaryExpression': {
      const { operator, left, right } = expression;
      if (operator === 'instanceof') return right.type === 'Identifier' && right.name === 'FormData';
      const isNothing =
        (right.type === 'Literal' && right.value === null) ||
        (right.type === 'Identifier' && right.name === 'undefined');
      return (operator === '==' || operator === '===') && isNothing && mentionsType(left);
    }
    default:
      return false;
  }
}
