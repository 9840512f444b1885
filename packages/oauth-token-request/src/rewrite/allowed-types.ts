import type { TSESTree } from '@typescript-eslint/types';
import { escaped } from '../syntax/escaped.js';
import { entryOf } from '../syntax/table.js';
import { isMapped, referenceName } from '../values/annotations.js';
import { accessedTypes, memberTypes, meaningOf, type Types, type Written } from '../values/meanings.js';
import type { Evaluation } from '../values/types.js';

type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

/** What is put in a place: the instance that URLSearchParams makes, some text, or this text. */
export type Given = 'instance' | 'text' | { readonly text: string };

// A type that refers to itself ends here.
const MAX_DEPTH = 12;

/** The types that a type allows for what stands at a path inside of it. */
export function typesAt(type: Written, path: readonly string[], scope: Scope): Types {
  let found: Types = { types: [type], isOpen: false };
  for (const key of path) {
    const parts = found.types.map(one => memberTypes(one, key, scope));
    const isOpen = found.isOpen || parts.some(part => part.isOpen);
    found = { types: parts.flatMap(({ types }) => types), isOpen };
  }
  return found;
}

/** Whether one of these types takes something, `null` if that can't be seen. */
export function isAllowed({ types, isOpen }: Types, given: Given, scope: Scope): boolean | null {
  return some([...types.map(type => isTaken(type, given, scope, 0)), ...(isOpen ? [null] : [])]);
}

function some(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function every(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

const NEITHER =
  /^TS(?:(?:Number|BigInt|Boolean|Symbol|Undefined|Null|Void|Never)Keyword|(?:Array|Tuple|Function|Constructor)Type|EnumDeclaration)$/u;

/** Generic types and classes of the platform that take neither a URLSearchParams nor a text. */
const OTHERS = /^(?:Array|ReadonlyArray|Map|Set|Date|Headers|FormData|Blob|ArrayBuffer|Uint8Array|Promise)$/u;

function isTaken(type: Written, given: Given, scope: Scope, depth: number): boolean | null {
  if (depth > MAX_DEPTH) return null;
  const { node, bound } = meaningOf(type, scope);
  const of = (inner: TSESTree.TypeNode): boolean | null =>
    isTaken({ type: inner, ...(bound && { bound }) }, given, scope, depth + 1);
  if (NEITHER.test(node.type)) return false;
  switch (node.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
      return true;
    case 'TSStringKeyword':
      return given !== 'instance';
    case 'TSObjectKeyword':
      return given === 'instance';
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
      return typeof given === 'object' && patternOf(node).test(given.text);
    case 'TSUnionType':
      return some(node.types.map(of));
    case 'TSIntersectionType':
      return every(node.types.map(of));
    case 'TSTypeLiteral':
      return isTakenByMembers(node.members, given);
    case 'TSInterfaceDeclaration':
      if (node.extends.length > 0 && node.body.body.length === 0) return null;
      return isTakenByMembers(node.body.body, given);
    case 'ClassDeclaration':
      return given === 'instance' && node.superClass ? null : false;
    case 'TSTypeParameter':
      // The call decides what it is.
      return node.constraint ? of(node.constraint) : true;
    case 'TSIndexedAccessType':
      return isAllowed(accessedTypes({ type: node, ...(bound && { bound }) }, scope), given, scope);
    case 'TSTypeReference':
      return isTakenByReference(node, given, of);
    default:
      return null;
  }
}

/** An object type takes no other class's instance, unless it asks for nothing or lets everything be anything. */
function isTakenByMembers(members: readonly TSESTree.TypeElement[], given: Given): boolean | null {
  if (members.length === 0) return true;
  if (given !== 'instance' || members.some(({ type }) => type === 'TSPropertySignature')) return false;
  const [index] = members;
  const value = index?.type === 'TSIndexSignature' ? index.typeAnnotation?.typeAnnotation : undefined;
  return value ? value.type === 'TSAnyKeyword' : null;
}

function isTakenByReference(
  type: TSESTree.TSTypeReference,
  given: Given,
  of: (inner: TSESTree.TypeNode) => boolean | null,
): boolean | null {
  const name = referenceName(type);
  const [first, second] = type.typeArguments?.params ?? [];
  if (name === 'URLSearchParams') return given === 'instance';
  if (name === 'Record') return given === 'instance' && second?.type === 'TSAnyKeyword';
  if (name === 'NonNullable' || isMapped(type)) return first ? of(first) : null;
  return OTHERS.test(name) ? false : null;
}

const HOLES: Readonly<Partial<Record<string, string>>> = { TSNumberKeyword: String.raw`-?\d+(?:\.\d+)?` };

/** The texts that a literal type allows. */
function patternOf(type: TSESTree.TSLiteralType | TSESTree.TSTemplateLiteralType): RegExp {
  if (type.type === 'TSLiteralType') {
    const { literal } = type;
    const text = literal.type === 'Literal' ? literal.value : null;
    return typeof text === 'string' ? new RegExp(`^${escaped(text)}$`, 'u') : /^(?!)/u;
  }
  const parts = type.quasis.map(({ value }, index) => {
    const hole = type.types[index];
    return escaped(value.cooked ?? value.raw) + (hole ? (entryOf(HOLES, hole.type) ?? '.*') : '');
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}
