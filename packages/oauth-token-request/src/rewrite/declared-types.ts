import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { declarationOf, isMapped, referenceName, typeNamesOf } from '../values/annotations.js';
import { typeNames } from '../values/type-names.js';
import type { Evaluation, Member, Value } from '../values/types.js';
import type { Draft } from './draft.js';
import { entriesAround } from './entries.js';
import { objectTypeOf } from './object-types.js';
import { Refusal } from './reasons.js';

/** TypeScript takes no interface for a record of strings, but it takes its spread. */
function isNamedType(type: TSESTree.TypeNode, scope: Pick<Evaluation, 'variableOf' | 'importedType'>): boolean {
  if (type.type === 'TSIntersectionType') return type.types.some(one => isNamedType(one, scope));
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  if (isRecord(type)) return false;
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
  if (type.type === 'TSTypeReference' && isRecord(type)) {
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

const isRecord = (type: TSESTree.TSTypeReference): boolean => referenceName(type) === 'Record';

/** Text before and after the argument of URLSearchParams, so that it compiles. */
export function aroundDeclared(argument: Node, evaluation: Evaluation, draft: Draft): readonly [string, string] {
  const { written } = objectTypeOf(argument, evaluation);
  for (const type of written) checkDeclaredType(type, evaluation);
  if (written.some(type => !isVisible(type, evaluation))) return entriesAround(draft);
  if (!written.some(type => isNamedType(type, evaluation))) return ['', ''];
  return /^(?:Identifier|(?:Member|Call)Expression)$/u.test(argument.type) ? ['{ ...', ' }'] : ['{ ...(', ') }'];
}

/** Whether the files show what a type allows. */
function isVisible(type: TSESTree.TypeNode, evaluation: Evaluation, depth = 0): boolean {
  if (depth > 8) return false;
  if (type.type === 'TSIntersectionType') return type.types.every(one => isVisible(one, evaluation, depth + 1));
  if (type.type !== 'TSTypeReference') return true;
  const declaration = declarationOf(type, evaluation);
  if (declaration?.type === 'TSTypeAliasDeclaration')
    return isVisible(declaration.typeAnnotation, evaluation, depth + 1);
  if (declaration !== null) return true;
  const [first] = type.typeArguments?.params ?? [];
  const isGeneric = isMapped(type) || isRecord(type);
  return isGeneric && first !== undefined && isVisible(first, evaluation, depth + 1);
}

/** Whether URLSearchParams takes a record of this type: text, or `any`, which TypeScript doesn't check. */
function isTextType(type: TSESTree.TypeNode, evaluation: Evaluation): boolean {
  return type.type === 'TSAnyKeyword' || typeNamesOf(type, evaluation).every(name => name === 'string');
}

/** `Record<string, string>` */
export function isTextRecord(type: TSESTree.TypeNode | undefined, evaluation: Evaluation): boolean {
  if (type?.type !== 'TSTypeReference' || !isRecord(type)) return false;
  const member = type.typeArguments?.params[1];
  return member !== undefined && member.type !== 'TSAnyKeyword' && isTextType(member, evaluation);
}

/** What a form can say, or leaves out. */
const SIMPLE: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'undefined', 'null']);

/** Whether the type that was written for a value shows all of its members, and a form can say each of them. */
export function holdsSimpleValues(value: Value, evaluation: Evaluation): boolean {
  if (value.kind !== 'unknown' || value.annotation === undefined || value.isOptional === true) return false;
  return isSimpleType(value.annotation, evaluation);
}

/** Whether the type of a member that nothing but a type lists shows that a form can say it. */
export function isSimpleValue({ value }: Member, evaluation: Evaluation): boolean {
  return value !== undefined && typeNames(value, evaluation).every(name => SIMPLE.has(name));
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
  return members.every(
    member =>
      (member.type === 'TSPropertySignature' || member.type === 'TSIndexSignature') &&
      member.typeAnnotation !== undefined &&
      isSimple(member.typeAnnotation.typeAnnotation, evaluation),
  );
}

function isSimple(type: TSESTree.TypeNode, evaluation: Evaluation): boolean {
  return typeNamesOf(type, evaluation).every(name => SIMPLE.has(name));
}
