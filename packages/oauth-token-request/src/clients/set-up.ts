import type { Node } from '../syntax/nodes.js';
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

/** What something is set on; where a function sets it on what it is given, all that the program gives it. */
export function receiversOf(receiver: Node, evaluation: Evaluation): readonly ApiValue[] {
  const own = apiOf(receiver, evaluation);
  const parameter = parameterOf(receiver, evaluation);
  if (parameter === null) return own ? [own] : [];
  const { fn, index } = parameter;
  const calls = evaluation.files().flatMap(({ program, nodes }) => survey(program, nodes).calls);
  const given = callerIndex(calls, evaluation)(fn).map(({ arguments: all }) => all[index]);
  return [own, ...given.map(argument => argument && apiOf(argument, evaluation))].filter(one => one != null);
}
