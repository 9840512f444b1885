import type { Evaluation, Replacing, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { writtenTypes } from './written-types.js';

/** What may have put something else in the place of what is known of a value, `null` if nothing may. */
export function doubtOf(value: Value, isTyped: boolean, evaluation: Evaluation): Replacing | null {
  const doubts = alternativesOf(value).map(one => (isDoubted(one, isTyped, evaluation) ? one.replacing : undefined));
  return (['assignment', 'spread', 'argument'] as const).find(doubt => doubts.includes(doubt)) ?? null;
}

/** Whether a value may be missing or something else: not where a default stands behind it, or a type says what it is. */
function isDoubted(value: Value, isTyped: boolean, evaluation: Evaluation): boolean {
  if (value.replacing === undefined) return false;
  // TypeScript holds callers to what a default is.
  if (value.replacing === 'argument' && isTyped) return false;
  // A function is taken to give something, and `key = given || key`, while it is being found out, is what `key` was.
  if (/^(?:Call|Logical|Conditional)Expression$/u.test(value.node.type)) return false;
  const { excludes, annotation } = value.kind === 'unknown' ? value : {};
  if (excludes?.includes('null')) return false;
  return (!isTyped && annotation === undefined) || writtenTypes(value.node, evaluation).includes('unknown');
}
