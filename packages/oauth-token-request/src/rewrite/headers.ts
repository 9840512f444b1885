import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../clients/site.js';
import { readsHeaders } from '../clients/site.js';
import type { Call, Node } from '../syntax/nodes.js';
import { isInside, programOf, standsAlone, unwrap } from '../syntax/nodes.js';
import { hasEffect } from '../syntax/walk.js';
import { isNothing } from '../values/nothing.js';
import { isListed } from '../values/typed-members.js';
import type { Evaluation, Value } from '../values/types.js';
import type { ContentType } from '../wire/content-type.js';
import { FORM, headersOf } from '../wire/content-type.js';
import { optionsVia } from './body.js';
import type { Draft } from './draft.js';
import { allowsForm, allowsFormInArgument, castValue, enumMember, standsBesideForm } from './header-types.js';
import { headersCode } from './headers-class.js';
import { checkMeasures } from './measures.js';
import { shorthandOf } from './move.js';
import { Refusal } from './reasons.js';
import {
  addToShared,
  entries,
  overrideAtRequest,
  overrideMissing,
  referenceTo,
  replaceHeaders,
  type Header,
} from './override-headers.js';
import { areUsedOnce } from './sharing.js';

const NAME = 'Content-Type';

/** Puts `headers: { 'Content-Type': … }` where the request has no headers yet, or says that they are undefined. */
function addHeaders(
  site: Site,
  headers: readonly Header[],
  contentType: string | undefined,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const { headers: slot } = site;
  const { place, node } = slot;
  const text = headersCode(`{ ${entries(headers, draft)} }`, site, draft.hasTypes);
  const shared = place.kind === 'member' && !areUsedOnce(optionsVia(slot)) ? referenceTo(place.options, draft) : null;
  if (place.kind === 'member' && node !== null && shared === null) {
    replaceHeaders(slot, node, text, draft);
    return;
  }
  const append = (call: Call, added: string, path: readonly string[]): void => {
    if (draft.hasTypes && !allowsFormInArgument(call, path, evaluation)) throw new Refusal('typed-options');
    draft.appendArgument(call, added);
  };
  const name = headers[0]?.[0] ?? NAME;
  if (place.kind === 'argument' && place.call.arguments.length === place.index) {
    append(place.call, text, [name]);
    return;
  }
  if (place.kind !== 'member') throw new Refusal('unknown-options');
  const { options } = place;
  // jQuery's idiom is an option of its own.
  const member = contentType === undefined ? `${place.name}: ${text}` : `${contentType}: ${draft.quoted(FORM)}`;
  const path = contentType === undefined ? [place.name, name] : [contentType];
  if (options.value === null || isNothing(options.value)) {
    const { place: at, node: given } = options;
    if (given !== null) {
      replaceHeaders(options, given, `{ ${member} }`, draft);
      return;
    }
    if (at.kind !== 'argument' || at.call.arguments.length !== at.index) throw new Refusal('unknown-options');
    append(at.call, `{ ${member} }`, path);
    return;
  }
  if (options.value.kind !== 'object' || options.value.node.type !== 'ObjectExpression' || options.value.isOpen)
    throw new Refusal('unknown-options');
  const { node: literal, via } = options.value;
  if (shared !== null) {
    addToShared(options, shared, member, draft);
    return;
  }
  if (!areUsedOnce(via)) throw new Refusal('shared-options');
  if (draft.hasTypes && !allowsForm(literal, via, path, evaluation)) throw new Refusal('typed-options');
  draft.appendElement(literal, member);
}

/** The literal to which a header can be added without anyone else seeing it. */
function ownLiteral(
  value: Value,
): TSESTree.ObjectExpression | TSESTree.ArrayExpression | TSESTree.NewExpression | null {
  if (!areUsedOnce(value.via)) return null;
  if (value.node.type === 'ObjectExpression' || value.node.type === 'ArrayExpression') return value.node;
  return value.kind === 'headers' && value.node.type === 'NewExpression' ? value.node : null;
}

