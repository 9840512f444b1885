import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, keyOf } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { isFunction, resultType } from '../values/functions.js';
import { meaningOf, type Written } from '../values/meanings.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { isAllowed, typesAt, type Given } from './allowed-types.js';
import { expectedSignature } from './expected-signatures.js';
import { withoutPassed } from '../clients/relays.js';
import { parameterAnnotation } from '../values/signatures.js';
import { declaredSignature } from './declared-signatures.js';
import { castOf } from '../values/annotations.js';

/** A place that an expression comes through on its way to the request, of which TypeScript knows what may stand there. */
export interface Expected {
  /** What was written for the place, or the expression whose type it has. */
  readonly by: Written | { readonly like: Node };
  /** The members in which the expression stands there: `['headers', 'Accept']`. */
  readonly path: readonly string[];
  /** Nothing but what stands there now has to be of that type. */
  readonly isAlone?: boolean;
}

/** Nobody passes anything on through more places. */
const MAX_PLACES = 64;

/** What does nothing to the type of an expression in it. */
const TRANSPARENT = /^(?:TSNonNullExpression|ChainExpression|AwaitExpression|SpreadElement)$/u;

/** Follows an expression to the places that it comes through. */
class Way {
  readonly found: Expected[] = [];
  private readonly seen = new Set<Node>();
  private readonly evaluation: Evaluation;
  private readonly via: readonly ScopeVariable[];

  constructor(evaluation: Evaluation, via: readonly ScopeVariable[]) {
    this.evaluation = evaluation;
    this.via = via;
  }

  private expect(type: TSESTree.TypeNode, path: readonly string[], isAlone = false, bound?: Written['bound']): void {
    this.found.push({ by: { type, ...(bound && { bound }) }, path, isAlone });
  }

