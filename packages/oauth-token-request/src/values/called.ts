import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { isThisParameter } from './this-type.js';
import type { Evaluation, FunctionNode, Value } from './types.js';

/** What a call calls. */
export interface Called {
  readonly value: Value;
  /** How many arguments stand before its own. */
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
  return held?.kind === 'function' ? { value: held, offset: 1 } : { value: evaluate(callee), offset: 0 };
}

/** The name of what a call calls, as far as it is one of the project's functions. */
export function nameCalled({ callee }: Call): string | undefined {
  return namesOf(calledOn(callee) ?? callee).at(-1);
}

/** The parameters that arguments stand for: the type of `this` may be written before them. */
export function ownParameters({ params }: FunctionNode): FunctionNode['params'] {
  const [first, ...others] = params;
  return first && isThisParameter(first) ? others : params;
}
