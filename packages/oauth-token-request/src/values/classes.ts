import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, unwrap } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import { bindArguments, functionValue, inContext, isFunction } from './functions.js';
import { withMutations } from './mutations.js';
import { isNothing } from './nothing.js';
import type { ClassNode, Evaluation, InstanceValue, Value } from './types.js';
import { annotated, unionOf, unknownValue } from './types.js';
import { parameterValue } from './variables.js';

/** What `this` is in a place: an instance, a class, the object of a method, or unknown. */
export function evaluateThis(node: TSESTree.ThisExpression, { evaluate, receiverIn }: Evaluation): Value {
  let scope: Node = enclosingFunction(node);
  while (scope.type === 'ArrowFunctionExpression') scope = enclosingFunction(scope);
  const receiver = receiverIn(scope);
  if (receiver) return receiver;
  const owner = scope.type === 'PropertyDefinition' || scope.type === 'StaticBlock' ? scope : scope.parent;
  switch (owner?.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return instanceOf(node, owner.parent.parent, owner.static);
    case 'StaticBlock':
      return instanceOf(node, owner.parent.parent, true);
    case 'Property': {
      const object = evaluate(owner.parent);
      // Whoever holds the object sees its members, and may call its methods on something else, as Vue does.
      return {
        ...object,
        ...('isOpen' in object && { isOpen: true }),
        via: [fieldVariable('this', owner.parent, [], true), ...object.via],
      };
    }
    default:
      return unknownValue(node, []);
  }
}

export function instanceOf(node: Node, classNode: ClassNode, isStatic: boolean): InstanceValue {
  return { kind: 'instance', node, via: [], classNode, isStatic };
}

/** A field seen as a variable, so that uses and changes are followed alike. */
function fieldVariable(
  name: string,
  node: Node,
  references: readonly ScopeReference[],
  isVisibleElsewhere: boolean,
): ScopeVariable {
  return { name, defs: [{ type: 'Variable', name: node, node }], references, isVisibleElsewhere };
}

interface FieldUse {
  readonly member: TSESTree.MemberExpression;
  readonly key: string;
}

const usesByClass = new WeakMap<ClassNode, readonly FieldUse[]>();

/** Every `this.key` in a class. */
function usesIn(classNode: ClassNode): readonly FieldUse[] {
  const known = usesByClass.get(classNode);
  if (known) return known;
  const uses: FieldUse[] = [];
  const pending: Node[] = [classNode.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'MemberExpression' && unwrap(node.object).type === 'ThisExpression') {
      const key = keyOf(node);
      if (key !== null) uses.push({ member: node, key });
    }
    childrenInto(node, pending);
  }
  usesByClass.set(classNode, uses);
  return uses;
}

/** The names of what an instance holds by itself: declared, assigned, or taken over from the constructor's parameters. */
export function fieldNames(classNode: ClassNode): readonly string[] {
  const declared = classNode.body.body.map(one =>
    one.type === 'PropertyDefinition' && !one.static ? keyOf(one) : null,
  );
  const parameters = (constructorOf(classNode)?.params ?? []).map(one =>
    one.type === 'TSParameterProperty' ? nameOf(one).name : null,
  );
  const assigned = usesIn(classNode).map(use => (isAssigned(use) ? use.key : null));
  const names = [...declared, ...parameters, ...assigned].filter(name => name !== null);
  return [...new Set(names)].filter(name => !name.startsWith('#'));
}

function isAssigned({ member }: FieldUse): boolean {
  return member.parent.type === 'AssignmentExpression' && member.parent.left === member;
}

function referenceOf(use: FieldUse): ScopeReference {
  const isWrite = isAssigned(use);
  // A reference's node is only asked for its parent, which a member has as well as a name.
  const identifier = use.member as unknown as TSESTree.Identifier;
  return { identifier, resolved: null, isRead: () => !isWrite, isWrite: () => isWrite };
}

type Element = TSESTree.PropertyDefinition | TSESTree.MethodDefinition;

function findElement({ classNode, isStatic }: InstanceValue, key: string): Element | undefined {
  return classNode.body.body.find(
    (element): element is Element =>
      (element.type === 'PropertyDefinition' || element.type === 'MethodDefinition') &&
      element.static === isStatic &&
      keyOf(element) === key,
  );
}

function constructorOf(classNode: ClassNode): TSESTree.FunctionExpression | null {
  const method = classNode.body.body.find(
    element => element.type === 'MethodDefinition' && element.kind === 'constructor',
  );
  return method?.type === 'MethodDefinition' && method.value.type === 'FunctionExpression' ? method.value : null;
}