  follow(node: Node, path: readonly string[]): void {
    const { parent } = node;
    if (!parent || this.seen.has(node) || this.seen.size > MAX_PLACES) return;
    if (node.type === 'SpreadElement' && parent.type !== 'ObjectExpression') return;
    this.seen.add(node);
    if (TRANSPARENT.test(parent.type)) {
      this.follow(parent, path);
      return;
    }
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion': {
        const type = castOf(parent);
        // Further out, only what it is cast to counts.
        if (type) this.expect(type, path, true);
        else this.follow(parent, path);
        break;
      }
      case 'TSSatisfiesExpression':
        this.expect(parent.typeAnnotation, path, true);
        this.follow(parent, path);
        break;
      case 'Property': {
        const key = keyOf(parent);
        if (parent.value === node && parent.parent.type === 'ObjectExpression' && key !== null)
          this.follow(parent.parent, [key, ...path]);
        break;
      }
      case 'ObjectExpression':
        // What is spread into it.
        this.follow(parent, path);
        break;
      case 'ArrayExpression':
        this.follow(parent, [String(parent.elements.findIndex(one => one === node)), ...path]);
        break;
      case 'ConditionalExpression':
        if (parent.test !== node) this.follow(parent, path);
        break;
      case 'LogicalExpression':
        this.follow(parent, path);
        break;
      case 'VariableDeclarator':
        if (parent.id.type === 'Identifier') this.give(parent.id, path);
        else if ('typeAnnotation' in parent.id && parent.id.typeAnnotation)
          this.expect(parent.id.typeAnnotation.typeAnnotation, path);
        break;
      case 'PropertyDefinition':
        if (parent.typeAnnotation) this.expect(parent.typeAnnotation.typeAnnotation, path, true);
        else this.read(parent, path);
        break;
      case 'AssignmentPattern':
        this.default(parent, path);
        break;
      case 'AssignmentExpression':
        if (parent.right === node) this.assign(parent, path);
        break;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        this.return(node, path);
        break;
      case 'MemberExpression':
        if (parent.object === node && path.length > 0 && keyOf(parent) === path[0]) this.follow(parent, path.slice(1));
        break;
      case 'CallExpression':
      case 'NewExpression': {
        const index = parent.arguments.findIndex(one => one === node);
        if (index !== -1) this.pass(parent, index, path);
      }
    }
  }

  /** What a name that was declared holds is seen wherever it is read, under the type that was written for it. */
  private give(name: TSESTree.Identifier, path: readonly string[]): void {
    if (name.typeAnnotation) {
      this.expect(name.typeAnnotation.typeAnnotation, path, true);
      // TypeScript knows which of several types was given.
      if (meaningOf({ type: name.typeAnnotation.typeAnnotation }, this.evaluation).node.type !== 'TSUnionType') return;
    } else if (path.length === 0) {
      for (const { identifier } of this.variableOf(name)?.references.filter(one => one.isWrite()) ?? []) {
        const { parent } = identifier;
        const given =
          parent.type === 'VariableDeclarator'
            ? parent.init
            : parent.type === 'AssignmentExpression'
              ? parent.right
              : null;
        if (given) this.found.push({ by: { like: given }, path });
      }
    }
    this.read(name, path);
  }

  private variableOf(declaration: Node): ScopeVariable | undefined {
    const known = this.via.find(({ defs }) =>
      defs.some(({ name, node }) => name === declaration || node === declaration),
    );
    return known ?? this.evaluation.variableOf(declaration) ?? undefined;
  }

  private read(declaration: Node, path: readonly string[]): void {
    for (const reference of this.variableOf(declaration)?.references ?? [])
      if (reference.isRead()) this.follow(reference.identifier, path);
  }

  /** `body = JSON.stringify(…)` in a pattern. */
  private default({ left, right, parent }: TSESTree.AssignmentPattern, path: readonly string[]): void {
    if (left.typeAnnotation) this.expect(left.typeAnnotation.typeAnnotation, path);
    // What callers pass has to be like it.
    else if (isFunction(parent)) this.found.push({ by: { like: right }, path });
  }

  /** `options.body = JSON.stringify(…)` */
  private assign({ left, operator }: TSESTree.AssignmentExpression, path: readonly string[]): void {
    if (operator !== '=' && operator !== '??=' && operator !== '||=') return;
    if (left.type === 'Identifier') {
      const name = this.evaluation.variableOf(left)?.defs[0]?.name;
      if (name?.type === 'Identifier') this.give(name, path);
      return;
    }
    const keys: string[] = [];
    let object: Node = left;
    while (object.type === 'MemberExpression' && object.object.type !== 'ThisExpression') {
      const key = keyOf(object);
      if (key === null) return;
      keys.unshift(key);
      object = object.object;
    }
    const declaration = object.type === 'MemberExpression' ? this.field(object) : this.declared(object);
    if (declaration?.type === 'PropertyDefinition' || declaration?.type === 'Identifier') {
      const type = declaration.typeAnnotation?.typeAnnotation;
      const init = declaration.type === 'Identifier' ? initOf(declaration) : declaration.value;
      if (type) this.expect(type, [...keys, ...path]);
      else if (init) this.likeMember(init, [...keys, ...path]);
    }
  }

  private declared(object: Node): Node | undefined {
    return this.evaluation.variableOf(object)?.defs[0]?.name;
  }

  private field(member: TSESTree.MemberExpression): Node | undefined {
    const value = this.evaluation.evaluate(member.object);
    if (value.kind !== 'instance') return undefined;
    return value.classNode.body.body.find(one => one.type === 'PropertyDefinition' && keyOf(one) === keyOf(member));
  }

  /** What is given to a member later is like what it was first. */
  private likeMember(init: Node, path: readonly string[]): void {
    const [key, ...rest] = path;
    if (key === undefined) this.found.push({ by: { like: init }, path: [] });
    else if (init.type === 'ObjectExpression')
      for (const one of init.properties)
        if (one.type === 'Property' && keyOf(one) === key) this.likeMember(one.value, rest);
  }

  private return(node: Node, path: readonly string[]): void {
    const fn = enclosingFunction(node);
    if (!isFunction(fn)) return;
    const type = fn.returnType?.typeAnnotation ?? expectedSignature(fn, this.evaluation)?.returnType?.typeAnnotation;
    if (type) {
      this.expect(resultType(type) ?? type, path);
      return;
    }
    const declaration =
      fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' ? fn.parent.id : fn.parent;
    for (const { identifier } of (declaration && this.variableOf(declaration)?.references) ?? []) {
      const { parent } = identifier;
      if (parent.type === 'CallExpression' && parent.callee === identifier) this.follow(parent, path);
    }
  }

  pass(call: TSESTree.CallExpression | TSESTree.NewExpression, index: number, path: readonly string[]): void {
    const declared = declaredSignature(call.callee, this.evaluation);
    const annotation = declared && parameterAnnotation(declared, index)?.annotation;
    if (annotation) this.expect(annotation, path);
    const fn = this.calledBy(call);
    if (fn === null) return;
    const given = fn.params[index];
    const parameter = given?.type === 'TSParameterProperty' ? given.parameter : given;
    const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    const signed = expectedSignature(fn, this.evaluation)?.params[index];
    const type = pattern?.typeAnnotation ?? (signed && 'typeAnnotation' in signed ? signed.typeAnnotation : undefined);
    if (type) this.expect(type.typeAnnotation, path, false, argumentsOf(call, fn));
    else if (parameter?.type === 'AssignmentPattern') this.found.push({ by: { like: parameter.right }, path });
    else if (pattern) this.read(pattern, path);
  }

  private calledBy(call: TSESTree.CallExpression | TSESTree.NewExpression): FunctionNode | null {
    const called = withoutPassed(this.evaluation.evaluate(call.callee), call.callee, this.evaluation);
    if (called.kind === 'function') return called.node;
    const members = called.kind === 'instance' && call.type === 'NewExpression' ? called.classNode.body.body : [];
    const make = members.find(one => one.type === 'MethodDefinition' && one.kind === 'constructor');
    return make?.type === 'MethodDefinition' && isFunction(make.value) ? make.value : null;
  }
}

