import type { TSESTree } from '@typescript-eslint/types';
import { isWithinExports } from '../syntax/exported.js';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isWritten, keyOf, outermost, unwrap } from '../syntax/nodes.js';
import { someWithin } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { counters, READING, readers, SIMPLE } from './reading.js';
import { calledBy, ownParameters } from './called.js';
import { effectOf, isLogging, isOfProject } from './effects.js';
import { apiOf } from './receivers.js';
import { constructorOf, enclosingClass, readsOf } from './field-uses.js';
import type { Evaluation, FunctionNode, InstanceValue, Members, Value } from './types.js';
import { instanceOf } from './types.js';

/** The keys that lead from what is looked at to the object that is followed; `null` for one that isn't known. */
type Path = readonly (string | null)[];

/** More places than that aren't looked at: the object may be changed in one of them. */
const MAX_PLACES = 300;

/** Functions of the project that hand an object on to each other. */
const MAX_FUNCTIONS = 3;

/** Follows an object through a program, to see whether it may be changed there. A use of an unknown kind may change it. */
export class Flow {
  private readonly value: Members | null;
  private readonly evaluation: Evaluation;
  private readonly isPassed: (use: Node) => boolean;
  private readonly seen = new Map<object, Set<string>>();
  private readonly calls = new Map<Node, Call>();
  private placesLeft = MAX_PLACES;

  /**
   * @param value the object, if its members are known
   * @param isPassed whether a use makes no difference, as it comes too early or too late
   */
  constructor(value: (Value & Members) | null, evaluation: Evaluation, isPassed: (use: Node) => boolean = () => false) {
    this.value = value;
    this.evaluation = evaluation;
    this.isPassed = isPassed;
  }

  /** Whether the object, or one inside it, may be changed by one use of it. */
  mayChange(use: Node): boolean {
    return this.mayChangeAt(use, [], this.value);
  }

  /** Whether it may be changed by a use of the name that it has: a variable, or a member of something. */
  mayChangeByName(name: Node): boolean {
    return this.mayChangeUnder(name, [], this.value);
  }

  /** Whether it may be changed where `node` holds it under `path`. */
  private mayChangeAt(node: Node, path: Path, value: Members | null): boolean {
    this.placesLeft -= 1;
    const place = outermost(node);
    const { parent } = place;
    if (parent === undefined || this.placesLeft < 0) return true;
    switch (parent.type) {
      case 'MemberExpression':
        if (parent.object !== place) return false;
        return path.length === 0 ? this.mayChangeByMember(parent, value) : this.mayChangePart(parent, path, value);
      case 'CallExpression':
      case 'NewExpression':
        return parent.callee === place || this.mayChangeByCall(parent, place, path, value);
      case 'VariableDeclarator':
        return this.mayChangeUnder(parent.id, path, value);
      case 'AssignmentPattern':
        return parent.right === place && this.mayChangeUnder(parent.left, path, value);
      case 'AssignmentExpression':
        if (parent.left === place || !/^(?:\?\?|\|\||&&)?=$/u.test(parent.operator)) return false;
        return this.mayChangeUnder(parent.left, path, value) || this.mayChangeAt(parent, path, value);
      case 'Property':
        if (parent.parent.type !== 'ObjectExpression') return false;
        return parent.value === place && this.mayChangeAt(parent.parent, [keyOf(parent), ...path], value);
      case 'ArrayExpression':
        return this.mayChangeAt(parent, [null, ...path], value);
      case 'SpreadElement':
        if (path.length === 0) return false;
        return this.mayChangeAt(parent.parent.type === 'ArrayExpression' ? parent.parent : parent, path, value);
      case 'ObjectExpression':
        return this.mayChangeAt(parent, path, value);
      case 'ConditionalExpression':
        return parent.test !== place && this.mayChangeAt(parent, path, value);
      case 'LogicalExpression':
        return !(parent.operator === '&&' && parent.left === place) && this.mayChangeAt(parent, path, value);
      case 'PropertyDefinition':
        return this.mayChangeInField(
          instanceOf(parent, parent.parent.parent, parent.static),
          keyOf(parent),
          path,
          value,
        );
      case 'SequenceExpression':
        return parent.expressions.at(-1) === place && this.mayChangeAt(parent, path, value);
      case 'ForOfStatement':
        return path.length > 0 && this.mayChangeUnder(parent.left, path.slice(1), value);
      case 'ReturnStatement':
      case 'ArrowFunctionExpression': {
        const call = this.calls.get(parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent);
        return call !== undefined && this.mayChangeAt(call, path, value);
      }
      default:
        return !READING.test(parent.type);
    }
  }

