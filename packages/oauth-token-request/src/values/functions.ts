import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { lazily } from '../syntax/remembered.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { ownParameters } from './called.js';
import { endsOpen } from './endings.js';
import type { Bindings, Bound, Evaluation, FunctionNode, FunctionValue, Member, Value } from './types.js';
import { annotated } from './annotated.js';
import { unionOf, unknownValue } from './types.js';

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}

export function functionValue(node: FunctionNode): FunctionValue {
  return { kind: 'function', node, via: [] };
}

/** The expressions that a function returns; `null` among them where it ends without one, as far as its type doesn't deny it. */
export function returnsOf({ body, expression, generator, returnType }: FunctionNode): (Node | null)[] | null {
  if (generator) return null;
  if (expression) return [body];
  const returns: (Node | null)[] = [];
  const pending: Node[] = [...body.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'ReturnStatement') returns.push(node.argument);
    else if (!isFunction(node) && !node.type.startsWith('Class')) pending.push(...statementsIn(node));
  }
  const isOpenEnd = !returnType && returns.some(node => node !== null) && endsOpen(body);
  return isOpenEnd ? [...returns.reverse(), null] : returns.reverse();
}

/** The statements directly inside a statement: only there a `return` can stand. */
function statementsIn(node: Node): Node[] {
  const children: Node[] = [];
  childrenInto(node, children);
  return children.filter(({ type }) => /Statement$|^(?:SwitchCase|CatchClause)$/u.test(type));
}

/** Lets the members of a value be evaluated where they were written, not where they are looked at. */
export function inContext(value: Value, context: Evaluation): Value {
  if (value.kind === 'union') return { ...value, of: value.of.map(one => inContext(one, context)) };
  if (value.kind === 'json') return { ...value, of: inContext(value.of, context) };
  const isOpen = value.kind === 'function' || (value.kind === 'api' && value.calls.length > 0);
  if (isOpen) return value.context ? value : { ...value, context };
  if (!('members' in value)) return value;
  const members = value.members.map((member): Member => (member.context ? member : { ...member, context }));
  return { ...value, members };
}

/**
 * What the parameters of a function stand for in one call: most of them are never asked for.
 * @param offset how many arguments stand before its own, where something else calls it
 * @param bound what it has been given before
 */
export function bindArguments(
  fn: FunctionNode,
  call: Call,
  evaluation: Evaluation,
  offset = 0,
  bound?: Bound,
): Bindings {
  const bindings = new Map<Node, () => Value | null>();
  const given = bound?.arguments ?? [];
  bindings.set(
    fn,
    lazily(() => thisInside(bound, () => receiverOf(call, offset, evaluation))),
  );
  const spread = call.arguments.findIndex(argument => argument.type === 'SpreadElement');
  for (const [index, parameter] of ownParameters(fn).entries()) {
    const argument = call.arguments[index + offset];
    const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const isUnseen =
      (spread !== -1 && index + offset >= spread) || (pattern.type === 'RestElement' && index < given.length);
    const before = isUnseen ? undefined : given[index];
    const found = (): Value => {
      if (before) return before;
      if (isUnseen) return unknownValue(pattern);
      if (pattern.type === 'RestElement') return restOf(call, index + offset);
      if (argument === undefined) return { kind: 'primitive', node: call, via: [], value: undefined };
      return inContext(evaluation.evaluate(argument), evaluation);
    };
    bindings.set(pattern, lazily(found));
  }
  return bindings;
}

/** What `this` is inside a function that is called, as far as that is known. */
function thisInside(bound: Bound | undefined, calledOn: () => Value | null): Value | null {
  const receiver = bound ? bound.receiver : calledOn();
  if (receiver?.kind === 'instance') return receiver.whole ?? receiver;
  return bound && receiver?.kind === 'object' ? receiver : null;
}

/** The list of the arguments of a call from one on. */
function restOf(call: Call, start: number): Value {
  const elements = call.arguments.slice(start);
  const isOpen = elements.some(({ type }) => type === 'SpreadElement');
  return { kind: 'array', node: call, via: [], elements, isOpen };
}

/** What `this` is in a function that is called: what it is called on, or what `.call` is given first. */
function receiverOf(call: Call, offset: number, { evaluate }: Evaluation): Value | null {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const [first] = call.arguments;
  return offset === 0 ? evaluate(callee.object) : first && first.type !== 'SpreadElement' ? evaluate(first) : null;
}

/** What a call of a function of the project gives: every value that it may return. */
export function evaluateLocalCall(
  call: TSESTree.CallExpression,
  fn: FunctionValue,
  evaluation: Evaluation,
  offset = 0,
): Value {
  const own = resultOf(call, fn, evaluation, offset);
  const others = fn.overriddenBy?.map(one =>
    one.kind === 'function' ? resultOf(call, one, evaluation, offset) : unknownValue(call, namesOf(call)),
  );
  return others ? unionOf(call, [own, ...others]) : own;
}

function resultOf(call: TSESTree.CallExpression, fn: FunctionValue, evaluation: Evaluation, offset: number): Value {
  const returns = returnsOf(fn.node);
  const inside =
    returns && (fn.context ?? evaluation).within(fn.node, bindArguments(fn.node, call, evaluation, offset, fn.bound));
  const type = resultType(fn.node.returnType?.typeAnnotation);
  if (returns === null || inside === null) return annotated(unknownValue(call, namesOf(call)), type);
  const values = returns.map((node): Value => {
    if (node === null) return { kind: 'primitive', node: call, via: [], value: undefined };
    const value = inContext(inside.evaluate(node), inside);
    return { ...value, via: [...fn.via, ...value.via] };
  });
  if (values.length === 0) return { kind: 'primitive', node: call, via: [], value: undefined };
  return annotated(unionOf(call, values), type);
}

/** What a function may give whatever it is given. */
export function returnedBy({ node }: FunctionValue, { evaluate }: Evaluation): Value | null {
  const returned = returnsOf(node)?.filter(one => one !== null) ?? [];
  return returned.length === 0 ? null : unionOf(node, returned.map(evaluate));
}

/** The type of what a function gives, waited for. */
export function resultType(type: TSESTree.TypeNode | undefined): TSESTree.TypeNode | undefined {
  const isPromise =
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
  return isPromise ? type.typeArguments?.params[0] : type;
}

/** The variable that stands for what several calls are given by one `bind`: it is written for all of them. */
const boundAt = (node: Node): ScopeVariable => ({
  name: 'bind',
  defs: [{ type: 'Bound', name: node, node }],
  references: [],
  isVisibleElsewhere: true,
});

/** `send.bind(this, url)`, `null` if it can't be told how much that gives. */
export function boundFunction(
  fn: FunctionValue,
  { arguments: [first, ...others] }: TSESTree.CallExpression,
  evaluation: Evaluation,
): FunctionValue | null {
  if (first?.type === 'SpreadElement' || others.some(({ type }) => type === 'SpreadElement')) return null;
  const given = others.map((node): Value => {
    const value = inContext(evaluation.evaluate(node), evaluation);
    return { ...value, via: [boundAt(node), ...value.via] };
  });
  // What is bound once stays so, also if it is bound again.
  const receiver = fn.bound ? fn.bound.receiver : first ? evaluation.evaluate(first) : null;
  return { ...fn, bound: { receiver, arguments: [...(fn.bound?.arguments ?? []), ...given] } };
}
