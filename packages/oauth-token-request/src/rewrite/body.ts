import type { TSESTree } from '@typescript-eslint/types';
import type { FormRewrite } from '../clients/client.js';
import type { Obstacle } from '../clients/obstacle.js';
import type { Site } from '../clients/site.js';
import type { Node } from '../syntax/nodes.js';
import { isInside, programOf } from '../syntax/nodes.js';
import { hasEffect, survey } from '../syntax/walk.js';
import { isNothing } from '../values/nothing.js';
import type { Evaluation, JsonValue, Member, Members, TextValue, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isFormText, isJsonText, type Serialisation } from '../wire/encode.js';
import { aroundArgument, entriesOf, holdsSimpleValues, isTextRecord } from './declared-types.js';
import type { Draft } from './draft.js';
import { formOfAll, type Form } from './entries.js';
import { fitOf, nameTypes, type Fit } from './fit.js';
import { literalOf } from './json-literal.js';
import { editMembers } from './members.js';
import { mayLackValues } from './lacking-values.js';
import { checkIsNoOptions } from './misplaced-options.js';
import { moveBody, shorthandOf } from './move.js';
import { rewriteFields, rewriteFormData } from './multipart.js';
import { Refusal } from './reasons.js';
import { areFilledBehind, areMeasured, areUsedOnce, checkAreUsedOnce } from './sharing.js';

const CONSTRUCTOR = 'new URLSearchParams';

/** How what is made stands where a part of the body did. */
type Fitting = (part: Node, via: Value['via'], isMadeText: boolean) => Fit;

/** How an object is given of which nothing but its type is known. */
function formByType(value: Value, argument: Node | null, evaluation: Evaluation, draft: Draft): Form {
  if (value.kind === 'unknown' && isTextRecord(value.annotation, evaluation))
    return argument !== null && mayLackValues(argument, evaluation) ? 'entries' : 'record';
  if (argument === null || !draft.hasTypes || !holdsSimpleValues(value, evaluation)) throw new Refusal('unknown-body');
  draft.isByType = true;
  return value.kind === 'unknown' && value.annotation ? entriesOf(value.annotation, evaluation) : 'entries';
}

/** The parameters as an object: its members are made fit for a form. */
function editParameters(
  argument: Node | null,
  value: Value,
  isEditable: boolean,
  evaluation: Evaluation,
  draft: Draft,
): Form {
  // Of what is undefined both make nothing.
  const given = alternativesOf(value).filter(one => one.kind !== 'primitive' || one.value !== undefined);
  if (given.length === 0) throw new Refusal('unknown-body');
  const forms = given.map((one): Form => {
    if (one.kind === 'object') return editMembers(one, isEditable && areUsedOnce(one.via), argument, evaluation, draft);
    return formByType(one, argument, evaluation, draft);
  });
  return formOfAll(forms);
}

/** What JSON.stringify is given, which is to become the form. */
function stringified({ node: call, of }: JsonValue, evaluation: Evaluation): TSESTree.Expression {
  if (alternativesOf(of).some(isFormAlready)) throw new Refusal('stringified-form');
  const [argument, replacer, ...others] = call.arguments;
  if (argument === undefined || argument.type === 'SpreadElement') throw new Refusal('unknown-body');
  // They go, and what they do with them.
  if (others.some(hasEffect)) throw new Refusal('json-replacer');
  if (replacer !== undefined) {
    const given = replacer.type === 'SpreadElement' ? null : evaluation.evaluate(replacer);
    if (given?.kind !== 'primitive' || (given.value !== null && given.value !== undefined))
      throw new Refusal('json-replacer');
  }
  return argument;
}

/** Whether JSON.stringify makes what holds no parameter of a value: `{}` of a form, and of a text one in quotes. */
function isFormAlready(value: Value): boolean {
  return /^(?:form|multipart)$/u.test(value.kind) || (value.kind === 'text' && isFormText(value));
}

/** `JSON.stringify(x)` becomes `x` for a client that makes a form of it. */
function unwrapStringify(value: JsonValue, site: Site, evaluation: Evaluation, draft: Draft): void {
  const { node: call } = value;
  const argument = stringified(value, evaluation);
  // `() => { … }` would be a function's body.
  if (call.parent.type === 'ArrowFunctionExpression') throw new Refusal('unknown-body');
  if (areMeasured(value.via)) throw new Refusal('content-length');
  // `data = data` would be left of it.
  if (call.parent.type === 'AssignmentExpression' && draft.sourceOf(call.parent.left) === draft.sourceOf(argument))
    throw new Refusal('shared-body');
  // The text was a copy of what the object held then.
  if (areFilledBehind(value.of.via, call)) throw new Refusal('shared-body');
  if (draft.hasTypes && fitOf(site, call, value.via, false, evaluation).isText) throw new Refusal('typed-options');
  editParameters(null, value.of, true, evaluation, draft);
  if (mayLackValues(argument, evaluation)) throw new Refusal('maybe-undefined');
  const { range } = site.rule.rewrite?.name === undefined ? asShorthand(call, argument, draft) : call;
  draft.replace([range[0], argument.range[0]], '');
  draft.replace([argument.range[1], call.range[1]], '');
}

