import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { declarationOf, isMapped, referenceName, typeNamesOf } from '../values/annotations.js';
import { excludedAt } from '../values/tested.js';
import { typeNames } from '../values/type-names.js';
import { recordKind, SIMPLE } from '../values/typed-members.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { declaredForm, isScopeList, type DeclaredForm } from './declared-forms.js';
import type { Draft } from './draft.js';
import { entriesAround, formOfAll, type Form } from './entries.js';
import { objectTypeOf } from './object-types.js';
import { Refusal } from './reasons.js';
import { writtenTypes } from './written-types.js';

const isRecord = (type: TSESTree.TSTypeReference): boolean => referenceName(type) === 'Record';

/**
 * How URLSearchParams is given what an expression holds, by the types that were written for it; `null` if none was.
 * @throws {Refusal} if one of them allows what a form can't say
 */
export function declaredFormOf(argument: Node, evaluation: Evaluation): DeclaredForm | null {
  const { written, spread } = objectTypeOf(argument, evaluation);
  const parts = spread.map(({ type, isWithout }) => declaredForm(type, evaluation, isWithout));
  const forms = written.map(type => declaredForm(type, evaluation));
  if ([...forms, ...parts].includes(null)) throw new Refusal('typed-members');
  const needed = (['joined', 'entries'] as const).find(form => parts.includes(form));
  return needed ?? (['joined', 'entries', 'spread', 'record'] as const).find(form => forms.includes(form)) ?? null;
}

/** Text before and after the argument of URLSearchParams, so that it compiles. */
export function aroundArgument(
  argument: Node,
  needed: Form,
  evaluation: Evaluation,
  draft: Draft,
): readonly [string, string] {
  const form = needed === 'record' ? declaredFormOf(argument, evaluation) : needed;
  if (form === 'entries' || form === 'joined' || form === 'pairs') {
    const [before, after] = entriesAround(draft, form);
    if (!draft.hasTypes || !mayBeMissing(argument, evaluation, draft)) return [before, after];
    return isPlain(argument) ? [before, ` ?? {}${after}`] : [`${before}(`, `) ?? {}${after}`];
  }
  if (form !== 'spread') return ['', ''];
  return isPlain(argument) ? ['{ ...', ' }'] : ['{ ...(', ') }'];
}

const isPlain = ({ type }: Node): boolean => /^(?:Identifier|(?:Member|Call)Expression)$/u.test(type);

/** Whether TypeScript takes a body for one that may be undefined or null, of which there are no entries. */
function mayBeMissing(argument: Node, evaluation: Evaluation, draft: Draft): boolean {
  const missing = writtenTypes(argument, evaluation).filter(type => type === 'undefined' || type === 'null');
  const excluded = evaluation.isOwn(argument) ? excludedAt(argument, argument, evaluation, draft) : null;
  return missing.some(type => excluded?.has(type) !== true);
}

/** `Record<string, string>`: of `any`, nobody knows what it holds. */
export function isTextRecord(type: TSESTree.TypeNode | undefined, evaluation: Evaluation): boolean {
  if (type?.type !== 'TSTypeReference' || !isRecord(type)) return false;
  const member = type.typeArguments?.params[1];
  return member !== undefined && typeNamesOf(member, evaluation).every(name => name === 'string');
}

/**
 * How the members of an object that can't be seen let it be given, by the types that were written for them or for all of it.
 * @throws {Refusal} if no type says what they are
 */
export function formOfUnseen(object: Members, argument: Node | null, evaluation: Evaluation, draft: Draft): Form {
  if (!object.isOpen || object.unseen === 'texts') return 'record';
  if (argument !== null && draft.hasTypes) {
    if (object.unseen) return 'entries';
    const { written } = objectTypeOf(argument, evaluation);
    if (written.length > 0 && written.every(type => isSimpleType(type, evaluation))) {
      if (written.every(type => recordKind(type, evaluation) === 'texts')) return 'record';
      return formOfAll(written.map(type => entriesOf(type, evaluation)));
    }
  }
  throw new Refusal('unknown-members');
}

/** How an object is given of which a type shows all members, and that a form can say each of them. */
export function entriesOf(type: TSESTree.TypeNode, evaluation: Evaluation): Form {
  return declaredForm(type, evaluation) === 'joined' ? 'joined' : 'entries';
}

/** Whether the type that was written for a value shows all of its members, and a form can say each of them. */
export function holdsSimpleValues(value: Value, evaluation: Evaluation): boolean {
  if (value.kind !== 'unknown' || value.annotation === undefined || value.isOptional === true) return false;
  return isSimpleType(value.annotation, evaluation);
}

/** Whether the type of a member that nothing but a type lists shows that a form can say it. */
export function isSimpleValue(member: Member, evaluation: Evaluation): boolean {
  const { value } = member;
  if (value === undefined) return false;
  return isListOfScopes(member, evaluation) || typeNames(value, evaluation).every(name => SIMPLE.has(name));
}

/** Whether a type lists a member as one that may be a list whose elements become one text. */
export function isListOfScopes({ source }: Member, evaluation: Evaluation): boolean {
  return source.type === 'TSPropertySignature' && isScopeList(source, evaluation);
}

function isSimpleType(type: TSESTree.TypeNode, evaluation: Evaluation, depth = 0): boolean {
  if (depth > 8) return false;
  if (type.type === 'TSTypeLiteral') return areSimple(type.members, evaluation);
  if (type.type === 'TSIntersectionType') return type.types.every(one => isSimpleType(one, evaluation, depth + 1));
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const declaration = declarationOf(type, evaluation);
  if (declaration?.type === 'TSTypeAliasDeclaration')
    return !declaration.typeParameters && isSimpleType(declaration.typeAnnotation, evaluation, depth + 1);
  if (declaration?.type === 'TSInterfaceDeclaration')
    return declaration.extends.length === 0 && areSimple(declaration.body.body, evaluation);
  const [first, second] = type.typeArguments?.params ?? [];
  if (declaration !== null || !first || evaluation.variableOf(type.typeName) !== null) return false;
  if (isRecord(type)) return second !== undefined && isSimple(second, evaluation);
  return isMapped(type) && isSimpleType(first, evaluation, depth + 1);
}

function areSimple(members: readonly TSESTree.TypeElement[], evaluation: Evaluation): boolean {
  return members.every(member => {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSIndexSignature') return false;
    if (isScopeList(member, evaluation)) return true;
    // Parsers differ in what says that there is none.
    return member.typeAnnotation ? isSimple(member.typeAnnotation.typeAnnotation, evaluation) : false;
  });
}

function isSimple(type: TSESTree.TypeNode, evaluation: Evaluation): boolean {
  return typeNamesOf(type, evaluation).every(name => SIMPLE.has(name));
}
