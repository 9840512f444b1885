import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import type { TypeName } from '../types.js';
import {
  declarationNamed,
  declarationOf,
  elementAnnotation,
  isMapped,
  referenceName,
  somethingOf,
  typeNamesOf,
} from './annotations.js';
import { fieldNames } from './classes.js';
import { meaningOf } from './meanings.js';
import type { Evaluation, InstanceValue, Member, Members, Value } from './types.js';
import { unknownValue } from './types.js';

type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

// A type that refers to itself ends here.
const MAX_DEPTH = 8;

/**
 * The value as an object whose members are those that its written type lists, where nothing else is known of it: enough
 * to tell what is sent, and too little to rewrite it.
 */
export function asTyped(value: Value, evaluation: Evaluation): Value {
  switch (value.kind) {
    case 'union':
      return { ...value, of: value.of.map(one => asTyped(one, evaluation)) };
    case 'json':
      return { ...value, of: asTyped(value.of, evaluation) };
    case 'instance':
      return fieldsOf(value, evaluation) ?? value;
    case 'unknown': {
      const found = value.annotation ? membersOf(value.annotation, evaluation, 0) : null;
      return found && found.members.length > 0 ? { kind: 'object', node: value.node, via: value.via, ...found } : value;
    }
    default:
      return value;
  }
}

/** An instance of a class of the project that is made where it can be seen, as the object that JSON makes of it. */
function fieldsOf(instance: InstanceValue, evaluation: Evaluation): Value | null {
  const { classNode, node, via, isStatic } = instance;
  if (isStatic || classNode.superClass) return null;
  const members = fieldNames(classNode).map((key): Member => {
    const value = evaluation.memberOf(instance, key, node);
    return { key, expression: node, source: node, via: [], value, isOptional: false };
  });
  return members.length === 0 ? null : { kind: 'object', node, via, members, isOpen: false };
}

/** The members that an object type lists, `null` if it is none or isn't written out in the project. */
function membersOf(type: TSESTree.TypeNode, scope: Scope, depth: number): Members | null {
  if (depth > MAX_DEPTH) return null;
  switch (type.type) {
    case 'TSTypeLiteral':
      return ofSignatures(type.members);
    case 'TSIntersectionType':
    case 'TSUnionType': {
      // Of what isn't there, nothing is taken.
      const types = type.types.filter(one => !/^TS(?:Undefined|Null)Keyword$/u.test(one.type));
      const parts = types.map(one => membersOf(one, scope, depth + 1));
      const known = parts.filter(part => part !== null);
      // Of `Parameters | URLSearchParams` it isn't known to be an object.
      if (known.length === 0 || (type.type === 'TSUnionType' && known.length < parts.length)) return null;
      return {
        members: known.flatMap(({ members }) => members),
        isOpen: known.length < parts.length || known.some(({ isOpen }) => isOpen),
      };
    }
    case 'TSTypeReference':
      return ofReference(type, scope, depth + 1);
    default:
      return null;
  }
}

function ofReference(type: TSESTree.TSTypeReference, scope: Scope, depth: number): Members | null {
  const declaration = declarationOf(type, scope);
  switch (declaration?.type) {
    case 'TSTypeAliasDeclaration':
      return membersOf(declaration.typeAnnotation, scope, depth);
    case 'TSInterfaceDeclaration':
      return ofInterface(declaration, scope, depth);
    case 'ClassDeclaration':
      return ofClass(declaration);
    default: {
      const [argument] = type.typeArguments?.params ?? [];
      const isWrapper = isMapped(type) || referenceName(type) === 'NonNullable';
      return isWrapper && argument ? membersOf(argument, scope, depth) : null;
    }
  }
}

/** The members of an interface and of those that it extends. */
function ofInterface({ body, extends: bases }: TSESTree.TSInterfaceDeclaration, scope: Scope, depth: number): Members {
  const inherited = bases.map(({ expression }): Members => {
    const base = expression.type === 'Identifier' ? declarationNamed(expression, scope) : null;
    const isSeen = base?.type === 'TSInterfaceDeclaration' && depth <= MAX_DEPTH;
    return isSeen ? ofInterface(base, scope, depth + 1) : { members: [], isOpen: true };
  });
  const parts = [...inherited, ofSignatures(body.body)];
  return { members: parts.flatMap(({ members }) => members), isOpen: parts.some(({ isOpen }) => isOpen) };
}

function ofSignatures(signatures: readonly TSESTree.TypeElement[]): Members {
  const members = signatures.flatMap(signature => {
    const key = signature.type === 'TSPropertySignature' ? keyOf(signature) : null;
    return signature.type === 'TSPropertySignature' && key !== null
      ? [memberNamed(key, signature, signature.typeAnnotation?.typeAnnotation, signature.optional)]
      : [];
  });
  return { members, isOpen: members.length < signatures.length };
}

/** What a form can say, or leaves out. */
export const SIMPLE: ReadonlySet<TypeName> = new Set(['string', 'number', 'boolean', 'undefined', 'null']);

/** What a type says that whatever is under any key is: `Record<string, string>`, `Partial<Record<Name, string>>`. */
export function recordKind(written: TSESTree.TypeNode | undefined, scope: Scope): Members['unseen'] {
  // Of what isn't there, nothing is taken.
  const type = written?.type === 'TSUnionType' ? somethingOf(written) : written;
  if (!type || typeNamesOf(type, scope).join() !== 'object') return undefined;
  const { node } = meaningOf({ type }, scope);
  const isPartial = node.type === 'TSTypeReference' && referenceName(node) === 'Partial';
  const element = elementAnnotation(type, null, scope)?.annotation;
  if (element === undefined) return undefined;
  const names = typeNamesOf(element, scope);
  if (!isPartial && names.join() === 'string') return 'texts';
  return names.every(name => SIMPLE.has(name)) ? 'simple' : undefined;
}

/** The fields of a class that only describes what is passed. */
function ofClass({ body: { body }, superClass }: TSESTree.ClassDeclaration): Members {
  const members = body.flatMap(element => {
    const key = element.type === 'PropertyDefinition' && !element.static ? keyOf(element) : null;
    return element.type === 'PropertyDefinition' && key !== null
      ? [memberNamed(key, element, element.typeAnnotation?.typeAnnotation, element.optional)]
      : [];
  });
  return { members, isOpen: superClass !== null };
}

/** Whether nothing but a type lists a member: it isn't written out anywhere. */
export function isListed({ source, expression, value }: Member): boolean {
  return (
    value !== undefined && source === expression && /^(?:TSPropertySignature|PropertyDefinition)$/u.test(source.type)
  );
}

function memberNamed(key: string, node: Node, annotation: TSESTree.TypeNode | undefined, isOptional: boolean): Member {
  const text =
    annotation?.type === 'TSLiteralType' && annotation.literal.type === 'Literal' ? annotation.literal.value : null;
  const value: Value =
    typeof text === 'string'
      ? { kind: 'text', node, via: [], parts: [text] }
      : { ...unknownValue(node, [key]), ...(annotation && { annotation }), isOptional };
  return { key, expression: node, source: node, via: [], value, isOptional };
}
