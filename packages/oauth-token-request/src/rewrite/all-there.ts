import type { Node } from '../syntax/nodes.js';
import type { Evaluation, Member, Members } from '../values/types.js';
import type { Change } from './changes.js';
import { isWhole } from './declared-forms.js';
import { typesOf } from './member-types.js';
import { objectTypeOf } from './object-types.js';

/** Whether all members of an object are known to have a value that JSON keeps, whatever is declared of them. */
export function areAllThere(
  object: Members,
  changes: readonly (readonly [Member, Change | null])[],
  argument: Node,
  evaluation: Evaluation,
): boolean {
  const { written, spread, isMixed } = objectTypeOf(argument, evaluation);
  const types = [...written, ...spread.map(({ type }) => type)];
  if (object.isOpen || isMixed || !types.every(type => isWhole(type, evaluation))) return false;
  return changes.every(([{ expression, isOptional }, change]) => {
    if (isOptional || change?.remove === true || change?.missing || change?.check) return false;
    return !typesOf(expression, evaluation).includes('unknown');
  });
}
