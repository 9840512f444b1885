import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { isMapped, referenceName, somethingOf, type MemberAnnotation, type Scope } from './annotations.js';
import { isFunction } from './functions.js';
import { meaningOf } from './meanings.js';
import type { FunctionNode } from './types.js';

/** What says which parameters a function has and what it gives. */
export type Signature =
  TSESTree.TSFunctionType | TSESTree.TSMethodSignature | TSESTree.TSEmptyBodyFunctionExpression | FunctionNode;

// A type that refers to itself ends here.
const MAX_DEPTH = 8;

/** The only signature of a function type, `null` if it is none that can be seen. */
export function signatureOfType(type: TSESTree.TypeNode, scope: Scope, depth = 0): Signature | null {
  if (depth > MAX_DEPTH) return null;
  const { node } = meaningOf({ type }, scope);
  switch (node.type) {
    case 'TSFunctionType':
      return node;
    case 'TSTypeQuery':
      return node.exprName.type === 'Identifier' ? declaredFunction(node.exprName, scope) : null;
    case 'TSIndexedAccessType': {
      const key = literalKey(node.indexType);
      return key === null ? null : memberSignature(node.objectType, key, scope, depth + 1);
    }
    case 'TSUnionType': {
      const only = somethingOf(node);
      return only && signatureOfType(only, scope, depth + 1);
    }
    default:
      return null;
  }
}

/** The signature of a method of an object type, or of a function that is a member of it. */
export function memberSignature(type: TSESTree.TypeNode, key: string, scope: Scope, depth = 0): Signature | null {
  if (depth > MAX_DEPTH) return null;
  const { node } = meaningOf({ type }, scope);
  const [first] = node.type === 'TSTypeReference' && isMapped(node) ? (node.typeArguments?.params ?? []) : [];
  if (first) return memberSignature(first, key, scope, depth + 1);
  const [only, ...overloads] = membersOf(node).filter(
    member => (member.type === 'TSMethodSignature' || member.type === 'TSPropertySignature') && keyOf(member) === key,
  );
  if (overloads.length > 0) return null;
  if (only?.type === 'TSMethodSignature') return only;
  const written = only?.type === 'TSPropertySignature' ? only.typeAnnotation?.typeAnnotation : undefined;
  return written ? signatureOfType(written, scope, depth + 1) : null;
}

function membersOf(node: Node): readonly TSESTree.TypeElement[] {
  if (node.type === 'TSInterfaceDeclaration') return node.body.body;
  return node.type === 'TSTypeLiteral' ? node.members : [];
}

function declaredFunction(name: TSESTree.Identifier, { variableOf }: Scope): FunctionNode | null {
  const declaration = variableOf(name)?.defs[0]?.node;
  const given = declaration?.type === 'VariableDeclarator' ? declaration.init : declaration;
  return given && isFunction(given) ? given : null;
}

/** The key under which `Params['code']` and `Parameters<…>[0]` look, `null` if that isn't written out. */
export function literalKey(type: TSESTree.TypeNode): string | null {
  const isLiteral = type.type === 'TSLiteralType' && type.literal.type === 'Literal';
  return isLiteral && 'value' in type.literal ? String(type.literal.value) : null;
}

/** The type that is written for a parameter, `null` if none is. */
export function parameterAnnotation({ params }: Signature, index: number): MemberAnnotation | null {
  const parameter = params[index];
  const isDefault = parameter?.type === 'AssignmentPattern';
  const pattern = isDefault ? parameter.left : parameter;
  if (!pattern || !('typeAnnotation' in pattern) || !pattern.typeAnnotation || pattern.type === 'RestElement')
    return null;
  const isOptional = isDefault || ('optional' in pattern && pattern.optional);
  return { annotation: pattern.typeAnnotation.typeAnnotation, isOptional };
}

/** What TypeScript's own types make of a function's: `Parameters<typeof send>[0]`, `ReturnType<Api['token']>`. */
export function ofFunctionType(
  type: TSESTree.TSTypeReference,
  key: string | null,
  scope: Scope,
): MemberAnnotation | null {
  const [of] = type.typeArguments?.params ?? [];
  const name = referenceName(type);
  const signature = of && /^(?:Parameters|ReturnType)$/u.test(name) ? signatureOfType(of, scope) : null;
  if (signature === null) return null;
  if (name === 'Parameters') return key === null ? null : parameterAnnotation(signature, Number(key));
  const given = signature.returnType?.typeAnnotation;
  return given && key === null ? { annotation: given, isOptional: false } : null;
}
