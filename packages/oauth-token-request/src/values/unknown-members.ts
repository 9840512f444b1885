import type { Node } from '../syntax/nodes.js';
import { memberAnnotation } from './annotations.js';
import { memberOfType } from './classes.js';
import type { Evaluation, UnknownValue, Value } from './types.js';
import { unionOf, unknownValue } from './types.js';

/** The member `key` of something of which at most the type is known. */
export function memberOfUnknown(object: UnknownValue, key: string, node: Node, evaluation: Evaluation): Value {
  const missing: Value = { kind: 'primitive', node, via: [], value: undefined };
  // TypeScript's output asks for its helpers first: `(this && this.__importDefault) || function …`.
  if (object.node.type === 'ThisExpression' && key.startsWith('__')) return missing;
  // Something else may be put in its place.
  if (object.lacks?.includes(key) === true) return unionOf(node, [missing, unknownValue(node, [...object.names, key])]);
  const typed = object.annotation && memberOfType(object.annotation, key, node, evaluation);
  if (typed) return typed;
  const found = object.annotation && memberAnnotation(object.annotation, key, evaluation);
  return { ...unknownValue(node, [...object.names, key]), ...found };
}
