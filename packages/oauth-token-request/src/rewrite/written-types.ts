import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isChecked } from '../syntax/checked.js';
import { keyOf, programOf, unwrap } from '../syntax/nodes.js';
import type { TypeName } from '../types.js';
import { typeNamesOf, type MemberAnnotation } from '../values/annotations.js';
import { isFunction, returnsOf } from '../values/functions.js';
import { enumNames } from '../values/literal-types.js';
import { hasReadonlyList, narrowingsAt, narrowTypes } from '../values/narrowed.js';
import { nameInNamespace } from '../values/namespaces.js';
import { isInOptionalChain } from '../values/nothing.js';
import { isEnvironment, typeNames } from '../values/type-names.js';
import type { Evaluation, Member, Value } from '../values/types.js';
import { isListed } from '../values/typed-members.js';
import { resultTypes, type MemberType } from './member-types.js';
import { isState, stateOfHook, stateOfMember, type KeptState } from './state-types.js';
import { annotationOfVariable, unwrapOnce, writtenAnnotation } from './written-annotations.js';

/** What TypeScript takes a value for; `unknown` where the files don't show it. */
export type WrittenTypes = readonly TypeName[];

/** Nobody passes a value on more often; what refers to itself ends here. */
const MAX_DEPTH = 12;

const TEXT: WrittenTypes = ['string'];
const UNKNOWN: WrittenTypes = ['unknown'];

/** Methods that only texts have, or that give a text of anything. */
const givesText =
  /^(?:toString|toLocaleString|trim|trimEnd|trimStart|toLowerCase|toUpperCase|replace|replaceAll|substring|padEnd|padStart|normalize|join|toISOString|toFixed|repeat|charAt)$/u;

/** Whether a method is called that gives a text, whatever it is called on. */
export function isTextCall(expression: Node): boolean {
  const node = unwrap(expression);
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : null;
  return callee?.type === 'MemberExpression' && givesText.test(keyOf(callee) ?? '');
}

/** What an address has in texts. */
const partsOfAddress = /^(?:href|origin|host|hostname|pathname|protocol|search|hash|port)$/u;

function merged(...all: readonly WrittenTypes[]): WrittenTypes {
  return [...new Set(all.flat())];
}

/** The types without undefined and null: what isn't known is something then, if no text. */
function present(types: WrittenTypes): WrittenTypes {
  const left = types.filter(type => type !== 'undefined' && type !== 'null');
  return [...new Set(left.map(type => (type === 'unknown' ? 'object' : type)))];
}

function ofAnnotation({ annotation, isOptional }: MemberAnnotation, evaluation: Evaluation): WrittenTypes {
  if (annotation === undefined) return UNKNOWN;
  // TypeScript lets `any` pass for everything.
  if (annotation.type === 'TSAnyKeyword') return TEXT;
  const types = typeNamesOf(annotation, evaluation);
  return isOptional ? merged(types, ['undefined']) : types;
}

/** What TypeScript takes an expression for, as far as the files show. */
export function writtenTypes(node: Node, evaluation: Evaluation, depth = 0): WrittenTypes {
  const types = typesBeforeTests(node, evaluation, depth);
  const narrowings = narrowingsAt(node, evaluation);
  if (narrowings.length === 0) return types;
  const written = writtenAnnotation(node, evaluation, depth + 1)?.annotation;
  const isReadonly = written !== undefined && hasReadonlyList(written, evaluation);
  return narrowTypes(types, isReadonly ? narrowings.filter(({ type, isIt }) => isIt || type !== 'array') : narrowings);
}

