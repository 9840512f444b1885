import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { canBeTested, isInside, isObjectAssign } from '../syntax/nodes.js';
import { excludedAt } from '../values/tested.js';
import type { Evaluation, Member } from '../values/types.js';
import type { Change } from './changes.js';
import { convertText, type TextOf } from './conversions.js';
import type { Draft } from './draft.js';
import { isTestedBefore } from './results.js';
import { areUsedOnce } from './sharing.js';
import { testedBranch } from './testable.js';
import type { CodeOf } from './tested-values.js';

/** What puts a member into a body and can be edited: a property of the literal, or `data.scope = scope;` as a statement. */
export type Source = TSESTree.Property | TSESTree.AssignmentExpression;

/** A literal that nothing but `Object.assign(data, { … })` gets. */
function isAssigned({ parent: literal }: TSESTree.Property): boolean {
  return isObjectAssign(literal.parent);
}

/** What can be edited of a member, `null` if nothing can. */
export function editableSource({ source, via }: Member, object: Node): Source | null {
  // What comes by `...base` can be edited in `base`.
  if (via.length > 0) return source.type === 'Property' && areUsedOnce(via) ? source : null;
  if (source.type === 'Property') return isInside(source, object) || isAssigned(source) ? source : null;
  return source.type === 'AssignmentExpression' && canBeTested(source) ? source : null;
}

/** Whether a test that stands there already says that a member has a value. */
export function isCovered(
  { expression, source }: Member,
  { missing = [] }: Change,
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  if (isTestedBefore(expression, missing, evaluation, draft)) return true;
  const tested = testedBranch(expression, evaluation) ?? expression;
  const excluded = evaluation.isOwn(source) ? excludedAt(tested, source, evaluation, draft) : null;
  return missing.every(one => excluded?.has(one) === true);
}

/**
 * Makes a text of a member's value where it stands.
 * @param value what is made a text, and its code
 * @param test the code of a test before it that leaves the value as it is
 */
export function convertMember(
  source: Source,
  member: Member,
  convert: TextOf,
  value: CodeOf,
  evaluation: Evaluation,
  draft: Draft,
  test = '',
): void {
  writeText(source, member, test + convertText(value.text, value.node, convert, draft), draft);
}

/** Puts code in the place of a member's value. */
export function writeText(source: Source, { key, expression }: Member, text: string, draft: Draft): void {
  if (source.type === 'Property' && source.shorthand) draft.replace(source.range, `${key}: ${text}`);
  else draft.replace(expression.range, text);
}
