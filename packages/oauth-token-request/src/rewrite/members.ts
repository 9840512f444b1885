import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isInside, unwrap } from '../syntax/nodes.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { typeNames } from '../values/type-names.js';
import type { Draft } from './draft.js';
import { isTested } from './guards.js';
import { Refusal } from './reasons.js';

/** What has to happen to one member so that a form says what the JSON said. */
interface Change {
  readonly remove?: boolean;
  /** The test under which the member is sent at all. */
  readonly guard?: 'undefined' | 'null' | null;
  readonly convert?: 'text' | 'join';
}

/** Parameters whose array is one value with spaces between: RFC 6749 §3.3. */
const SPACE_SEPARATED = new Set(['scope']);

function changeOf({ key, expression }: Member, evaluation: Evaluation): Change | null {
  const value = evaluation.evaluate(expression);
  const types = new Set(typeNames(value, evaluation));
  if (types.has('object')) throw new Refusal('nested-value');
  const guard = types.has('null') ? 'null' : types.has('undefined') ? 'undefined' : null;
  types.delete('null');
  types.delete('undefined');
  if (types.size === 0) return { remove: true };
  let convert: Change['convert'];
  if (types.has('array')) {
    if (!SPACE_SEPARATED.has(key) || types.size > 1) throw new Refusal('array-value');
    convert = 'join';
  } else if (types.has('number') || types.has('boolean')) convert = 'text';
  if (guard === null && convert === undefined) return null;
  return { ...(guard && { guard }), ...(convert && { convert }) };
}

/** Whether an expression can be written twice: reading it changes nothing, and TypeScript narrows it. */
export function isRepeatable(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'ThisExpression':
    case 'MetaProperty':
      return true;
    case 'ChainExpression':
      return isRepeatable(node.expression);
    case 'MemberExpression':
      return (!node.computed || node.property.type === 'Literal') && isRepeatable(node.object);
    default:
      return false;
  }
}

function convertText(text: string, node: Node, convert: Change['convert'], draft: Draft): string {
  if (convert === 'join') return `${text}.join(${draft.quoted(' ')})`;
  if (convert !== 'text') return text;
  const isPlain =
    node.type === 'Literal' && (typeof node.value === 'boolean' || /^(?:0|[1-9]\d{0,14})$/u.test(node.raw));
  return isPlain ? draft.quoted(text) : `String(${text})`;
}

/** What puts a member into a body and can be edited: a property of the literal, or `data.scope = scope;` as a statement. */
type Source = TSESTree.Property | TSESTree.AssignmentExpression;

function editableSource({ source, via }: Member, object: Node): Source | null {
  if (via.length > 0) return null;
  if (source.type === 'Property') return isInside(source, object) ? source : null;
  const statement = source.parent;
  // Behind an `if` without braces a second one would take its `else`.
  const isAlone =
    statement?.type === 'ExpressionStatement' && /^(?:BlockStatement|Program)$/u.test(statement.parent.type);
  return source.type === 'AssignmentExpression' && isAlone ? source : null;
}

/** `scope as string[]` needs parentheses before `.join`. */
function needsParentheses(node: Node): boolean {
  return !['Identifier', 'MemberExpression', 'ArrayExpression', 'CallExpression', 'ThisExpression'].includes(node.type);
}

function applyChange(source: Source, { key, expression }: Member, change: Change, draft: Draft): void {
  if (change.remove === true) {
    if (source.type !== 'Property') throw new Refusal('maybe-undefined');
    // Only what has no effect is taken out: `void 0` and the like stay for the reader to decide.
    if (!isRepeatable(expression) && expression.type !== 'Literal') throw new Refusal('maybe-undefined');
    draft.removeElement(source);
    return;
  }
  if (change.guard) {
    // `x!` and `x as string` promise a value that may be missing all the same: the test looks at `x` itself.
    const tested = unwrap(expression);
    if (!isRepeatable(tested)) throw new Refusal('maybe-undefined');
    const test = `${draft.sourceOf(tested)} ${change.guard === 'null' ? '!=' : '!=='} ${change.guard}`;
    if (source.type === 'Property') draft.wrap(source, `...(${test} && { `, ' })');
    else draft.insert(source.range[0], `if (${test}) `);
  }
  if (!change.convert) return;
  if (source.type === 'Property' && source.shorthand) {
    draft.replace(source.range, `${key}: ${convertText(key, expression, change.convert, draft)}`);
    return;
  }
  const text = draft.sourceOf(expression);
  const operand = change.convert === 'join' && needsParentheses(expression) ? `(${text})` : text;
  draft.replace(expression.range, convertText(operand, expression, change.convert, draft));
}

/**
 * Edits the members of a body so that URLSearchParams sends what JSON.stringify sent.
 * @param isEditable whether the literal may be changed: nothing else sees it
 * @throws {Refusal} if a member can't be sent in a form, or needs an edit where none is allowed
 */
export function editMembers(object: Value & Members, isEditable: boolean, evaluation: Evaluation, draft: Draft): void {
  if (object.isOpen) throw new Refusal('unknown-members');
  for (const member of object.members) {
    const change = changeOf(member, evaluation);
    if (change === null) continue;
    const source = editableSource(member, object.node);
    const isCovered = evaluation.isOwn(member.source) && isTested(member.expression, member.source, evaluation, draft);
    const needed: Change = { ...change, ...(isCovered && { guard: null }) };
    if (!needed.guard && !needed.convert && needed.remove !== true) continue;
    if (source === null) throw new Refusal(needed.guard ? 'maybe-undefined' : 'unknown-members');
    if (!isEditable) throw new Refusal('shared-body');
    applyChange(source, member, needed, draft);
  }
}
