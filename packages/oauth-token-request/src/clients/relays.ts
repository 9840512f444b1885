import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { boundBy, calledBy } from '../values/called.js';
import { forwardedCallee } from '../values/forwarding.js';
import { apiOf, isPassed } from '../values/receivers.js';
import { constantOf } from '../values/text.js';
import type { ApiValue, Evaluation, FunctionValue, Value } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import type { Arguments, CallForm } from './client.js';

/** What calls a function that it is given with the arguments behind it, and the position of that function. */
const RELAYS: ReadonlyMap<string, number> = new Map([
  ...['redux-saga/effects:', 'redux-saga:effects.', 'typed-redux-saga:', 'typed-redux-saga/macro:'].flatMap(
    effects =>
      [
        ...['call', 'fork', 'spawn'].map(name => [`${effects}${name}`, 0] as const),
        [`${effects}retry`, 2] as const,
      ] as const,
  ),
  ['p-limit:()', 0],
  [':Promise.try', 0],
]);

/** A function that another one calls. */
export interface Relayed {
  readonly api: ApiValue;
  /** How many arguments stand before its own. */
  readonly offset: number;
}

const isCallMethod = ({ path }: ApiValue): boolean => path.at(-1) === 'call' && path.length > 1;

const isApplyMethod = ({ path }: ApiValue): boolean => path.at(-1) === 'apply' && path.length > 1;

/** Whether something calls what it is given. */
export const isRelay = (api: ApiValue): boolean => isCallMethod(api) || isApplyMethod(api) || RELAYS.has(apiKey(api));

/**
 * A call whose arguments are given as a list that is written out, as the call that it makes:
 * `axios.post.apply(axios, [url, body])`. What is added to its arguments is added to the list.
 */
export function appliedCall(call: Call): Call {
  const callee = unwrap(call.callee);
  const list = call.arguments.length === 2 && call.arguments[1] ? unwrap(call.arguments[1]) : null;
  if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || keyOf(callee) !== 'apply') return call;
  const elements = list?.type === 'ArrayExpression' ? list.elements.filter(element => element !== null) : [];
  return list?.type === 'ArrayExpression' && elements.length === list.elements.length && elements.length > 0
    ? { ...call, callee: callee.object, arguments: elements }
    : call;
}

/** What a call lets be called: `call(fetch, url)`, `call([client, 'post'], url)`, `fetch.call(window, url)`. */
export function relayedBy(call: Call, callee: ApiValue, evaluation: Evaluation): Relayed | null {
  if (call.type === 'NewExpression') return null;
  if (isCallMethod(callee)) {
    return { api: { ...callee, path: callee.path.slice(0, -1) }, offset: 1 };
  }
  const position = RELAYS.get(apiKey(callee));
  const given = position === undefined ? undefined : call.arguments[position];
  if (position === undefined || given === undefined || call.arguments.slice(0, position + 1).some(isSpread))
    return null;
  const api = givenApi(given, evaluation);
  return api && { api, offset: position + 1 };
}

/** A function of the project that a call calls, by itself or through something that is given it. */
export interface CalledFunction {
  readonly value: FunctionValue;
  /** How many arguments stand before its own. */
  readonly offset: number;
}

/** The names of what calls a function that it is given. */
const relayNames = new Set([...RELAYS.keys()].map(key => /[\w$]+$/u.exec(key)?.[0] ?? ''));

/** The function that a call may hand over to be called, by its position, as far as the names tell. */
export function handedOver(call: Call): Node | null {
  const name = namesOf(call.callee).at(-1) ?? '';
  return relayNames.has(name)
    ? (call.arguments.find(one => /^(?:Identifier|MemberExpression)$/u.test(one.type)) ?? null)
    : null;
}

/** The function of the project that a call calls: `requestToken(body)`, `call(requestToken, body)`. */
export function calledFunction(call: Call, evaluation: Evaluation): CalledFunction | null {
  if (call.type === 'NewExpression') return null;
  const { value, offset } = calledBy(call, evaluation);
  const callee = withoutPassed(value, call.callee, evaluation);
  if (callee.kind === 'function') return { value: forwardedTo(callee, evaluation), offset };
  const position = callee.kind === 'api' ? RELAYS.get(apiKey(callee)) : undefined;
  const given = position === undefined ? undefined : call.arguments[position];
  if (position === undefined || given === undefined || isSpread(given)) return null;
  const handed = evaluation.evaluate(given);
  return handed.kind === 'function' ? { value: handed, offset: position + 1 } : null;
}

