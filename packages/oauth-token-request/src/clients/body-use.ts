import type { TSESTree } from '@typescript-eslint/types';
import { dottedName } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import { isFunction } from '../values/functions.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { mediaTypeOf } from '../wire/content-type.js';
import type { Hook } from './client.js';
import { namesType } from './type-use.js';

/**
 * What a function of the caller's own does with a request that it sees. `labels`: it names the media type of the body,
 * whatever the request says; `reads`: it counts on what the body is; `replaces`: it may make a form of it.
 */
export type BodyUse = 'none' | 'labels' | 'reads' | 'replaces';

const STRENGTH: readonly BodyUse[] = ['none', 'labels', 'reads', 'replaces'];

/** The use that says most. */
export function strongest(uses: readonly BodyUse[]): BodyUse {
  return STRENGTH.findLast(use => uses.includes(use)) ?? 'none';
}

/** The steps from what a function is given to an expression: `0.options.body`. */
type Path = readonly (number | string)[];

// Nobody writes a reference of more steps.
const MAX_STEPS = 32;

/** The keys from a destructuring pattern, or a parameter, to a name in it; `null` if they can't be told. */
function keysTo(name: Node, pattern: Node): string[] | null {
  const keys: string[] = [];
  for (let node = name; node !== pattern;) {
    const { parent } = node;
    if (!parent) return null;
    if (parent.type === 'Property') {
      const key = keyOf(parent);
      if (key === null) return null;
      keys.unshift(key);
    } else if (parent.type === 'ArrayPattern') keys.unshift(String(parent.elements.findIndex(one => one === node)));
    else if (!/^(?:ObjectPattern|AssignmentPattern|TSParameterProperty)$/u.test(parent.type)) return null;
    node = parent;
  }
  return keys;
}

/** A function that is looked through: what each of its parameters is to the hook. */
export class Hooked {
  private readonly fn: FunctionNode;
  private readonly given: readonly (Path | null)[];
  private readonly evaluation: Evaluation;
  private readonly hook: Hook;

  constructor(fn: FunctionNode, given: readonly (Path | null)[], evaluation: Evaluation, hook: Hook) {
    this.fn = fn;
    this.given = given;
    this.evaluation = evaluation;
    this.hook = hook;
  }