/** The property `body: JSON.stringify(body)` if it can be `body` in a program of today, else the call alone. */
function asShorthand(call: TSESTree.CallExpression, argument: Node, draft: Draft): Node {
  const { parent } = call;
  if (parent.type !== 'Property' || parent.computed || parent.key.type !== 'Identifier') return call;
  const isSame = argument.type === 'Identifier' && argument.name === parent.key.name;
  const isPlain = /^\s*:\s*$/u.test(draft.textBetween(parent.key.range[1], call.range[0]));
  return isSame && isPlain && survey(programOf(call)).isModern ? parent : call;
}

/** `JSON.stringify(x)` becomes `new URLSearchParams(x)` where it stands. */
function rewriteStringify(
  value: JsonValue,
  isText: boolean,
  isEditable: boolean,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const { node: call } = value;
  const argument = stringified(value, evaluation);
  const form = editParameters(argument, value.of, isEditable, evaluation, draft);
  const [before, after] = aroundArgument(argument, form, evaluation, draft);
  const [start, end] = call.callee.range;
  const chain = /^\s*\?\./u.exec(draft.textBetween(end, argument.range[0]))?.[0] ?? '';
  if (call.optional && chain === '') throw new Refusal('unknown-body');
  draft.replace([start, end + chain.length], CONSTRUCTOR);
  if (before !== '') draft.wrap(argument, before, after);
  const last = call.arguments.at(-1);
  if (last && last !== argument) draft.replace([argument.range[1], last.range[1]], '');
  if (isText) draft.insert(call.range[1], '.toString()');
}

/** JSON that is written out becomes `new URLSearchParams({ … })`, or the object that the client makes a form of. */
function rewriteJsonText(value: TextValue, site: Site, fitted: Fitting, evaluation: Evaluation, draft: Draft): void {
  const { node, via } = value;
  const literal = literalOf(value, site.body.node, evaluation, draft);
  const pass = site.rule.rewrite?.pass;
  if (pass === 'object') {
    if (areMeasured(via)) throw new Refusal('content-length');
    if (fitted(node, via, false).isText) throw new Refusal('typed-options');
    draft.replace(node.range, node.parent?.type === 'ArrowFunctionExpression' ? `(${literal})` : literal);
    return;
  }
  const { isText } = fitted(node, via, pass === 'text' || areMeasured(via));
  draft.replace(node.range, `${CONSTRUCTOR}(${literal})${isText ? '.toString()' : ''}`);
}

/** `params` becomes `params.toString()` where it is sent. */
function sendText(node: Node, value: Value, draft: Draft): void {
  const method = alternativesOf(value).some(isNothing) ? '?.toString()' : '.toString()';
  const property = shorthandOf(node);
  if (property) draft.replace(property.range, `${draft.sourceOf(node)}: ${draft.sourceOf(node)}${method}`);
  else draft.callOn(node, method);
}

/** `new URLSearchParams(JSON.stringify(x))` becomes `new URLSearchParams(x)`. */
function takeOutStringify(value: JsonValue, pass: FormRewrite['pass'], evaluation: Evaluation, draft: Draft): void {
  const { node: call } = value;
  // It would have to be made of something else.
  if (pass !== 'instance' || call.parent.type !== 'NewExpression') throw new Refusal('json-text');
  const argument = stringified(value, evaluation);
  const form = editParameters(argument, value.of, true, evaluation, draft);
  const [before, after] = aroundArgument(argument, form, evaluation, draft);
  draft.replace([call.range[0], argument.range[0]], before);
  draft.replace([argument.range[1], call.range[1]], after);
}

/** Whether those who need the body as it is would miss it; a replacer sees what the client makes JSON of. */
function isMissed(obstacle: Obstacle, value: Value, { everything, object }: Serialisation): boolean {
  if (everything === 'form' || obstacle === 'unknown-headers') return false;
  return alternativesOf(value).some(({ kind }) => {
    if (kind === 'object') return object !== 'form';
    return obstacle === 'shared-body' ? !/^(?:form|primitive|text)$/u.test(kind) : everything === 'json';
  });
}

/**
 * Turns the body of a request into URLSearchParams.
 * @throws {Refusal} if what is sent can't be known or a change would be seen elsewhere
 */
