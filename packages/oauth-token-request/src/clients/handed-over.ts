import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { CLIENTS, moduleOf } from './registry.js';

/** The names of globals that send; what begins with `$` is known by that. */
const names = new Set(
  CLIENTS.flatMap(({ apis }) => apis)
    .filter(api => moduleOf(api) === '')
    .map(api => api.slice(1).split('.', 1)[0] ?? '')
    .filter(name => !name.startsWith('$')),
);

/**
 * What a function is handed over under the name of a global that sends works like that: `({ fetch }) => …`. By its place
 * alone anything may be called so; but not what has its methods too, `(z, bundle) => z.request(…)`.
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
  if (
    name === null ||
    (!isNamed && path.length === 0) ||
    !names.has(name) ||
    evaluation.evaluate(node).kind !== 'unknown'
  )
    return null;
  return { kind: 'api', node, via: [], module: null, path: [name, ...path], calls: [] };
}
