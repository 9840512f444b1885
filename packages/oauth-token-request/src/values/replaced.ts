import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, isLoop, programOf, textOf } from '../syntax/nodes.js';
import { isNothing } from './nothing.js';
import type { Written } from './patterns.js';
import { excludedAt } from './tested.js';
import { typeNames } from './type-names.js';
import type { Evaluation, Replacing, Value } from './types.js';

/** Whether a write may run after what stands behind it: in another function than the declaration, or a loop. */
export function isLater(write: Node, declaration: Node): boolean {
  const own = enclosingFunction(declaration);
  if (enclosingFunction(write) !== own) return true;
  for (let node: Node | undefined = write; node && node !== own && !isInside(declaration, node); node = node.parent)
    if (isLoop(node)) return true;
  return false;
}

/** The value as one in whose place another may be; what is in it may be something else then, too. */
export function replaceable(value: Value, by: Replacing): Value {
  if (value.kind === 'union') return { ...value, of: value.of.map(one => replaceable(one, by)) };
  if (value.kind !== 'object') return marked(value, by);
  const members = value.members.map(member => ({ ...member, replacing: member.replacing ?? by }));
  return marked({ ...value, members }, by);
}

function marked(value: Value, by: Replacing): Value {
  return value.replacing === 'assignment' ? value : { ...value, replacing: by };
}

/**
 * The value as one that is set in place of an earlier one: unless a test before the assignment says so, it may be missing
 * where it isn't seen.
 * @param from the expression that gives it
 */
export function replacement(value: Value, from: Node, evaluation: Evaluation): Value {
  const { text } = evaluation.files().find(({ program }) => program === programOf(from)) ?? {};
  const sources = { sourceOf: (node: Node): string => (text === undefined ? '' : textOf(node, text)) };
  if (text !== undefined && excludedAt(from, from, evaluation, sources).has('undefined')) return value;
  return asReplacement(value, 'assignment', evaluation);
}

function asReplacement(value: Value, by: Replacing, evaluation: Evaluation): Value {
  if (value.kind === 'union') return { ...value, of: value.of.map(one => asReplacement(one, by, evaluation)) };
  // What a pattern leaves of an object is one, of which nobody knows the members.
  const isUnseen =
    value.kind === 'object' || typeNames(value, evaluation).some(one => /^(?:unknown|object)$/u.test(one));
  return isUnseen ? marked(value, by) : value;
}

/** A member of an object that is put in place of an earlier one. */
export function memberOfReplacement({ replacing }: Value, member: Value, evaluation: Evaluation): Value {
  return replacing ? asReplacement(member, replacing, evaluation) : member;
}

export interface Assigned extends Written {
  readonly isFirst: boolean;
}

/**
 * What is assigned to one name or member, the first of it at the beginning: what comes later may be no such thing as that.
 * Where it begins as nothing, the first that is assigned tells what it is.
 */
export function oneAfterAnother(values: readonly Assigned[], evaluation: Evaluation): readonly Value[] {
  const something = values.filter(({ value }) => !isNothing(value));
  return values.map(({ value, from, isFirst }) =>
    isFirst || something.length < 2 || evaluation.isCursory ? value : replacement(value, from, evaluation),
  );
}
