import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../clients/site.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { hasEffect } from '../syntax/walk.js';
import { declarationOf, memberAnnotation, typeNamesOf } from '../values/annotations.js';
import type { Evaluation, JsonValue, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isJsonText } from '../wire/encode.js';
import type { Draft } from './draft.js';
import { editMembers } from './members.js';
import { moveBody, shorthandOf } from './move.js';
import { rewriteFields, rewriteFormData } from './multipart.js';
import { Refusal } from './reasons.js';
import { areMeasured, areUsedOnce } from './sharing.js';

const CONSTRUCTOR = 'new URLSearchParams';

/** The type that was written where a variable is declared. */
function annotationOf(node: Node, { variableOf }: Evaluation): TSESTree.TypeNode | null {
  const name = node.type === 'Identifier' ? variableOf(node)?.defs[0]?.name : undefined;
  return name?.type === 'Identifier' ? (name.typeAnnotation?.typeAnnotation ?? null) : null;
}

/** TypeScript takes no interface for a record of strings, but it takes its spread. */
function isNamedType(type: TSESTree.TypeNode, scope: Pick<Evaluation, 'variableOf' | 'importedType'>): boolean {
  if (type.type === 'TSIntersectionType') return type.types.some(one => isNamedType(one, scope));
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  if (type.typeName.name === 'Record') return false;
  const declaration = declarationOf(type, scope);
  return declaration?.type !== 'TSTypeAliasDeclaration' || isNamedType(declaration.typeAnnotation, scope);
}

/** Refuses a declared type whose members may be other than text: the output would not compile. */
function checkDeclaredType(type: TSESTree.TypeNode, evaluation: Evaluation, depth = 0): void {
  const declaration = type.type === 'TSTypeReference' ? declarationOf(type, evaluation) : null;
  if (declaration?.type === 'TSTypeAliasDeclaration' && depth < 8) {
    checkDeclaredType(declaration.typeAnnotation, evaluation, depth + 1);
    return;
  }
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Record') {
    const member = type.typeArguments?.params[1];
    if (member && !isTextType(member, evaluation)) throw new Refusal('typed-members');
  }
  const signatures =
    declaration?.type === 'TSInterfaceDeclaration'
      ? declaration.body.body
      : type.type === 'TSTypeLiteral'
        ? type.members
        : [];
  for (const signature of signatures) {
    if (signature.type === 'TSIndexSignature' && signature.typeAnnotation) {
      if (!isTextType(signature.typeAnnotation.typeAnnotation, evaluation)) throw new Refusal('typed-members');
      continue;
    }
    if (signature.type !== 'TSPropertySignature' || !signature.typeAnnotation) continue;
    const member = signature.typeAnnotation.typeAnnotation;
    const isText = typeNamesOf(member, evaluation).every(
      name => name === 'string' || name === 'unknown' || (name === 'undefined' && signature.optional),
    );
    // A type that is imported may be text; `unknown` is none.
    if (!isText || member.type === 'TSUnknownKeyword') throw new Refusal('typed-members');
  }
}

/** Text before and after the argument of URLSearchParams, so that it compiles. */
function spreadIfNamed(argument: Node, evaluation: Evaluation): readonly [string, string] {
  const cast =
    argument.type === 'TSAsExpression' || argument.type === 'TSTypeAssertion' ? argument.typeAnnotation : null;
  const type = cast ?? annotationOf(unwrap(argument), evaluation);
  if (type === null) return ['', ''];
  checkDeclaredType(type, evaluation);
  if (!isNamedType(type, evaluation)) return ['', ''];
  return cast === null ? ['{ ...', ' }'] : ['{ ...(', ') }'];
}

/** The parameters as an object: its members are made fit for a form. */
function editParameters(
  argument: Node | null,
  value: Value,
  isEditable: boolean,
  evaluation: Evaluation,
  draft: Draft,
): void {
  for (const one of alternativesOf(value)) {
    if (one.kind !== 'object') {
      if (one.kind === 'unknown' && isTextRecord(one.annotation, evaluation)) continue;
      throw new Refusal('unknown-body');
    }
    editMembers(one, isEditable && areUsedOnce(one.via), argument, evaluation, draft);
  }
}

/** Whether URLSearchParams takes a record of this type: text, or `any`, which TypeScript doesn't check. */
function isTextType(type: TSESTree.TypeNode, evaluation: Evaluation): boolean {
  return type.type === 'TSAnyKeyword' || typeNamesOf(type, evaluation).every(name => name === 'string');
}

/** `Record<string, string>` */
export function isTextRecord(type: TSESTree.TypeNode | undefined, evaluation: Evaluation): boolean {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeName.name !== 'Record')
    return false;
  const member = type.typeArguments?.params[1];
  return member !== undefined && member.type !== 'TSAnyKeyword' && isTextType(member, evaluation);
}

