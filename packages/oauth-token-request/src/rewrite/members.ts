import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isInside, isObjectAssign, standsAlone, unwrap } from '../syntax/nodes.js';
import { isListed } from '../values/typed-members.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { changeOf, type Change, type Conversion } from './changes.js';
import { conditionalOf } from './conditions.js';
import { isSimpleValue } from './declared-types.js';
import type { Draft } from './draft.js';
import type { Form } from './entries.js';
import { excludedAt, isNarrowed, isRepeatable } from './guards.js';
import { castTypes } from './member-types.js';
import { objectTypeOf } from './object-types.js';
import { editAsPairs, hasRepeated } from './pairs.js';
import { naming, Refusal } from './reasons.js';
import { isResultTested } from './results.js';
import { areUsedOnce } from './sharing.js';

/** Of what needs these, `String` makes another text than JSON.stringify did. */
const ODD: ReadonlySet<Conversion> = new Set(['join', 'flat', 'date']);

const METHODS = { date: '.toISOString()', 'maybe date': '.toJSON()', url: '.href' };

/** The code of a member's value, made a text. */
function convertText(source: string, node: Node, convert: Conversion | 'maybe date' | undefined, draft: Draft): string {
  const text = node.type === 'SequenceExpression' ? `(${source})` : source;
  if (convert === undefined) return text;
  if (convert === 'flat') return `[${text}].flat().join(${draft.quoted(' ')})`;
  if (convert === 'text') {
    const isPlain =
      node.type === 'Literal' && (typeof node.value === 'boolean' || /^(?:0|[1-9]\d{0,14})$/u.test(node.raw));
    return isPlain ? draft.quoted(text) : `String(${text})`;
  }
  return `${draft.asObject(node, text)}${convert === 'join' ? `.join(${draft.quoted(' ')})` : METHODS[convert]}`;
}

/** What puts a member into a body and can be edited: a property of the literal, or `data.scope = scope;` as a statement. */
type Source = TSESTree.Property | TSESTree.AssignmentExpression;

/** A literal that nothing but `Object.assign(data, { … })` gets. */
function isAssigned({ parent: literal }: TSESTree.Property): boolean {
  return isObjectAssign(literal.parent);
}

function editableSource({ source, via }: Member, object: Node): Source | null {
  // What comes by `...base` can be edited in `base`.
  if (via.length > 0) return source.type === 'Property' && areUsedOnce(via) ? source : null;
  if (source.type === 'Property') return isInside(source, object) || isAssigned(source) ? source : null;
  return source.type === 'AssignmentExpression' && standsAlone(source) ? source : null;
}

/** An accessor of the project that does more than hand on what a field holds. */
function isComputed(expression: Node, { evaluate }: Evaluation): boolean {
  const definition = evaluate(expression).via[0]?.defs[0]?.node;
  if (definition?.type !== 'MethodDefinition' || definition.kind !== 'get') return false;
  const [only, ...others] = definition.value.body?.body ?? [];
  const isPlain = only?.type === 'ReturnStatement' && only.argument !== null && isRepeatable(unwrap(only.argument));
  return !isPlain || others.length > 0;
}

/**
 * A value that has to be waited for isn't looked at twice, nor one that is worked out each time; and a cast to what may
 * be missing outlasts any test.
 */
function testable(expression: Node, evaluation: Evaluation): Node | null {
  if (isComputed(expression, evaluation)) return null;
  for (
    let node = expression;
    node !== unwrap(node);
    node = 'expression' in node ? (node.expression as Node) : unwrap(node)
  ) {
    const isMissing = castTypes(node, evaluation)?.some(type => type === 'undefined' || type === 'null');
    if (node.type === 'AwaitExpression' || isMissing === true) return null;
  }
  return isRepeatable(unwrap(expression)) ? unwrap(expression) : null;
}

/**
 * `scope: write ? 'write' : undefined` becomes `...(write && { scope: 'write' })`.
 * @returns `null` if the member isn't written so
 */