  /** What is done to a member of the object, or by one. */
  private mayChangeByMember(member: TSESTree.MemberExpression, value: Members | null): boolean {
    this.placesLeft -= 1;
    const key = keyOf(member);
    const target = outermost(member);
    const use = target.parent;
    if (use === undefined || this.placesLeft < 0 || isWritten(target, use)) return true;
    if (use.type === 'CallExpression' && use.callee === target)
      return (key === null || !readers.has(key)) && !leavesReceiver(value, key);
    if (!this.holdsObject(value, key)) return false;
    return use.type === 'MemberExpression' && use.object === target
      ? this.mayChangeByMember(use, null)
      : this.mayChangeAt(target, [], null);
  }

  /** `options.headers`, where the object is what `options` has under that name. */
  private mayChangePart(member: TSESTree.MemberExpression, path: Path, value: Members | null): boolean {
    const key = keyOf(member);
    const [head = null, ...rest] = path;
    const target = outermost(member);
    const { parent } = target;
    const isOther = key !== null && head !== null && key !== head;
    if (parent?.type === 'CallExpression' && parent.callee === target) {
      return isOther ? this.usesReceiver(member) : !counters.has(key ?? '');
    }
    return !isOther && this.mayChangeAt(target, rest, value);
  }

  /** Whether a method may do something to what it is called on. */
  private usesReceiver(method: Node): boolean {
    const { kind, node } = this.evaluation.evaluate(method);
    return kind !== 'function' || !isWithoutThis(node);
  }

  private mayChangeByCall(call: Call, argument: Node, path: Path, value: Members | null): boolean {
    const callee = apiOf(call.callee, this.evaluation) ?? this.evaluation.handedOver(call.callee);
    if (callee === null) {
      const { value: called, offset } = calledBy(call, this.evaluation);
      const fn = functionOf(call, called);
      return fn ? this.mayChangeInside(fn, call, argument, offset, path, value) : !isLogging(call.callee);
    }
    if (isOfProject(callee.module)) return !isLogging(call.callee);
    switch (effectOf(callee, call, argument, path.length > 0)) {
      case 'reads':
        return false;
      case 'gives':
        return this.mayChangeAt(call, path, value);
      case 'assigns': {
        const [target] = call.arguments;
        return (
          this.mayChangeAt(call, path, value) ||
          (target?.type === 'Identifier' && this.mayChangeUnder(target, path, value))
        );
      }
      default:
        return true;
    }
  }

  /** What a function of the project does to what it is given. */
  private mayChangeInside(
    fn: FunctionNode,
    call: Call,
    argument: Node,
    offset: number,
    path: Path,
    value: Members | null,
  ): boolean {
    const index = call.arguments.findIndex(one => one === argument);
    const isMoved = call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
    const parameter = ownParameters(fn)[index - offset];
    if (parameter === undefined || isMoved) return true;
    if (this.calls.has(fn)) return this.mayChangeUnder(parameter, path, value) || this.mayChangeAt(call, path, value);
    if (this.calls.size >= MAX_FUNCTIONS) return true;
    this.calls.set(fn, call);
    const mayChange = this.mayChangeUnder(parameter, path, value);
    this.calls.delete(fn);
    return mayChange;
  }

