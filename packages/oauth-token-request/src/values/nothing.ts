import { unwrap, type Node } from '../syntax/nodes.js';
import { typeNames } from './type-names.js';
import type { Evaluation, Value } from './types.js';
import { unionOf } from './types.js';

/** Whether a value is undefined or null. */
export function isNothing(value: Value): boolean {
  return value.kind === 'primitive' && (value.value === undefined || value.value === null);
}

/** Whether a value counts as true wherever one is asked for. */
export function isTruthy(value: Value): boolean {
  if (value.kind === 'text') return value.parts.some(part => typeof part === 'string' && part !== '');
  return value.kind === 'primitive' ? Boolean(value.value) : !['unknown', 'api', 'union'].includes(value.kind);
}

/** The value as it is where a member of it is read: of undefined and null there is none, so that it was neither. */
export function present(value: Value): Value {
  if (value.kind !== 'union') return value;
  const of = value.of.filter(one => !isNothing(one));
  return of.length === 0 ? value : { ...value, of };
}

/** Whether a `?.` stands before the member in its chain. */
export function isInOptionalChain(expression: Node): boolean {
  let node = expression;
  while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
    if (node.optional) return true;
    node = node.type === 'MemberExpression' ? node.object : node.callee;
  }
  return false;
}

/** The value, or undefined on account of a `?.` before it: a text too, if what stands before the `?.` may not be there. */
export function optional(value: Value, mayBeMissing: () => boolean): Value {
  switch (value.kind) {
    case 'union':
      return unionOf(
        value.node,
        value.of.map(one => optional(one, mayBeMissing)),
      );
    case 'unknown':
    case 'api':
      return { ...value, isOptional: true };
    case 'text':
      return mayBeMissing()
        ? unionOf(value.node, [value, { kind: 'primitive', node: value.node, via: [], value: undefined }])
        : value;
    default:
      return value;
  }
}

/** What stands before each `?.` of a chain. */
export function optionalObjects(chain: Node): Node[] {
  const objects: Node[] = [];
  let node = unwrap(chain);
  while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
    const before: Node = node.type === 'MemberExpression' ? node.object : node.callee;
    if (node.optional) objects.push(before);
    node = before;
  }
  return objects;
}

/** Whether what stands before a `?.` of a chain may be undefined or null. */
export function mayBeCutShort(chain: Node, evaluation: Evaluation): boolean {
  const types = optionalObjects(chain).flatMap(object => typeNames(evaluation.evaluate(object), evaluation));
  return types.some(type => type === 'undefined' || type === 'null' || type === 'unknown');
}

/** Whether a `?.` may have made the value undefined. */
export function hasOptionalChain(expression: Node): boolean {
  const inner = unwrap(expression);
  let node = expression;
  while (node !== inner && node.type !== 'ChainExpression') {
    if (!('expression' in node) || typeof node.expression !== 'object') return false;
    node = node.expression;
  }
  return node !== inner;
}
