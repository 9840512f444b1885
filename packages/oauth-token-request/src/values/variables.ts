import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import type { ScopeDefinition, ScopeVariable } from '../types.js';
import { memberAnnotation } from './annotations.js';
import { decided, runs } from './decided.js';
import { elementGivenTo } from './elements.js';
import { importGivenTo, promiseGivenTo } from './forwarding.js';
import { functionValue, isFunction } from './functions.js';
import { asReadAt } from './members.js';
import { withMutations } from './mutations.js';
import { namespaceValue } from './namespaces.js';
import { isNothing } from './nothing.js';
import { withUrlWrites } from './url-writes.js';
import {
  alongSteps,
  besideDefault,
  eachTurn,
  restOf,
  stepsTo,
  withDefault,
  writtenTo,
  type Written,
} from './patterns.js';
import { lastValueBefore, writesReaching } from './reaching.js';
import { isLater, oneAfterAnother } from './replaced.js';
import { asSetElsewhere, mayBeSetElsewhere } from './set-elsewhere.js';
import type { ApiValue, ClassNode, Evaluation, Member, Value } from './types.js';
import { annotated } from './annotated.js';
import { alternativesOf, instanceOf, unionOf, unknownValue } from './types.js';

/** `npm:axios@1.7` (Deno) and `node:querystring` name the same module as the bare specifier. */
function moduleName(specifier: string): string {
  return specifier.replace(/^node:/u, '').replace(/^npm:(@?[^@]+).*$/u, '$1');
}

export function moduleValue(node: Node, specifier: string, path: readonly string[] = []): ApiValue {
  return {
    kind: 'api',
    node,
    via: [],
    module: moduleName(specifier),
    importer: node,
    path: path.filter(name => name !== 'default'),
    calls: [],
  };
}

/** What is reached from a global. */
export function globalValue(node: Node, path: readonly string[]): ApiValue {
  return { kind: 'api', node, via: [], module: null, path, calls: [] };
}

function importValue(definition: ScopeDefinition): Value {
  const node = definition.node as TSESTree.ImportClause | TSESTree.TSImportEqualsDeclaration;
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node.moduleReference;
    const specifier = reference.type === 'TSExternalModuleReference' ? reference.expression : null;
    return specifier === null ? unknownValue(node, [node.id.name]) : moduleValue(node, specifier.value);
  }
  const { source } = node.parent as TSESTree.ImportDeclaration;
  if (node.type !== 'ImportSpecifier') {
    return { ...moduleValue(node, source.value), isNamespace: node.type === 'ImportNamespaceSpecifier' };
  }
  const { imported } = node;
  return moduleValue(node, source.value, [imported.type === 'Identifier' ? imported.name : imported.value]);
}

function annotationOf(pattern: Node): TSESTree.TypeNode | undefined {
  return 'typeAnnotation' in pattern
    ? (pattern.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)?.typeAnnotation
    : undefined;
}

/** Whether a value is an object that is made here, and no promise: what an async function gives of `new Date()`. */
const isMade = ({ node, module, path }: ApiValue): boolean =>
  node.type === 'NewExpression' && module === null && path.at(-1) !== 'Promise()';

/** What a promise gives to the function that waits for it, where that is more than a package's answer. */
function promised(parameter: Node, { evaluate }: Evaluation): Value | null {
  const promise = promiseGivenTo(parameter);
  const value = promise && evaluate(promise);
  return value && value.kind !== 'unknown' && (value.kind !== 'api' || isMade(value)) ? value : null;
}