  use(callsLeft: number): BodyUse {
    let use: BodyUse = 'none';
    const pending: Node[] = [this.fn.body];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const isLabel = this.hook.isAfterwards !== true && namesType(node, this.fn);
      const found = strongest([isLabel ? 'labels' : 'none', this.useAt(node, callsLeft)]);
      use = strongest([use, found]);
      if (use === 'replaces') return use;
      childrenInto(node, pending);
    }
    return use;
  }

  private useAt(node: Node, callsLeft: number): BodyUse {
    switch (node.type) {
      case 'Literal': {
        const isForm = typeof node.value === 'string' && mediaTypeOf(node.value) === 'form';
        return isForm && this.hook.isAfterwards !== true ? 'replaces' : 'none';
      }
      case 'Property':
        return this.mayReplace(keyOf(node)) && this.isHandedOn(node) ? this.useByValue(node.value) : 'none';
      case 'AssignmentExpression':
        return this.useByAssignment(node);
      case 'CallExpression':
        return callsLeft > 0 ? this.useByCall(node, callsLeft - 1) : 'none';
      case 'MemberExpression':
      case 'Identifier':
        return (this.isBody(node) && isCountedOn(node)) || this.isTakenOutOfBody(node) ? 'reads' : 'none';
      default:
        return 'none';
    }
  }

  private isBody(node: Node): boolean {
    const path = this.pathOf(node)?.join('.');
    return path !== undefined && this.hook.body.includes(path);
  }

  /** `const { json: { client_id } } = options` */
  private isTakenOutOfBody(node: Node): boolean {
    const path = node.type === 'Identifier' ? this.pathOf(node)?.join('.') : undefined;
    return path !== undefined && this.hook.body.some(body => path.startsWith(`${body}.`));
  }

  /** Whether a member of this name is the body. */
  private mayReplace(name: string | null): boolean {
    if (name === null || this.hook.isAfterwards === true) return false;
    return this.hook.body.some(path => path.endsWith(`.${name}`));
  }

  /** `config.data = …`, also of a copy that isn't followed; an object is JSON as before. */
  private useByAssignment({ left, right }: TSESTree.AssignmentExpression): BodyUse {
    const target = unwrap(left);
    if (target.type !== 'MemberExpression') return 'none';
    const isBody = this.isBody(target);
    if (this.hook.isAfterwards === true) return isBody ? 'reads' : 'none';
    if (!isBody && !this.mayReplace(keyOf(target))) return 'none';
    return isBody ? this.useByValue(right) : 'replaces';
  }

  /** Another object or another JSON text is JSON as before. */
  private useByValue(value: Node): BodyUse {
    return /^(?:object|json)$/u.test(this.evaluation.evaluate(value).kind) ? 'reads' : 'replaces';
  }

  /** Whether an object literal may be what the request is sent with. */
  private isHandedOn(property: TSESTree.Property): boolean {
    const isAnswer = /^(?:ReturnStatement|ArrowFunctionExpression)$/u.test(property.parent.parent.type);
    return isHandedBack(property) && !(this.hook.isSender === true && isAnswer);
  }

  /** What a function of the project does with what it is handed on. */
  private useByCall(call: TSESTree.CallExpression, callsLeft: number): BodyUse {
    const given = call.arguments.flatMap(argument => {
      const start = argument.type === 'SpreadElement' ? this.startOf(argument.argument) : null;
      return start === null ? [this.pathOf(argument)] : this.given.slice(start);
    });
    if (given.every(path => path === null)) return 'none';
    const callee = this.evaluation.evaluate(call.callee);
    if (callee.kind !== 'function' || callee.node === this.fn) return 'none';
    return new Hooked(callee.node, given, callee.context ?? this.evaluation, this.hook).use(callsLeft);
  }

  /** How an expression is reached from what the hook is given, `null` if it isn't. */
  private pathOf(expression: Node, stepsLeft = MAX_STEPS): Path | null {
    const node = unwrap(expression);
    if (stepsLeft === 0) return null;
    switch (node.type) {
      case 'Identifier':
        return this.pathOfName(node, stepsLeft - 1);
      case 'MemberExpression': {
        const key = keyOf(node);
        return key === null ? null : this.pathBehind(node.object, [key], stepsLeft - 1);
      }
      case 'LogicalExpression':
        return this.pathOf(node.left, stepsLeft - 1);
      case 'CallExpression': {
        // A copy is as good as the request itself.
        const { callee } = node;
        const isCopy = callee.type === 'MemberExpression' && keyOf(callee) === 'clone';
        return isCopy ? this.pathOf(callee.object, stepsLeft - 1) : null;
      }
      default:
        return null;
    }
  }

  private pathOfName(name: TSESTree.Identifier, stepsLeft: number): Path | null {
    const [definition] = this.evaluation.variableOf(name)?.defs ?? [];
    if (definition?.type === 'Parameter') {
      const index = this.fn.params.findIndex(parameter => keysTo(definition.name, parameter) !== null);
      const pattern = this.fn.params[index];
      const keys = pattern && keysTo(definition.name, pattern);
      const path = this.given[index];
      return keys && path ? [...path, ...keys] : null;
    }
    const declarator = definition?.type === 'Variable' ? definition.node : null;
    if (declarator?.type !== 'VariableDeclarator' || !declarator.init || !definition) return null;
    const keys = keysTo(definition.name, declarator.id);
    return keys && this.pathBehind(declarator.init, keys, stepsLeft);
  }

  /** How the member that some keys lead to is reached. */
  private pathBehind(object: Node, keys: readonly string[], stepsLeft: number): Path | null {
    const start = this.startOf(object);
    const [index, ...rest] = keys;
    const [path, behind] =
      start === null ? [this.pathOf(object, stepsLeft), keys] : [this.given[start + Number(index)], rest];
    return path ? [...path, ...behind] : null;
  }

  /** Of a list of what the function is given, `arguments` or `...args`, which of it comes first; `null` if it is none. */
  private startOf(list: Node): number | null {
    const node = unwrap(list);
    if (node.type !== 'Identifier') return null;
    const name = this.evaluation.variableOf(node)?.defs[0]?.name;
    if (name === undefined) return node.name === 'arguments' ? 0 : null;
    const index = this.fn.params.findIndex(one => one.type === 'RestElement' && one.argument === name);
    return index === -1 ? null : index;
  }
}

/** Whether an object literal is what a hook gives back, or a copy: not what another request is sent with. */
function isHandedBack({ parent: literal }: TSESTree.Property): boolean {
  if (literal.type !== 'ObjectExpression') return false;
  const { parent } = literal;
  if (parent.type !== 'CallExpression' || parent.callee === literal) return true;
  const isCopy = literal.properties.some(({ type }) => type === 'SpreadElement');
  return isCopy || /^(?:Object\.assign|Promise\.resolve)$/u.test(dottedName(parent.callee) ?? '');
}

/** Whether a use of the body needs it to be what it is: not one that tests whether there is any, or shows it. */
function isCountedOn(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node;
    case 'VariableDeclarator':
      // The name's own uses count.
      return parent.init === node && parent.id.type !== 'Identifier';
    case 'Property':
      return parent.parent.type !== 'ObjectPattern' && parent.value === node;
    case 'IfStatement':
    case 'ExpressionStatement':
      return false;
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'LogicalExpression':
      return (parent.operator !== '&&' || parent.left !== node) && isCountedOn(parent);
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'BinaryExpression':
      return parent.operator === 'in' || parent.operator === '+';
    case 'AssignmentExpression':
      return parent.right === node;
    case 'CallExpression':
      return parent.callee === node || !/^console\.\w+$/u.test(dottedName(parent.callee) ?? '');
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
    case 'AwaitExpression':
      return isCountedOn(parent);
    default:
      return parent !== undefined && !isFunction(parent);
  }
}
