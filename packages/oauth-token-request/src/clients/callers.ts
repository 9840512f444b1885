import { namesOf } from '../syntax/names.js';
import type { Call } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { calledName } from '../values/callers.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { calledFunction, handedOver } from './relays.js';

/** More calls than that tell nothing new about a function. */
const MAX_CALLERS = 64;

/** Finds the calls of a function in its file, by name first so that few callees have to be evaluated. */
export function callerIndex(calls: readonly Call[], evaluation: Evaluation): (fn: FunctionNode) => readonly Call[] {
  let byName: ReadonlyMap<string, readonly Call[]> | undefined;
  const known = new Map<FunctionNode, readonly Call[]>();
  return fn => {
    const found = known.get(fn) ?? callersOf(fn);
    known.set(fn, found);
    return found;
  };

  function callersOf(fn: FunctionNode): readonly Call[] {
    byName ??= groupBy(calls, call =>
      call.type === 'CallExpression' ? namesOf(handedOver(call) ?? call.callee).at(-1) : undefined,
    );
    const candidates = byName.get(calledName(fn) ?? '') ?? [];
    const callers = candidates.filter(call => calledFunction(call, evaluation)?.value.node === fn);
    return callers.length > MAX_CALLERS ? [] : callers;
  }
}
