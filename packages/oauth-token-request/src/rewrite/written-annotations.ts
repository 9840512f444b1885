import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap, wrapped } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import {
  castOf,
  elementAnnotation,
  memberAnnotation,
  referenceName,
  type MemberAnnotation,
} from '../values/annotations.js';
import { isFunction, resultType } from '../values/functions.js';
import { nameInNamespace } from '../values/namespaces.js';
import { isInOptionalChain } from '../values/nothing.js';
import { declaredResult } from '../values/declared-methods.js';
import { memberSignature, parameterAnnotation, signatureOfType } from '../values/signatures.js';
import { isMadePromise } from '../values/type-names.js';
import type { Evaluation } from '../values/types.js';
import { expectedSignature } from './expected-signatures.js';
import { annotationInLiteral } from './literal-annotations.js';

/** Nobody passes a value on more often; what refers to itself ends here. */
const MAX_DEPTH = 12;

/** The expression inside a cast, a `!` or an `await`; the node itself if it is nothing such. */
export const unwrapOnce = (node: Node): Node => wrapped(node) ?? node;

/** The type that was written for what an expression reads, `null` if none was. */
export function writtenAnnotation(node: Node, evaluation: Evaluation, depth = 0): MemberAnnotation | null {
  if (depth > MAX_DEPTH) return null;
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion': {
      const annotation = castOf(node);
      return annotation && { annotation, isOptional: false };
    }
    case 'AwaitExpression': {
      const inner = writtenAnnotation(node.argument, evaluation, depth + 1);
      return inner?.annotation ? { ...inner, annotation: resultType(inner.annotation) ?? inner.annotation } : null;
    }
    case 'ChainExpression':
      return writtenAnnotation(node.expression, evaluation, depth + 1);
    case 'Identifier': {
      const variable = evaluation.variableOf(node);
      if (variable?.defs[0]?.type === 'ImportBinding')
        return exportedAnnotation(evaluation.evaluate(node).via[1], evaluation, depth);
      return variable && declaredAnnotation(variable, evaluation, depth);
    }
    case 'MemberExpression': {
      const name = nameInNamespace(node, evaluation);
      const member = name && evaluation.declaredAs(name);
      if (member) return declaredAnnotation(member, evaluation, depth);
      const key = keyOf(node);
      const object = writtenAnnotation(node.object, evaluation, depth + 1);
      const found = object?.annotation ? annotationUnder(object.annotation, key, evaluation) : null;
      if (found) return isInOptionalChain(node) ? { ...found, isOptional: true } : found;
      const within = (part: Node): MemberAnnotation | null => writtenAnnotation(part, evaluation, depth + 1);
      const spread = annotationInLiteral(initOf(unwrap(node.object), evaluation), key, within, evaluation);
      if (spread) return spread;
      // A member of `import * as settings`.
      const exported = exportedAnnotation(evaluation.evaluate(node).via[0], evaluation, depth);
      return exported ?? fieldAnnotation(node, evaluation);
    }
    case 'CallExpression': {
      const properties = propertiesOf(node, evaluation);
      if (properties) return { annotation: properties, isOptional: false };
      const element = elementOfMap(node, evaluation, depth);
      if (element) return { annotation: element, isOptional: true };
      const annotation = resultOfCall(node, evaluation, depth);
      if (annotation === undefined) return elementFound(node, evaluation, depth);
      return { annotation, isOptional: isInOptionalChain(node) };
    }
    case 'NewExpression': {
      const made = evaluation.evaluate(node);
      const annotation = made.kind === 'api' && isMadePromise(made) ? node.typeArguments?.params[0] : undefined;
      return annotation ? { annotation, isOptional: false } : null;
    }
    default:
      return null;
  }
}

function declaredAnnotation(variable: ScopeVariable, evaluation: Evaluation, depth: number): MemberAnnotation | null {
  return annotationOfVariable(variable) ?? inferredAnnotation(variable, evaluation, depth + 1);
}

/** The type of a member, or of whatever is under a key that isn't known. */
function annotationUnder(type: TSESTree.TypeNode, key: string | null, evaluation: Evaluation): MemberAnnotation | null {
  return key === null ? elementAnnotation(type, null, evaluation) : memberAnnotation(type, key, evaluation);
}

/** The type that was written where a name is declared. */
export function annotationOfVariable({ defs: [definition] }: ScopeVariable): MemberAnnotation | null {
  const named = definition?.name;
  const name = named?.type === 'VariableDeclarator' ? named.id : named;
  if (name?.type !== 'Identifier' || !name.typeAnnotation) return null;
  // A parameter with a default is never undefined inside.
  return { annotation: name.typeAnnotation.typeAnnotation, isOptional: name.optional };
}