  /** What is done to what a declaration, a parameter or an assignment gives names to. */
  private mayChangeUnder(pattern: Node, path: Path, value: Members | null): boolean {
    const [head = null, ...rest] = path;
    const isWhole = path.length === 0;
    switch (pattern.type) {
      case 'Identifier':
        return this.mayChangeBy(this.evaluation.declaredAs(pattern), path, value);
      case 'VariableDeclaration':
        return pattern.declarations.some(({ id }) => this.mayChangeUnder(id, path, value));
      case 'AssignmentPattern':
        return this.mayChangeUnder(pattern.left, path, value);
      case 'ObjectPattern':
        return pattern.properties.some(property => {
          if (property.type === 'RestElement') return !isWhole && this.mayChangeUnder(property.argument, path, value);
          const key = keyOf(property);
          if (isWhole) return this.holdsObject(value, key) && this.mayChangeUnder(property.value, [], null);
          return (key === null || head === null || key === head) && this.mayChangeUnder(property.value, rest, value);
        });
      case 'ArrayPattern':
        return (
          !isWhole &&
          pattern.elements.some(element => {
            if (element === null) return false;
            return element.type === 'RestElement'
              ? this.mayChangeUnder(element.argument, path, value)
              : this.mayChangeUnder(element, rest, value);
          })
        );
      case 'RestElement':
        return this.mayChangeUnder(pattern.argument, [null, ...path], value);
      case 'TSParameterProperty': {
        const { parameter } = pattern;
        const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
        const owner = enclosingClass(pattern);
        if (owner === null) return true;
        return (
          this.mayChangeUnder(name, path, value) ||
          this.mayChangeInField(instanceOf(pattern, owner, false), name.name, path, value)
        );
      }
      case 'MemberExpression': {
        const object = unwrap(pattern.object);
        const variable = object.type === 'Identifier' ? this.evaluation.variableOf(object) : null;
        if (variable) return this.mayChangeBy(variable, [keyOf(pattern), ...path], value);
        const holder = object.type === 'ThisExpression' ? this.evaluation.evaluate(object) : null;
        if (holder?.kind === 'instance') return this.mayChangeInField(holder, keyOf(pattern), path, value);
        if (isWithinExports(pattern)) return false;
        return object.type !== 'MemberExpression' || this.mayChangeUnder(object, [keyOf(pattern), ...path], value);
      }
      default:
        return true;
    }
  }

  /** Whether an object has one inside it under a key, or under one that isn't known, that has no other name. */
  private holdsObject(value: Members | null, key: string | null): boolean {
    const held = value?.members.filter(member => key === null || member.key === key);
    if (held === undefined) return true;
    return held.some(({ expression }) => {
      const inner = unwrap(expression);
      // Whatever stands in a template, it gives text.
      if (inner.type === 'Identifier' || inner.type === 'TemplateLiteral') return false;
      return !SIMPLE.has(this.evaluation.evaluate(inner).kind);
    });
  }

  private mayChangeInField(instance: InstanceValue, key: string | null, path: Path, value: Members | null): boolean {
    if (key === null) return true;
    if (!this.isNew(instance.classNode, [key, ...path])) return false;
    const reads = readsOf(instance, key, this.evaluation).filter(({ identifier }) => !this.isPassed(identifier));
    return reads.some(({ identifier }) => this.mayChangeAt(identifier, path, value));
  }

  /** Whether what holds the object under a path hasn't been looked at yet. */
  private isNew(holder: object, path: Path): boolean {
    const seen = this.seen.get(holder) ?? new Set();
    const key = path.join('.');
    if (seen.has(key)) return false;
    this.seen.set(holder, seen.add(key));
    return true;
  }

  private mayChangeBy(variable: ScopeVariable | null, path: Path, value: Members | null): boolean {
    if (variable === null || !this.isNew(variable, path)) return false;
    const uses = variable.references.filter(one => !one.isWrite() && !this.isPassed(one.identifier));
    return uses.some(({ identifier }) => this.mayChangeAt(identifier, path, value));
  }
}

/** Whether what an object has under a key, or under any, are functions that don't know what they are called on. */
function leavesReceiver(value: Members | null, key: string | null): boolean {
  const held = value?.members.filter(member => key === null || member.key === key) ?? [];
  return held.length > 0 && held.every(({ expression }) => isWithoutThis(unwrap(expression)));
}

const isWithoutThis = (fn: Node): boolean =>
  fn.type === 'ArrowFunctionExpression' ||
  (/^Function(?:Expression|Declaration)$/u.test(fn.type) && !someWithin(fn, ({ type }) => type === 'ThisExpression'));

/** The function or the constructor of the project that a call runs. */
function functionOf({ type }: Call, called: Value): FunctionNode | null {
  if (called.kind === 'function') return called.node;
  const isMade = called.kind === 'instance' && called.isStatic && type === 'NewExpression';
  return isMade ? constructorOf(called.classNode) : null;
}
