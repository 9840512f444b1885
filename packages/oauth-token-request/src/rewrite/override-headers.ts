import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../clients/site.js';
import type { Slot } from '../clients/slots.js';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { hasEffect } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import type { Evaluation, Value } from '../values/types.js';
import { optionsVia } from './body.js';
import type { Draft } from './draft.js';
import { allowsForm } from './header-types.js';
import { shorthandOf } from './move.js';
import { Refusal } from './reasons.js';
import { areUsedOnce } from './sharing.js';
import { isMaybeUnset } from './unset.js';

export type Header = readonly [name: string, text: string];

/** Headers as members of an object literal. */
export function entries(headers: readonly Header[], draft: Draft): string {
  const key = (name: string): string => (/^[\w$]+$/u.test(name) ? name : draft.quoted(name));
  return headers.map(([name, text]) => `${key(name)}: ${draft.quoted(text)}`).join(', ');
}

/** Writes other headers, or options with headers, where the request has some of its own. */
export function replaceHeaders(slot: Slot, node: Node, text: string, draft: Draft): void {
  if (!areUsedOnce(optionsVia(slot))) throw new Refusal('shared-options');
  const property = shorthandOf(node);
  if (property) draft.replace(property.range, `${draft.sourceOf(property.key)}: ${text}`);
  else draft.replace(node.range, text);
}

/** The code of headers that say the same as others but for some; `null` if theirs can't be taken over. */
function withOthers(source: string, value: Value | null, headers: readonly Header[], draft: Draft): string | null {
  if (value?.kind === 'object') return `{ ...${source}, ${entries(headers, draft)} }`;
  // What sets a header gives another object.
  if (value?.kind !== 'headers' || value.isImmutable !== true) return null;
  const set = ([name, text]: Header): string => `.set(${draft.quoted(name)}, ${draft.quoted(text)})`;
  return source + headers.map(set).join('');
}

/** The code of the headers that a node gives, with others behind them. */
function withOthersAt(node: Node, value: Value | null, headers: readonly Header[], draft: Draft): string | null {
  return withOthers(value?.kind === 'object' ? draft.sourceOf(node) : draft.asObject(node), value, headers, draft);
}

/** Whether a type was written for what a variable or a field holds. */
function hasWrittenType({ defs }: ScopeVariable): boolean {
  return defs.some(({ name, node }) => [name, node].some(one => 'typeAnnotation' in one && one.typeAnnotation));
}

/** `{ ...headers, 'Content-Type': … }`: what others use too stays as it is. */
export function overrideAtRequest(slot: Slot, headers: readonly Header[], evaluation: Evaluation, draft: Draft): void {
  const { node, value, via = [] } = slot;
  const text = node && withOthersAt(node, value, headers, draft);
  if (node === null || value === null || text === null) throw new Refusal('shared-headers');
  if (!areUsedOnce(optionsVia(slot))) {
    if (!overrideInOptions(slot, headers, evaluation, draft)) throw new Refusal('shared-options');
    return;
  }
  if (value.kind === 'object') {
    const isAllowed = headers.every(([name]) => allowsForm(node, via, [name], evaluation));
    // A literal in the request is changed or left.
    const isOwn = unwrap(node).type === 'ObjectExpression' && areUsedOnce(via);
    if (draft.hasTypes && (!isAllowed || isOwn)) throw new Refusal('typed-options');
  }
  // What its type says may be missing has no methods.
  if (value.kind !== 'object' && draft.hasTypes && value.via.some(hasWrittenType)) throw new Refusal('shared-headers');
  replaceHeaders(slot, node, text, draft);
}

/**
 * `{ ...shared, headers: { ...shared.headers, 'Content-Type': … } }` where the headers come by options that others use too.
 * @returns whether they do
 */
function overrideInOptions(
  { place, value, via = [] }: Slot,
  headers: readonly Header[],
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  if (place.kind !== 'member') return false;
  const { options } = place;
  const { name } = place;
  const { node: literal, via: held } = options.value ?? { node: null, via: [] };
  const isInLiteral = literal?.type === 'ObjectExpression' && areUsedOnce(held);
  const shared = isInLiteral ? spreadIn(literal, via, evaluation, draft) : referenceTo(options, draft);
  // What a type hides of the headers, a spread of them would have too: whether that compiles can't be told.
  if (shared === null || [...held, ...via].some(hasWrittenType)) return false;
  const text = withOthers(`${shared}.${name}`, value, headers, draft);
  if (text === null) return false;
  if (isInLiteral) draft.appendElement(literal, `${name}: ${text}`);
  else addToShared(options, shared, `${name}: ${text}`, draft);
  return true;
}

/**
 * `{ ...TABLE[key], 'Content-Type': … }` and `{ ...options, headers: { ...options?.headers, 'Content-Type': … } }`: of headers
 * and options that may not be there, a header is added where they are asked for.
 * @returns whether they are such
 * @throws {Refusal} if they can't be named twice
 */
export function overrideMissing(
  { headers: slot, body }: Site,
  headers: readonly Header[],
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  const { place, node, value } = slot;
  const isMissing = (one: Node | null): one is Node => one !== null && isMaybeUnset(one, evaluation);
  if (value?.kind === 'object' && isMissing(node)) {
    overrideAtRequest(slot, headers, evaluation, draft);
    return true;
  }
  // Without options in which the body stands, nothing is sent.
  if (place.kind !== 'member' || body.place.kind !== 'argument') return false;
  const { node: given, value: options } = place.options;
  if (options?.kind !== 'object' || !isMissing(given)) return false;
  if (draft.hasTypes || hasEffect(given)) throw new Refusal('unknown-options');
  const source = draft.sourceOf(given);
  const own = value === null ? '' : `...${source}?.${place.name}, `;
  draft.replace(given.range, `{ ...${source}, ${place.name}: { ${own}${entries(headers, draft)} } }`);
  return true;
}

/** Whether a node is a name, or names with dots, and nothing says that one may be missing (`options!`, `a?.options`). */
function isReference(node: Node): boolean {
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' || node.type === 'ThisExpression';
  return !node.computed && !node.optional && isReference(node.object);
}

/** The variable or field that a request is given its options by, as it is written there. */
export function referenceTo({ place, node, value }: Slot, draft: Draft): string | null {
  const isHeld = place.kind === 'argument' && node !== null && isReference(node);
  return isHeld && value?.kind === 'object' ? draft.sourceOf(node) : null;
}

/** `{ ...shared, headers: … }` */
export function addToShared({ node }: Slot, shared: string, member: string, draft: Draft): void {
  if (node !== null) draft.replace(node.range, `{ ...${shared}, ${member} }`);
}

/** What is spread into an object and holds what comes by a variable, as it is written there. */
function spreadIn(
  { properties }: TSESTree.ObjectExpression,
  [variable, ...others]: Value['via'],
  evaluation: Evaluation,
  draft: Draft,
): string | null {
  const declaration = variable?.defs[0]?.node;
  if (declaration === undefined || others.length > 0) return null;
  const isHolder = (node: Node): boolean =>
    isReference(node) && evaluation.evaluate(node).via[0]?.defs[0]?.node === declaration;
  const spread = properties.find(one => one.type === 'SpreadElement' && isHolder(one.argument));
  return spread?.type === 'SpreadElement' ? draft.sourceOf(spread.argument) : null;
}
