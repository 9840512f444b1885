import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, outermost, unwrap } from '../syntax/nodes.js';
import type { ScopeReference } from '../types.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { mediaTypeOf } from '../wire/content-type.js';
import type { Instance } from './client.js';

/** The text of an argument, `null` if it isn't written out. */
function textOf(argument: Node | undefined): string | null {
  const inner = argument && unwrap(argument);
  return inner?.type === 'Literal' && typeof inner.value === 'string' ? inner.value : null;
}

/** Whether a call sets a header by its name, and that leaves the body what it is: it is another one, or says JSON. */
function setsAnother({ arguments: [given, value] }: Call): boolean {
  const name = textOf(given);
  return name !== null && (!/^content-type$/iu.test(name) || isJson(value));
}

/** Whether what is named is the type that an object has by itself. */
function isJson(type: Node | undefined): boolean {
  const text = textOf(type);
  return text !== null && mediaTypeOf(text) === 'json';
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
    if (call && (keeps.includes(name) ? name !== 'set' || setsAnother(call) : isTypeOfJson(name, call, keeps)))
      continue;
    keeps = (call && instances.get(step)?.keeps) ?? [];
    path.push(step);
    if (call) calls.push(call);
  }
  return { ...api, path, calls };
}

/** `agent().type('json')` of an instance that can be prepared. */
function isTypeOfJson(name: string, call: Call, keeps: readonly string[]): boolean {
  return keeps.length > 0 && name === 'type' && isJson(call.arguments[0]);
}

/** Whether a use of an instance names the type of what all of its requests send: `agent.type('form');`. */
function namesType({ identifier }: ScopeReference): boolean {
  const member = outermost(identifier).parent;
  const call = member?.type === 'MemberExpression' ? outermost(member).parent : undefined;
  if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression') return false;
  const method = keyOf(member);
  return method === 'type' ? !isJson(call.arguments[0]) : method === 'set' && !setsAnother(call);
}

/** Whether a program names a type for all that the instance sends on which a call is made; that isn't followed. */
export function isRetyped({ callee }: Call, instances: readonly Instance[], { evaluate }: Evaluation): boolean {
  if (instances.every(({ keeps }) => keeps === undefined)) return false;
  return evaluate(callee).via.some(({ references }) => references.some(namesType));
}
