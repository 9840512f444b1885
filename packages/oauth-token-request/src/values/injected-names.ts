import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { isFunction } from './functions.js';
import type { ApiValue } from './types.js';

/**
 * The API that a parameter is given by its name, where that begins with `$` as those of frameworks do:
 * `function ($http) { … }`, `['$http', http => { … }]`, or taken out of a context, `({ $axios }) => { … }`.
 */
export function namedApi(parameter: Node): ApiValue | null {
  const name = nameOf(parameter);
  return name?.startsWith('$') === true
    ? { kind: 'api', node: parameter, via: [], module: null, path: [name], calls: [] }
    : null;
}

function nameOf(parameter: Node): string | null {
  if (parameter.type !== 'Identifier') return null;
  const { parent } = parameter;
  if (parent.type === 'Property') return positionOf(parent.parent) === null ? null : keyOf(parent);
  const position = positionOf(parameter);
  return position === null ? null : (listedName(parameter, position) ?? parameter.name);
}

/** The place of a node among a function's parameters, `null` if it is none of them. */
function positionOf(node: Node): number | null {
  const parameter = node.parent?.type === 'TSParameterProperty' ? node.parent : node;
  const fn = parameter.parent;
  const position = fn && isFunction(fn) ? fn.params.findIndex(one => one === parameter) : -1;
  return position === -1 ? null : position;
}

/** The name at the same place of the list that the function ends: minifiers rename parameters, but no texts. */
function listedName({ parent: fn }: Node, position: number): string | null {
  const list = fn?.parent;
  const name = list?.type === 'ArrayExpression' && list.elements.at(-1) === fn ? list.elements[position] : null;
  return name?.type === 'Literal' && typeof name.value === 'string' ? name.value : null;
}
