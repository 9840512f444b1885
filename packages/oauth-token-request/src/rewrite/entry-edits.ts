import type { Node } from '../syntax/nodes.js';
import type { Evaluation, Member, Value } from '../values/types.js';
import { changeOf } from './changes.js';
import { convertText, ODD, type TextOf } from './conversions.js';
import type { Draft } from './draft.js';
import { allowsText } from './expected-types.js';
import { isNarrowed } from './guards.js';
import { convertMember, editableSource, isCovered, writeText } from './member-source.js';
import { Refusal } from './reasons.js';
import { testable } from './testable.js';

/** Edits a member of which `String` would make another text than JSON.stringify did; the rest can stay. */
export function editEntry(
  member: Member,
  object: Value,
  isEditable: boolean,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const change = changeOf(member.key, member.expression, evaluation, false);
  if (change?.check === 'finite') throw new Refusal('maybe-undefined');
  if (!change?.convert || !ODD.has(change.convert)) return;
  const source = editableSource(member, object.node);
  const isMissing = change.missing !== undefined && !isCovered(member, change, evaluation, draft);
  const tested = isMissing ? testable(member.expression, evaluation) : null;
  const isTested = tested !== null && isNarrowed(tested);
  const convert = change.check === 'valid' ? 'maybe date' : change.convert;
  // What is set later may have a type that allows a text alone.
  const canBeNothing = source?.type === 'Property' || !draft.hasTypes;
  const isSure = change.check === undefined && (canBeNothing || change.isGuess === true);
  if (source === null || (isMissing && !isTested && !isSure)) throw new Refusal('maybe-undefined');
  if (!isEditable) throw new Refusal('shared-body');
  if (draft.hasTypes && !allowsText(member.expression, [...object.via, ...member.via], evaluation))
    throw new Refusal('typed-members');
  const { expression } = member;
  if (isMissing && !isTested && canBeNothing) {
    writeText(source, member, textOrNothing(expression, convert, draft), draft);
    return;
  }
  const test = isTested ? `${draft.sourceOf(tested)} && ` : '';
  const value = { node: expression, text: draft.sourceOf(expression) };
  convertMember(source, member, convert, value, evaluation, draft, test);
}

/** The code of a text that is undefined where the value is missing, which is looked at once. */
function textOrNothing(expression: Node, convert: TextOf, draft: Draft): string {
  const text = convertText(draft.sourceOf(expression), expression, convert, draft);
  // An empty text counts as left out (RFC 6749 §3.2).
  if (convert === 'flat') return `${text} || undefined`;
  const object = draft.asObject(expression);
  return `${object}?${text.slice(object.length)}`;
}
