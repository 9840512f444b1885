import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import type { TypeName } from '../types.js';
import { resultType } from './functions.js';
import { enumNames, literalNames } from './literal-types.js';
import { areKeysText, areValuesText } from './queried-types.js';
import { literalKey, ofFunctionType } from './signatures.js';
import type { Evaluation } from './types.js';

export type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

// A type that refers to itself ends here.
const MAX_DEPTH = 16;

/** The alias or interface that a type reference names, if it stands in this file or in one that can be read. */
export function declarationOf({ typeName }: TSESTree.TSTypeReference, scope: Scope): Node | null {
  return typeName.type === 'Identifier' ? declarationNamed(typeName, scope) : null;
}

/** What declares the type of a name, if it stands in this file or in one that can be read. */
export function declarationNamed(name: TSESTree.Identifier, { variableOf, importedType }: Scope): Node | null {
  const definition = variableOf(name)?.defs[0];
  if (definition?.type === 'ImportBinding') return importedType(definition.node);
  return definition?.type === 'Type' || definition?.type === 'TSEnumName' || definition?.type === 'ClassName'
    ? definition.node
    : null;
}

function argumentOf(type: TSESTree.TSTypeReference, index: number): TSESTree.TypeNode | undefined {
  return type.typeArguments?.params[index];
}

/** The name by which a type is referred to, empty if it is a member of another name. */
export function referenceName(type: TSESTree.TSTypeReference): string {
  return type.typeName.type === 'Identifier' ? type.typeName.name : '';
}

/** The type that something is cast to; `as const` names none. */
export function castOf(node: Node): TSESTree.TypeNode | null {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return null;
  const { typeAnnotation: type } = node;
  return type.type === 'TSTypeReference' && referenceName(type) === 'const' ? null : type;
}

/** Whether a type is one of TypeScript's own that change what is said of another type's members, but not their names. */
export function isMapped(type: TSESTree.TSTypeReference): boolean {
  return /^(?:Partial|Required|Readonly|Pick|Omit)$/u.test(referenceName(type));
}

/** The types that a written type allows. */
export function typeNamesOf(type: TSESTree.TypeNode, scope: Scope, depth = 0): readonly TypeName[] {
  if (depth > MAX_DEPTH) return ['unknown'];
  switch (type.type) {
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
      return ['string'];
    case 'TSNumberKeyword':
    case 'TSBigIntKeyword':
      return ['number'];
    case 'TSBooleanKeyword':
      return ['boolean'];
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return ['undefined'];
    case 'TSNullKeyword':
      return ['null'];
    case 'TSNeverKeyword':
      return [];
    case 'TSLiteralType':
      return literalNames(type);
    case 'TSArrayType':
    case 'TSTupleType':
      return ['array'];
    case 'TSTypeLiteral':
    case 'TSMappedType':
    case 'TSObjectKeyword':
      return ['object'];
    case 'TSTypeOperator':
      if (!type.typeAnnotation) return ['unknown'];
      if (type.operator === 'readonly') return typeNamesOf(type.typeAnnotation, scope, depth + 1);
      return type.operator === 'keyof' && areKeysText(type.typeAnnotation, scope) ? ['string'] : ['unknown'];
    case 'TSIntersectionType':
      // A text that is branded is one.
      return type.types.some(one => typeNamesOf(one, scope, depth + 1).join() === 'string') ? ['string'] : ['unknown'];
    case 'TSUnionType':
      return [...new Set(type.types.flatMap(one => typeNamesOf(one, scope, depth + 1)))];
    case 'TSTypeReference':
      return referenceNames(type, scope, depth + 1);
    case 'TSIndexedAccessType':
      return accessedNames(type, scope, depth + 1);
    default:
      return ['unknown'];
  }
}

/** `Params['code']` */
function accessedNames(
  { objectType, indexType }: TSESTree.TSIndexedAccessType,
  scope: Scope,
  depth: number,
): readonly TypeName[] {
  if (areValuesText(objectType, scope)) return ['string'];
  const key = literalKey(indexType);
  const member = key === null ? null : memberAnnotation(objectType, key, scope, depth);
  if (!member?.annotation) return ['unknown'];
  const names = typeNamesOf(member.annotation, scope, depth);
  return member.isOptional ? [...new Set<TypeName>([...names, 'undefined'])] : names;
}

