import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { globalValue } from '../values/variables.js';
import { CLIENTS, moduleOf } from './registry.js';

/** Globals that send, or that have what does: `fetch`, `z.request`. What begins with `$` is known by that. */
const globals = CLIENTS.flatMap(({ apis }) => apis)
  .filter(api => moduleOf(api) === '' && !api.startsWith(':$'))
  .map(api => api.slice(1).split('.'));
const named = new Set(globals.map(([name = '']) => name));
const placed = new Set(globals.filter(path => path.length > 1).map(([name = '']) => name));

/**
 * What a function is handed over under the name of a global that sends works like that: `({ fetch }) => …`. By its place
 * alone anything may be called so, but for what is always asked for one of its members: `(z, bundle) => z.request(…)`.
 * @param callee what is called: the parameter, or a member of it
 */
export function handedOverApi(callee: Node, evaluation: Evaluation): ApiValue | null {
  const path: string[] = [];
  let node = unwrap(callee);
  while (node.type === 'MemberExpression') {
    const key = keyOf(node);
    if (key === null) return null;
    path.unshift(key);
    node = unwrap(node.object);
  }
  const definition = node.type === 'Identifier' ? evaluation.variableOf(node)?.defs[0] : undefined;
  if (definition?.type !== 'Parameter' || definition.name.type !== 'Identifier') return null;
  const property = definition.name.parent;
  const isNamed = property.type === 'Property';
  const name = isNamed ? keyOf(property) : definition.name.name;
  if (name === null || !(isNamed ? named : placed).has(name) || evaluation.evaluate(node).kind !== 'unknown')
    return null;
  return globalValue(node, [name, ...path]);
}
