import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeDefinition, ScopeVariable } from '../types.js';
import { memberAnnotation } from './annotations.js';
import { importGivenTo, promiseGivenTo } from './forwarding.js';
import { functionValue, isFunction } from './functions.js';
import { withMutations } from './mutations.js';
import { isNothing } from './nothing.js';
import { hookState } from './state.js';
import type { ApiValue, ClassNode, Evaluation, Value } from './types.js';
import { annotated, defined, instanceOf, unionOf, unknownValue } from './types.js';

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

/** The steps from a destructuring pattern to the name that it binds. */
interface Step {
  readonly key: string | null;
  readonly fallback: Node | null;
  /** What `...rest` takes up. */
  readonly rest?: 'array' | 'object';
  /** The place in a list. */
  readonly index?: number;
}

function stepsTo(target: Node, pattern: Node): Step[] {
  const steps: Step[] = [];
  let fallback: Node | null = null;
  for (let node = target; node !== pattern && node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'AssignmentPattern' && parent.left === node) fallback = parent.right;
    else if (parent.type === 'Property' && parent.value === node) {
      steps.unshift({ key: keyOf(parent), fallback });
      fallback = null;
    } else if (parent.type === 'RestElement') {
      const rest = parent.parent.type === 'ObjectPattern' ? 'object' : 'array';
      steps.unshift({ key: null, fallback: null, rest });
      // It takes its elements out of the same list.
      if (parent.parent.type === 'ArrayPattern') node = parent;
    } else if (parent.type === 'ArrayPattern') {
      steps.unshift({ key: null, fallback, index: parent.elements.findIndex(element => element === node) });
      fallback = null;
    }
  }
  return steps;
}

function alongSteps(value: Value, steps: readonly Step[], target: Node, evaluation: Evaluation): Value {
  return steps.reduce((current, { key, fallback, rest, index }) => {
    const element = index === undefined ? null : elementOf(current, index, evaluation);
    const some = element ?? { ...unknownValue(target), ...(rest && { type: rest }) };
    const next = key === null ? some : evaluation.memberOf(current, key, target);
    return fallback === null ? next : withDefault(target, next, fallback, evaluation);
  }, value);
}

/** An element of a list that is written out, also as what is waited for: `Promise.all([…])`. */
function elementOf(list: Value, index: number, evaluation: Evaluation): Value | null {
  const { evaluate } = evaluation;
  if (list.kind === 'api' && list.module === null && list.path.join('.') === 'Promise.all()') {
    const given = list.calls.at(-1)?.arguments[0];
    const awaited = given && given.type !== 'SpreadElement' ? evaluate(given) : null;
    return awaited?.kind === 'array' ? elementOf(awaited, index, evaluation) : null;
  }
  if (list.kind === 'api') return index === 0 ? hookState(list, evaluation) : null;
  if (list.kind !== 'array' || list.elements.slice(0, index + 1).some(one => one?.type === 'SpreadElement'))
    return null;
  const element = list.elements[index];
  return element ? evaluate(element) : { kind: 'primitive', node: list.node, via: [], value: undefined };
}

function annotationOf(pattern: Node): TSESTree.TypeNode | undefined {
  return 'typeAnnotation' in pattern
    ? (pattern.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)?.typeAnnotation
    : undefined;
}