export function rewriteBody(site: Site, evaluation: Evaluation, draft: Draft): void {
  const { body, rule } = site;
  const { node, value } = body;
  const { rewrite, serialisation } = rule;
  if (rewrite === null) throw new Refusal('unknown-client');
  if (value === null) throw new Refusal('unknown-body');
  checkIsNoOptions(site, evaluation);
  checkAreUsedOnce(optionsVia(body), 'shared-options');
  if (site.isBesideDefault) throw new Refusal('shared-options');
  if (body.mayBeReplaced === true) throw new Refusal('unknown-options');
  if (site.obstacle !== null && isMissed(site.obstacle, value, serialisation)) throw new Refusal(site.obstacle);
  if (rewrite.value !== undefined) {
    if (node === null || !areUsedOnce(value.via)) throw new Refusal('shared-options');
    const quote = /^['"`]/u.exec(draft.sourceOf(value.node))?.[0] ?? draft.quote;
    draft.replace(value.node.range, draft.quoted(rewrite.value, quote));
    return;
  }
  if (value.kind === 'multipart' && value.node === site.call) {
    rewriteFields(value, rewrite, evaluation, draft);
    return;
  }
  const { pass } = rewrite;
  const isText = pass === 'text';
  const fits: Fit[] = [];
  const fitted: Fitting = (part, via, isMadeText) => {
    const fit = draft.hasTypes ? fitOf(site, part, via, isMadeText, evaluation) : { isText: isMadeText, named: [] };
    fits.push(fit);
    return fit;
  };
  let isWrapped = false;
  const forms: Form[] = [];
  for (const one of alternativesOf(value)) {
    switch (one.kind) {
      case 'json':
        checkAreUsedOnce(one.via, 'shared-body');
        if (one.isEmbedded === true) throw new Refusal('json-text');
        if (one.isInsideForm === true) {
          takeOutStringify(one, pass, evaluation, draft);
          break;
        }
        if (pass === 'object' && one.isInsideBytes === true) throw new Refusal('unknown-body');
        if (pass === 'object') unwrapStringify(one, site, evaluation, draft);
        else {
          const { isText: isMadeText } = fitted(
            one.node,
            one.via,
            isText || one.isInsideBytes === true || areMeasured(one.via),
          );
          rewriteStringify(one, isMadeText, true, evaluation, draft);
        }
        break;
      case 'object': {
        // What it makes of an object, it makes of a URLSearchParams too.
        if (site.client.isHandedOver === true) throw new Refusal('unknown-client');
        // The client reads the object when it sends it; a form that is made sooner doesn't have what is set in between.
        if (pass !== 'object' && node && !isInside(node, site.call) && areFilledBehind(ownVia(one, body), node))
          throw new Refusal('shared-body');
        if (node && isSetThroughOptions(one, node)) throw new Refusal('shared-body', SET_THROUGH_OPTIONS);
        forms.push(editMembers(one, areUsedOnce(one.via), pass === 'object' ? null : node, evaluation, draft));
        isWrapped = pass !== 'object';
        break;
      }
      case 'form':
        if (one.isInstance && serialisation.instanceIsObject === true && node !== null) sendText(node, value, draft);
        else if (pass === 'object' && serialisation.everything === 'json') throw new Refusal('unknown-body');
        break;
      case 'primitive':
        break;
      case 'text':
        if (!isJsonText(one)) break;
        checkAreUsedOnce(one.via, 'shared-body');
        rewriteJsonText(one, site, fitted, evaluation, draft);
        break;
      case 'multipart':
        if (one.node.type !== 'NewExpression' || pass === 'object' || (isText && (node === null || shorthandOf(node))))
          throw new Refusal('multipart-body');
        rewriteFormData(one, evaluation, draft);
        if (isText && node) sendText(node, value, draft);
        break;
      default:
        if (pass === 'object') throw new Refusal('unknown-body');
        forms.push(formByType(one, node, evaluation, draft));
        isWrapped = true;
    }
  }
  moveBody(site, rewrite, isWrapped, draft);
  if (isWrapped && node === null) throw new Refusal('unknown-body');
  const isWrappedText = isWrapped && node !== null && fitted(node, [], isText).isText;
  nameTypes(fits, draft);
  if (!isWrapped || node === null) return;
  const form = formOfAll(forms);
  const [before, after] = aroundArgument(node, form, evaluation, draft);
  const target = shorthandOf(node);
  const [open, close] = [`${CONSTRUCTOR}(${before}`, `${after})${isWrappedText ? '.toString()' : ''}`];
  if (target) {
    const name = rewrite.name ?? draft.sourceOf(node);
    draft.replace(target.range, `${name}: ${open}${draft.sourceOf(node)}${close}`);
  } else draft.wrap(node, open, close);
}

const SET_THROUGH_OPTIONS =
  'Members of the body are set through the options that hold it: set them on the body before it is put there, and build the URLSearchParams of that.';

/** Whether the program sets members of a body through the options in which it stands: `config.data.scope = scope`. */
function isSetThroughOptions({ node: object, members }: Value & Members, node: Node): boolean {
  const isSet = ({ source, via }: Member): boolean => source.type === 'AssignmentExpression' && via.length === 0;
  return isInside(object, node) && members.some(member => isSet(member) && !isInside(member.source, node));
}

/** The variables that hold a body itself, not the options around it. */
function ownVia({ via }: Value, body: Site['body']): Value['via'] {
  const options = optionsVia(body);
  return via.filter(variable => !options.includes(variable));
}

/** The variables that hold the options in which a body or headers stand, those that were spread into them included. */
export function optionsVia({ place, via = [] }: Site['body']): Value['via'] {
  return place.kind === 'member' ? [...(place.options.value?.via ?? []), ...via] : via;
}
