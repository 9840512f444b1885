import type { Node } from '../syntax/nodes.js';
import { outermost } from '../syntax/nodes.js';
import { survey } from '../syntax/walk.js';
import { isFunction } from '../values/functions.js';
import { apiOf } from '../values/receivers.js';
import type { ApiValue, Evaluation, FunctionNode } from '../values/types.js';
import { callerIndex } from './callers.js';

/** The function that gets what an identifier stands for, and in which place. */
function parameterOf(receiver: Node, { variableOf }: Evaluation): { fn: FunctionNode; index: number } | null {
  const definition = receiver.type === 'Identifier' ? variableOf(receiver)?.defs[0] : undefined;
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  const index = definition.node.params.findIndex(parameter => parameter === definition.name);
  return index === -1 ? null : { fn: definition.node, index };
}

/** What the program gives the function whose parameter an expression names. */
export function argumentsGivenTo(parameter: Node, evaluation: Evaluation): readonly Node[] {
  const place = parameterOf(parameter, evaluation);
  if (place === null) return [];
  const { fn, index } = place;
  const calls = evaluation.files().flatMap(({ program, nodes }) => survey(program, nodes).calls);
  return callerIndex(calls, evaluation)(fn).flatMap(({ arguments: all }) => all[index] ?? []);
}

/** What something is set on; where a function sets it on what it is given, all that the program gives it. */
export function receiversOf(receiver: Node, evaluation: Evaluation): readonly ApiValue[] {
  const given = argumentsGivenTo(receiver, evaluation);
  return [receiver, ...given].flatMap(one => apiOf(one, evaluation) ?? []);
}

/** Whether all that an expression may stand for is what the calls of a function give it, which is used for nothing else. */
export function isKnownByCalls(parameter: Node, evaluation: Evaluation): boolean {
  const fn = parameterOf(parameter, evaluation)?.fn;
  const name = fn?.id ?? (fn?.parent.type === 'VariableDeclarator' ? fn.parent.id : null);
  const variable = name?.type === 'Identifier' ? evaluation.declaredAs(name) : null;
  const uses = variable?.references.filter(one => one.isRead()) ?? [];
  return (
    variable !== null &&
    uses.every(({ identifier: { parent }, identifier }) => {
      return parent.type === 'ExportSpecifier' || (parent.type === 'CallExpression' && parent.callee === identifier);
    })
  );
}

/** What a value stands in on its way to a call. */
const PART = /^(?:Property|(?:Object|Array)Expression|SpreadElement)$/u;

/**
 * Whether something else gets what sends a request: a function, a list, an object. The functions are looked up, so that
 * the files are known in which they stand.
 */
export function isHandedOut({ via }: ApiValue, { evaluate }: Evaluation): boolean {
  const uses = via.flatMap(({ references }) => references.filter(one => one.isRead()));
  const out = uses.map(({ identifier }) => outermost(identifier)).filter(isGiven);
  for (const given of out) {
    let holder = given.parent;
    while (holder && PART.test(holder.type)) holder = outermost(holder).parent;
    if (holder?.type === 'CallExpression' || holder?.type === 'NewExpression') evaluate(holder.callee);
  }
  return out.length > 0;
}

function isGiven(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') return parent.callee !== node;
  return PART.test(parent?.type ?? '');
}
