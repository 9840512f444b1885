import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import type { Value } from './types.js';
import { unknownValue } from './types.js';

/** The value with the type that was written for it, where nothing else is known of it. */
export function annotated(value: Value, annotation: TSESTree.TypeNode | undefined): Value {
  if (annotation === undefined) return value;
  if (value.kind === 'union') return { ...value, of: value.of.map(one => annotated(one, annotation)) };
  // What a package's function gives may be a client; a text or a number is none.
  if (value.kind === 'api' && value.calls.length > 0 && isPlain(annotation))
    return {
      ...unknownValue(value.node, value.path),
      annotation,
      ...(value.replacing && { replacing: value.replacing }),
    };
  return value.kind === 'unknown' && !value.annotation && !value.type ? { ...value, annotation } : value;
}

/** The value as a cast says what it is. What is cast to a text is no list, but may be missing as it was. */
export function asCast(value: Value, expression: Node): Value {
  if (value.kind !== 'unknown' || expression.type !== 'TSAsExpression') return value;
  const { typeAnnotation: type } = expression;
  const saysNothing = type.type === 'TSAnyKeyword' || type.type === 'TSUnknownKeyword';
  if (saysNothing) return value;
  if (value.annotation && isPlain(type)) return { ...value, excludes: [...(value.excludes ?? []), 'array'] };
  return { ...value, annotation: type };
}

const PLAIN = /^TS(?:String|Number|Boolean|Undefined|Null|BigInt)Keyword$|^TSLiteralType$/u;

function isPlain(type: TSESTree.TypeNode): boolean {
  return type.type === 'TSUnionType' ? type.types.every(isPlain) : PLAIN.test(type.type);
}
