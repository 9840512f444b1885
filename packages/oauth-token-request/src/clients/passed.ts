import type { Call, Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { evaluationsInCalls } from '../values/callers.js';
import { apiOf } from '../values/receivers.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { apiKey } from '../values/types.js';

/** The name that an expression begins with, `null` if it begins with something else. */
function beginningOf(expression: Node): Node | null {
  let node = unwrap(expression);
  while (node.type === 'MemberExpression') node = unwrap(node.object);
  return node.type === 'Identifier' ? node : null;
}

/**
 * What a function calls that it is given, as every call of that function which the file has passes the same:
 * `send` in `const withJson = send => (url, init) => send(url, init)`, where there is `withJson(fetch)`.
 */
export function passedApi({ callee }: Call, evaluation: Evaluation): ApiValue | null {
  const name = beginningOf(callee);
  const variable = name?.type === 'Identifier' ? evaluation.variableOf(name) : null;
  if (variable?.defs[0]?.type !== 'Parameter' || variable.references.some(one => one.isWrite())) return null;
  const [first = null, ...others] = evaluationsInCalls(callee, evaluation).map(inside => apiOf(callee, inside));
  return first && others.every(other => other !== null && isSame(other, first)) ? first : null;
}

/** Whether two APIs are reached in one way, by instances that are made by the same calls. */
const isSame = (one: ApiValue, other: ApiValue): boolean =>
  apiKey(one) === apiKey(other) && one.calls.every((call, index) => call === other.calls[index]);