/** What a promise gives to the function that waits for it, where that is more than a package's answer. */
function promised(parameter: Node, { evaluate }: Evaluation): Value | null {
  const promise = promiseGivenTo(parameter);
  const value = promise && evaluate(promise);
  return value && value.kind !== 'unknown' && value.kind !== 'api' ? value : null;
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
    : (evaluation.argumentOf(pattern) ?? promised(pattern, evaluation));
  if (argument !== null) {
    const passed = fallback === null ? argument : withDefault(target, argument, fallback, evaluation);
    return alongSteps(passed, steps, target, evaluation);
  }
  let annotation = annotationOf(binding);
  let isOptional = 'optional' in binding && binding.optional === true && fallback === null;
  for (const { key, fallback: own } of steps) {
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
  return last === null ? value : unionOf(target, [defined(value), evaluation.evaluate(last)]);
}

/** A default replaces `undefined` and nothing else. */
function withDefault(target: Node, value: Value, fallback: Node, { evaluate }: Evaluation): Value {
  if (value.kind === 'primitive' && value.value === undefined) return evaluate(fallback);
  const mayBeUndefined = value.kind === 'unknown' || value.kind === 'api' || value.kind === 'union';
  return mayBeUndefined ? unionOf(target, [defined(value), evaluate(fallback)]) : value;
}

function declaredValue(variable: ScopeVariable, definition: ScopeDefinition, evaluation: Evaluation): Value {
  const declarator = definition.node as TSESTree.VariableDeclarator;
  const { id } = declarator;
  if (id.type !== 'Identifier') {
    if (declarator.init === null) return unknownValue(definition.name, [variable.name]);
    const whole = evaluation.evaluate(declarator.init);
    const taken = alongSteps(whole, stepsTo(definition.name, id), definition.name, evaluation);
    return withMutations(taken, variable, declarator, evaluation);
  }
  const assigned = variable.references
    .filter(reference => reference.isWrite())
    .map(({ identifier }) => assignedTo(identifier));
  const values = assigned.map(node =>
    node === null ? unknownValue(definition.name, [variable.name]) : evaluation.evaluate(node),
  );
  const annotation = annotationOf(id);
  const value = withMutations(unionOf(definition.name, values), variable, assigned[0] ?? declarator, evaluation);
  const typed = annotated(value, annotation);
  if (typed.kind !== 'unknown') return typed;
  return { ...typed, names: typed.names.length > 0 ? typed.names : [variable.name] };
}

/** What a variable holds after it was given a value, until it is given another one; `null` if that tells nothing. */
export function valueAfter(given: TSESTree.Expression, variable: ScopeVariable, evaluation: Evaluation): Value | null {
  const value = evaluation.evaluate(given);
  return value.kind === 'unknown' ? null : withMutations(value, variable, given, evaluation);
}

/** The expression that a write gives to the variable, `null` for `+=`, `++`, loops and patterns. */
function assignedTo(identifier: Node): Node | null {
  const { parent } = identifier;
  if (parent?.type === 'VariableDeclarator' && parent.id === identifier) return parent.init;
  return parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === identifier
    ? parent.right
    : null;
}

/** What a variable holds, as far as its one definition tells. */
export function evaluateVariable(variable: ScopeVariable, evaluation: Evaluation): Value {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0)
    return unknownValue(definition?.name ?? ({} as Node), [variable.name]);
  switch (definition.type) {
    case 'ImportBinding':
      return importValue(definition);
    case 'Variable':
      return declaredValue(variable, definition, evaluation);
    case 'Parameter':
      return withMutations(parameterValue(definition.name, evaluation), variable, definition.name, evaluation);
    case 'FunctionName':
      return isFunction(definition.node)
        ? functionValue(definition.node)
        : unknownValue(definition.name, [variable.name]);
    case 'ClassName':
      return instanceOf(definition.name, definition.node as ClassNode, true);
    case 'TSEnumName':
      return enumValue(definition.node as TSESTree.TSEnumDeclaration);
    default:
      return unknownValue(definition.name, [variable.name]);
  }
}

function enumValue(node: TSESTree.TSEnumDeclaration): Value {
  const members = node.body.members.flatMap(member => {
    const key = member.id.type === 'Identifier' ? member.id.name : member.id.value;
    const { initializer } = member;
    return !initializer ? [] : [{ key, expression: unwrap(initializer), source: member, via: [], isOptional: false }];
  });
  return { kind: 'object', node, via: [], members, isOpen: members.length < node.body.members.length };
}