/** What the type parameters of a function stand for in a call that says so. */
function argumentsOf(
  { typeArguments }: TSESTree.CallExpression | TSESTree.NewExpression,
  fn: FunctionNode,
): Written['bound'] {
  if (!typeArguments) return undefined;
  const parameters = fn.typeParameters?.params ?? [];
  return new Map(
    parameters.flatMap((parameter, index) => {
      const type = typeArguments.params[index];
      return type ? [[parameter, { type }] as const] : [];
    }),
  );
}

function initOf({ parent }: Node): Node | null {
  return parent?.type === 'VariableDeclarator' ? parent.init : null;
}

/**
 * What is expected of an expression in the places through which it comes on its way to the request.
 * @param via the variables on the way, as the evaluation found them
 */
export function expectedOf(
  node: Node,
  via: readonly ScopeVariable[],
  evaluation: Evaluation,
  path: readonly string[] = [],
): readonly Expected[] {
  const way = new Way(evaluation, via);
  way.follow(node, path);
  return way.found;
}

/** What is expected of an argument that a call doesn't have yet. */
export function expectedOfArgument(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  evaluation: Evaluation,
  path: readonly string[],
): readonly Expected[] {
  const way = new Way(evaluation, []);
  way.pass(call, index, path);
  return way.found;
}

/** Whether what is expected lets something stand there; what can't be seen does. */
export function areAllowed(expected: readonly Expected[], given: Given, evaluation: Evaluation): boolean {
  return expected.every(
    ({ by, path }) => 'like' in by || isAllowed(typesAt(by, path, evaluation), given, evaluation) !== false,
  );
}

/** Whether the types that are written around an expression let a text stand in its place. */
export function allowsText(node: Node, via: readonly ScopeVariable[], evaluation: Evaluation): boolean {
  return areAllowed(expectedOf(node, via, evaluation), 'text', evaluation);
}
