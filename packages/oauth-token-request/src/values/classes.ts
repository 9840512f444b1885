import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, outermost } from '../syntax/nodes.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import { referencesTo } from './object-uses.js';
import { isAssigning } from './calls.js';
import {
  constructorOf,
  enclosingClass,
  isAssigned,
  isSubclass,
  overriding,
  referenceOf,
  takenOut,
  usesIn,
  usesOfKey,
  usesByKey,
  usesOutside,
  wholesIn,
} from './field-uses.js';
import { bindArguments, functionValue, inContext, isFunction, returnedBy, returnsOf } from './functions.js';
import { keyedWrite, mayWrite, nothingLeft } from './keyed-writes.js';
import { memberOf } from './members.js';
import { withMutations } from './mutations.js';
import { isNothing } from './nothing.js';
import { prototypeThis } from './prototypes.js';
import { ownerOfThis, typeOfThis } from './this-type.js';
import { dataBeside } from './state.js';
import type { ClassNode, Evaluation, InstanceValue, Value } from './types.js';
import { annotated } from './annotated.js';
import { apiKey, instanceOf, unionOf, unknownValue } from './types.js';
import { writtenTo } from './patterns.js';
import { oneAfterAnother, type Assigned } from './replaced.js';
import { parameterValue } from './variables.js';

/** What `this` is in a place, or what `super` is: that without what its class has in place of what it extends. */
export function evaluateThis(node: TSESTree.ThisExpression | TSESTree.Super, evaluation: Evaluation): Value {
  const whole = thisIn(node, evaluation);
  if (node.type !== 'Super') return whole;
  const owner = enclosingClass(node);
  const parent = owner?.superClass ? evaluation.evaluate(owner.superClass) : null;
  return whole.kind === 'instance' && parent?.kind === 'instance' && parent.isStatic && parent.classNode !== owner
    ? { ...parent, isStatic: whole.isStatic, whole }
    : unknownValue(node);
}

/** An instance, a class, the object of a method, or unknown. */
function thisIn(node: TSESTree.ThisExpression | TSESTree.Super, evaluation: Evaluation): Value {
  const { evaluate, receiverIn } = evaluation;
  const scope = ownerOfThis(node);
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
      const written = evaluate(owner.parent);
      const variable = fieldVariable('this', owner.parent, referencesTo(owner.parent, evaluation), true);
      const object = withMutations(written, variable, owner.parent, evaluation);
      // Whoever holds the object sees its members, and may call its methods on something else, as Vue does.
      if (!('members' in object)) return { ...object, via: [variable, ...object.via] };
      const members = [...dataBeside(owner.parent, evaluation), ...object.members];
      return { ...object, members, isOpen: true, unseen: undefined, via: [variable, ...object.via] };
    }
    default:
      return prototypeThis(scope, evaluation) ?? annotated(unknownValue(node, []), typeOfThis(node));
  }
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

type Element = TSESTree.PropertyDefinition | TSESTree.MethodDefinition;

