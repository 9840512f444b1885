import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isConditional, keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { calledBy, ownParameters } from '../values/called.js';
import { callsOf } from '../values/callers.js';
import { isFunction } from '../values/functions.js';
import type { Evaluation, FunctionNode } from '../values/types.js';

export type MethodCall = TSESTree.CallExpression & { readonly callee: TSESTree.MemberExpression };

export function isMethodCall(node: Node | undefined): node is MethodCall {
  return node?.type === 'CallExpression' && node.callee.type === 'MemberExpression';
}

/** An expression with what says nothing but its type around it; waiting for a request sends it. */
function around(node: Node): Node {
  let outer = node;
  while (outer.parent && outer.parent.type !== 'AwaitExpression' && unwrap(outer.parent) === unwrap(outer))
    outer = outer.parent;
  return outer;
}

/** The calls that are chained behind an expression. */
export function chainedBehind(node: Node): MethodCall[] {
  const calls: MethodCall[] = [];
  for (let current = around(node); ; current = around(current)) {
    const member = current.parent;
    const call = member?.type === 'MemberExpression' && member.object === current ? member.parent : undefined;
    if (!isMethodCall(call) || call.callee !== member) return calls;
    calls.push(call);
    current = call;
  }
}

/** What gives something else than the request on which it is called. */
const ENDING: ReadonlySet<string | null> = new Set(['then', 'catch', 'finally']);

/** A request as it is once the calls were made that are chained behind it; `null` if it was sent by one of them. */
export function behindChain(node: Node): Node | null {
  const chained = chainedBehind(node);
  return chained.some(({ callee }) => ENDING.has(keyOf(callee))) ? null : around(chained.at(-1) ?? node);
}

/** A call that shapes a request in another place than the one in which it is made. */
export interface Continued {
  readonly call: MethodCall;
  /** It may not be made for each of them. */
  readonly isUncertain: boolean;
  /** What holds the functions that the request was handed over to: whoever calls them has the call made, too. */
  readonly via: readonly ScopeVariable[];
}

/** An expression that gives the request. */
interface Place extends Omit<Continued, 'call'> {
  readonly node: Node;
}

/** Nobody hands a request on more often. */
const MAX_STEPS = 4;

/** Finds the calls on a request that the function gives in which it is made, or that is handed over to another one. */
export function continuedBehind(request: Node, evaluation: Evaluation): readonly Continued[] {
  const places: Place[] = [];
  let pending: readonly Place[] = [{ node: request, isUncertain: false, via: [] }];
  for (let step = 0; step < MAX_STEPS && pending.length > 0; step++) {
    pending = pending.flatMap(({ node, isUncertain, via }) => {
      const held = behindChain(node);
      const next = held ? heldNext(held, evaluation) : [];
      return next.map(one => ({ ...one, isUncertain: isUncertain || one.isUncertain, via: [...via, ...one.via] }));
    });
    places.push(...pending);
  }
  return places.flatMap(({ node, isUncertain, via }) => chainedBehind(node).map(call => ({ call, isUncertain, via })));
}

/** The expressions by which a request is reached next. */
function heldNext(held: Node, evaluation: Evaluation): readonly Place[] {
  const { parent } = held;
  switch (parent?.type) {
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const fn = parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent;
      const callers = isFunction(fn) ? callersOf(fn, evaluation) : [];
      return callers.map(node => ({ node, isUncertain: callers.length > 1, via: [] }));
    }
    case 'VariableDeclarator':
      return usesOf(parent.id, held, evaluation);
    case 'AssignmentExpression':
      return usesOf(parent.left, held, evaluation);
    case 'CallExpression':
      return usesInside(held, parent, evaluation);
    default:
      return [];
  }
}

/** The calls of a function that gives a request: one that waits for it gives the answer. */
function callersOf(fn: FunctionNode, evaluation: Evaluation): readonly Node[] {
  return fn.async || fn.generator ? [] : callsOf(fn, evaluation).map(({ call }) => call);
}

/** The uses of what a function is given. */
function usesInside(argument: Node, call: Call, evaluation: Evaluation): readonly Place[] {
  const { value, offset } = calledBy(call, evaluation);
  const index = call.arguments.findIndex(one => one === argument);
  const parameter = value.kind === 'function' ? ownParameters(value.node)[index - offset] : undefined;
  return parameter ? usesOf(parameter, parameter, evaluation).map(one => ({ ...one, via: value.via })) : [];
}

/** @param anchor what stands before the uses */
function usesOf(name: Node, anchor: Node, { declaredAs }: Evaluation): readonly Place[] {
  const references = name.type === 'Identifier' ? (declaredAs(name)?.references ?? []) : [];
  return references
    .filter(one => !one.isWrite())
    .map(({ identifier: node }) => ({ node, isUncertain: isConditional(node, anchor), via: [] }));
}
