import type { TSESTree } from '@typescript-eslint/types';
import { evaluateConcatenation } from './text.js';
import type { ArrayValue, Evaluation, UnknownValue, Value } from './types.js';
import { unknownValue } from './types.js';

export const unaryTypes: Readonly<Partial<Record<string, UnknownValue['type']>>> = {
  '!': 'boolean',
  delete: 'boolean',
  typeof: 'string',
  void: 'undefined',
};

export function evaluateBinary(node: TSESTree.BinaryExpression, evaluation: Evaluation): Value {
  if (node.operator === '+') return evaluateConcatenation(node, evaluation);
  const isComparison = /[<>=]|^in/u.test(node.operator) && !/^(?:<<|>>>?)$/u.test(node.operator);
  return { ...unknownValue(node), type: isComparison ? 'boolean' : 'number' };
}

export function literalValue(node: TSESTree.Literal): Value {
  if (typeof node.value === 'string')
    return { kind: 'text', node, via: [], parts: node.value === '' ? [] : [node.value] };
  if (node.value instanceof RegExp || 'regex' in node) return unknownValue(node);
  return { kind: 'primitive', node, via: [], value: node.value };
}

export function arrayValue(node: TSESTree.ArrayExpression): ArrayValue {
  const isOpen = node.elements.some(element => element === null || element.type === 'SpreadElement');
  return { kind: 'array', node, via: [], elements: node.elements, isOpen };
}