/** What reading a member finds: of two accessors, the one that gives it, and no signature of a method that is overloaded. */
function findElement({ classNode, isStatic }: InstanceValue, key: string): Element | undefined {
  const found = classNode.body.body.filter(
    (element): element is Element =>
      (element.type === 'PropertyDefinition' || element.type === 'MethodDefinition') &&
      element.static === isStatic &&
      element.value?.type !== 'TSEmptyBodyFunctionExpression' &&
      keyOf(element) === key,
  );
  return found.find(element => element.type !== 'MethodDefinition' || element.kind !== 'set') ?? found[0];
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

/**
 * The member `key` of an instance or a class: what is declared, and what is assigned to it. What `this` is may be of a class
 * that extends this one, and has a member of its own under that name.
 */
export function memberOfInstance(instance: InstanceValue, key: string, node: Node, outside: Evaluation): Value {
  const own = ownMember(instance, key, node, outside);
  if (!/^(?:ThisExpression|Super)$/u.test(instance.node.type) || key.startsWith('#')) return own;
  const others = overriding(instance.classNode, key, outside).map(classNode =>
    ownMember({ ...instance, node: classNode, classNode }, key, node, outside),
  );
  if (others.length === 0) return own;
  // What a class leaves to those that extend it is what they have.
  const [first, ...further] = isLeftToOthers(own, key) ? others : [own, ...others];
  return first?.kind === 'function' ? { ...first, overriddenBy: further } : unionOf(node, [own, ...others]);
}

/** Whether a class uses a member that neither it nor what it extends is seen to have. */
const isLeftToOthers = (own: Value, key: string): boolean =>
  own.kind === 'unknown' && own.via.length === 0 && own.annotation === undefined && own.names.join() === key;

function ownMember(instance: InstanceValue, key: string, node: Node, outside: Evaluation): Value {
  const { classNode } = instance;
  const element = findElement(instance, key);
  const property = instance.isStatic ? undefined : parameterProperty(classNode, key);
  const isMethod = element?.type === 'MethodDefinition';
  // A method is the same in every instance.
  const evaluation = isMethod && element.kind === 'method' ? outside : insideConstructor(instance, outside);
  const uses = [...usesOfKey(classNode, key), ...(isMethod ? [] : usesOutside(instance, key, outside))];
  const isPrivate = key.startsWith('#') || (property ?? element)?.accessibility === 'private';
  const declaration = property ?? element ?? classNode;
  const references = [...uses.map(referenceOf), ...(isMethod ? [] : takenOut(instance, key, outside))];
  const variable = fieldVariable(key, declaration, references, !isPrivate);
  if (isMethod) return { ...methodValue(element, evaluation), via: [variable] };
  const field = element?.type === 'PropertyDefinition' ? element : null;
  const make = constructorOf(classNode);
  const assigned = uses.filter(isAssigned).map(({ member }): Assigned => {
    const given = writtenTo(outermost(member), evaluation);
    const isFirst = given === null || enclosingFunction(member) === make;
    return { value: unknownValue(member, [key]), from: member, ...given, isFirst };
  });
  assigned.push(...assignedToThis(classNode, key, evaluation), ...leftNothing(instance, key, evaluation));
  const annotation = field?.typeAnnotation?.typeAnnotation;
  if (field?.value) assigned.unshift({ value: evaluation.evaluate(field.value), from: field.value, isFirst: true });
  if (property)
    assigned.unshift({ value: parameterValue(nameOf(property), evaluation), from: property, isFirst: true });
  const values = [...oneAfterAnother(assigned, evaluation)];
  // What is never anything is set from elsewhere, as nobody has a field for nothing.
  const isSetElsewhere = field !== null && values.length > 0 && values.every(isNothing);
  if (values.length === 0 || isSetElsewhere) {
    const inherited = element ? null : inheritedMember(instance, key, node, evaluation);
    const isOptional = isSetElsewhere || field?.optional === true;
    const open: Value = { ...unknownValue(node, [key]), ...(annotation && { annotation }), isOptional };
    const handed = isSetElsewhere || annotation ? null : handedToThis(classNode, key, evaluation);
    if (handed && !inherited) return { ...handed, via: [variable] };
    if (!isSetElsewhere) return inherited ?? (field ? { ...open, via: [variable] } : open);
    values.push(open);
  }
  const value = withMutations(unionOf(node, values), variable, declaration, evaluation);
  const known = evaluation === outside ? value : inContext(value, evaluation);
  const typed = annotated(known, annotation);
  return { ...typed, via: [variable, ...typed.via] };
}

/** What `Object.assign(this, { key: … })` gives to a field. */
function assignedToThis(classNode: ClassNode, key: string, evaluation: Evaluation): readonly Assigned[] {
  const make = constructorOf(classNode);
  return wholesIn(classNode).calls.flatMap(call => {
    const callee = evaluation.evaluate(call.callee);
    if (callee.kind !== 'api' || !isAssigning(apiKey(callee))) return [];
    return call.arguments.slice(1).flatMap(argument => {
      const given = evaluation.evaluate(argument);
      const found = given.kind === 'object' ? memberOf(given, key, evaluation) : null;
      if (!found || (found.member === null && 'isOpen' in given && given.isOpen)) return [];
      return [{ value: found.value, from: argument, isFirst: enclosingFunction(call) === make }];
    });
  });
}

/** What a parameter may give to a field that is handed over whole: `constructor(options) { Object.assign(this, options); }` */
function handedToThis(classNode: ClassNode, key: string, evaluation: Evaluation): Value | null {
  for (const call of wholesIn(classNode).calls) {
    const callee = evaluation.evaluate(call.callee);
    if (callee.kind !== 'api' || !isAssigning(apiKey(callee))) continue;
    const last = call.arguments.at(-1);
    const given = last && last.type !== 'SpreadElement' ? evaluation.evaluate(last) : null;
    if (given?.kind === 'unknown') return { ...unknownValue(given.node, [key]) };
  }
  return null;
}

/** Where a write by a key that may be this one leaves nothing: `this[key] = undefined`, `Reflect.deleteProperty(this, key)`. */
function leftNothing(instance: InstanceValue, key: string, evaluation: Evaluation): readonly Assigned[] {
  if (evaluation.isCursory) return [];
  return usesByKey(instance, evaluation).flatMap(use => {
    const write = keyedWrite(use, evaluation);
    const value = write && mayWrite(write, key, evaluation) ? nothingLeft(write, evaluation) : null;
    return value ? [{ value, from: use, isFirst: false }] : [];
  });
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

function methodValue({ value, kind }: TSESTree.MethodDefinition, evaluation: Evaluation): Value {
  if (!isFunction(value) || kind === 'set') return unknownValue(value);
  const method = functionValue(value);
  if (kind !== 'get') return method;
  const given = returnedBy(method, evaluation) ?? unknownValue(value.body.body.at(-1) ?? value);
  const isOpenEnd = returnsOf(value)?.includes(null) === true;
  const ending: readonly Value[] = isOpenEnd ? [{ kind: 'primitive', node: value, via: [], value: undefined }] : [];
  return annotated(unionOf(value, [given, ...ending]), value.returnType?.typeAnnotation);
}

function inheritedMember(instance: InstanceValue, key: string, node: Node, evaluation: Evaluation): Value | null {
  const { superClass } = instance.classNode;
  const parent = superClass ? evaluation.evaluate(superClass) : null;
  if (parent?.kind !== 'instance' || !parent.isStatic) return null;
  // Classes that extend each other can't be made: each would ask the other for ever.
  if (isSubclass(parent.classNode, instance.classNode, evaluation)) return null;
  return memberOfInstance({ ...parent, isStatic: instance.isStatic }, key, node, evaluation);
}