/** What TypeScript takes it for where no test narrows that down. */
function typesBeforeTests(node: Node, evaluation: Evaluation, depth: number): WrittenTypes {
  const of = (inner: Node): WrittenTypes => writtenTypes(inner, evaluation, depth + 1);
  if (depth > MAX_DEPTH) return UNKNOWN;
  const declared = writtenAnnotation(node, evaluation, depth + 1);
  if (declared !== null) return ofAnnotation(declared, evaluation);
  switch (node.type as string) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
    case 'ChainExpression':
      return of(unwrapOnce(node));
    case 'TSNonNullExpression':
      return present(of(unwrapOnce(node)));
  }
  switch (node.type) {
    case 'TemplateLiteral':
      return TEXT;
    case 'ConditionalExpression':
      return merged(of(node.consequent), of(node.alternate));
    case 'LogicalExpression':
      return merged(node.operator === '&&' ? of(node.left) : present(of(node.left)), of(node.right));
    case 'AssignmentExpression':
      return node.operator === '=' ? of(node.right) : UNKNOWN;
    case 'SequenceExpression':
      return of(node.expressions.at(-1) ?? node);
    case 'BinaryExpression':
      if (node.operator !== '+') break;
      return [node.left, node.right].some(side => of(side).join() === 'string') ? TEXT : UNKNOWN;
    case 'Identifier':
      return ofVariable(node, evaluation, depth);
    case 'MemberExpression':
      return ofMember(node, evaluation, depth);
    case 'CallExpression':
      return ofCall(node, evaluation, depth);
  }
  const value = evaluation.evaluate(node);
  return value.kind === 'unknown' && value.type === undefined ? UNKNOWN : typeNames(value, evaluation);
}

/** A name for which no type was written. */
function ofVariable(node: TSESTree.Identifier, evaluation: Evaluation, depth: number): WrittenTypes {
  const variable = evaluation.variableOf(node);
  const definition = variable?.defs[0];
  const value = evaluation.evaluate(node);
  if (!variable || !definition) return ofValue(value, evaluation);
  const state = stateOfHook(definition.name, evaluation);
  if (state) return ofState(state, evaluation, depth);
  if (definition.type === 'Variable' && definition.name.parent?.type === 'VariableDeclarator') {
    const assigned = variable.references.filter(reference => reference.isWrite());
    if (assigned.length === 0) return UNKNOWN;
    return merged(...assigned.map(({ identifier }) => ofAssigned(identifier, evaluation, depth)));
  }
  const given = definition.name.parent;
  if (given?.type === 'AssignmentPattern' && given.left === definition.name && isOfOwnParameter(given))
    return writtenTypes(given.right, evaluation, depth + 1);
  // Without a type it is `any`, where the compiler takes it at all.
  if (definition.type === 'Parameter' && isOwnParameter(definition.name) && !isInChecked(definition.name, evaluation))
    return TEXT;
  return ofValue(value, evaluation);
}

/** Whether a name stands in a script that TypeScript checks, in which comments may give it a type. */
function isInChecked(name: Node, { files }: Evaluation): boolean {
  const program = programOf(name);
  const source = files().find(one => one.program === program);
  return source !== undefined && isChecked(source);
}

/** A parameter of a function that nothing else gives a type to, as a call does to its callbacks. */
function isOwnParameter({ parent: fn }: Node): boolean {
  if (!fn || !isFunction(fn)) return false;
  if (fn.type === 'FunctionDeclaration' || fn.parent.type === 'MethodDefinition') return true;
  return fn.parent.type === 'VariableDeclarator' && !fn.parent.id.typeAnnotation;
}

/** Such a parameter, or a part of one that is taken apart and of which nothing else says what its parts are. */
function isOfOwnParameter(node: Node): boolean {
  let part = node;
  while (part.parent?.type === 'Property' || part.parent?.type === 'ObjectPattern') part = part.parent;
  const whole = part.parent?.type === 'AssignmentPattern' && part !== node ? part.parent : part;
  const isEmpty =
    whole.type !== 'AssignmentPattern' ||
    whole === node ||
    (whole.right.type === 'ObjectExpression' && whole.right.properties.length === 0);
  return isEmpty && isOwnParameter(whole);
}

/** What a statement gives to a variable. */
function ofAssigned({ parent }: Node, evaluation: Evaluation, depth: number): WrittenTypes {
  const isPlain = parent?.type === 'AssignmentExpression' && parent.operator === '=';
  const given = parent?.type === 'VariableDeclarator' ? parent.init : isPlain ? parent.right : null;
  return given ? writtenTypes(given, evaluation, depth + 1) : UNKNOWN;
}

/** What a value tells that no declared type stands before. */
function ofValue(value: Value, evaluation: Evaluation): WrittenTypes {
  const isDeclared = value.via.some(variable => annotationOfVariable(variable) !== null);
  return isDeclared && value.kind !== 'api' ? UNKNOWN : typeNames(value, evaluation);
}