/** What a parameter holds: what the call passes if that is known, else what its type and default tell. */
export function parameterValue(target: Node, evaluation: Evaluation): Value {
  let pattern: Node = target;
  while (pattern.parent && !('params' in pattern.parent) && pattern.parent.type !== 'TSParameterProperty') {
    pattern = pattern.parent;
  }
  const fallback = pattern.type === 'AssignmentPattern' ? pattern.right : null;
  const binding = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  const steps = stepsTo(target, binding);
  const module = importGivenTo(pattern);
  const argument = module
    ? evaluation.evaluate(module)
    : (evaluation.argumentOf(pattern) ?? promised(pattern, evaluation) ?? elementGivenTo(pattern, evaluation));
  if (argument?.kind === 'array' && pattern.type === 'RestElement' && pattern.argument === target) return argument;
  if (argument !== null) {
    const passed = fallback === null ? argument : withDefault(target, argument, fallback, evaluation);
    return alongSteps(passed, steps, target, evaluation);
  }
  let annotation = annotationOf(binding);
  let isOptional = 'optional' in binding && binding.optional === true && fallback === null;
  for (const step of steps) {
    const { key, fallback: own } = step;
    const left = annotation && restOf({ ...unknownValue(target), annotation }, step, evaluation);
    if (left) return left;
    const member = annotation && key !== null ? memberAnnotation(annotation, key, evaluation) : null;
    annotation = member?.annotation;
    isOptional = (member?.isOptional ?? false) && own === null;
  }
  // `{ scope } = {}`
  const whole =
    fallback && steps.length > 0 ? alongSteps(evaluation.evaluate(fallback), steps, target, evaluation) : null;
  isOptional ||= whole !== null && isNothing(whole);
  const names = target.type === 'Identifier' ? [target.name] : [];
  const rest = steps.at(-1)?.rest;
  const value: Value = {
    ...unknownValue(target, names),
    ...(annotation && { annotation }),
    ...(rest && { type: rest }),
    isOptional,
  };
  const last = steps.at(-1)?.fallback ?? (steps.length === 0 ? fallback : null);
  return last === null ? value : unionOf(target, [besideDefault(value), evaluation.evaluate(last)]);
}

/** What a declaration gives a name: its initial value, or what a loop finds, or the part of those that a pattern takes. */
function initial(declarator: TSESTree.VariableDeclarator, name: Node, evaluation: Evaluation): Written | null {
  const { init, id } = declarator;
  const whole = init ? evaluation.evaluate(init) : eachTurn(declarator.parent, name, evaluation);
  if (whole === null) return null;
  if (id.type === 'Identifier') return { value: whole, from: init ?? declarator };
  const read = init ? asReadAt(init, whole, evaluation) : whole;
  return { value: alongSteps(read, stepsTo(name, id), name, evaluation), from: declarator };
}

/** @param reaching the places where it is set that count, all unless they are told */
function declaredValue(
  variable: ScopeVariable,
  definition: ScopeDefinition,
  evaluation: Evaluation,
  reaching?: readonly Node[],
): Value {
  const declarator = definition.node as TSESTree.VariableDeclarator;
  const { id } = declarator;
  const { name } = definition;
  const written = variable.references.filter(one => one.isWrite()).map((one): Node => one.identifier);
  // A default in a pattern writes what the pattern writes.
  const assigned = [...new Set(written)]
    .filter(one => reaching?.includes(one) ?? true)
    .filter(one => one === name || runs(one, id, evaluation, { variable }) !== 'never')
    .map(one => {
      const found = one === name ? initial(declarator, name, evaluation) : writtenTo(one, evaluation);
      const unknown = { value: unknownValue(name, [variable.name]), from: declarator };
      return { ...(found ?? unknown), isFirst: found === null || !isLater(one, id) };
    });
  const given = unionOf(name, oneAfterAnother(assigned, evaluation));
  const held = mayBeSetElsewhere(variable) ? asSetElsewhere(given, variable) : given;
  const value = withMutations(held, variable, assigned[0]?.from ?? declarator, evaluation);
  if (id.type !== 'Identifier') return value;
  const typed = annotated(value, annotationOf(id));
  if (typed.kind !== 'unknown') return typed;
  return { ...typed, names: typed.names.length > 0 ? typed.names : [variable.name] };
}

/** What a variable holds where it is read. */
export function valueRead(identifier: Node, variable: ScopeVariable, evaluation: Evaluation): Value {
  return withUrlWrites(valueHeld(identifier, variable, evaluation), variable, identifier, evaluation);
}

function valueHeld(identifier: Node, variable: ScopeVariable, evaluation: Evaluation): Value {
  const last = lastValueBefore(identifier, variable);
  const after = last && valueAfter(last, variable, evaluation);
  if (after) return after;
  const [definition] = variable.defs;
  const isSet = definition?.type === 'Variable' || definition?.type === 'Parameter';
  const decide = (test: Node): boolean | null => decided(test, evaluation, { variable });
  const reaching = isSet ? writesReaching(identifier, variable, decide) : null;
  const held = definition && reaching && valueGiven(variable, definition, evaluation, reaching);
  // What it was before tells more of something unknown.
  return held && alternativesOf(held).every(({ kind }) => kind !== 'unknown')
    ? held
    : evaluation.evaluateVariable(variable);
}