/** `constructor(private http: HttpClient)` */
function parameterProperty(classNode: ClassNode, key: string): TSESTree.TSParameterProperty | undefined {
  return constructorOf(classNode)?.params.find((parameter): parameter is TSESTree.TSParameterProperty => {
    return parameter.type === 'TSParameterProperty' && nameOf(parameter).name === key;
  });
}

/** What is known in a class whose instance is made by a `new` that can be seen. */
function insideConstructor({ classNode, node, isStatic }: InstanceValue, evaluation: Evaluation): Evaluation {
  const make = isStatic || node.type !== 'NewExpression' ? null : constructorOf(classNode);
  if (make === null || node.type !== 'NewExpression') return evaluation;
  return evaluation.within(make, bindArguments(make, node, evaluation)) ?? evaluation;
}

/** The member `key` of an instance or a class: what is declared, and what the class assigns to it. */
export function memberOfInstance(instance: InstanceValue, key: string, node: Node, outside: Evaluation): Value {
  const { classNode } = instance;
  const evaluation = insideConstructor(instance, outside);
  const element = findElement(instance, key);
  const property = instance.isStatic ? undefined : parameterProperty(classNode, key);
  const uses = usesIn(classNode).filter(use => use.key === key);
  const isPrivate = key.startsWith('#') || (property ?? element)?.accessibility === 'private';
  const declaration = property ?? element ?? classNode;
  const variable = fieldVariable(key, declaration, uses.map(referenceOf), !isPrivate);
  if (element?.type === 'MethodDefinition') return { ...methodValue(element, evaluation), via: [variable] };
  const field = element?.type === 'PropertyDefinition' ? element : null;
  const values = uses.filter(isAssigned).map(({ member }): Value => {
    const assignment = member.parent as TSESTree.AssignmentExpression;
    return assignment.operator === '=' ? evaluation.evaluate(assignment.right) : unknownValue(assignment, [key]);
  });
  const annotation = field?.typeAnnotation?.typeAnnotation;
  if (field?.value) values.unshift(evaluation.evaluate(field.value));
  if (property) values.unshift(parameterValue(nameOf(property), evaluation));
  // What is never anything is set from elsewhere, as nobody has a field for nothing.
  const isSetElsewhere = field !== null && values.length > 0 && values.every(isNothing);
  if (values.length === 0 || isSetElsewhere) {
    const inherited = element ? null : inheritedMember(instance, key, node, evaluation);
    const isOptional = isSetElsewhere || field?.optional === true;
    const open: Value = { ...unknownValue(node, [key]), ...(annotation && { annotation }), isOptional };
    if (!isSetElsewhere) return inherited ?? open;
    values.push(open);
  }
  const value = withMutations(unionOf(node, values), variable, declaration, evaluation);
  const known = evaluation === outside ? value : inContext(value, evaluation);
  const typed = annotated(known, annotation);
  return { ...typed, via: [variable, ...typed.via] };
}

/**
 * A method or a client that something has which is known to be of a class of the project by its written type alone: what
 * is injected, or an only instance.
 */
export function memberOfType(type: TSESTree.TypeNode, key: string, node: Node, evaluation: Evaluation): Value | null {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null;
  const named = evaluation.evaluate(type.typeName);
  const value =
    named.kind === 'instance' && named.isStatic
      ? memberOfInstance({ ...named, isStatic: false }, key, node, evaluation)
      : null;
  return value?.kind === 'function' || value?.kind === 'api' ? value : null;
}

function nameOf({ parameter }: TSESTree.TSParameterProperty): TSESTree.Identifier {
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
}

function methodValue({ value, kind }: TSESTree.MethodDefinition, { evaluate }: Evaluation): Value {
  if (!isFunction(value)) return unknownValue(value);
  if (kind !== 'get') return functionValue(value);
  const last = value.body.body.at(-1);
  const given =
    last?.type === 'ReturnStatement' && last.argument ? evaluate(last.argument) : unknownValue(last ?? value);
  return annotated(given, value.returnType?.typeAnnotation);
}

function inheritedMember(instance: InstanceValue, key: string, node: Node, evaluation: Evaluation): Value | null {
  const { superClass } = instance.classNode;
  const parent = superClass ? evaluation.evaluate(superClass) : null;
  return parent?.kind === 'instance' && parent.isStatic && parent.classNode !== instance.classNode
    ? memberOfInstance({ ...parent, isStatic: instance.isStatic }, key, node, evaluation)
    : null;
}
