import type { Node } from '../syntax/nodes.js';
import { evaluationsInCalls } from '../values/callers.js';
import type { Evaluation } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { typesOf } from './member-types.js';

/**
 * Whether a call in the file gives an object with a member that has no value, whatever the type says of it: `body` of
 * `post({ audience: process.env.AUDIENCE! })`.
 */
export function mayLackValues(argument: Node, evaluation: Evaluation): boolean {
  return evaluationsInCalls(argument, evaluation).some(inside =>
    alternativesOf(inside.evaluate(argument)).some(
      one =>
        one.kind === 'object' &&
        one.members.some(({ expression, context = inside }) =>
          typesOf(expression, context).some(type => type === 'undefined' || type === 'null'),
        ),
    ),
  );
}