/**
 * The only function of several values of which the others are what a caller passes in its place, which is meant to work
 * alike: `constructor(transport = new Transport())`, `this.transport = options.transport ?? new Transport()`.
 */
export function withoutPassed(value: Value, callee: Node, evaluation: Evaluation): Value {
  if (value.kind !== 'union') return value;
  const [only, ...others] = value.of.filter(one => one.kind !== 'unknown' || one.replacing !== 'argument');
  if (only?.kind === 'function' && others.length === 0) return only;
  const functions = value.of.filter(one => one.kind === 'function');
  const member = unwrap(callee);
  const held = member.type === 'MemberExpression' ? evaluation.evaluate(member.object) : value;
  const unseen = alternativesOf(held).filter(({ kind }) => kind === 'unknown');
  const areKnown = value.of.every(({ kind }) => kind === 'function' || kind === 'unknown');
  const [first, ...more] = functions;
  const isAlone = first !== undefined && more.length === 0 && areKnown;
  return isAlone && unseen.every(one => isPassed(one, evaluation)) ? first : value;
}

/** Functions that are made of each other end here. */
const MAX_FORWARDED = 4;

/** What a function hands all that it is given on to: `post` in `const post = withRetry(async (url, body) => …)`. */
function forwardedTo(value: FunctionValue, evaluation: Evaluation): FunctionValue {
  let last = value;
  for (let step = 0; step < MAX_FORWARDED; step++) {
    const callee = last.bound ? null : forwardedCallee(last.node);
    const next = callee && (last.context ?? evaluation).evaluate(callee);
    if (next?.kind !== 'function') break;
    last = { ...next, via: [...last.via, ...next.via] };
  }
  return last;
}

/** What `bind` gave something to: `axios.post` of `axios.post.bind(axios, url)`. */
export function unbound(api: ApiValue): ApiValue {
  const isBound = api.path.at(-1) === 'bind()' && api.path.length > 1;
  return isBound ? { ...api, path: api.path.slice(0, -1), calls: api.calls.slice(0, -1) } : api;
}

/**
 * A call of something to which `bind` gave its first arguments, as the call that it makes; `null` if one of those is more
 * than a text: it is written for all calls of what is bound.
 */
export function callOfBound(call: Call, { calls }: ApiValue, { evaluate }: Evaluation): Call | null {
  const binding = calls.at(-1);
  const callee = binding && boundBy(binding);
  const given = binding?.arguments.slice(1) ?? [];
  if (call.type === 'NewExpression' || !callee || !given.every(node => isText(node, evaluate))) return null;
  return { ...call, callee: callee as TSESTree.Expression, arguments: [...given, ...call.arguments] };
}

const isText = (node: Node, evaluate: Evaluation['evaluate']): boolean =>
  !isSpread(node) && alternativesOf(evaluate(node)).every(({ kind }) => /^(?:text|primitive|unknown|api)$/u.test(kind));

const isSpread = ({ type }: Node): boolean => type === 'SpreadElement';

function givenApi(given: Node, evaluation: Evaluation): ApiValue | null {
  const node = unwrap(given);
  if (node.type !== 'ArrayExpression') return apiOf(node, evaluation);
  const [context, method] = node.elements;
  if (!context || !method) return null;
  const name = constantOf(evaluation.evaluate(method));
  if (name === null) return apiOf(method, evaluation);
  const object = apiOf(context, evaluation);
  return object && { ...object, path: [...object.path, name] };
}

/** A form whose arguments stand behind others. */
export function shifted(form: CallForm, offset: number): CallForm {
  if (offset === 0) return form;
  const positions = Object.entries(form.arguments).map(([name, position]) => [name, Number(position) + offset]);
  return { ...form, arguments: Object.fromEntries(positions) as Arguments };
}
