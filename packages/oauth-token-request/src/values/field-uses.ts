import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isReplaced, keyOf, outermost, unwrap } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeReference, SourceFile } from '../types.js';
import type { ClassNode, Evaluation, InstanceValue, Value } from './types.js';
import { alternativesOf } from './types.js';

export interface FieldUse {
  readonly member: TSESTree.MemberExpression;
  readonly key: string;
}

const usesByClass = new WeakMap<ClassNode, Uses>();

/** Every `this.key` in a class: all of them, and by the key. */
interface Uses {
  readonly all: readonly FieldUse[];
  readonly byKey: ReadonlyMap<string, readonly FieldUse[]>;
}

/** Every `this.key` in a class. */
export const usesIn = (classNode: ClassNode): readonly FieldUse[] => indexedUses(classNode).all;

/** Every `this.key` in a class for one key. */
export const usesOfKey = (classNode: ClassNode, key: string): readonly FieldUse[] =>
  indexedUses(classNode).byKey.get(key) ?? [];

function indexedUses(classNode: ClassNode): Uses {
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
  const indexed = { all: uses, byKey: groupBy(uses, ({ key }) => key) };
  usesByClass.set(classNode, indexed);
  return indexed;
}

/** What a class does with itself as a whole. */
interface Wholes {
  /** Calls whose first argument is `this` itself: `Object.assign(this, { … })`, not `send.call(this)`. */
  readonly calls: readonly TSESTree.CallExpression[];
  /** `this[key] = value`, `delete this[key]` */
  readonly computed: readonly TSESTree.MemberExpression[];
}

const wholesByClass = new WeakMap<ClassNode, Wholes>();

export function wholesIn(classNode: ClassNode): Wholes {
  const known = wholesByClass.get(classNode);
  if (known) return known;
  const [calls, computed]: [TSESTree.CallExpression[], TSESTree.MemberExpression[]] = [[], []];
  const pending: Node[] = [classNode.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'CallExpression' && node.arguments[0]?.type === 'ThisExpression') {
      if (!isIndirect(node)) calls.push(node);
    } else if (isComputedWrite(node) && unwrap(node.object).type === 'ThisExpression') computed.push(node);
    childrenInto(node, pending);
  }
  const wholes = { calls, computed };
  wholesByClass.set(classNode, wholes);
  return wholes;
}

const isIndirect = ({ callee }: TSESTree.CallExpression): boolean =>
  callee.type === 'MemberExpression' && /^(?:call|apply|bind)$/u.test(keyOf(callee) ?? '');

/** What is made where it stands, so that it is never nothing. */
const MADE = /^(?:Object|Array|New|Function|ArrowFunction|Class|Binary|Update|Template)/u;

/** Whether a member of something is written, or deleted, whose name isn't written out, by which nothing may be left there. */
function isComputedWrite(node: Node): node is TSESTree.MemberExpression {
  if (node.type !== 'MemberExpression' || !node.computed || keyOf(node) !== null || !isReplaced(node)) return false;
  const { parent } = outermost(node);
  return parent?.type !== 'AssignmentExpression' || !MADE.test(unwrap(parent.right).type);
}

/** By the file that is analysed, and by the program in which they stand: others may be read later. */
type UsesByKey = WeakMap<SourceFile, Map<ClassNode, Map<Node, readonly Node[]>>>;

const byKeyOfInstances: UsesByKey = new WeakMap();
const byKeyOfClasses: UsesByKey = new WeakMap();

/** The places in the project's files that are known where an instance may be changed by a key that isn't written out. */
export function usesByKey(instance: InstanceValue, evaluation: Evaluation): readonly Node[] {
  const { classNode, isStatic } = instance;
  const { calls, computed } = wholesIn(classNode);
  const inside = [...computed.map(({ object }): Node => object), ...calls.flatMap(call => call.arguments[0] ?? [])];
  const known = knownByKey(isStatic ? byKeyOfClasses : byKeyOfInstances, classNode, evaluation);
  const outside = evaluation.files().flatMap(({ program }) => {
    const found = known.get(program);
    if (found) return found;
    const uses = indexOf(program).byKey.filter(object => isInstance(object, instance, evaluation));
    known.set(program, uses);
    return uses;
  });
  return [...inside, ...outside];
}

