import { namesOf } from '../syntax/names.js';
import type { Call } from '../syntax/nodes.js';
import { enclosingFunction } from '../syntax/nodes.js';
import { groupByEach } from '../syntax/table.js';
import { namesCalled } from '../values/called.js';
import { calledName, nameBehind, namesOfBound } from '../values/callers.js';
import { isFunction } from '../values/functions.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { calledFunction, handedOver } from './relays.js';

/** More calls than that tell nothing new about a function. */
const MAX_CALLERS = 64;

/** Calls by the names of what they may call: `send.call(…)` calls `send`, or what it is given. */
function indexOf(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  return groupByEach(
    calls.filter(({ type }) => type === 'CallExpression'),
    call => {
      const given = handedOver(call);
      return [given && namesOf(given).at(-1), ...namesCalled(call)];
    },
  );
}

/** Finds the calls of a function in its file, by name first so that few callees have to be evaluated. */
export function callerIndex(calls: readonly Call[], evaluation: Evaluation): (fn: FunctionNode) => readonly Call[] {
  let byName: ReadonlyMap<string, readonly Call[]> | undefined;
  const known = new Map<FunctionNode, readonly Call[]>();
  return knownCallersOf;

  function knownCallersOf(fn: FunctionNode): readonly Call[] {
    const found = known.get(fn) ?? callersOf(fn);
    known.set(fn, found);
    return found;
  }

  function callersOf(fn: FunctionNode): readonly Call[] {
    byName ??= indexOf(calls);
    const direct = byName.get(calledName(fn) ?? '') ?? [];
    const bound = namesOfBound(calledName(fn), byName.get('bind') ?? []);
    const names = new Set([...direct.map(nameOfForwarding), ...namesOfMade(fn), ...bound]);
    names.delete(calledName(fn));
    const candidates = [...direct, ...[...names].flatMap(name => byName?.get(name ?? '') ?? [])];
    const callers = candidates.filter(call => calledFunction(call, evaluation)?.value.node === fn);
    return callers.length > MAX_CALLERS ? [] : callers;
  }

  /** What a function is called that hands all that it is given on by a call: `post` in `(...args) => send(...args)`. */
  function nameOfForwarding(call: Call): string | null {
    const around = call.arguments[0]?.type === 'SpreadElement' ? enclosingFunction(call) : null;
    return around && isFunction(around) ? calledName(around) : null;
  }

  /** What a function is called that another one makes: `token` in `const token = sender(url)`. */
  function namesOfMade({ parent }: FunctionNode): readonly (string | null)[] {
    const maker = parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent;
    return isFunction(maker) ? knownCallersOf(maker).map(nameBehind) : [];
  }
}
