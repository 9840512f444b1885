import type { Call, Node } from '../syntax/nodes.js';
import { isInside, keyOf, rootOf, unwrap } from '../syntax/nodes.js';
import type { ScopeDefinition } from '../types.js';
import { ownParameters } from '../values/called.js';
import { argumentsAt, evaluationsInCalls } from '../values/callers.js';
import { isFunction } from '../values/functions.js';
import { apiOf } from '../values/receivers.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { apiKey } from '../values/types.js';
import { CLIENTS } from './registry.js';

/** The name that an expression begins with, `null` if it begins with something else. */
function beginningOf(expression: Node): Node | null {
  const node = rootOf(expression);
  return node.type === 'Identifier' ? node : null;
}

/** The names by which requests are sent on what a client gives. */
const METHODS: ReadonlySet<string | null> = new Set(
  CLIENTS.flatMap(({ forms }) => forms.map(({ path }) => path.split('.').at(-1) ?? '')),
);

/** Whether something is passed for a parameter that isn't a function written there, as callbacks are. */
function mayBeGiven({ name, node }: ScopeDefinition): boolean {
  if (!isFunction(node)) return false;
  const index = ownParameters(node).findIndex(parameter => isInside(name, parameter));
  return argumentsAt(index, node).some(given => !isFunction(given) && given.type !== 'Literal');
}

/**
 * What a function calls that it is given, as every call of that function which the file has passes the same:
 * `send` in `const withJson = send => (url, init) => send(url, init)`, where there is `withJson(fetch)`.
 */
export function passedApi({ callee }: Call, evaluation: Evaluation): ApiValue | null {
  const name = beginningOf(callee);
  const variable = name?.type === 'Identifier' ? evaluation.variableOf(name) : null;
  const [definition] = variable?.defs ?? [];
  if (definition?.type !== 'Parameter' || variable?.references.some(one => one.isWrite()) === true) return null;
  const member = unwrap(callee);
  if (member.type === 'MemberExpression' && !METHODS.has(keyOf(member))) return null;
  if (!mayBeGiven(definition)) return null;
  const [first = null, ...others] = evaluationsInCalls(callee, evaluation).map(inside => apiOf(callee, inside));
  return first && others.every(other => other !== null && isSame(other, first)) ? first : null;
}

/** Whether two APIs are reached in one way, by instances that are made by the same calls. */
const isSame = (one: ApiValue, other: ApiValue): boolean =>
  apiKey(one) === apiKey(other) && one.calls.every((call, index) => call === other.calls[index]);
