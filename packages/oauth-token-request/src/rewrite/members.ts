import type { Node } from '../syntax/nodes.js';
import { isInside } from '../syntax/nodes.js';
import { isListed } from '../values/typed-members.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { editEntry, type Editing } from './entry-edits.js';
import { areAllThere } from './all-there.js';
import { isMadeTooEarly, isReadLater } from './changed-behind.js';
import { changeOf, isJoined, type Change } from './changes.js';
import { conditionText } from './conditional-members.js';
import { declaredFormOf, formOfUnseen, isListOfScopes, isSimpleValue } from './declared-types.js';
import { convertText } from './conversions.js';
import type { Draft } from './draft.js';
import type { Form } from './entries.js';
import { allowsText } from './expected-types.js';
import { isNarrowed, isRepeatable } from './guards.js';
import { objectTypeOf } from './object-types.js';
import { editAsPairs, hasRepeated, type PairValue } from './pairs.js';
import { convertMember, editableSource, isCovered, type Source } from './member-source.js';
import { naming, Refusal } from './reasons.js';
import { isRequired } from './required-members.js';
import { testable } from './testable.js';
import { testOf, textBehindTest, type CodeOf } from './tested-values.js';

function applyChange(
  source: Source,
  member: Member,
  change: Change,
  isTyped: boolean,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const { expression } = member;
  let { convert } = change;
  let value: CodeOf = { node: expression, text: draft.sourceOf(expression) };
  if (change.remove === true) {
    if (source.type !== 'Property') throw new Refusal('maybe-undefined');
    // Only what has no effect is taken out: a call that gives nothing stays for the reader to decide.
    if (!isRepeatable(expression) && !isConstant(expression)) throw new Refusal('maybe-undefined');
    draft.removeElement(source);
    return;
  }
  const canBeTested = change.isGuess !== true || testable(expression, evaluation) !== null;
  if ((change.missing || change.check) && canBeTested) {
    // `x!` and `x as string` promise a value that may be missing all the same: the test looks at `x` itself.
    const tested = testable(expression, evaluation);
    if (tested === null) {
      const text = conditionText(source, member, isTyped, evaluation, draft);
      if (text === null) throw new Refusal('maybe-undefined');
      draft.replace(source.range, text);
      return;
    }
    // Behind a test that TypeScript doesn't understand, a list in a list may still be missing for it.
    if (isTyped && !isNarrowed(tested)) convert = convert === 'join' ? 'flat' : (convert ?? 'text');
    const test = testOf(tested, expression, change, draft);
    value = textBehindTest(expression, tested, change, evaluation, draft);
    if (source.type === 'Property') draft.wrap(source, `...(${test} && { `, ' })');
    else draft.insert(source.range[0], `if (${test}) `);
  }
  if (convert) convertMember(source, member, convert, value, evaluation, draft);
  else if (value.text !== draft.sourceOf(expression)) draft.replace(expression.range, value.text);
}

function pairOf({ key, expression }: Member, evaluation: Evaluation, draft: Draft): PairValue {
  return naming(key, () => {
    const change = changeOf(key, expression, evaluation, draft.hasTypes);
    const tested = change?.missing ? testable(expression, evaluation) : null;
    if (change?.remove === true || change?.check || (change?.missing && tested === null))
      throw new Refusal('array-value');
    const text = convertText(draft.sourceOf(expression), expression, change?.convert, draft);
    return { text, test: change && tested && testOf(tested, expression, change, draft) };
  });
}

/** `null` or `void 0` */
function isConstant(node: Node): boolean {
  return node.type === 'Literal' || (node.type === 'UnaryExpression' && node.argument.type === 'Literal');
}

/**
 * Edits the members of a body so that URLSearchParams sends what JSON.stringify sent.
 * @param isEditable whether the literal may be changed: nothing else sees it
 * @param argument what URLSearchParams will be given, `null` if the client makes a form of the object itself
 * @returns how URLSearchParams has to be given the object
 * @throws {Refusal} if a member can't be sent in a form, or needs an edit where none is allowed
 */