function ofMember(node: TSESTree.MemberExpression, evaluation: Evaluation, depth: number): WrittenTypes {
  const object = evaluation.evaluate(node.object);
  const key = keyOf(node);
  // TypeScript widens a member of an enum to the enum.
  if (object.node.type === 'TSEnumDeclaration') return enumNames(object.node);
  const name = nameInNamespace(node, evaluation);
  if (name) return writtenTypes(name, evaluation, depth + 1);
  if (object.kind === 'object' && (!object.isOpen || isState(object)) && key !== null) {
    if (object.via.some(variable => annotationOfVariable(variable) !== null)) return UNKNOWN;
    const members = object.members.filter(member => member.key === key);
    if (members.length === 0 && object.isOpen) return UNKNOWN;
    const types = members.map(member => ofWrittenMember(member, evaluation, depth));
    return merged(...types, members.every(({ isOptional }) => isOptional) ? ['undefined'] : []);
  }
  if (isEnvironment(object)) {
    const variable = evaluation.evaluate(node);
    return variable.kind === 'api' ? typeNames(variable, evaluation) : ['string', 'undefined'];
  }
  if (object.kind === 'instance') return ofField(node, evaluation, depth);
  if (key === 'length') return ['number'];
  if (key !== null && partsOfAddress.test(key) && isAddress(object)) return TEXT;
  return ofValue(evaluation.evaluate(node), evaluation);
}

/** `new URL(…)` and `location`. */
function isAddress(value: Value): boolean {
  if (value.kind === 'api') return value.module === null && value.path.at(-1) === 'location';
  return value.kind === 'text' && value.node.type === 'NewExpression';
}

function ofWrittenMember(member: Member, evaluation: Evaluation, depth: number): WrittenTypes {
  const { context = evaluation } = member;
  return isListed(member) ? UNKNOWN : ofState(stateOfMember(member), context, depth);
}

/** What a framework keeps has the type that is written for it, or of what it begins as. */
function ofState(state: KeptState, evaluation: Evaluation, depth: number): WrittenTypes {
  if (!('initial' in state)) return ofAnnotation(state, evaluation);
  return state.initial ? writtenTypes(state.initial, evaluation, depth + 1) : UNKNOWN;
}

/** A field or an accessor of a class for which no type was written. */
function ofField(node: TSESTree.MemberExpression, evaluation: Evaluation, depth: number): WrittenTypes {
  const value = evaluation.evaluate(node);
  const element = value.via[0]?.defs[0]?.node;
  switch (element?.type) {
    case 'PropertyDefinition':
      return element.value ? writtenTypes(element.value, evaluation, depth + 1) : typeNames(value, evaluation);
    case 'TSParameterProperty': {
      const { parameter } = element;
      return parameter.type === 'AssignmentPattern' ? writtenTypes(parameter.right, evaluation, depth + 1) : UNKNOWN;
    }
    case 'MethodDefinition':
      return typeNames(value, evaluation);
    default: {
      const { annotation, isOptional = false } = value.kind === 'unknown' ? value : {};
      return annotation ? ofAnnotation({ annotation, isOptional }, evaluation) : UNKNOWN;
    }
  }
}

function ofCall(node: TSESTree.CallExpression, evaluation: Evaluation, depth: number): WrittenTypes {
  const callee = evaluation.evaluate(node.callee);
  if (callee.kind === 'function') {
    const returns = returnsOf(callee.node);
    if (returns === null) return UNKNOWN;
    return merged(...returns.map(one => (one ? writtenTypes(one, evaluation, depth + 1) : (['undefined'] as const))));
  }
  if (isTextCall(node)) return isInOptionalChain(node) ? ['string', 'undefined'] : TEXT;
  const called = unwrap(node.callee);
  const method = called.type === 'MemberExpression' ? keyOf(called) : null;
  const value = evaluation.evaluate(node);
  if (callee.kind === 'api' && value.kind === 'text') return TEXT;
  // Lists have it too.
  const isOfText = (object: Node): boolean => writtenTypes(object, evaluation, depth + 1).join() === 'string';
  if (called.type === 'MemberExpression' && method === 'slice' && isOfText(called.object)) return TEXT;
  // By the names of the platform's own methods, e.g. `localStorage.getItem(…)`.
  const given = resultTypes(value, evaluation) ?? [];
  if (given.includes('string') && given.every(isPlain)) return given.filter(isPlain);
  return callee.kind === 'unknown' || callee.kind === 'api' ? ofValue(value, evaluation) : UNKNOWN;
}

function isPlain(type: MemberType): type is TypeName {
  return type === 'string' || type === 'null' || type === 'undefined';
}
