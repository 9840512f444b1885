import type { TSESTree } from '@typescript-eslint/types';
import type { FormRewrite } from '../clients/client.js';
import type { Site } from '../clients/site.js';
import type { Node } from '../syntax/nodes.js';
import { canBeTested, keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import type { TypeName } from '../types.js';
import { typeNames } from '../values/type-names.js';
import type { Evaluation, Member, MultipartValue } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { FORM } from '../wire/content-type.js';
import type { Draft } from './draft.js';
import { isRepeatable } from './guards.js';
import { naming, Refusal } from './reasons.js';
import { areUsedOnce } from './sharing.js';

const CLASS = 'URLSearchParams';

/**
 * `new FormData()` becomes `new URLSearchParams()`, and the `.append()` and `.set()` lines stay: both classes turn what
 * is no file into text alike. The import of the package form-data stays too, since other text than the request's isn't
 * ours to change.
 * @throws {Refusal} if a file or something unknown is in it, or if anything else uses it
 */
export function rewriteFormData(value: MultipartValue, evaluation: Evaluation, draft: Draft): void {
  const { node, via, members } = value;
  const variable = variableOf(value);
  if (variable === null || value.isOpen || node.type !== 'NewExpression') throw new Refusal('multipart-body');
  if (!areUsedOnce(via)) throw new Refusal('multipart-body');
  rewriteType(variable, draft);
  for (const member of members) {
    naming(member.key, () => {
      rewriteMember(member, evaluation, draft);
    });
  }
  draft.replace(node.callee.range, CLASS);
}

/** The variable that was declared with the FormData itself. */
function variableOf({ node, via }: MultipartValue): ScopeVariable | null {
  const declared = via.find(({ defs: [definition] }) => {
    const declarator = definition?.node;
    // Under a cast it would have to be called a FormData still.
    return declarator?.type === 'VariableDeclarator' && declarator.init === node;
  });
  return declared ?? null;
}

/** `const form: FormData` */
function rewriteType({ defs: [definition] }: ScopeVariable, draft: Draft): void {
  const type = definition?.name.type === 'Identifier' ? definition.name.typeAnnotation?.typeAnnotation : undefined;
  if (type === undefined) return;
  if (draft.sourceOf(type) !== 'FormData') throw new Refusal('multipart-body');
  draft.replace(type.range, CLASS);
}

/**
 * The types of a part's value.
 * @throws {Refusal} if it may be a file or holds several values
 */
function textTypes(expression: Node, evaluation: Evaluation): ReadonlySet<TypeName> {
  const value = evaluation.evaluate(expression);
  const types = new Set(typeNames(value, evaluation));
  const annotations = alternativesOf(value).flatMap(one => (one.kind === 'unknown' ? (one.annotation ?? []) : []));
  // A type that is written out and not seen to be text may be a Blob; without one, a server read it as text.
  const isFile = types.has('unknown') && annotations.some(({ type }) => type !== 'TSAnyKeyword');
  if (isFile || types.has('object') || types.has('array')) throw new Refusal('multipart-body');
  return types;
}

/**
 * `.field('scope', scope)` becomes `.send({ scope: scope })`: a client that has both refuses an undefined part anyway.
 * @throws {Refusal} if a file or something unknown is among the parts
 */
export function rewriteFields(
  { node, members, isOpen }: MultipartValue,
  { name: method = 'send' }: FormRewrite,
  evaluation: Evaluation,
  draft: Draft,
): void {
  if (isOpen) throw new Refusal('multipart-body');
  const calls = new Set<TSESTree.CallExpression>();
  for (const { key, expression, source, via } of members) {
    textTypes(expression, evaluation);
    const call = source.type === 'CallExpression' ? source : source.parent?.parent;
    if (call?.type !== 'CallExpression' || via.length > 0) throw new Refusal('multipart-body');
    calls.add(call);
    const [first, second] = call.arguments;
    if (source !== call || !first || !second) continue;
    const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key);
    const isShorthand = second.type === 'Identifier' && second.name === key;
    const name = isShorthand ? '' : `${isName ? key : draft.quoted(key)}: `;
    draft.replace([first.range[0], second.range[0]], `{ ${name}`);
    draft.insert(second.range[1], ' }');
  }
  const step = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? keyOf(node.callee) : null;
  for (const { callee } of calls) {
    // Another call may stand around the parts: `.field(Object.freeze({ … }))`.
    if (callee.type !== 'MemberExpression' || callee.computed || keyOf(callee) !== step)
      throw new Refusal('multipart-body');
    draft.replace(callee.property.range, method);
  }
}

function rewriteMember({ expression, source }: Member, evaluation: Evaluation, draft: Draft): void {
  if (source.type !== 'CallExpression' || source.arguments.length !== 2) throw new Refusal('multipart-body');
  const types = textTypes(expression, evaluation);
  // FormData sends what is missing as the text `undefined`; a cast or `!` says that it isn't missing.
  const guard = types.has('null') ? '!= null' : types.has('undefined') ? '!== undefined' : null;
  if (guard !== null && !expression.type.startsWith('TS')) {
    if (!isRepeatable(expression) || !canBeTested(source)) throw new Refusal('maybe-undefined');
    draft.insert(source.range[0], `if (${draft.sourceOf(expression)} ${guard}) `);
  }
  if (types.has('number') || types.has('boolean')) draft.wrap(expression, 'String(', ')');
}

/** The `.getHeaders()` calls by which the package form-data tells its boundary. */
function headerCalls(site: Site): TSESTree.CallExpression[] {
  const bodies = site.body.value === null ? [] : alternativesOf(site.body.value);
  const variables = bodies.flatMap(one => (one.kind === 'multipart' ? (variableOf(one) ?? []) : []));
  return variables
    .flatMap(({ references }) => references.map(({ identifier }) => identifier.parent))
    .flatMap(member =>
      member.type === 'MemberExpression' &&
      keyOf(member) === 'getHeaders' &&
      member.parent.type === 'CallExpression' &&
      member.parent.callee === member
        ? [member.parent]
        : [],
    );
}

/**
 * Puts the form's Content-Type where `form.getHeaders()` stands.
 * @returns false if it stands nowhere
 * @throws {Refusal} if it stands anywhere else than in the request's own headers, or beside another Content-Type
 */
export function rewriteFormDataHeaders(site: Site, draft: Draft): boolean {
  const [call, ...others] = headerCalls(site);
  if (call === undefined) return false;
  const written = site.headers.node && unwrap(site.headers.node);
  const type = `${draft.quoted('Content-Type')}: ${draft.quoted(FORM)}`;
  if (others.length > 0 || !written) throw new Refusal('unknown-headers');
  if (written === call) {
    draft.replace(call.range, `{ ${type} }`);
    return true;
  }
  const spread = call.parent;
  if (written.type !== 'ObjectExpression' || spread.type !== 'SpreadElement' || spread.parent !== written)
    throw new Refusal('unknown-headers');
  const isPlain = (property: TSESTree.ObjectLiteralElement): boolean =>
    property === spread || (property.type === 'Property' && !/^(?:content-type)?$/iu.test(keyOf(property) ?? ''));
  if (!written.properties.every(isPlain)) throw new Refusal('unknown-headers');
  draft.replace(spread.range, type);
  return true;
}

/** `axios.postForm(…)` becomes `axios.post(…)`. */
export function rewriteMethod({ call, form }: Site, draft: Draft): void {
  if (form.multipart === undefined) return;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || callee.computed) throw new Refusal('multipart-body');
  draft.replace(callee.property.range, form.multipart.plain);
}