/** The type that was written for what another file exports. */
function exportedAnnotation(
  exported: ScopeVariable | undefined,
  evaluation: Evaluation,
  depth: number,
): MemberAnnotation | null {
  const definition = exported?.defs[0];
  if (!exported || definition?.type !== 'Export') return null;
  const { node } = definition;
  const named = node.type === 'VariableDeclarator' ? node.id : node;
  return annotationOfVariable(exported) ?? writtenAnnotation(named, evaluation, depth + 1);
}

/** The type that was written for a field of a class, or for what an accessor gives: `get scopes(): string[]`. */
function fieldAnnotation(node: TSESTree.MemberExpression, evaluation: Evaluation): MemberAnnotation | null {
  if (evaluation.evaluate(node.object).kind !== 'instance') return null;
  const element = evaluation.evaluate(node).via[0]?.defs[0]?.node;
  switch (element?.type) {
    case 'MethodDefinition': {
      const type = element.kind === 'get' ? element.value.returnType?.typeAnnotation : undefined;
      return type ? { annotation: type, isOptional: false } : null;
    }
    case 'PropertyDefinition':
      return element.typeAnnotation
        ? { annotation: element.typeAnnotation.typeAnnotation, isOptional: element.optional }
        : null;
    case 'TSParameterProperty': {
      const { parameter } = element;
      const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      return name.typeAnnotation ? { annotation: name.typeAnnotation.typeAnnotation, isOptional: name.optional } : null;
    }
    default:
      return null;
  }
}

/** What a call is declared to give: of a function, a method of a class, or one of a declared object. */
function resultOfCall(
  node: TSESTree.CallExpression,
  evaluation: Evaluation,
  depth: number,
): TSESTree.TypeNode | undefined {
  const callee = evaluation.evaluate(node.callee);
  if (callee.kind === 'function') return callee.node.returnType?.typeAnnotation;
  const signature = callee.kind === 'unknown' && callee.annotation && signatureOfType(callee.annotation, evaluation);
  if (signature) return signature.returnType?.typeAnnotation;
  const called = unwrap(node.callee);
  if (called.type !== 'MemberExpression') return undefined;
  const object = evaluation.evaluate(called.object);
  const key = keyOf(called);
  if (object.kind === 'instance' && key !== null) return declaredResult(object, key, evaluation);
  return resultOfMethod(called, evaluation, depth);
}

/** What a component of Vue is given, by the type that its macro names: `withDefaults(defineProps<{ … }>(), { … })`. */
function propertiesOf(
  { callee, arguments: [first], typeArguments }: TSESTree.CallExpression,
  evaluation: Evaluation,
): TSESTree.TypeNode | undefined {
  if (callee.type !== 'Identifier' || evaluation.variableOf(callee) !== null) return undefined;
  if (callee.name === 'defineProps') return typeArguments?.params[0];
  return callee.name === 'withDefaults' && first?.type === 'CallExpression'
    ? propertiesOf(first, evaluation)
    : undefined;
}

/** What a map holds of which a call gives an element, by what is written for it or where it is made. */
function elementOfMap(
  { callee: called }: TSESTree.CallExpression,
  evaluation: Evaluation,
  depth: number,
): TSESTree.TypeNode | undefined {
  const callee = unwrap(called);
  if (callee.type !== 'MemberExpression' || keyOf(callee) !== 'get') return undefined;
  const type = writtenAnnotation(callee.object, evaluation, depth + 1)?.annotation;
  const made = evaluation.evaluate(callee.object);
  const isMap = type?.type === 'TSTypeReference' && /^(?:Readonly|Weak)?Map$/u.test(referenceName(type));
  if (isMap) return type.typeArguments?.params[1];
  const isMade = made.kind === 'api' && made.module === null && made.path.join('.') === 'Map()';
  return isMade ? made.calls[0]?.typeArguments?.params[1] : undefined;
}

/** Whether an expression gives the promise of a function that isn't waited for. */
export function isPromise(expression: Node, evaluation: Evaluation, depth = 0): boolean {
  let node = expression;
  while (node.type !== 'AwaitExpression' && node !== unwrapOnce(node)) node = unwrapOnce(node);
  const init = depth > MAX_DEPTH ? null : initOf(node, evaluation);
  if (init) return isPromise(init, evaluation, depth + 1);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const value = evaluation.evaluate(node);
  if (value.kind === 'api' && isMadePromise(value)) return true;
  if (node.type === 'NewExpression') return false;
  const callee = evaluation.evaluate(node.callee);
  if (callee.kind === 'function' && callee.node.async) return true;
  const type = resultOfCall(node, evaluation, 0);
  return type !== undefined && resultType(type) !== type;
}

