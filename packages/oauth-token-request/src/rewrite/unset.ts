import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isConditional, isInBranch, keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { typeNamesOf } from '../values/annotations.js';
import { isFunction, returnsOf } from '../values/functions.js';
import { hasOptionalChain, optionalObjects } from '../values/nothing.js';
import { mayRunBefore } from '../values/running.js';
import type { Evaluation } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isBeyondKeys } from './tables.js';
import { writtenAnnotation } from './written-annotations.js';

/** Nobody passes a value on more often; a name that is declared by itself ends here. */
export const MAX_COPIES = 4;

/**
 * `let scope;` that is set in a branch may never be, nor a field that is set outside of the constructor; and a function may
 * look for what isn't there.
 */
export function isMaybeUnset(expression: Node, evaluation: Evaluation, depth = 0): boolean {
  if (isCutShortByType(expression, evaluation)) return true;
  const inner = unwrap(expression);
  if (inner.type === 'MemberExpression') {
    if (isBeyondKeys(inner, evaluation)) return true;
    const field = evaluation.evaluate(inner).via[0];
    const given = givenBy(field?.defs[0]?.node);
    return given
      ? depth < MAX_COPIES && given.some(one => isMaybeUnset(one, evaluation, depth + 1))
      : isUnsetField(field, evaluation);
  }
  if (inner.type === 'CallExpression') return isLookedUp(inner, evaluation);
  const variable = inner.type === 'Identifier' ? evaluation.variableOf(inner) : null;
  const declarator = variable?.defs[0]?.node;
  if (!variable || declarator?.type !== 'VariableDeclarator') return false;
  // `const { token } = this`
  if (variable.defs[0]?.name.parent?.type === 'Property')
    return isUnsetField(evaluation.evaluate(inner).via[1], evaluation);
  if (declarator.id.type !== 'Identifier') return false;
  if (declarator.init) return depth < MAX_COPIES && isMaybeUnset(declarator.init, evaluation, depth + 1);
  // `declare const` says what is set elsewhere.
  if (declarator.parent.declare) return false;
  // A loop sets what it declares, each time.
  const writes = variable.references.filter(reference => reference.isWrite());
  return writes.every(
    ({ identifier }) => isConditional(identifier, declarator) || isReadBefore(inner, identifier, evaluation),
  );
}

/** Whether a variable may be read before it is set: further up, or in a function that is called there. */
function isReadBefore(read: Node, write: Node, evaluation: Evaluation): boolean {
  const isInOne = enclosingFunction(read) === enclosingFunction(write);
  return isInOne ? read.range[1] <= write.range[0] : mayRunBefore(read, write, evaluation);
}

/** Whether what stands before a `?.` may be missing by the type that was written for it, whatever it is given today. */
function isCutShortByType(expression: Node, evaluation: Evaluation): boolean {
  if (!hasOptionalChain(expression)) return false;
  return optionalObjects(expression).some(object => {
    const { annotation, isOptional = false } = writtenAnnotation(object, evaluation) ?? {};
    const names = annotation ? typeNamesOf(annotation, evaluation) : [];
    return isOptional || names.includes('undefined') || names.includes('null');
  });
}

/** `get('audience')` of the project's own, where `get = key => settings[key]`. */
function isLookedUp(call: TSESTree.CallExpression, { evaluate }: Evaluation): boolean {
  const callee = evaluate(call.callee);
  if (callee.kind !== 'function' || callee.node.returnType) return false;
  return alternativesOf(evaluate(call)).some(one => {
    const isUnseen = one.kind === 'api' || (one.kind === 'unknown' && one.excludes?.includes('undefined') !== true);
    return isUnseen && one.node.type === 'MemberExpression' && keyOf(one.node) === null;
  });
}

/** What an accessor gives, `null` if a declaration is none. */
function givenBy(declaration: Node | undefined): readonly Node[] | null {
  if (declaration?.type !== 'MethodDefinition' || declaration.kind !== 'get' || !isFunction(declaration.value))
    return null;
  return returnsOf(declaration.value)?.filter(one => one !== null) ?? [];
}

/** Whether a field is declared without a value, and nothing that always runs gives it one. */
function isUnsetField(field: ScopeVariable | undefined, evaluation: Evaluation): boolean {
  const declaration = field?.defs[0]?.node;
  if (!field || declaration?.type !== 'PropertyDefinition' || declaration.value || declaration.declare) return false;
  const type = declaration.typeAnnotation?.typeAnnotation;
  // TypeScript sees to it that what has a type is set.
  const isPromised = type && !declaration.optional && !typeNamesOf(type, evaluation).includes('undefined');
  const isSet = field.references.some(reference => {
    const { identifier } = reference;
    const scope = enclosingFunction(identifier);
    const method = scope.parent?.type === 'MethodDefinition' ? scope.parent : null;
    return (
      reference.isWrite() && (method?.kind === 'constructor' || scope.type === 'StaticBlock') && !isInBranch(identifier)
    );
  });
  return isPromised !== true && !isSet;
}
