import type { ScopeVariable } from '../types.js';
import { isNothing } from './nothing.js';
import type { Value } from './types.js';
import { alternativesOf, unionOf, unknownValue } from './types.js';

/** Whether what can't be seen may set a variable: the markup of a component, or another script of a page. */
export function mayBeSetElsewhere({ isVisibleElsewhere, defs: [definition] }: ScopeVariable): boolean {
  const declaration = definition?.node.parent;
  return isVisibleElsewhere === true && declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const';
}

/**
 * What a variable holds that is set where that can't be seen: it may be anything in place of nothing, and nothing in place
 * of a number, as an empty field gives. A text is taken to stay one.
 */
export function asSetElsewhere(value: Value, { name, defs: [definition] }: ScopeVariable): Value {
  const all = alternativesOf(value);
  if (all.every(isNothing)) return unionOf(value.node, [value, unknownValue(definition?.name ?? value.node, [name])]);
  return value.kind === 'union' ? unionOf(value.node, value.of.map(asOpen)) : asOpen(value);
}

function asOpen(value: Value): Value {
  switch (value.kind) {
    case 'object':
      return { ...value, isOpen: true };
    case 'array':
      return { ...value, isOpen: true, isChanged: true };
    case 'primitive':
      return typeof value.value === 'number' ? unionOf(value.node, [value, { ...value, value: null }]) : value;
    default:
      return value;
  }
}
