import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, outermost, unwrap } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import { opened } from './members.js';
import type { Evaluation, Value } from './types.js';
import { MAX_ALTERNATIVES, unionOf, unknownValue } from './types.js';

/** What is written into a list of pairs that a Map is made of: `new Map([['eu', settings]])`. */
function valuesMadeOf(pairs: Value | null, { evaluate }: Evaluation): readonly Node[] {
  const lists = pairs?.kind === 'array' ? pairs.elements.map(one => (one ? evaluate(one) : null)) : [];
  return lists.flatMap(pair => (pair?.kind === 'array' ? (pair.elements[1] ?? []) : []));
}

/** What a use of a Map puts into it: `sessions.set(id, session)`. */
function valueSet(use: Node): Node | null {
  const member = outermost(use).parent;
  if (member?.type !== 'MemberExpression' || keyOf(member) !== 'set') return null;
  const call = outermost(member).parent;
  return call?.type === 'CallExpression' && unwrap(call.callee) === member ? (call.arguments[1] ?? null) : null;
}

/** What `map.get(key)` gives: one of the values that the file puts there, or anything; `null` if it puts nothing there. */
export function valueInMap(call: Call, evaluation: Evaluation): Value | null {
  const callee = unwrap(call.callee);
  const map = callee.type === 'MemberExpression' ? evaluation.evaluate(callee.object) : null;
  if (map?.kind !== 'api') return null;
  const [pairs] = map.calls.at(-1)?.arguments ?? [];
  const made = valuesMadeOf(pairs ? evaluation.evaluate(pairs) : null, evaluation);
  const set = map.via.flatMap(({ references }) => references.map(({ identifier }) => valueSet(identifier)));
  const given = [...made, ...set.filter(one => one !== null)];
  if (given.length === 0 || given.length >= MAX_ALTERNATIVES) return null;
  // Whoever gets an object out of there may change it.
  const values = given.map(one => opened(evaluation.evaluate(one)));
  return unionOf(call, [...values, unknownValue(call, namesOf(call.callee))]);
}
