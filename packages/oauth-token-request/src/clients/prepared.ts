import type { Call } from '../syntax/nodes.js';
import { keyOf, outermost, unwrap } from '../syntax/nodes.js';
import type { ScopeReference } from '../types.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import type { Instance } from './client.js';

/** Whether a call sets a header by its name, and that isn't the one that says what the body is. */
function setsAnother({ arguments: [given] }: Call): boolean {
  const name = given && unwrap(given);
  return name?.type === 'Literal' && typeof name.value === 'string' && !/^content-type$/iu.test(name.value);
}

/**
 * What is reached by way of an instance without the calls that prepare it and give it back: `agent().set('Accept', type)` is
 * `agent()`, as far as it is known what they do.
 * @param instances the calls by which clients make instances, by the last name that is called
 */
export function withoutPreparing(api: ApiValue, instances: ReadonlyMap<string, Instance>): ApiValue {
  if (api.calls.length < 2) return api;
  const path: string[] = [];
  const calls: Call[] = [];
  let keeps: readonly string[] = [];
  let next = 0;
  for (const step of api.path) {
    const call = step.endsWith('()') ? api.calls[next++] : undefined;
    const name = step.slice(0, -2);
    if (call && keeps.includes(name) && (name !== 'set' || setsAnother(call))) continue;
    keeps = (call && instances.get(step)?.keeps) ?? [];
    path.push(step);
    if (call) calls.push(call);
  }
  return { ...api, path, calls };
}

/** Whether a use of an instance names the type of what all of its requests send: `agent.type('form');`. */
function namesType({ identifier }: ScopeReference): boolean {
  const member = outermost(identifier).parent;
  const call = member?.type === 'MemberExpression' ? outermost(member).parent : undefined;
  if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression') return false;
  const method = keyOf(member);
  return method === 'type' || (method === 'set' && !setsAnother(call));
}

/** Whether a program names a type for all that the instance sends on which a call is made; that isn't followed. */
export function isRetyped({ callee }: Call, instances: readonly Instance[], { evaluate }: Evaluation): boolean {
  if (instances.every(({ keeps }) => keeps === undefined)) return false;
  return evaluate(callee).via.some(({ references }) => references.some(namesType));
}