/** What a variable holds after it was given a value, until it is given another one; `null` if that tells nothing. */
function valueAfter(given: TSESTree.Expression, variable: ScopeVariable, evaluation: Evaluation): Value | null {
  const value = evaluation.evaluate(given);
  return value.kind === 'unknown' ? null : withMutations(value, variable, given, evaluation);
}

/**
 * What a parameter holds: what it is given, and what is put in its place.
 * @param reaching the places where it is set that count, all unless they are told
 */
function parameterHolding(
  variable: ScopeVariable,
  { name }: ScopeDefinition,
  evaluation: Evaluation,
  reaching?: readonly Node[],
): Value {
  const isGiven = reaching?.includes(name) ?? true;
  const given = isGiven ? [{ value: parameterValue(name, evaluation), from: name, isFirst: true }] : [];
  const places = reaching ?? variable.references.filter(one => one.isWrite()).map((one): Node => one.identifier);
  const written = places
    .filter(one => one !== name && runs(one, name, evaluation, { variable }) !== 'never')
    .flatMap(one => writtenTo(one, evaluation) ?? [])
    .map((one, index) => ({ ...one, isFirst: !isGiven && index === 0 }));
  return unionOf(name, oneAfterAnother([...given, ...written], evaluation));
}

/** What a variable is given in some of the places where it is set. */
function valueGiven(
  variable: ScopeVariable,
  definition: ScopeDefinition,
  evaluation: Evaluation,
  reaching?: readonly Node[],
): Value {
  if (definition.type === 'Variable') return declaredValue(variable, definition, evaluation, reaching);
  const held = parameterHolding(variable, definition, evaluation, reaching);
  return withMutations(held, variable, definition.name, evaluation);
}

/** What defines a variable: of a function that is overloaded, the signatures don't. */
function definitionsOf({ defs }: ScopeVariable): readonly ScopeDefinition[] {
  return defs.length > 1 ? defs.filter(({ node }) => node.type !== 'TSDeclareFunction') : defs;
}

/** What a variable holds, as far as its one definition tells. */
export function evaluateVariable(variable: ScopeVariable, evaluation: Evaluation): Value {
  const [definition, ...others] = definitionsOf(variable);
  if (definition === undefined || others.length > 0)
    return unknownValue(definition?.name ?? ({} as Node), [variable.name]);
  switch (definition.type) {
    case 'ImportBinding':
      return importValue(definition);
    case 'Variable':
    case 'Parameter':
      return valueGiven(variable, definition, evaluation);
    case 'FunctionName':
      return isFunction(definition.node)
        ? functionValue(definition.node)
        : unknownValue(definition.name, [variable.name]);
    case 'ClassName':
      return instanceOf(definition.name, definition.node as ClassNode, true);
    case 'TSEnumName':
      return enumValue(definition.node as TSESTree.TSEnumDeclaration);
    case 'TSModuleName': {
      const namespace = namespaceValue(definition.node as TSESTree.TSModuleDeclaration, evaluation);
      return withMutations(namespace, variable, definition.name, evaluation);
    }
    default:
      return unknownValue(definition.name, [variable.name]);
  }
}

function enumValue(node: TSESTree.TSEnumDeclaration): Value {
  const members: Member[] = [];
  let next: number | null = 0;
  for (const member of node.body.members) {
    const { id, initializer } = member;
    const key = id.type === 'Identifier' ? id.name : id.value;
    const expression = initializer && unwrap(initializer);
    const given = expression?.type === 'Literal' ? expression.value : null;
    // What has no value of its own is counted on from the one before.
    if (expression) {
      members.push({ key, expression, source: member, via: [], isOptional: false });
      next = typeof given === 'number' ? given + 1 : null;
    } else if (next !== null) {
      const value: Value = { kind: 'primitive', node: member, via: [], value: next };
      members.push({ key, expression: member, source: member, via: [], value, isOptional: false });
      next += 1;
    }
  }
  return { kind: 'object', node, via: [], members, isOpen: members.length < node.body.members.length };
}
