import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { declarationNamed, declarationOf, referenceName } from './annotations.js';
import type { Evaluation } from './types.js';

type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

/** A written type, and what the type parameters in it stand for. */
export interface Written {
  readonly type: TSESTree.TypeNode;
  readonly bound?: ReadonlyMap<Node, Written>;
}

/** A type behind its aliases: as it is written, or the declaration of an interface, a class, an enum or a parameter. */
export interface Meaning {
  readonly node: Node;
  readonly bound?: Written['bound'];
}

/** Types that one of them is: some can't be seen if it is open; without any, there is none. */
export interface Types {
  readonly types: readonly Written[];
  readonly isOpen: boolean;
}

// A type that refers to itself ends here.
const MAX_DEPTH = 16;

const NONE: Types = { types: [], isOpen: false };
const OPEN: Types = { types: [], isOpen: true };

/** What a type is behind aliases, `readonly` and type parameters whose argument is known. */
export function meaningOf({ type, bound }: Written, scope: Scope, depth = 0): Meaning {
  const at = (inner: TSESTree.TypeNode): Written => ({ type: inner, ...(bound && { bound }) });
  const itself: Meaning = { node: type, ...(bound && { bound }) };
  if (depth > MAX_DEPTH) return itself;
  if (type.type === 'TSTypeOperator' && type.operator === 'readonly' && type.typeAnnotation)
    return meaningOf(at(type.typeAnnotation), scope, depth + 1);
  if (type.type !== 'TSTypeReference') return itself;
  const declaration = declarationOf(type, scope);
  switch (declaration?.type) {
    case 'TSTypeAliasDeclaration':
      return meaningOf({ type: declaration.typeAnnotation, bound: boundBy(declaration, type, at) }, scope, depth + 1);
    case 'TSInterfaceDeclaration':
      return { node: declaration, bound: boundBy(declaration, type, at) };
    case 'TSTypeParameter': {
      const argument = bound?.get(declaration);
      return argument ? meaningOf(argument, scope, depth + 1) : { node: declaration };
    }
    default:
      return declaration ? { node: declaration } : itself;
  }
}

/** What the type parameters of a declaration stand for where it is referred to. */
function boundBy(
  { typeParameters }: TSESTree.TSTypeAliasDeclaration | TSESTree.TSInterfaceDeclaration,
  { typeArguments }: Pick<TSESTree.TSTypeReference, 'typeArguments'>,
  at: (type: TSESTree.TypeNode) => Written,
): ReadonlyMap<Node, Written> {
  const bound = new Map<Node, Written>();
  for (const [index, parameter] of (typeParameters?.params ?? []).entries()) {
    const argument = typeArguments?.params[index];
    if (argument) bound.set(parameter, at(argument));
    else if (parameter.default) bound.set(parameter, { type: parameter.default, bound });
  }
  return bound;
}

function merged(all: readonly Types[]): Types {
  return { types: all.flatMap(({ types }) => types), isOpen: all.some(({ isOpen }) => isOpen) };
}

/** The types that a type allows for its member `key`. */
export function memberTypes(type: Written, key: string, scope: Scope, depth = 0): Types {
  if (depth > MAX_DEPTH) return OPEN;
  const { node, bound } = meaningOf(type, scope);
  const at = (inner: TSESTree.TypeNode): Written => ({ type: inner, ...(bound && { bound }) });
  const of = (inner: TSESTree.TypeNode): Types => memberTypes(at(inner), key, scope, depth + 1);
  switch (node.type) {
    case 'TSTypeLiteral':
      return ofSignatures(node.members, key, at);
    case 'TSInterfaceDeclaration': {
      const own = ofSignatures(node.body.body, key, at);
      if (own.isOpen || own.types.length > 0) return own;
      return merged(node.extends.map(heritage => inherited(heritage, key, at, scope, depth + 1)));
    }
    case 'ClassDeclaration':
      return ofClass(node, key, at);
    case 'TSUnionType':
      return merged(node.types.map(of));
    case 'TSIntersectionType': {
      const all = merged(node.types.map(of));
      return { ...all, isOpen: all.isOpen && all.types.length === 0 };
    }
    case 'TSArrayType':
      return /^\d+$/u.test(key) ? { types: [at(node.elementType)], isOpen: false } : OPEN;
    case 'TSTupleType':
      return ofTuple(node, key, at);
    case 'TSMappedType':
      return node.typeAnnotation ? { types: [at(node.typeAnnotation)], isOpen: false } : OPEN;
    case 'TSTypeParameter':
      return node.constraint ? of(node.constraint) : OPEN;
    case 'TSIndexedAccessType': {
      const inner = accessedTypes({ type: node, ...(bound && { bound }) }, scope, depth + 1);
      const all = merged(inner.types.map(one => memberTypes(one, key, scope, depth + 1)));
      return { ...all, isOpen: all.isOpen || inner.isOpen };
    }
    case 'TSTypeReference':
      return ofGlobal(node, key, at, of, scope);
    default:
      return /^TS(?:String|Number|Boolean|Undefined|Null|Void|Never)Keyword$|^TSLiteralType$/u.test(node.type)
        ? NONE
        : OPEN;
  }
}