function referenceNames(type: TSESTree.TSTypeReference, scope: Scope, depth: number): readonly TypeName[] {
  const declaration = declarationOf(type, scope);
  if (declaration?.type === 'TSTypeAliasDeclaration') return typeNamesOf(declaration.typeAnnotation, scope, depth);
  if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'ClassDeclaration') return ['object'];
  if (declaration?.type === 'TSEnumDeclaration') return enumNames(declaration);
  const name = referenceName(type);
  if (name === 'Array' || name === 'ReadonlyArray' || name === 'Parameters') return ['array'];
  const derived = derivedType(type, scope);
  if (derived) return typeNamesOf(derived, scope, depth + 1);
  const narrowed = /^(?:Extract|Exclude|NonNullable)$/u.test(name) ? argumentOf(type, 0) : undefined;
  if (narrowed) {
    const names = typeNamesOf(narrowed, scope, depth + 1);
    return name === 'NonNullable' ? names.filter(one => one !== 'undefined' && one !== 'null') : names;
  }
  // `Readonly<string[]>` is a list, `Partial<…>` of an object an object.
  const mapped = isMapped(type) ? argumentOf(type, 0) : undefined;
  if (mapped) return typeNamesOf(mapped, scope, depth + 1);
  return name === 'Record' || name === 'Map' || name === 'Set' || name === 'Date' ? ['object'] : ['unknown'];
}

/** What `ReturnType<…>` and `Awaited<…>` come to. */
function derivedType(type: TSESTree.TSTypeReference, scope: Scope): TSESTree.TypeNode | undefined {
  if (referenceName(type) !== 'Awaited') return ofFunctionType(type, null, scope)?.annotation;
  const given = argumentOf(type, 0);
  const made = given?.type === 'TSTypeReference' ? ofFunctionType(given, null, scope)?.annotation : undefined;
  return resultType(made ?? given);
}

export interface MemberAnnotation {
  readonly annotation?: TSESTree.TypeNode;
  readonly isOptional: boolean;
}

/** The written type of a member of an object type, `null` if it can't be seen. */
export function memberAnnotation(
  type: TSESTree.TypeNode,
  key: string,
  scope: Scope,
  depth = 0,
): MemberAnnotation | null {
  if (depth > MAX_DEPTH) return null;
  if (isIndex(key)) return elementAnnotation(type, key, scope, depth);
  switch (type.type) {
    case 'TSTypeLiteral':
      return signatureOf(type.members, key);
    case 'TSIntersectionType':
      return type.types.map(one => memberAnnotation(one, key, scope, depth + 1)).find(one => one !== null) ?? null;
    case 'TSUnionType':
      return memberOfUnion(type, key, scope, depth + 1);
    case 'TSTypeReference': {
      const declaration = declarationOf(type, scope);
      if (declaration?.type === 'TSInterfaceDeclaration') return signatureOf(declaration.body.body, key);
      if (declaration?.type === 'TSTypeParameter')
        return declaration.constraint ? memberAnnotation(declaration.constraint, key, scope, depth + 1) : null;
      if (declaration?.type === 'TSTypeAliasDeclaration')
        return memberAnnotation(declaration.typeAnnotation, key, scope, depth + 1);
      const derived = derivedType(type, scope);
      return derived ? memberAnnotation(derived, key, scope, depth + 1) : wrappedMember(type, key, scope, depth + 1);
    }
    case 'TSIndexedAccessType': {
      const own = literalKey(type.indexType);
      const held = own === null ? null : memberAnnotation(type.objectType, own, scope, depth + 1);
      return held?.annotation ? memberAnnotation(held.annotation, key, scope, depth + 1) : null;
    }
    default:
      return null;
  }
}

/** A member is only read where the tests before it leave types that have it. */
function memberOfUnion(type: TSESTree.TSUnionType, key: string, scope: Scope, depth: number): MemberAnnotation | null {
  const types: TSESTree.TypeNode[] = [];
  let isOptional = false;
  for (const one of type.types.filter(isSomething)) {
    const found = memberAnnotation(one, key, scope, depth);
    if (found === null && isWithout(one, key, scope, depth)) continue;
    if (!found?.annotation) return found;
    types.push(found.annotation);
    isOptional ||= found.isOptional;
  }
  const [only, ...others] = types;
  return only ? { annotation: others.length === 0 ? only : { ...type, types }, isOptional } : null;
}

/** Whether it shows that an object type hasn't a member. */
function isWithout(type: TSESTree.TypeNode, key: string, scope: Scope, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (type.type === 'TSTypeLiteral') return signatureOf(type.members, key) === null;
  const declaration = type.type === 'TSTypeReference' ? declarationOf(type, scope) : null;
  if (declaration?.type === 'TSTypeAliasDeclaration')
    return isWithout(declaration.typeAnnotation, key, scope, depth + 1);
  const isWhole = declaration?.type === 'TSInterfaceDeclaration' && declaration.extends.length === 0;
  return isWhole && signatureOf(declaration.body.body, key) === null;
}