function addToHeaders(
  { headers: slot, client }: Site,
  value: Value,
  headers: readonly Header[],
  evaluation: Evaluation,
  draft: Draft,
): void {
  if (headers.length === 0) return;
  const literal = ownLiteral(value);
  const isClosed = literal !== null && draft.hasTypes && !areAllowed(literal, value.via, headers, evaluation);
  if (literal === null || isClosed) {
    overrideAtRequest(slot, headers, evaluation, draft);
    return;
  }
  const argument = literal.type === 'NewExpression' ? literal.arguments[0] : literal;
  const inner = argument && unwrap(argument);
  if (inner?.type === 'ObjectExpression') draft.appendElement(inner, entries(headers, draft));
  else if (inner?.type === 'ArrayExpression' && client.options.takesHeaderList === true)
    for (const [name, text] of headers)
      draft.appendElement(inner, `{ key: ${draft.quoted(name)}, value: ${draft.quoted(text)} }`);
  else if (inner?.type === 'ArrayExpression')
    for (const pair of headers) draft.appendElement(inner, `[${pair.map(text => draft.quoted(text)).join(', ')}]`);
  else if (inner === undefined && literal.type === 'NewExpression')
    draft.appendArgument(literal, `{ ${entries(headers, draft)} }`);
  else throw new Refusal('unknown-headers');
}

/** Whether the type that was written for a literal has these headers. */
function areAllowed(literal: Node, via: Value['via'], headers: readonly Header[], evaluation: Evaluation): boolean {
  if (literal.type !== 'ObjectExpression') return true;
  return headers.every(([name]) => allowsForm(literal, via, [name], evaluation));
}

/** `.type('form')` before `.send(…)`, or a statement of its own before it. */
function addStep({ call }: Site, typeStep: NonNullable<Site['typeStep']>, draft: Draft): void {
  const code = typeStep.code.replaceAll("'", draft.quote);
  const { callee } = call;
  if (typeStep.isRoot) {
    draft.insert(call.range[1], `.${code}`);
    return;
  }
  if (callee.type !== 'MemberExpression') throw new Refusal('unknown-headers');
  const object = draft.sourceOf(callee.object);
  if (typeStep.isChained) {
    draft.insert(callee.object.range[1], `${draft.gapBehind(callee.object)}.${code}`);
    return;
  }
  if (!standsAlone(call)) throw new Refusal('unknown-headers');
  draft.insert(call.range[0], `${object}.${code};${draft.lineBreakAt(call)}`);
}

/** Whether the request's options can take headers. */
function hasOwnOptions({ headers: { place, value } }: Site): boolean {
  if (place.kind !== 'member') return false;
  const isAbsent = value === null || isNothing(value);
  return isAbsent ? place.options.value?.kind === 'object' : value.node.type === 'ObjectExpression';
}

/** Whether the body stays a text to which the client adds no Content-Type, though it labels the objects that it encodes. */
function isUnlabelledText({ body, rule: { rewrite, serialisation } }: Site): boolean {
  const isText = body.value?.kind === 'text' || (body.value?.kind === 'form' && !body.value.isInstance);
  const isElsewhere = rewrite?.name !== undefined || rewrite?.beside !== undefined || serialisation.isByName === true;
  return (
    isText && !isElsewhere && serialisation.everything === undefined && serialisation.stringDefaultsToForm !== true
  );
}

/** Whether a type comes from an option of its own, over which headers win (jQuery). */
function isOption(type: ContentType): boolean {
  return type.kind === 'known' && type.member.source === type.member.expression;
}

function isForm(type: ContentType): boolean {
  return type.kind === 'known' && type.type === 'form';
}

