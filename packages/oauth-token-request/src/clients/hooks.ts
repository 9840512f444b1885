import type { Evaluation, FunctionValue, Value } from '../values/types.js';
import { returnedBy } from '../values/functions.js';
import { alternativesOf } from '../values/types.js';
import { Hooked, strongest, type BodyUse } from './body-use.js';
import type { Hook } from './client.js';

/** Functions of the project that a hook hands what it is given on to are followed this far. */
const MAX_CALLS = 3;

/** No hook is given more. */
const MAX_GIVEN = 8;

/** The functions that a value hangs up: itself, those of a list or an object, or those that it makes. */
function functionsIn(value: Value, evaluation: Evaluation, depth = 0): FunctionValue[] {
  if (depth > 2) return [];
  const inner = (one: Value | null): FunctionValue[] => (one === null ? [] : functionsIn(one, evaluation, depth + 1));
  return alternativesOf(value).flatMap(one => {
    switch (one.kind) {
      case 'function': {
        // AngularJS is given a function that makes the interceptor.
        const made = returnedBy(one, one.context ?? evaluation);
        return [one, ...(made?.kind === 'object' ? inner(made) : [])];
      }
      case 'array':
        return one.elements.flatMap(element => inner(element && evaluation.evaluate(element)));
      case 'object':
        return one.members.flatMap(({ expression, value: known, context = evaluation }) =>
          inner(known ?? context.evaluate(expression)),
        );
      default:
        return [];
    }
  });
}

/** What the functions that are hung up somewhere do with the body; of those that can't be seen, nothing is expected. */
export function bodyUseBy(value: Value | null, hook: Hook, evaluation: Evaluation): BodyUse {
  const uses = (value === null ? [] : functionsIn(value, evaluation)).map(({ node, context = evaluation }) =>
    new Hooked(
      node,
      Array.from({ length: MAX_GIVEN }, (_, index) => [index]),
      context,
      hook,
    ).use(MAX_CALLS),
  );
  return strongest(uses);
}
