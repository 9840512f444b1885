import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { isThisParameter } from './this-type.js';
import type { Evaluation, FunctionNode, Value } from './types.js';

/** What a call calls. */
export interface Called {
  readonly value: Value;
  /** How many arguments stand before its own; less than none where it has been given some by `bind`. */
  readonly offset: number;
}

/** `send` in `send.call(this, body)`. */
function calledOn(callee: Node): Node | null {
  const member = unwrap(callee);
  return member.type === 'MemberExpression' && keyOf(member) === 'call' ? unwrap(member.object) : null;
}

/** What a call calls, also if it tells what `this` is in there: `send.call(this, body)`. */
export function calledBy({ type, callee }: Call, { evaluate }: Evaluation): Called {
  const object = type === 'CallExpression' ? calledOn(callee) : null;
  const held = object && evaluate(object);
  return held?.kind === 'function' ? calledWith(held, 1) : calledWith(evaluate(callee), 0);
}

/** What is bound takes the place of a call's first arguments. */
const calledWith = (value: Value, before: number): Called => ({
  value,
  offset: before - (value.kind === 'function' ? (value.bound?.arguments.length ?? 0) : 0),
});

/** `send` in `send.bind(null, url)`. */
export function boundBy({ callee }: Call): Node | null {
  const member = unwrap(callee);
  return member.type === 'MemberExpression' && keyOf(member) === 'bind' ? unwrap(member.object) : null;
}

/** The names of what a call may call, as far as it is one of the project's functions: `send.call(…)` calls `send`, or a method `call`. */
export function namesCalled({ callee }: Call): readonly (string | undefined)[] {
  const object = calledOn(callee);
  return [...(object ? [namesOf(object).at(-1)] : []), namesOf(callee).at(-1)];
}

/** The parameters that arguments stand for: the type of `this` may be written before them. */
export function ownParameters({ params }: FunctionNode): FunctionNode['params'] {
  const [first, ...others] = params;
  return first && isThisParameter(first) ? others : params;
}
