import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isFunctionLike, isInside, isLoop, keyOf, programOf, unwrap } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { inContext, isFunction, returnsOf } from './functions.js';
import { isInOptionalChain, present } from './nothing.js';
import { replaceable, replacement } from './replaced.js';
import { mayRunBefore } from './running.js';
import { constantOf } from './text.js';
import { asTyped, recordKind } from './typed-members.js';
import type { Evaluation, Member, Members, ObjectValue, Value } from './types.js';
import { unionOf, unknownValue } from './types.js';

const nothing: Members = { members: [], isOpen: false };
const anything: Members = { members: [], isOpen: true };

/** Members with further ones behind them. */
export const followedBy = (first: Members, next: Members): Members => inOrder([first, next]);

/** Members one behind the other: those of an open part may replace the ones before it. */
export function inOrder(parts: readonly Members[]): Members {
  const lastOpen = parts.findLastIndex(({ isOpen }) => isOpen);
  const members: Member[] = [];
  for (const [index, part] of parts.entries())
    for (const member of part.members) members.push(index < lastOpen ? { ...member, mayBeReplaced: true } : member);
  return { members, ...openness(parts) };
}

/** What all of several parts have. */
function together(parts: readonly Members[]): Members {
  return { members: parts.flatMap(({ members }) => members), ...openness(parts) };
}

/** What may be in one of several parts besides what is seen. */
function openness(parts: readonly Members[]): Omit<Members, 'members'> {
  const unseen = parts.filter(part => part.isOpen).map(part => part.unseen);
  return {
    isOpen: parts.some(({ isOpen }) => isOpen),
    unseen: unseen.includes(undefined) ? undefined : unseen.includes('simple') ? 'simple' : unseen[0],
  };
}

/** The value as it is where something that can't be seen may have been done to it. */
export function opened(value: Value): Value {
  if (value.kind === 'union') return { ...value, of: value.of.map(opened) };
  return replaceable('members' in value ? { ...value, ...followedBy(value, anything) } : value, 'spread');
}

function optional({ members, isOpen, unseen }: Members): Members {
  return { members: members.map(member => ({ ...member, isOptional: true })), isOpen, unseen };
}

/** What `...value` adds. Text and arrays would add indices: nobody means that, so they count as unknown. */
export function spreadOf(value: Value): Members {
  switch (value.kind) {
    case 'object':
      return { ...value, members: value.members.map(member => ({ ...member, via: [...value.via, ...member.via] })) };
    case 'primitive':
      return nothing;
    case 'headers':
    case 'form':
    case 'multipart':
      return nothing;
    case 'union': {
      const parts = value.of.map(one => optional(spreadOf(one)));
      return { members: parts.flatMap(part => part.members), isOpen: parts.some(part => part.isOpen) };
    }
    default:
      return anything;
  }
}

/** What `new URLSearchParams(x)` and `new Headers(x)` take over from `x`. */
export function entriesOf(value: Value | null): Members {
  if (value === null) return { members: [], isOpen: false };
  if (value.kind !== 'array') {
    const { members, isOpen } = value.kind === 'headers' || value.kind === 'form' ? value : spreadOf(value);
    return { members, isOpen };
  }
  const members = value.elements.map(element => (element === null ? null : pairOf(unwrap(element))));
  return { members: members.filter(member => member !== null), isOpen: value.isOpen || members.includes(null) };
}

function pairOf(node: Node): Member | null {
  if (node.type !== 'ArrayExpression') return null;
  const [key, expression] = node.elements;
  if (key?.type !== 'Literal' || typeof key.value !== 'string' || !expression || expression.type === 'SpreadElement')
    return null;
  return { key: key.value, expression, source: node, via: [], isOptional: false, isRepeated: true };
}

/** `...(condition && { … })`: the left side adds nothing when it is falsy. */
function spreadMembers(argument: Node, evaluation: Evaluation): Members {
  const inner = unwrap(argument);
  if (inner.type === 'LogicalExpression' && inner.operator === '&&')
    return optional(spreadMembers(inner.right, evaluation));
  if (inner.type === 'ConditionalExpression') {
    const [yes, no] = [spreadMembers(inner.consequent, evaluation), spreadMembers(inner.alternate, evaluation)];
    return optional({ members: [...yes.members, ...no.members], isOpen: yes.isOpen || no.isOpen });
  }
  return spreadTyped(asReadAt(inner, evaluation.evaluate(inner), evaluation), evaluation);
}

/** What `...value` adds, by its written type where nothing else is known of it. */
export function spreadTyped(value: Value, evaluation: Evaluation): Members {
  if (value.kind === 'union') return together(value.of.map(one => optional(spreadTyped(one, evaluation))));
  // What is declared to have certain members is taken to have no others.
  const typed = value.kind === 'unknown' ? spreadOf(asTyped(value, evaluation)) : null;
  if (typed === null || value.kind !== 'unknown') return spreadOf(value);
  const unseen = typed.isOpen && typed.members.length === 0 ? recordKind(value.annotation, evaluation) : undefined;
  return value.isOptional === true ? optional({ ...typed, unseen }) : { ...typed, unseen };
}

export function evaluateObject(node: TSESTree.ObjectExpression, evaluation: Evaluation): ObjectValue {
  let parts: Members[] = [];
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      parts.push(spreadMembers(property.argument, evaluation));
      continue;
    }
    const key = keyOf(property) ?? computedKey(property, evaluation);
    if (key === null) parts.push(anything);
    else if (property.kind !== 'init') {
      // An accessor replaces what has its name, and nothing else.
      parts = [{ members: withAccessor(inOrder(parts).members, key, property), isOpen: true }];
    } else {
      const member: Member = { key, expression: property.value, source: property, via: [], isOptional: false };
      parts.push({ members: [member], isOpen: false });
    }
  }
  return { kind: 'object', node, via: [], ...inOrder(parts) };
}

