import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import type { TypeName } from '../types.js';
import type { Evaluation } from './types.js';

type Scope = Pick<Evaluation, 'variableOf'>;

// A type that refers to itself ends here.
const MAX_DEPTH = 16;

/** The alias or interface that a type reference names, if it stands in this file. */
function declarationOf(type: TSESTree.TSTypeReference, { variableOf }: Scope): Node | null {
  if (type.typeName.type !== 'Identifier') return null;
  const definition = variableOf(type.typeName)?.defs[0];
  return definition?.type === 'Type' || definition?.type === 'TSEnumName' || definition?.type === 'ClassName'
    ? definition.node
    : null;
}

function argumentOf(type: TSESTree.TSTypeReference, index: number): TSESTree.TypeNode | undefined {
  return type.typeArguments?.params[index];
}

function referenceName(type: TSESTree.TSTypeReference): string {
  return type.typeName.type === 'Identifier' ? type.typeName.name : '';
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
      return type.operator === 'readonly' && type.typeAnnotation
        ? typeNamesOf(type.typeAnnotation, scope, depth + 1)
        : ['unknown'];
    case 'TSUnionType':
      return [...new Set(type.types.flatMap(one => typeNamesOf(one, scope, depth + 1)))];
    case 'TSTypeReference':
      return referenceNames(type, scope, depth + 1);
    default:
      return ['unknown'];
  }
}

function literalNames({ literal }: TSESTree.TSLiteralType): readonly TypeName[] {
  if (literal.type === 'TemplateLiteral') return ['string'];
  if (literal.type !== 'Literal') return ['number'];
  if (literal.value === null) return ['null'];
  return typeof literal.value === 'string' ? ['string'] : typeof literal.value === 'boolean' ? ['boolean'] : ['number'];
}

function referenceNames(type: TSESTree.TSTypeReference, scope: Scope, depth: number): readonly TypeName[] {
  const declaration = declarationOf(type, scope);
  if (declaration?.type === 'TSTypeAliasDeclaration') return typeNamesOf(declaration.typeAnnotation, scope, depth);
  if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'ClassDeclaration') return ['object'];
  const name = referenceName(type);
  if (name === 'Array' || name === 'ReadonlyArray') return ['array'];
  return name === 'Record' || name === 'Map' || name === 'Set' || name === 'Date' ? ['object'] : ['unknown'];
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
  switch (type.type) {
    case 'TSTypeLiteral':
      return signatureOf(type.members, key);
    case 'TSIntersectionType':
      return type.types.map(one => memberAnnotation(one, key, scope, depth + 1)).find(one => one !== null) ?? null;
    case 'TSTypeReference': {
      const declaration = declarationOf(type, scope);
      if (declaration?.type === 'TSInterfaceDeclaration') return signatureOf(declaration.body.body, key);
      if (declaration?.type === 'TSTypeAliasDeclaration')
        return memberAnnotation(declaration.typeAnnotation, key, scope, depth + 1);
      return wrappedMember(type, key, scope, depth + 1);
    }
    default:
      return null;
  }
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
  if (name === 'Record') return { annotation, isOptional: false };
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
  return null;
}