export function editMembers(
  object: Value & Members,
  isEditable: boolean,
  argument: Node | null,
  evaluation: Evaluation,
  draft: Draft,
): Form {
  const listed = object.members.filter(isListed);
  const canBeListed = argument !== null && draft.hasTypes && listed.every(one => isSimpleValue(one, evaluation));
  const unseen = formOfUnseen(object, argument, evaluation, draft);
  if (listed.length > 0 && !canBeListed) throw new Refusal('unknown-members');
  draft.isByType ||= listed.length > 0 || object.isOpen;
  // `as const` and the like are said of an object.
  const canBePairs = argument !== null && !argument.type.startsWith('TS') && isInside(object.node, argument);
  if (canBePairs && hasRepeated(object, evaluation, draft)) {
    editAsPairs(object, member => pairOf(member, evaluation, draft), evaluation, draft);
    return 'record';
  }
  const type = draft.hasTypes && argument !== null ? objectTypeOf(argument, evaluation) : null;
  const isTyped = type?.written.length === 0;
  const isMadeForm = argument !== null;
  const changes = object.members.map(
    one =>
      [
        one,
        isListed(one) ? null : naming(one.key, () => changeOf(one.key, one.expression, evaluation, isTyped)),
      ] as const,
  );
  const overrides = overridesIn(object.members);
  const editings = changes.map(([member, change]): Editing => {
    const isEarly = change !== null && isMadeTooEarly(member, change, argument, evaluation);
    const canBeJoined = !isEarly || !isReadLater(member.source, argument);
    return { isEditable: isEditable && !isEarly, canBeJoined, isOverride: overrides.has(member), isTyped, isMadeForm };
  });
  const declared = type !== null && argument !== null ? declaredFormOf(argument, evaluation) : null;
  const isUnfit =
    type?.isMixed === true ||
    unseen !== 'record' ||
    listed.length > 0 ||
    declared === 'entries' ||
    declared === 'joined' ||
    changes.some(([one, change], index) => {
      const editing = editings[index];
      if (change === null || editing === undefined) return false;
      return (
        isUntestable(one, change, object.node, editing, evaluation, draft) ||
        (type !== null && (isFixed(one, change, object, evaluation) || isKept(one, change, object, evaluation, draft)))
      );
    });
  const isEntries = argument !== null && isUnfit;
  let areJoined = listed.some(one => isListOfScopes(one, evaluation)) || declared === 'joined' || unseen === 'joined';
  for (const [index, member] of object.members.entries()) {
    const editing = editings[index];
    if (editing === undefined || (isEntries && isListed(member))) continue;
    naming(member.key, () => {
      if (isEntries) areJoined = editEntry(member, object, editing, areJoined, evaluation, draft) || areJoined;
      else editMember(member, object, editing, evaluation, draft);
    });
  }
  if (!isEntries) return 'record';
  if (areJoined) return 'joined';
  return draft.hasTypes && areAllThere(object, changes, argument, evaluation) ? 'pairs' : 'entries';
}

/** The members that, left out, would let an earlier one of the same name through. */
function overridesIn(members: readonly Member[]): ReadonlySet<Member> {
  const names = new Set<string>();
  const overrides = new Set<Member>();
  for (const member of members) {
    if (names.has(member.key)) overrides.add(member);
    names.add(member.key);
  }
  return overrides;
}

/** Whether a member may be missing, and no test can be put before it: what gives it can't be looked at twice, or edited. */
function isUntestable(
  member: Member,
  change: Change,
  object: Node,
  { isEditable, isOverride, isTyped }: Editing,
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  const source = editableSource(member, object);
  const isUneditable = source === null || !isEditable;
  if (isUneditable && isJoined(change)) return true;
  if (!change.missing && change.check !== 'valid') return isUneditable && draft.hasTypes && isStringified(change);
  if (change.check === undefined && isCovered(member, change, evaluation, draft)) return false;
  if (isUneditable || isOverride) return true;
  return (
    testable(member.expression, evaluation) === null &&
    conditionText(source, member, isTyped, evaluation, draft) === null
  );
}

/** Whether `String` makes the text of a value that it needs. */
function isStringified({ convert, check, remove }: Change): boolean {
  return remove !== true && check === undefined && (convert === 'text' || convert === 'url');
}

/** Whether the type that was written for a member, which isn't text, doesn't let it be made one. */
function isFixed({ expression, via }: Member, { convert }: Change, object: Value, evaluation: Evaluation): boolean {
  return convert !== undefined && !allowsText(expression, [...object.via, ...via], evaluation);
}

/** Whether a member would have to be left out of a literal whose written type asks for it. */
function isKept(member: Member, change: Change, { via }: Value, evaluation: Evaluation, draft: Draft): boolean {
  const isLeftOut = change.remove === true || change.missing !== undefined || change.check !== undefined;
  if (!isLeftOut || member.source.type !== 'Property' || isCovered(member, change, evaluation, draft)) return false;
  return isRequired(member.expression, [...via, ...member.via], evaluation);
}

function editMember(
  member: Member,
  object: Value,
  { isEditable, isOverride, isTyped, isMadeForm }: Editing,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const change = changeOf(member.key, member.expression, evaluation, isTyped);
  if (change === null) return;
  const source = editableSource(member, object.node);
  const { missing, ...rest } = change;
  const needed: Change = isCovered(member, change, evaluation, draft) ? rest : change;
  const isConditional = needed.missing !== undefined || needed.check !== undefined;
  if (!isConditional && !needed.convert && needed.remove !== true) return;
  if ((source === null || !isEditable) && isMadeForm && !draft.hasTypes && isStringified(needed) && !isConditional)
    return;
  if (source === null) throw new Refusal(isConditional ? 'maybe-undefined' : 'unknown-members');
  if (!isEditable) throw new Refusal('shared-body');
  if (isOverride && (isConditional || needed.remove === true)) throw new Refusal('maybe-undefined');
  if (!isMadeForm && draft.hasTypes && isKept(member, change, object, evaluation, draft))
    throw new Refusal('maybe-undefined');
  applyChange(source, member, needed, isTyped, evaluation, draft);
}
