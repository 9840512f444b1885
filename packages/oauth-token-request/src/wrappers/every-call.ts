import { inOrder } from '../edits.js';
import type { Node } from '../syntax/nodes.js';
import type { TextEdit } from '../types.js';
import { unionOf, type FunctionNode, type Value } from '../values/types.js';

/** What the parameters of a function may stand for in any of several calls. */
export function eachBinding(calls: readonly ReadonlyMap<Node, Value>[]): ReadonlyMap<Node, Value> {
  const [first = new Map<Node, Value>(), ...others] = calls;
  if (others.length === 0) return first;
  const parameters = new Set(calls.flatMap(bindings => [...bindings.keys()]));
  return new Map(
    [...parameters].map(parameter => {
      const values = calls.flatMap(bindings => bindings.get(parameter) ?? []);
      return [parameter, unionOf(parameter, values)] as const;
    }),
  );
}

/** The defaults of a function's parameters, which only the calls see that leave those out. */
function defaultsIn({ params }: FunctionNode): Node[] {
  return params.flatMap(parameter => (parameter.type === 'AssignmentPattern' ? parameter.right : []));
}

/** Whether several calls need the same inside of the functions that they share: who needs no change there is no exception. */
export function areAlikeInside(lists: readonly (readonly TextEdit[])[], functions: readonly FunctionNode[]): boolean {
  const defaults = functions.flatMap(defaultsIn);
  const isShared = ({ range: [start, end] }: TextEdit): boolean => {
    const isIn = ({ range }: Node): boolean => start >= range[0] && end <= range[1];
    return functions.some(isIn) && !defaults.some(isIn);
  };
  const [first, ...others] = lists.map(edits => JSON.stringify(inOrder(edits.filter(isShared))));
  return others.every(inside => inside === first);
}