/** Whether an expression waits for a promise, or names a constant that holds what was waited for. */
export function isAwaited(expression: Node, evaluation: Evaluation): boolean {
  return expression.type === 'AwaitExpression' || initOf(expression, evaluation)?.type === 'AwaitExpression';
}

/** What a constant holds. */
function initOf(node: Node, { variableOf }: Evaluation): Node | null {
  const declarator = node.type === 'Identifier' ? variableOf(node)?.defs[0]?.node : undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return null;
  return declarator.parent.kind === 'const' ? declarator.init : null;
}

/** What a declared object's method is declared to give. */
function resultOfMethod(
  callee: TSESTree.MemberExpression,
  evaluation: Evaluation,
  depth: number,
): TSESTree.TypeNode | undefined {
  const type = writtenAnnotation(callee.object, evaluation, depth + 1)?.annotation;
  const key = keyOf(callee);
  const signature = type && key !== null ? memberSignature(type, key, evaluation) : null;
  return signature?.returnType?.typeAnnotation;
}

/** The type of a name for which none was written: of what it is given once and for all, or taken out of. */
function inferredAnnotation(
  { defs: [definition], references }: ScopeVariable,
  evaluation: Evaluation,
  depth: number,
): MemberAnnotation | null {
  if (definition === undefined || (definition.type !== 'Variable' && definition.type !== 'Parameter')) return null;
  // A default in a pattern counts twice.
  const writes = new Set(references.filter(reference => reference.isWrite()).map(({ identifier }) => identifier));
  if (writes.size > (definition.type === 'Parameter' ? 0 : 1)) return null;
  const keys: string[] = [];
  let hasDefault = false;
  let node: Node = definition.name;
  for (
    let { parent } = node;
    parent && parent.type !== 'VariableDeclarator' && !isFunction(parent);
    { parent } = node
  ) {
    if (parent.type === 'AssignmentPattern') hasDefault ||= keys.length === 0;
    else if (parent.type === 'Property') keys.unshift(keyOf(parent) ?? '');
    else if (parent.type === 'ArrayPattern') keys.unshift(String(parent.elements.findIndex(one => one === node)));
    else if (parent.type !== 'ObjectPattern') return null;
    node = parent;
  }
  let found = wholeAnnotation(node, evaluation, depth);
  for (const key of keys) found = found?.annotation ? memberAnnotation(found.annotation, key, evaluation) : null;
  return found && hasDefault ? { ...found, isOptional: false } : found;
}

/** The type of what a pattern takes apart, or a name is given: of a declaration, a loop's elements or a parameter. */
function wholeAnnotation(pattern: Node, evaluation: Evaluation, depth: number): MemberAnnotation | null {
  const own =
    'typeAnnotation' in pattern ? (pattern.typeAnnotation as TSESTree.TSTypeAnnotation | undefined) : undefined;
  if (own) return { annotation: own.typeAnnotation, isOptional: false };
  const { parent } = pattern;
  if (parent?.type === 'VariableDeclarator') {
    const loop = parent.parent.parent;
    if (parent.init) return writtenAnnotation(parent.init, evaluation, depth + 1);
    return loop.type === 'ForOfStatement' && loop.left === parent.parent
      ? elementOf(loop.right, evaluation, depth)
      : null;
  }
  if (!parent || !isFunction(parent)) return null;
  const index = parent.params.findIndex(one => one === pattern);
  const signature = expectedSignature(parent, evaluation);
  const given = signature && parameterAnnotation(signature, index);
  if (given) return given;
  const call = parent.parent;
  const isCallback = call.type === 'CallExpression' && call.arguments[0] === parent && index === 0;
  const callee = isCallback ? unwrap(call.callee) : null;
  return callee?.type === 'MemberExpression' && WALKS.test(keyOf(callee) ?? '')
    ? elementOf(callee.object, evaluation, depth)
    : null;
}

/** Methods that give each element of a list to a callback. */
const WALKS = /^(?:map|flatMap|forEach|filter|find|findLast|some|every)$/u;

function elementOf(list: Node, evaluation: Evaluation, depth: number): MemberAnnotation | null {
  const annotation = writtenAnnotation(list, evaluation, depth + 1)?.annotation;
  const element = annotation && elementAnnotation(annotation, null, evaluation);
  return element ? { ...element, isOptional: false } : null;
}

/** Methods that give an element of a list, or undefined. */
const FINDS = /^(?:find|findLast|at|pop|shift)$/u;

/** `accounts.find(…)` */
function elementFound(
  { callee }: TSESTree.CallExpression,
  evaluation: Evaluation,
  depth: number,
): MemberAnnotation | null {
  const called = unwrap(callee);
  const isFound = called.type === 'MemberExpression' && FINDS.test(keyOf(called) ?? '');
  const element = isFound ? elementOf(called.object, evaluation, depth) : null;
  return element && { ...element, isOptional: true };
}
