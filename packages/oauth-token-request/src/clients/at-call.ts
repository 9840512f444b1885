import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { isInside, keyOf, programOf, unwrap } from '../syntax/nodes.js';
import { someWithin } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import type { Evaluation, FunctionNode, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { obstacleTo } from './obstacle.js';
import { useOfAnswer } from './read-back.js';
import type { Site } from './site.js';
import { isPresent, Reader, type Slot } from './slots.js';

/** A call of a function that sends what it is given. */
export interface OwnCall {
  readonly fn: FunctionNode;
  readonly caller: Call;
  /** What is known where the call stands. */
  readonly evaluation: Evaluation;
}

/** The name that a parameter declares, if it is one. */
const nameOf = (parameter: TSESTree.Parameter): Node =>
  parameter.type === 'AssignmentPattern' ? parameter.left : parameter;

/**
 * The position of the parameter that an expression is, if the function only uses it so.
 * @param isUse whether it may be used in a place too
 */
function positionOf(
  node: Node | null,
  { fn, evaluation }: OwnCall,
  isUse: (use: Node) => boolean = use => use === node,
): number | null {
  const variable = node?.type === 'Identifier' ? evaluation.variableOf(node) : null;
  const name = variable?.defs[0]?.name;
  const index = fn.params.findIndex(one => one.type !== 'RestElement' && nameOf(one) === name);
  if (!variable || index === -1) return null;
  const uses = variable.references.filter(one => one.isRead() || one.identifier !== name);
  return uses.every(({ identifier }) => isUse(identifier)) ? index : null;
}

/** What is given to a parameter in the call; `null` where a default that says something would have to be replaced. */
function givenAt(
  index: number,
  own: OwnCall,
  { client }: Site,
): { readonly reader: Reader; readonly slot: Slot } | null {
  const { fn, caller, evaluation } = own;
  const parameter = fn.params[index];
  const reader = new Reader(evaluation, { call: caller, arguments: { options: index }, names: client.options });
  const slot = reader.argument(index);
  const standing = parameter?.type === 'AssignmentPattern' ? parameter.right : null;
  const isEmpty = standing === null || (standing.type === 'ObjectExpression' && standing.properties.length === 0);
  return slot.node === null && !isEmpty ? null : { reader, slot };
}

/** What is spread last into a literal, so that it has the last word there: `headers` in `{ …, ...(headers ?? {}) }`. */
function spreadLast(node: Node | null): Node | null {
  const last = node?.type === 'ObjectExpression' ? node.properties.at(-1) : undefined;
  const given = last?.type === 'SpreadElement' ? unwrap(last.argument) : null;
  const isEmpty = (one: Node): boolean => one.type === 'ObjectExpression' && one.properties.length === 0;
  return given?.type === 'LogicalExpression' && given.operator !== '&&' && isEmpty(given.right) ? given.left : given;
}

/** Whether the headers of a function name the type in one way, so that a call can say it anew under that name. */
function isNamedOnce({ headers: { value } }: Site): boolean {
  const objects = value ? alternativesOf(value) : [];
  const names = objects.flatMap(one => ('members' in one ? one.members.map(({ key }) => key) : []));
  return new Set(names.filter(name => name.toLowerCase() === 'content-type')).size <= 1;
}

/** What a call gives of the headers that the function sends, and what those stand above. */
interface GivenHeaders extends Pick<Site, 'headers' | 'defaultHeaders'> {
  /** Reads the options in which they are given. */
  readonly reader: Reader | null;
}

/** The spread that gives a literal its headers, if it has any behind which none are written. */
function spreadWithHeaders(literal: TSESTree.ObjectExpression, name: string): Node | null {
  const index = literal.properties.findLastIndex(({ type }) => type === 'SpreadElement');
  const spread = literal.properties[index];
  const isWrittenBehind = literal.properties.slice(index).some(one => one.type === 'Property' && keyOf(one) === name);
  return spread?.type === 'SpreadElement' && !isWrittenBehind ? unwrap(spread.argument) : null;
}

/** The literal of a function that options are, also where further functions hand them on. */
function literalIn({ node, value }: Slot, { fn }: OwnCall): TSESTree.ObjectExpression | null {
  const held = node?.type === 'ObjectExpression' ? node : value?.node;
  return held?.type === 'ObjectExpression' && isMadeIn(fn, held) ? held : null;
}

/** Of `(url, options) => fetch(url, { …, ...options, headers: { …, ...options.headers } })`, what the options give. */
function headersInSpread(site: Site, own: OwnCall): GivenHeaders | null {
  const { headers, defaultHeaders, client } = site;
  const { place, node, value } = headers;
  const literal = place.kind === 'member' ? literalIn(place.options, own) : null;
  if (place.kind !== 'member' || literal === null) return null;
  const { name } = place;
  const above = spreadLast(node);
  const merged = above?.type === 'MemberExpression' && keyOf(above) === name ? unwrap(above.object) : null;
  const isUse = ({ parent }: Node): boolean =>
    (parent?.type === 'SpreadElement' && parent.parent === literal) || (parent !== undefined && parent === above);
  const index = positionOf(merged ?? spreadWithHeaders(literal, name), own, isUse);
  const reader = index === null ? undefined : givenAt(index, own, site)?.reader;
  const slot = reader?.slot('headers', client.options.headers);
  if (!reader || !slot) return null;
  const isAbove = value !== null && (merged !== null || !isPresent(slot));
  // Headers in the options replace all of the function's, of which no more may be lost than the type.
  if (isAbove && !(merged === null ? isTypeAlone(value) : isNamedOnce(site))) return null;
  return { reader, headers: slot, defaultHeaders: isAbove ? [value, ...defaultHeaders] : defaultHeaders };
}

function isTypeAlone(headers: Value): boolean {
  const { members, isOpen } = headers.kind === 'object' ? headers : { members: [], isOpen: true };
  return !isOpen && members.every(({ key }) => key.toLowerCase() === 'content-type');
}

/** Of `(url, data, config) => axios.post(url, data, config)`, what the arguments give. */
function headersInArgument(site: Site, own: OwnCall): GivenHeaders | null {
  const { headers, defaultHeaders, client } = site;
  const { place, node, value } = headers;
  const options = place.kind === 'member' ? positionOf(place.options.node, own) : null;
  const reader = options === null ? null : (givenAt(options, own, site)?.reader ?? null);
  if (reader !== null) {
    const slot = reader.slot('headers', client.options.headers);
    return slot && { reader, headers: slot, defaultHeaders };
  }
  const alone = positionOf(node, own);
  const index = alone ?? (isNamedOnce(site) ? positionOf(spreadLast(node), own) : null);
  const slot = index === null ? undefined : givenAt(index, own, site)?.slot;
  const isAbove = alone === null && value !== null;
  return slot
    ? { reader: null, headers: slot, defaultHeaders: isAbove ? [value, ...defaultHeaders] : defaultHeaders }
    : null;
}

function bodyAtCall(site: Site, own: OwnCall, options: Reader | null): Slot | null {
  const { place, node } = site.body;
  const index = positionOf(node, own);
  const slot = index === null ? options?.slot('body', site.rule.member) : (givenAt(index, own, site)?.slot ?? null);
  // What hands on the options that hold it mustn't look at it either.
  const through = place.kind === 'member' ? (place.options.value?.via ?? []) : [];
  const isBetween = ({ defs }: ScopeVariable): boolean =>
    defs.some(one => !isInside(one.name, own.fn) && !isInside(one.name, own.caller));
  return slot ? { ...slot, via: [...(slot.via ?? []), ...through.filter(isBetween)] } : null;
}

const isMadeIn = (fn: FunctionNode, node: Node): boolean => isInside(node, fn) && programOf(node) === programOf(fn);

/**
 * A request that a function makes of what it is given, as the call of the function has it, so that it can be changed there
 * for this call alone: `post(url, data, config)` of `(url, data, config) => axios.post(url, data, config)`.
 * @returns `null` if the function does more with the body or the headers than to send them
 */
export function siteAtCall(site: Site, own: OwnCall): Site | null {
  const { client, rule, form } = site;
  const isAsItIs =
    rule.rewrite !== null && Object.keys(rule.rewrite).every(key => /^(?:pass|header|accept)$/u.test(key));
  if (!isAsItIs || rule.rewrite.pass === 'object' || rule.flag !== undefined || rule.isList === true) return null;
  if (client.steps || client.options.contentType || site.consumes) return null;
  if (someWithin(own.fn, node => node.type === 'Identifier' && node.name === 'arguments')) return null;
  // What the function makes of what it is given, it would make of a form too.
  if (site.body.value && alternativesOf(site.body.value).some(({ node }) => isMadeIn(own.fn, node))) return null;
  const given = headersInArgument(site, own) ?? headersInSpread(site, own);
  const body = given && bodyAtCall(site, own, given.reader);
  if (given === null || !body?.node) return null;
  // What the type arguments of its call stand for is the function's affair.
  const { bodyType, ...rest } = form;
  const { headers, defaultHeaders } = given;
  const obstacle = site.obstacle ?? obstacleTo(useOfAnswer(own.caller, client), []);
  return { ...site, body, headers, defaultHeaders, obstacle, call: own.caller, form: rest };
}
