import { calledFunction, handedOver } from '../clients/relays.js';
import { isExported } from '../syntax/exported.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, outermost } from '../syntax/nodes.js';
import { isMethodConfined } from './instances.js';
import { boundBy } from '../values/called.js';
import { calledName } from '../values/callers.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import type { Evaluation, FunctionNode } from '../values/types.js';

/** What makes something else of a function than a call of it. */
const BOUND = new Set(['bind', 'call', 'apply']);

/**
 * Whether a use of a variable that holds a function, or an object that has it, only calls what is written out there: the
 * function in one of its known calls, or something else that the object has.
 * @param name the function's
 */
function isCall(
  { identifier }: ScopeReference,
  name: string | null,
  callers: readonly Call[],
  isCounted: (name: Node) => boolean,
): boolean {
  const keys: (string | null)[] = [];
  let callee = outermost(identifier);
  while (callee.parent?.type === 'MemberExpression' && callee.parent.object === callee) {
    keys.push(keyOf(callee.parent));
    callee = outermost(callee.parent);
  }
  const call = callee.parent;
  if (call?.type !== 'CallExpression' || keys.includes(null)) return false;
  if (callers.includes(call)) return call.callee === callee || handedOver(call) === callee;
  if (boundBy(call) !== null) return isCounted(call);
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
  /** Whether what a binding gives is held by a name whose calls are among those. */
  const isCounted = ({ parent }: Node): boolean =>
    parent?.type === 'VariableDeclarator' &&
    parent.id.type === 'Identifier' &&
    [...variables].some(({ defs }) => defs[0]?.name === (parent.id as Node));
  const isSeen = (variable: ScopeVariable): boolean =>
    (!isExported(variable) || isConfinedMethod(variable, evaluation)) &&
    variable.references.every(
      reference => reference.isWrite() || isCall(reference, calledName(fn), callers, isCounted),
    );
  return values.includes(undefined) || ![...variables].every(isSeen);
}
