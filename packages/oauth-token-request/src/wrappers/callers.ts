import { calledFunction, handedOver } from '../clients/relays.js';
import { isExported } from '../rewrite/sharing.js';
import { namesOf } from '../syntax/names.js';
import type { Call } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, outermost } from '../syntax/nodes.js';
import { isMethodConfined } from './instances.js';
import { groupBy } from '../syntax/table.js';
import { calledName, nameBehind } from '../values/callers.js';
import { isFunction } from '../values/functions.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import type { Evaluation, FunctionNode } from '../values/types.js';

/** More calls than that tell nothing new about a function. */
const MAX_CALLERS = 64;

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
    byName ??= groupBy(calls, call =>
      call.type === 'CallExpression' ? namesOf(handedOver(call) ?? call.callee).at(-1) : undefined,
    );
    const direct = byName.get(calledName(fn) ?? '') ?? [];
    const names = new Set([...direct.map(nameOfForwarding), ...namesOfMade(fn)]);
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

/** What makes something else of a function than a call of it. */
const BOUND = new Set(['bind', 'call', 'apply']);

/**
 * Whether a use of a variable that holds a function, or an object that has it, only calls what is written out there: the
 * function in one of its known calls, or something else that the object has.
 * @param name the function's
 */
function isCall({ identifier }: ScopeReference, name: string | null, callers: readonly Call[]): boolean {
  const keys: (string | null)[] = [];
  let callee = outermost(identifier);
  while (callee.parent?.type === 'MemberExpression' && callee.parent.object === callee) {
    keys.push(keyOf(callee.parent));
    callee = outermost(callee.parent);
  }
  const call = callee.parent;
  if (call?.type !== 'CallExpression' || keys.includes(null)) return false;
  if (callers.includes(call)) return call.callee === callee || handedOver(call) === callee;
  const [key, ...others] = keys;
  return typeof key === 'string' && others.length === 0 && key !== name && !BOUND.has(key) && call.callee === callee;
}

/** A method that anyone may call who has an instance, which nobody has but the file. */
function isConfinedMethod({ name, defs: [definition] }: ScopeVariable, evaluation: Evaluation): boolean {
  const method = definition?.node;
  return method?.type === 'MethodDefinition' && isMethodConfined(method.parent.parent, name, evaluation);
}

/** Whether a function is used in other ways than by its known calls: exported, passed on as a value, chosen by a key. */
export function isUsedElsewhere(fn: FunctionNode, callers: readonly Call[], evaluation: Evaluation): boolean {
  const values = callers.map(call => calledFunction(call, evaluation)?.value);
  const variables = new Set(values.flatMap(value => value?.via ?? []));
  const isSeen = (variable: ScopeVariable): boolean =>
    (!isExported(variable) || isConfinedMethod(variable, evaluation)) &&
    variable.references.every(reference => reference.isWrite() || isCall(reference, calledName(fn), callers));
  return values.includes(undefined) || ![...variables].every(isSeen);
}