/** What JSON.stringify is given. */
function stringified({ node: call }: JsonValue, evaluation: Evaluation): TSESTree.Expression {
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

/** `JSON.stringify(x)` becomes `x` for a client that makes a form of it. */
function unwrapStringify(value: JsonValue, body: Site['body'], evaluation: Evaluation, draft: Draft): void {
  const { node: call } = value;
  const argument = stringified(value, evaluation);
  // `() => { … }` would be a function's body.
  if (call.parent.type === 'ArrowFunctionExpression') throw new Refusal('unknown-body');
  if (areMeasured(value.via)) throw new Refusal('content-length');
  if (isDeclaredText(value, body, evaluation)) throw new Refusal('typed-members');
  editParameters(null, value.of, true, evaluation, draft);
  draft.replace([call.range[0], argument.range[0]], '');
  draft.replace([argument.range[1], call.range[1]], '');
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
  editParameters(argument, value.of, isEditable, evaluation, draft);
  const [before, after] = spreadIfNamed(argument, evaluation);
  draft.replace(call.callee.range, CONSTRUCTOR);
  if (before !== '') draft.wrap(argument, before, after);
  const last = call.arguments.at(-1);
  if (last && last !== argument) draft.replace([argument.range[1], last.range[1]], '');
  if (isText) draft.insert(call.range[1], '.toString()');
}

/** The type that was written for a name, or for the object that it is taken out of: `{ body }: { body: string }`. */
function declaredType(name: TSESTree.Identifier, evaluation: Evaluation): TSESTree.TypeNode | undefined {
  if (name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
  const property = name.parent;
  if (property.type !== 'Property' || property.parent.type !== 'ObjectPattern') return undefined;
  const type = property.parent.typeAnnotation?.typeAnnotation;
  return type && memberAnnotation(type, keyOf(property) ?? '', evaluation)?.annotation;
}

/** Whether a variable on the way was declared to hold a string, or options with one. */
function isDeclaredText(value: Value, { place }: Site['body'], evaluation: Evaluation): boolean {
  return value.via.some(variable => {
    const name = variable.defs[0]?.name;
    const type = name?.type === 'Identifier' ? declaredType(name, evaluation) : undefined;
    if (type === undefined) return false;
    const member = place.kind === 'member' ? memberAnnotation(type, place.name, evaluation)?.annotation : undefined;
    return [type, ...(member ? [member] : [])].some(one => typeNamesOf(one, evaluation).includes('string'));
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
  if (!areUsedOnce(optionsVia(body))) throw new Refusal('shared-options');
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
  let isWrapped = false;
  for (const one of alternativesOf(value)) {
    switch (one.kind) {
      case 'json':
        if (!areUsedOnce(one.via)) throw new Refusal('shared-body');
        if (pass === 'object' && one.isInsideBytes === true) throw new Refusal('unknown-body');
        if (pass === 'object') unwrapStringify(one, body, evaluation, draft);
        else
          rewriteStringify(
            one,
            isText || one.isInsideBytes === true || areMeasured(one.via) || isDeclaredText(one, body, evaluation),
            true,
            evaluation,
            draft,
          );
        break;
      case 'object': {
        editMembers(one, areUsedOnce(one.via), pass === 'object' ? null : node, evaluation, draft);
        isWrapped = pass !== 'object';
        break;
      }
      case 'form':
        if (one.isInstance && serialisation.instanceIsObject === true && node !== null)
          draft.insert(node.range[1], '.toString()');
        else if (pass === 'object' && serialisation.everything === 'json') throw new Refusal('unknown-body');
        break;
      case 'primitive':
        break;
      case 'text':
        if (isJsonText(one)) throw new Refusal('json-text');
        break;
      case 'multipart':
        if (one.node.type !== 'NewExpression' || pass === 'object' || (isText && (node === null || shorthandOf(node))))
          throw new Refusal('multipart-body');
        rewriteFormData(one, evaluation, draft);
        if (isText && node) draft.insert(node.range[1], '.toString()');
        break;
      default:
        throw new Refusal('unknown-body');
    }
  }
  moveBody(site, rewrite, isWrapped, draft);
  if (!isWrapped) return;
  if (node === null) throw new Refusal('unknown-body');
  const [before, after] = spreadIfNamed(node, evaluation);
  const target = shorthandOf(node);
  const [open, close] = [`${CONSTRUCTOR}(${before}`, `${after})${isText ? '.toString()' : ''}`];
  if (target) {
    const name = rewrite.name ?? draft.sourceOf(node);
    draft.replace(target.range, `${name}: ${open}${draft.sourceOf(node)}${close}`);
  } else draft.wrap(node, open, close);
}

/** The variables that hold the options in which a body or headers stand, those that were spread into them included. */
export function optionsVia({ place, via = [] }: Site['body']): Value['via'] {
  return place.kind === 'member' ? [...(place.options.value?.via ?? []), ...via] : [];
}
