import { isInside, type Call } from '../syntax/nodes.js';
import type { FunctionNode } from '../values/types.js';

const INSTEAD = 'give it a parameter for the encoding, or send this request without it';

/** What stands in the way of changing a function that sends a request, and what to do by hand. */
export const IN_THE_WAY = {
  elsewhere: `The function that sends it stands in another file, where a change is one for all of its calls: ${INSTEAD}.`,
  'handed on': `The function that sends it is exported or handed on, and may be called for something else: ${INSTEAD}.`,
  others: `The function that sends it has other calls, which need JSON or of which it can't be seen that they need a form: ${INSTEAD}.`,
  itself:
    "The function that sends it calls itself, and what it passes there can't be followed: let it make the form by hand, if all of its calls are such requests.",
  differ:
    'The calls of the function that sends it need different changes inside it: pass it texts only, and let it make the form by hand, if all of its calls are such requests.',
} as const;

/**
 * Why not all calls of a function can be repaired together.
 * @param isKnownWhole whether all of its calls are known
 * @param unknown those that aren't known to send a request
 */
export function inTheWay(fn: FunctionNode, isKnownWhole: boolean, unknown: readonly Call[]): string {
  if (!isKnownWhole) return IN_THE_WAY['handed on'];
  const isByItself = unknown.length > 0 && unknown.every(call => isInside(call, fn));
  return isByItself ? IN_THE_WAY.itself : IN_THE_WAY.others;
}