const isSomething = ({ type }: TSESTree.TypeNode): boolean => !/^TS(?:Undefined|Null)Keyword$/u.test(type);

/** What is left of a type without undefined and null, of which no member is read; `null` if that is a union still. */
export function somethingOf({ types }: TSESTree.TSUnionType): TSESTree.TypeNode | null {
  const [only, ...others] = types.filter(isSomething);
  return others.length === 0 ? (only ?? null) : null;
}

const isIndex = (key: string): boolean => /^\d+$/u.test(key);

/**
 * The written type of an element of a list or a record under a key that may not be there.
 * @param key an index, or `null` if it isn't known
 */
export function elementAnnotation(
  type: TSESTree.TypeNode,
  key: string | null,
  scope: Scope,
  depth = 0,
): MemberAnnotation | null {
  if (depth > MAX_DEPTH) return null;
  switch (type.type) {
    case 'TSArrayType':
      return { annotation: type.elementType, isOptional: true };
    case 'TSUnionType': {
      const only = somethingOf(type);
      return only && elementAnnotation(only, key, scope, depth + 1);
    }
    case 'TSTypeOperator':
      return type.typeAnnotation ? elementAnnotation(type.typeAnnotation, key, scope, depth + 1) : null;
    case 'TSTupleType':
      return tupleElement(type, key);
    case 'TSTypeLiteral':
      return indexSignatureOf(type.members);
    case 'TSTypeReference': {
      const declaration = declarationOf(type, scope);
      if (declaration?.type === 'TSInterfaceDeclaration') return indexSignatureOf(declaration.body.body);
      if (declaration?.type === 'TSTypeAliasDeclaration')
        return elementAnnotation(declaration.typeAnnotation, key, scope, depth + 1);
      const name = referenceName(type);
      if (name === 'Parameters') return ofFunctionType(type, key, scope);
      const annotation = argumentOf(type, name === 'Record' ? 1 : 0);
      if (annotation && isMapped(type)) return elementAnnotation(annotation, key, scope, depth + 1);
      const isList = name === 'Array' || name === 'ReadonlyArray' || name === 'Record';
      // Under any text, there may be nothing.
      const isOptional = name !== 'Record' || argumentOf(type, 0)?.type === 'TSStringKeyword';
      return isList && annotation ? { annotation, isOptional } : null;
    }
    default:
      return null;
  }
}

function tupleElement({ elementTypes }: TSESTree.TSTupleType, key: string | null): MemberAnnotation | null {
  const element = key === null ? undefined : elementTypes[Number(key)];
  if (element === undefined || element.type === 'TSRestType') return null;
  if (element.type === 'TSOptionalType') return { annotation: element.typeAnnotation, isOptional: true };
  if (element.type !== 'TSNamedTupleMember') return { annotation: element, isOptional: false };
  return { annotation: element.elementType, isOptional: element.optional };
}

function indexSignatureOf(members: readonly TSESTree.TypeElement[]): MemberAnnotation | null {
  const signature = members.find(member => member.type === 'TSIndexSignature');
  return signature?.typeAnnotation ? { annotation: signature.typeAnnotation.typeAnnotation, isOptional: true } : null;
}

function wrappedMember(
  type: TSESTree.TSTypeReference,
  key: string,
  scope: Scope,
  depth: number,
): MemberAnnotation | null {
  const name = referenceName(type);
  const annotation = argumentOf(type, name === 'Record' ? 1 : 0);
  if (!annotation) return null;
  // Under any text, there may be nothing.
  if (name === 'Record') return { annotation, isOptional: argumentOf(type, 0)?.type === 'TSStringKeyword' };
  const member = memberAnnotation(annotation, key, scope, depth);
  if (member === null) return null;
  if (name === 'Partial') return { ...member, isOptional: true };
  if (name === 'Required') return { ...member, isOptional: false };
  return name === 'Readonly' || name === 'Pick' || name === 'Omit' ? member : null;
}

function signatureOf(members: readonly TSESTree.TypeElement[], key: string): MemberAnnotation | null {
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' || keyOf(member) !== key) continue;
    return {
      ...(member.typeAnnotation && { annotation: member.typeAnnotation.typeAnnotation }),
      isOptional: member.optional,
    };
  }
  return indexSignatureOf(members);
}
