import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { PICKING, SELECTING, VISITING } from './elements.js';
import { isFunction, returnsOf } from './functions.js';
import type { ApiValue, Evaluation } from './types.js';
import { alternativesOf } from './types.js';

/** The list whose elements a name is declared for: `for (const n of list)`, `list.map(n => …)`, `const [n] = list`. */
export function listDeclaring(name: Node): Node | null {
  const { parent } = name;
  if (parent?.type === 'VariableDeclarator' && parent.id === name) {
    const loop = parent.parent.parent;
    return loop.type === 'ForOfStatement' && loop.left === parent.parent ? loop.right : null;
  }
  if (parent?.type === 'ArrayPattern') return parent.parent.type === 'VariableDeclarator' ? parent.parent.init : null;
  if (!parent || !isFunction(parent) || parent.params[0] !== name) return null;
  const call = parent.parent;
  if (call.type !== 'CallExpression' || call.arguments[0] !== parent) return null;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && VISITING.has(keyOf(callee)) ? callee.object : null;
}

/** The list of which an expression is one element, wherever it stands in there; `null` if it is none. */
function listOf(expression: Node, { declaredAs }: Evaluation): Node | null {
  switch (expression.type) {
    case 'Identifier': {
      const { defs: [definition] = [], references = [] } = declaredAs(expression) ?? {};
      const isSetAgain = references.some(one => one.isWrite() && one.identifier !== definition?.name);
      return definition && !isSetAgain ? listDeclaring(definition.name) : null;
    }
    case 'MemberExpression':
      return isIndex(expression) ? expression.object : null;
    case 'CallExpression': {
      const callee = unwrap(expression.callee);
      return callee.type === 'MemberExpression' && PICKING.has(keyOf(callee)) ? callee.object : null;
    }
    default:
      return null;
  }
}

const isIndex = ({ computed, property }: TSESTree.MemberExpression): boolean =>
  computed && property.type === 'Literal' && typeof property.value === 'number';

/** What an element of a list may be: an expression, or what a function of the platform makes. */
export type Element = { readonly expression: Node } | { readonly madeBy: ApiValue };

/** What the list that an expression is an element of has for elements; `null` if it is none, or they can't be seen. */
export function elementsBehind(expression: Node, evaluation: Evaluation): readonly Element[] | null {
  const value = evaluation.evaluate(expression);
  // `const first = list[0]`
  const held = value.kind === 'unknown' || value.kind === 'api' ? listOf(value.node, evaluation) : null;
  const list = held ?? listOf(unwrap(expression), evaluation);
  return list && elementsOf(list, evaluation);
}

/** Nobody chains more methods; what refers to itself ends here. */
const MAX_METHODS = 8;

function elementsOf(list: Node, evaluation: Evaluation, depth = 0): readonly Element[] | null {
  if (depth > MAX_METHODS) return null;
  const found: Element[] = [];
  for (const value of alternativesOf(evaluation.evaluate(list))) {
    const { node } = value;
    if (value.kind === 'array') {
      if (value.isOpen) return null;
      for (const element of value.elements) {
        if (element === null || element.type === 'SpreadElement') return null;
        found.push({ expression: element });
      }
      continue;
    }
    const elements = node.type === 'CallExpression' ? elementsGiven(node, evaluation, depth) : null;
    if (elements === null) return null;
    found.push(...elements);
  }
  return found;
}

/** What a method of a list gives for elements: `list.map(Number)`, `list.map(text => parseInt(text)).slice(1)`. */
function elementsGiven(
  call: TSESTree.CallExpression,
  evaluation: Evaluation,
  depth: number,
): readonly Element[] | null {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const method = keyOf(callee);
  if (SELECTING.has(method)) return elementsOf(callee.object, evaluation, depth + 1);
  const [callback] = call.arguments;
  if (method !== 'map' || !callback) return null;
  const value = evaluation.evaluate(callback);
  if (value.kind === 'api') return [{ madeBy: value }];
  const returned = value.kind === 'function' ? returnsOf(value.node) : null;
  return returned?.includes(null) === false ? returned.flatMap(one => (one === null ? [] : { expression: one })) : null;
}