function conditionText(
  source: Source,
  { key, expression }: Member,
  isTyped: boolean,
  evaluation: Evaluation,
  draft: Draft,
): string | null {
  const inner = unwrap(expression);
  const conditional = expression === inner ? conditionalOf(inner, isRepeatable, draft) : null;
  if (conditional === null) return null;
  const { test, value } = conditional;
  const change = changeOf(key, value, evaluation, isTyped);
  const isLeft = inner.type === 'LogicalExpression';
  if (change?.remove === true || change?.check || (change?.missing && !isLeft)) return null;
  // What is written anew keeps no comment.
  const target = source.type === 'Property' ? source.key : source.left;
  const written = draft.sourceOf(source);
  if (/\/[/*]/u.test(written.replace(draft.sourceOf(target), '').replace(draft.sourceOf(value), ''))) return null;
  const text = convertText(draft.sourceOf(value), value, change?.convert, draft);
  if (source.type !== 'Property') return `if (${test}) ${draft.sourceOf(target)} = ${text}`;
  const name = source.computed ? `[${draft.sourceOf(target)}]` : draft.sourceOf(target);
  return `...(${test} && { ${name === text ? name : `${name}: ${text}`} })`;
}

/** The code of a test that a value is there, and is what JSON has a text for. */
function testOf(tested: Node, expression: Node, { missing, check }: Change, draft: Draft): string {
  const source = draft.sourceOf(tested);
  const tests = [
    ...(missing ? [`${source} ${missing.includes('null') ? '!= null' : '!== undefined'}`] : []),
    ...(check === 'finite' ? [`Number.isFinite(${source})`] : []),
    ...(check === 'valid' ? [`Number.isFinite(${draft.asObject(expression)}.getTime())`] : []),
  ];
  return tests.join(' && ');
}

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
  if (change.remove === true) {
    if (source.type !== 'Property') throw new Refusal('maybe-undefined');
    // Only what has no effect is taken out: a call that gives nothing stays for the reader to decide.
    if (!isRepeatable(expression) && !isConstant(expression)) throw new Refusal('maybe-undefined');
    draft.removeElement(source);
    return;
  }
  if (change.missing || change.check) {
    // `x!` and `x as string` promise a value that may be missing all the same: the test looks at `x` itself.
    const tested = testable(expression, evaluation);
    if (tested === null) {
      const text = conditionText(source, member, isTyped, evaluation, draft);
      if (text === null) throw new Refusal('maybe-undefined');
      draft.replace(source.range, text);
      return;
    }
    if (isTyped && !isNarrowed(tested)) convert ??= 'text';
    const test = testOf(tested, expression, change, draft);
    if (source.type === 'Property') draft.wrap(source, `...(${test} && { `, ' })');
    else draft.insert(source.range[0], `if (${test}) `);
  }
  if (convert) convertMember(source, member, convert, draft);
}

/** Makes a text of a member's value where it stands. */
function convertMember(
  source: Source,
  { key, expression }: Member,
  convert: Conversion | 'maybe date',
  draft: Draft,
): void {
  if (source.type === 'Property' && source.shorthand)
    draft.replace(source.range, `${key}: ${convertText(key, expression, convert, draft)}`);
  else draft.replace(expression.range, convertText(draft.sourceOf(expression), expression, convert, draft));
}

/** The value of a pair, which is always sent. */
function pairText({ key, expression }: Member, evaluation: Evaluation, draft: Draft): string {
  return naming(key, () => {
    const change = changeOf(key, expression, evaluation, draft.hasTypes);
    if (change?.remove === true || change?.missing || change?.check) throw new Refusal('array-value');
    return convertText(draft.sourceOf(expression), expression, change?.convert, draft);
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
  if (object.isOpen || (listed.length > 0 && !canBeListed)) throw new Refusal('unknown-members');
  draft.isByType ||= listed.length > 0;
  // `as const` and the like are said of an object.
  const canBePairs = argument !== null && !argument.type.startsWith('TS') && isInside(object.node, argument);
  if (canBePairs && hasRepeated(object, evaluation)) {
    editAsPairs(object, member => pairText(member, evaluation, draft), evaluation, draft);
    return 'record';
  }
  const type = draft.hasTypes && argument !== null ? objectTypeOf(argument, evaluation) : null;
  const isTyped = type?.written.length === 0;
  const isUnfit =
    type?.isMixed === true ||
    listed.length > 0 ||
    object.members.some(one => isUntestable(one, object.node, isTyped, evaluation, draft));
  if (argument !== null && isUnfit) {
    for (const member of object.members.filter(one => !isListed(one)))
      naming(member.key, () => {
        editEntry(member, object.node, isEditable, evaluation, draft);
      });
    return 'entries';
  }
  for (const [index, member] of object.members.entries()) {
    // Left out, it would let an earlier one of the same name through.
    const isOverride = object.members.slice(0, index).some(({ key }) => key === member.key);
    naming(member.key, () => {
      editMember(member, object.node, { isEditable, isOverride, isTyped }, evaluation, draft);
    });
  }
  return 'record';
}

/** Whether a member may be missing, and what gives it can't be looked at twice to see. */
function isUntestable(member: Member, object: Node, isTyped: boolean, evaluation: Evaluation, draft: Draft): boolean {
  if (isListed(member)) return false;
  const { key, expression } = member;
  const change = naming(key, () => changeOf(key, expression, evaluation, isTyped));
  if (!change || (!change.missing && change.check !== 'valid') || testable(expression, evaluation) !== null)
    return false;
  if (change.check === undefined && isCovered(member, change, evaluation, draft)) return false;
  const source = editableSource(member, object);
  return source === null || conditionText(source, member, isTyped, evaluation, draft) === null;
}

/** Whether a test that stands there already says that a member has a value. */
function isCovered(
  { expression, source }: Member,
  { missing = [] }: Change,
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  if (isResultTested(expression, missing, evaluation, draft)) return true;
  const excluded = evaluation.isOwn(source) ? excludedAt(expression, source, evaluation, draft) : null;
  return missing.every(one => excluded?.has(one) === true);
}

/** Edits a member of which `String` would make another text than JSON.stringify did; the rest can stay. */
function editEntry(member: Member, object: Node, isEditable: boolean, evaluation: Evaluation, draft: Draft): void {
  const change = changeOf(member.key, member.expression, evaluation, false);
  if (change?.check === 'finite') throw new Refusal('maybe-undefined');
  if (!change?.convert || !ODD.has(change.convert)) return;
  const source = editableSource(member, object);
  if (source === null || change.missing) throw new Refusal('maybe-undefined');
  if (!isEditable) throw new Refusal('shared-body');
  convertMember(source, member, change.check === 'valid' ? 'maybe date' : change.convert, draft);
}

interface Editing {
  readonly isEditable: boolean;
  readonly isOverride: boolean;
  readonly isTyped: boolean;
}

function editMember(
  member: Member,
  object: Node,
  { isEditable, isOverride, isTyped }: Editing,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const change = changeOf(member.key, member.expression, evaluation, isTyped);
  if (change === null) return;
  const source = editableSource(member, object);
  const { missing, ...rest } = change;
  const needed: Change = isCovered(member, change, evaluation, draft) ? rest : change;
  const isConditional = needed.missing !== undefined || needed.check !== undefined;
  if (!isConditional && !needed.convert && needed.remove !== true) return;
  if (source === null) throw new Refusal(isConditional ? 'maybe-undefined' : 'unknown-members');
  if (!isEditable) throw new Refusal('shared-body');
  if (isOverride && (isConditional || needed.remove === true)) throw new Refusal('maybe-undefined');
  applyChange(source, member, needed, isTyped, evaluation, draft);
}