/** What an accessor gives is read of the object, but nobody can write another value in its place. */
function withAccessor(members: readonly Member[], key: string, { kind, value }: TSESTree.Property): readonly Member[] {
  if (kind === 'set') return members.filter(member => member.key !== key || isGetter(member.source));
  const others = members.filter(member => member.key !== key);
  const returned = isFunction(value) ? (returnsOf(value) ?? []) : [];
  const given = returned.filter(one => one !== null);
  const mayEnd = given.length < returned.length;
  return [
    ...others,
    ...given.map((expression, index): Member => ({
      key,
      expression,
      source: value,
      via: [],
      isOptional: mayEnd || index > 0,
    })),
  ];
}

function isGetter({ parent }: Node): boolean {
  return parent?.type === 'Property' && parent.kind === 'get';
}

/** The name of a property or member that is computed, `null` if it isn't known. */
export function computedKey(
  node: TSESTree.Property | TSESTree.MemberExpression,
  { evaluate }: Evaluation,
): string | null {
  if (!node.computed) return null;
  const key = constantOf(evaluate(node.type === 'MemberExpression' ? node.property : node.key));
  return key === '' ? null : key;
}

/** The object of which a member is read. */
export function objectRead(member: TSESTree.MemberExpression, evaluation: Evaluation): Value {
  const object = asReadAt(member, evaluation.evaluate(member.object), evaluation);
  const there = present(object);
  return there === object || isInOptionalChain(member) ? object : there;
}

/**
 * An object as it is where its members are read: what the same function sets further down may not be there yet, nor what
 * the one around it sets when it has called this one.
 */
export function asReadAt(place: Node, value: Value, evaluation: Evaluation): Value {
  if (value.kind === 'union') return { ...value, of: value.of.map(one => asReadAt(place, one, evaluation)) };
  if (value.kind !== 'object') return value;
  const isSetBehind = ({ setBy }: Member): boolean => {
    if (setBy === undefined) return false;
    return enclosingFunction(setBy) === enclosingFunction(place)
      ? setBy.range[1] > place.range[0]
      : mayRunBefore(place, setBy, evaluation);
  };
  if (!value.members.some(isSetBehind)) return value;
  const members = value.members.flatMap(member => {
    if (!isSetBehind(member)) return member;
    return member.setBy && isInside(place, member.setBy) && isMadeAnewFor(value, member.setBy, place)
      ? []
      : { ...member, isOptional: true };
  });
  return { ...value, members };
}

/** Whether an object is made each time before it is set and read in a place: in that function, and no loop around that alone. */
function isMadeAnewFor({ node: made }: Value, setBy: Node, place: Node): boolean {
  const program = programOf(place);
  if (programOf(made) !== program || programOf(setBy) !== program) return false;
  for (let node: Node | undefined = place; node && !isInside(made, node); node = node.parent)
    if (isLoop(node) || isFunctionLike(node)) return false;
  return true;
}

export interface Lookup {
  readonly value: Value;
  /** The member that decides it, `null` if several may or none is known. */
  readonly member: Member | null;
  /** Something that can't be seen may have taken its place. */
  readonly mayBeReplaced: boolean;
  /** Something that can't be seen may have taken its place, or stand for it where it may be missing. */
  readonly mayBeUnseen: boolean;
}

/** Of fewer members than that, those of a name are found as quickly without a table. */
const FEW = 16;

const tables = new WeakMap<readonly Member[], ReadonlyMap<string, readonly Member[]>>();

/** The members that have a name, in order. */
function membersNamed(members: readonly Member[], key: string): readonly Member[] {
  if (members.length < FEW) return members.filter(member => member.key === key);
  const table = tables.get(members) ?? groupBy(members, member => member.key);
  tables.set(members, table);
  return table.get(key) ?? [];
}

/**
 * The member `key` of an object: the last one wins.
 * @returns `null` if there is none; an unknown value if there may be one that can't be seen.
 */
export function memberOf(
  object: Value & Members,
  key: string,
  evaluation: Evaluation,
  isSame?: (a: string, b: string) => boolean,
): Lookup | null {
  const found: Member[] = [];
  const { members } = object;
  const named = isSame ? members.filter(member => isSame(member.key, key)) : membersNamed(members, key);
  for (const member of named.toReversed()) {
    found.push(member);
    if (!member.isOptional) break;
  }
  const [last] = found;
  if (last === undefined)
    return object.isOpen
      ? { value: unknownValue(object.node), member: null, mayBeReplaced: false, mayBeUnseen: true }
      : null;
  const values = found.map(({ expression, via, context, value: given, replacing, isReplacement }): Value => {
    const value =
      given ?? (context ? inContext(context.evaluate(expression), context) : evaluation.evaluate(expression));
    const held = { ...value, via: [...object.via, ...via, ...value.via] };
    const whole = isReplacement === true ? replacement(held, expression, evaluation) : held;
    return replacing ? replaceable(whole, replacing) : whole;
  });
  const isSure = found.length === 1 && !last.isOptional;
  const mayBeMissing = found.every(member => member.isOptional);
  if (mayBeMissing) {
    values.push({ kind: 'primitive', value: undefined, node: object.node, via: object.via });
  }
  return {
    value: unionOf(last.expression, values),
    member: isSure && !object.isOpen ? last : null,
    mayBeReplaced: last.mayBeReplaced === true,
    mayBeUnseen: last.mayBeReplaced === true || (object.isOpen && mayBeMissing),
  };
}