function knownByKey(uses: UsesByKey, classNode: ClassNode, { files }: Evaluation): Map<Node, readonly Node[]> {
  const [own] = files();
  const byClass = (own && uses.get(own)) ?? new Map<ClassNode, Map<Node, readonly Node[]>>();
  const known = byClass.get(classNode) ?? new Map<Node, readonly Node[]>();
  byClass.set(classNode, known);
  if (own) uses.set(own, byClass);
  return known;
}

/** What a program has that may concern the instances of its classes. */
interface Index {
  /** `login.key`, by the key. */
  readonly members: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  /** `const { key } = login`, by the key. */
  readonly taken: ReadonlyMap<string, readonly TSESTree.Property[]>;
  /** What is changed by a key that isn't written out: `login[key] = value`, `Reflect.deleteProperty(login, key)`. */
  readonly byKey: readonly Node[];
  /** The classes that extend something. */
  readonly subclasses: readonly ClassNode[];
}

const indexByProgram = new WeakMap<Node, Index>();

function indexOf(program: Node): Index {
  const known = indexByProgram.get(program);
  if (known) return known;
  const members = new Map<string, TSESTree.MemberExpression[]>();
  const taken = new Map<string, TSESTree.Property[]>();
  const [byKey, subclasses]: [Node[], ClassNode[]] = [[], []];
  const pending: Node[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'MemberExpression' && unwrap(node.object).type !== 'ThisExpression') {
      add(members, node);
      if (isComputedWrite(node)) byKey.push(node.object);
    } else if (node.type === 'CallExpression') {
      const [object] = node.arguments;
      if (object && object.type !== 'ThisExpression' && isReflecting(node)) byKey.push(object);
    } else if (node.type === 'Property' && node.parent.type === 'ObjectPattern') add(taken, node);
    else if ('superClass' in node && node.superClass) subclasses.push(node);
    childrenInto(node, pending);
  }
  const index = { members, taken, byKey, subclasses };
  indexByProgram.set(program, index);
  return index;
}