/** The value that stands behind the name: `'application/json'`, in whichever way the header is given. */
function replaceValue(expression: Node, evaluation: Evaluation, draft: Draft): void {
  const written = draft.sourceOf(expression);
  const quote = /^['"`]/u.exec(written)?.[0] ?? draft.quote;
  // `.type('json')` has a short name for the form too.
  const isShort = /^(['"`])json\1$/u.test(written);
  if (shorthandOf(expression)) throw new Refusal('unknown-headers');
  // What it does would not be done any more.
  if (hasEffect(expression)) throw new Refusal('unknown-headers');
  draft.replace(castValue(expression, evaluation).range, draft.quoted(isShort ? 'form' : FORM, quote));
}

/** The Accept header that the client leaves out once the body isn't JSON any more. */
function acceptOf({ headers: { value }, rule }: Site): Header[] {
  const accept = rule.rewrite?.accept;
  const set = value && headersOf(value);
  const isGiven = set?.members.some(({ key }) => key.toLowerCase() === 'accept') === true;
  return accept === undefined || isGiven ? [] : [['Accept', accept]];
}

/**
 * Leaves exactly one Content-Type, application/x-www-form-urlencoded, on a request.
 * @param type what the request's own headers say
 * @param inherited what an instance's defaults say
 * @throws {Refusal} if the headers can't be seen or a change would be seen elsewhere
 */
export function rewriteHeaders(
  site: Site,
  type: ContentType,
  inherited: ContentType,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const { headers: slot } = site;
  const { value } = slot;
  checkMeasures(site, evaluation, draft);
  const accept = acceptOf(site);
  if (type.kind === 'unknown')
    throw new Refusal(value?.kind === 'unknown' && slot.node === null ? 'unknown-options' : 'unknown-headers');
  if (slot.mayBeReplaced === true)
    throw new Refusal(value === null || areUsedOnce(value.via) ? 'unknown-options' : 'shared-headers');
  if (value !== null && !readsHeaders(site, value)) throw new Refusal('unknown-headers');
  if (type.kind === 'absent') {
    // A second spelling of an inherited name would be sent beside it by some versions.
    const name = type.member?.key ?? (inherited.kind === 'known' ? inherited.member.key : NAME);
    const isNeeded =
      site.rule.rewrite?.header === 'set' ||
      isUnlabelledText(site) ||
      (inherited.kind !== 'absent' && !isForm(inherited));
    if (!isNeeded || overrideMissing(site, [[name, FORM], ...accept], evaluation, draft)) return;
    if (site.typeStep && !hasOwnOptions(site)) addStep(site, site.typeStep, draft);
    else if (value === null || value.kind === 'primitive')
      addHeaders(
        site,
        [[name, FORM], ...accept],
        isOption(inherited) ? site.client.options.contentType : undefined,
        evaluation,
        draft,
      );
    else if (type.member?.via.length === 0 && areUsedOnce(value.via)) {
      replaceValue(type.member.expression, evaluation, draft);
      addToHeaders(site, value, accept, evaluation, draft);
    } else addToHeaders(site, value, [[name, FORM], ...accept], evaluation, draft);
    return;
  }
  if (type.type === 'form') return;
  const { member } = type;
  if (value === null) return;
  if (site.typeStep?.isShared === true) throw new Refusal('shared-headers');
  const { source } = member;
  if (site.typeStep?.makers.some(maker => programOf(maker) === programOf(source) && isInside(source, maker)) === true) {
    // XMLHttpRequest would send both.
    if (!site.typeStep.isChained) throw new Refusal('shared-headers');
    addStep(site, site.typeStep, draft);
    return;
  }
  // One that comes by `...defaults` is overridden behind it.
  const isShared = site.typeStep ? !areUsedOnce(member.via) : member.via.length > 0 || isListed(member);
  const form: Header = [member.key, FORM];
  if (overrideMissing(site, [form, ...accept], evaluation, draft)) return;
  if (standsBesideForm(value.node)) {
    overrideAtRequest(slot, [form, ...accept], evaluation, draft);
    return;
  }
  if (isShared || !areUsedOnce(value.via)) {
    addToHeaders(site, value, [form, ...accept], evaluation, draft);
    return;
  }
  const isAllowed = !draft.hasTypes || allowsForm(member.expression, [...value.via, ...member.via], [], evaluation);
  const named = isAllowed ? null : enumMember(member.expression, evaluation);
  if (named) draft.replace(named.node.range, named.text);
  else if (isAllowed) replaceValue(member.expression, evaluation, draft);
  else {
    overrideAtRequest(slot, [form, ...accept], evaluation, draft);
    return;
  }
  addToHeaders(site, value, accept, evaluation, draft);
}
