import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf, outermost, unwrap } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { effectOf, isLogging, isOfProject } from './effects.js';
import { apiOf } from './receivers.js';
import type { Evaluation, FunctionNode, Members, Value } from './types.js';

/** The keys that lead from what is looked at to the object that is followed; `null` for one that isn't known. */
type Path = readonly (string | null)[];

/** More places than that aren't looked at: the object may be changed in one of them. */
const MAX_PLACES = 300;

/** Functions of the project that hand an object on to each other. */
const MAX_FUNCTIONS = 3;

/** Methods that change nothing of what they are called on. */
const readers = new Set([
  ...['toString', 'get', 'getAll', 'has', 'entries', 'keys', 'values', 'forEach', 'hasOwnProperty', 'size'],
  ...['getHeaders', 'getBoundary', 'getSetCookie', 'join', 'includes', 'indexOf', 'startsWith', 'endsWith', 'split'],
  ...['trim', 'replace', 'replaceAll', 'slice', 'concat', 'toLowerCase', 'toUpperCase', 'map', 'filter', 'toJSON'],
]);

/** Methods of a list that hand out none of its elements. */
const counters = new Set(['join', 'includes', 'indexOf', 'toString']);

/** What looks at a value, or hands it to whoever asks for it, where it is followed in its turn. */
const READING =
  /^(?:(?:Binary|Unary|Update|Yield)Expression|TemplateLiteral|(?:Expression|If|While|DoWhile|For|ForIn|Switch|Throw)Statement|SwitchCase|(?:JSX|Export|TS)\w+)$/u;

/** Follows an object through a program, to see whether it may be changed there. A use of an unknown kind may change it. */
export class Flow {
  private readonly value: Members | null;
  private readonly evaluation: Evaluation;
  private readonly seen = new Map<ScopeVariable, Set<string>>();
  private readonly calls = new Map<Node, Call>();
  private placesLeft = MAX_PLACES;

  /** @param value the object, if its members are known */
  constructor(value: (Value & Members) | null, evaluation: Evaluation) {
    this.value = value;
    this.evaluation = evaluation;
  }

  /** Whether the object, or one inside it, may be changed by one use of it. */
  mayChange(use: Node): boolean {
    return this.mayChangeAt(use, [], this.value);
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
    if (use.type === 'CallExpression' && use.callee === target) return key === null || !readers.has(key);
    if (use.type === 'MemberExpression' && use.object === target) return this.mayChangeByMember(use, null);
    return holdsObject(value, key) && this.mayChangeAt(target, [], null);
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
    return kind !== 'function' || (node.type !== 'ArrowFunctionExpression' && mentions(node, 'ThisExpression'));
  }

  private mayChangeByCall(call: Call, argument: Node, path: Path, value: Members | null): boolean {
    const callee = apiOf(call.callee, this.evaluation);
    if (callee === null) {
      const called = this.evaluation.evaluate(call.callee);
      if (called.kind !== 'function') return !isLogging(call.callee);
      return this.mayChangeInside(called.node, call, argument, path, value);
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
  private mayChangeInside(fn: FunctionNode, call: Call, argument: Node, path: Path, value: Members | null): boolean {
    const index = call.arguments.findIndex(one => one === argument);
    const isMoved = call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
    const parameter = fn.params[index];
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
        return this.mayChangeBy(this.variableOf(pattern), path, value);
      case 'VariableDeclaration':
        return pattern.declarations.some(({ id }) => this.mayChangeUnder(id, path, value));
      case 'AssignmentPattern':
        return this.mayChangeUnder(pattern.left, path, value);
      case 'ObjectPattern':
        return pattern.properties.some(property => {
          if (property.type === 'RestElement') return !isWhole && this.mayChangeUnder(property.argument, path, value);
          const key = keyOf(property);
          if (isWhole) return holdsObject(value, key) && this.mayChangeUnder(property.value, [], null);
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
      case 'MemberExpression': {
        const object = unwrap(pattern.object);
        const variable = object.type === 'Identifier' ? this.evaluation.variableOf(object) : null;
        if (variable) return this.mayChangeBy(variable, [keyOf(pattern), ...path], value);
        return !isExports(pattern);
      }
      default:
        return true;
    }
  }

  private mayChangeBy(variable: ScopeVariable | null, path: Path, value: Members | null): boolean {
    if (variable === null) return false;
    const seen = this.seen.get(variable) ?? new Set();
    const key = path.join('.');
    if (seen.has(key)) return false;
    this.seen.set(variable, seen.add(key));
    return variable.references.some(
      reference => !reference.isWrite() && this.mayChangeAt(reference.identifier, path, value),
    );
  }

  /** The variable that a name declares: that of a parameter is known by its uses; `null` if it has none. */
  private variableOf(name: TSESTree.Identifier): ScopeVariable | null {
    const { variableOf } = this.evaluation;
    const known = variableOf(name);
    if (known) return known;
    const pending: Node[] = [enclosingFunction(name)];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node.type === 'Identifier' && node.name === name.name) {
        const variable = variableOf(node);
        if (variable?.defs[0]?.name === name) return variable;
      }
      childrenInto(node, pending);
    }
    return null;
  }
}

/** Whether what a member expression reads is replaced: by an assignment, a pattern, a loop, `++` or `delete`. */
function isWritten(target: Node, use: Node): boolean {
  switch (use.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return use.left === target;
    case 'Property':
      return use.value === target && use.parent.type === 'ObjectPattern';
    case 'ArrayPattern':
    case 'RestElement':
    case 'UpdateExpression':
      return true;
    default:
      return use.type === 'UnaryExpression' && use.operator === 'delete';
  }
}

/** Whether an object is known to have one of its own under a key, or under one that isn't known. */
function holdsObject(value: Members | null, key: string | null): boolean {
  const held = value?.members.filter(member => key === null || member.key === key) ?? [];
  return held.some(({ expression }) => /^(?:Object|Array|New)Expression$/u.test(unwrap(expression).type));
}

/** `module.exports` and `exports.body`: what other files do to it can't be seen, as with `export`. */
function isExports(member: TSESTree.MemberExpression): boolean {
  let object: Node = member;
  while (object.type === 'MemberExpression') object = object.object;
  return object.type === 'Identifier' && (object.name === 'module' || object.name === 'exports');
}

function mentions(node: Node, type: string): boolean {
  const pending: Node[] = [node];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    if (one.type === type) return true;
    childrenInto(one, pending);
  }
  return false;
}