/** `Reflect.set(…)` and its like. */
function isReflecting({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Reflect';
}

function add<N extends TSESTree.MemberExpression | TSESTree.Property>(byKey: Map<string, N[]>, node: N): void {
  const key = keyOf(node);
  if (key === null) return;
  const same = byKey.get(key);
  if (same) same.push(node);
  else byKey.set(key, [node]);
}

/** The class that a class extends, if the project has it. */
function extendedBy({ superClass }: ClassNode, { evaluate }: Evaluation): ClassNode | null {
  const value = superClass ? evaluate(superClass) : null;
  return value?.kind === 'instance' && value.isStatic ? value.classNode : null;
}

/** Whether a class is another one or extends it. Classes that extend each other end where they began. */
export function isSubclass(classNode: ClassNode, of: ClassNode, evaluation: Evaluation): boolean {
  const seen = new Set<ClassNode>();
  let current: ClassNode | null = classNode;
  while (current !== null && current !== of && !seen.has(current)) {
    seen.add(current);
    current = extendedBy(current, evaluation);
  }
  return current === of;
}

const FOLLOWED: ReadonlySet<string> = new Set(['Identifier', 'NewExpression', 'ThisExpression']);

/** Whether an expression is an instance of a class, or the class itself where its own members are meant. */
function isInstance(
  object: Node,
  { classNode, isStatic }: InstanceValue,
  { cursory: evaluation }: Evaluation,
): boolean {
  const inner = unwrap(object);
  const isFollowed = FOLLOWED.has(inner.type);
  const values = isFollowed ? alternativesOf(evaluation.evaluate(inner)) : [];
  return values.some(
    one =>
      (one.kind === 'instance' && one.isStatic === isStatic && isSubclass(one.classNode, classNode, evaluation)) ||
      (!isStatic && isTyped(one, classNode, evaluation)),
  );
}

/** `login: Login` */
function isTyped(value: Value, classNode: ClassNode, evaluation: Evaluation): boolean {
  const type = value.kind === 'unknown' ? value.annotation : undefined;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const named = evaluation.evaluate(type.typeName);
  return named.kind === 'instance' && isSubclass(named.classNode, classNode, evaluation);
}

/**
 * Every `login.key` in the project's files that are known, where `login` is an instance, and every `this.key` in classes
 * that extend its class.
 */
export function usesOutside(instance: InstanceValue, key: string, evaluation: Evaluation): readonly FieldUse[] {
  const members = evaluation.files().flatMap(({ program }) => indexOf(program).members.get(key) ?? []);
  // Who only asks what is called goes by what it is set to.
  const asked = evaluation.isCursory ? members.filter(member => isAssigned({ member, key })) : members;
  const outside = asked.filter(({ object }) => isInstance(object, instance, evaluation));
  const inside = subclassesOf(instance.classNode, evaluation).flatMap(one => usesOfKey(one, key));
  return [...outside.map(member => ({ member, key })), ...inside];
}

/** The classes of the project's known files that are made of another one. */
function subclassesOf(classNode: ClassNode, evaluation: Evaluation): readonly ClassNode[] {
  const files = evaluation.files();
  const byClass = subclassesByFiles.get(files) ?? new Map<ClassNode, readonly ClassNode[]>();
  const known = byClass.get(classNode);
  if (known) return known;
  const all = files.flatMap(({ program }) => indexOf(program).subclasses);
  const found = all.filter(one => one !== classNode && isSubclass(one, classNode, evaluation));
  subclassesByFiles.set(files, byClass.set(classNode, found));
  return found;
}

const subclassesByFiles = new WeakMap<readonly SourceFile[], Map<ClassNode, readonly ClassNode[]>>();

/** The uses of what a field holds that don't give it something else. */
export function readsOf(instance: InstanceValue, key: string, evaluation: Evaluation): readonly ScopeReference[] {
  const own = usesOfKey(instance.classNode, key);
  const uses = [...own, ...usesOutside(instance, key, evaluation)].map(referenceOf);
  return [...uses.filter(use => !use.isWrite()), ...takenOut(instance, key, evaluation)];
}

/** The uses of the names under which a member is taken out of an instance: `const { body } = this`. */
export function takenOut(instance: InstanceValue, key: string, evaluation: Evaluation): readonly ScopeReference[] {
  const properties = evaluation.files().flatMap(({ program }) => indexOf(program).taken.get(key) ?? []);
  return properties.flatMap(({ value, parent: pattern }) => {
    const holder = pattern.parent;
    const object =
      holder.type === 'VariableDeclarator'
        ? holder.init
        : holder.type === 'AssignmentExpression' && holder.left === (pattern as Node)
          ? holder.right
          : null;
    const name = value.type === 'AssignmentPattern' ? value.left : value;
    if (!object || name.type !== 'Identifier' || !isInstance(object, instance, evaluation)) return [];
    return evaluation.variableOf(name)?.references.filter(reference => !reference.isWrite()) ?? [];
  });
}

/** The classes of the project's known files that are made of another one and have a member of their own under a name. */
export function overriding(classNode: ClassNode, key: string, evaluation: Evaluation): readonly ClassNode[] {
  return subclassesOf(classNode, evaluation).filter(one =>
    one.body.body.some(element => keyOfElement(element) === key),
  );
}

function keyOfElement(element: TSESTree.ClassElement): string | null {
  return element.type === 'PropertyDefinition' || element.type === 'MethodDefinition' ? keyOf(element) : null;
}

/** Whether a use gives the field another value. */
export const isAssigned = ({ member }: FieldUse): boolean => isReplaced(member);

export function referenceOf(use: FieldUse): ScopeReference {
  const isWrite = isAssigned(use);
  // A reference's node is only asked for its parent, which a member has as well as a name.
  const identifier = use.member as unknown as TSESTree.Identifier;
  return { identifier, resolved: null, isRead: () => !isWrite, isWrite: () => isWrite };
}

export function constructorOf(classNode: ClassNode): TSESTree.FunctionExpression | null {
  for (const element of classNode.body.body) {
    if (element.type !== 'MethodDefinition' || element.kind !== 'constructor') continue;
    if (element.value.type === 'FunctionExpression') return element.value;
  }
  return null;
}

/** The class around a node. */
export function enclosingClass(node: Node): ClassNode | null {
  let current: Node | undefined = node;
  while (current && current.type !== 'ClassDeclaration' && current.type !== 'ClassExpression') current = current.parent;
  return current ?? null;
}