/** `Options['body']` */
export function accessedTypes({ type, bound }: Written, scope: Scope, depth = 0): Types {
  if (type.type !== 'TSIndexedAccessType') return OPEN;
  const keys = keysOf({ type: type.indexType, ...(bound && { bound }) }, scope);
  if (keys === null) return OPEN;
  return merged(keys.map(key => memberTypes({ type: type.objectType, ...(bound && { bound }) }, key, scope, depth)));
}

/** The texts that a type allows, `null` if it allows others too. */
export function keysOf(type: Written, scope: Scope): readonly string[] | null {
  const { node, bound } = meaningOf(type, scope);
  if (node.type === 'TSUnionType') {
    const all = node.types.map(one => keysOf({ type: one, ...(bound && { bound }) }, scope));
    return all.includes(null) ? null : all.flatMap(keys => keys ?? []);
  }
  const isText = node.type === 'TSLiteralType' && node.literal.type === 'Literal';
  return isText && 'value' in node.literal && typeof node.literal.value === 'string' ? [node.literal.value] : null;
}

function ofSignatures(
  members: readonly TSESTree.TypeElement[],
  key: string,
  at: (type: TSESTree.TypeNode) => Written,
): Types {
  const found = members.find(
    member => (member.type === 'TSPropertySignature' || member.type === 'TSMethodSignature') && keyOf(member) === key,
  );
  const index = members.find(member => member.type === 'TSIndexSignature');
  const signature = found ?? index;
  if (signature === undefined) return NONE;
  const isTyped = signature.type === 'TSPropertySignature' || signature.type === 'TSIndexSignature';
  const type = isTyped ? signature.typeAnnotation?.typeAnnotation : undefined;
  return type ? { types: [at(type)], isOpen: false } : OPEN;
}

function inherited(
  { expression, typeArguments }: TSESTree.TSInterfaceHeritage,
  key: string,
  at: (type: TSESTree.TypeNode) => Written,
  scope: Scope,
  depth: number,
): Types {
  const declaration = expression.type === 'Identifier' ? declarationNamed(expression, scope) : null;
  if (declaration?.type !== 'TSInterfaceDeclaration' || depth > MAX_DEPTH) return OPEN;
  const bound = boundBy(declaration, { typeArguments }, at);
  const own = ofSignatures(declaration.body.body, key, type => ({ type, bound }));
  if (own.isOpen || own.types.length > 0) return own;
  return merged(declaration.extends.map(one => inherited(one, key, type => ({ type, bound }), scope, depth + 1)));
}

function ofClass(
  { body: { body }, superClass }: TSESTree.ClassDeclaration,
  key: string,
  at: (type: TSESTree.TypeNode) => Written,
): Types {
  const field = body.find(one => one.type === 'PropertyDefinition' && keyOf(one) === key);
  const type = field?.type === 'PropertyDefinition' ? field.typeAnnotation?.typeAnnotation : undefined;
  if (type) return { types: [at(type)], isOpen: false };
  return field === undefined && superClass === null ? NONE : OPEN;
}

function ofTuple({ elementTypes }: TSESTree.TSTupleType, key: string, at: (type: TSESTree.TypeNode) => Written): Types {
  const element = elementTypes[Number(key)];
  if (element === undefined || element.type === 'TSRestType') return OPEN;
  if (element.type === 'TSOptionalType') return { types: [at(element.typeAnnotation)], isOpen: false };
  return { types: [at(element.type === 'TSNamedTupleMember' ? element.elementType : element)], isOpen: false };
}

/** The types that TypeScript itself makes of others. */
function ofGlobal(
  type: TSESTree.TSTypeReference,
  key: string,
  at: (type: TSESTree.TypeNode) => Written,
  of: (type: TSESTree.TypeNode) => Types,
  scope: Scope,
): Types {
  const [first, second] = type.typeArguments?.params ?? [];
  if (first === undefined) return OPEN;
  const isKey = (keys: TSESTree.TypeNode): boolean | null => keysOf(at(keys), scope)?.includes(key) ?? null;
  switch (referenceName(type)) {
    case 'Record':
      if (second === undefined || isKey(first) === false) return NONE;
      return { types: [at(second)], isOpen: false };
    case 'Pick':
      return second && isKey(second) === false ? NONE : of(first);
    case 'Omit':
      return second && isKey(second) === true ? NONE : of(first);
    case 'Partial':
    case 'Required':
    case 'Readonly':
    case 'NonNullable':
      return of(first);
    case 'Array':
    case 'ReadonlyArray':
      return /^\d+$/u.test(key) ? { types: [at(first)], isOpen: false } : OPEN;
    default:
      return OPEN;
  }
}
