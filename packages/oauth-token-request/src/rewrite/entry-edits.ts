import type { Node } from '../syntax/nodes.js';
import type { Evaluation, Member, Value } from '../values/types.js';
import { changeOf, isJoined } from './changes.js';
import { convertText, ODD, type TextOf } from './conversions.js';
import type { Draft } from './draft.js';
import { allowsText } from './expected-types.js';
import { isNarrowed } from './guards.js';
import { convertMember, editableSource, isCovered, writeText } from './member-source.js';
import { Refusal, type ReasonCode } from './reasons.js';
import { testable } from './testable.js';

/** How a member may be edited. */
export interface Editing {
  readonly isEditable: boolean;
  /** A list of it is the same still where the form is made. */
  readonly canBeJoined: boolean;
  readonly isOverride: boolean;
  readonly isTyped: boolean;
  /** URLSearchParams is given the object, and makes texts of what it holds. */
  readonly isMadeForm: boolean;
}

/**
 * Edits a member of which `String` would make another text than JSON.stringify did; the rest can stay.
 * @param areJoined whether lists are joined where the entries are made, whatever this member is
 * @returns whether it stays a list, to be joined there
 */
export function editEntry(
  member: Member,
  object: Value,
  { isEditable, canBeJoined }: Pick<Editing, 'isEditable' | 'canBeJoined'>,
  areJoined: boolean,
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  const change = changeOf(member.key, member.expression, evaluation, false);
  if (change?.check === 'finite') throw new Refusal('maybe-undefined');
  if (!change?.convert || !ODD.has(change.convert)) return false;
  if (areJoined && canBeJoined && isJoined(change)) return true;
  const source = editableSource(member, object.node);
  const isMissing = change.missing !== undefined && !isCovered(member, change, evaluation, draft);
  const tested = isMissing ? testable(member.expression, evaluation) : null;
  const isTested = tested !== null && isNarrowed(tested);
  const convert = change.check === 'valid' ? 'maybe date' : change.convert;
  // What is set later may have a type that allows a text alone.
  const canBeNothing = source?.type === 'Property' || !draft.hasTypes;
  const isSure = change.check === undefined && (canBeNothing || change.isGuess === true);
  const refuse = (code: ReasonCode): true => {
    if (canBeJoined && isJoined(change)) return true;
    throw new Refusal(code);
  };
  if (source === null || (isMissing && !isTested && !isSure)) return refuse('maybe-undefined');
  if (!isEditable) return refuse('shared-body');
  if (draft.hasTypes && !allowsText(member.expression, [...object.via, ...member.via], evaluation))
    return refuse('typed-members');
  const { expression } = member;
  if (isMissing && !isTested && canBeNothing) {
    writeText(source, member, textOrNothing(expression, convert, draft), draft);
    return false;
  }
  const test = isTested ? `${draft.sourceOf(tested)} && ` : '';
  const value = { node: expression, text: draft.sourceOf(expression) };
  convertMember(source, member, convert, value, evaluation, draft, test);
  return false;
}

/** The code of a text that is undefined where the value is missing, which is looked at once. */
function textOrNothing(expression: Node, convert: TextOf, draft: Draft): string {
  const text = convertText(draft.sourceOf(expression), expression, convert, draft);
  // An empty text counts as left out (RFC 6749 §3.2).
  if (convert === 'flat') return `${text} || undefined`;
  const object = draft.asObject(expression);
  return `${object}?${text.slice(object.length)}`;
}
