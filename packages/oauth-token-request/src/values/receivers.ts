import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { forwardedCallee } from './forwarding.js';
import type { ApiValue, Evaluation, Value } from './types.js';
import { apiKey, unknownValue } from './types.js';
import { annotatedApi } from './receiver-types.js';
import { isNothing } from './nothing.js';
import { sharedAs } from './shared-members.js';
import { takenFrom } from './taken.js';
import { typeOfThis } from './this-type.js';

type Callback = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

// Variables and classes that are made of each other end here.
const MAX_STEPS = 4;

// No client is reached by as many names.
const MAX_MEMBERS = 16;

/** The handlers of a Worker that get its bindings second. */
const handlers = new Set(['fetch', 'scheduled', 'queue', 'email', 'tail']);

/** The API that a callee belongs to, also where only its object's declared type tells (`http: HttpClient`). */
export function apiOf(callee: Node, evaluation: Evaluation, depth = 0, members = 0): ApiValue | null {
  const value = evaluation.evaluate(callee);
  if (value.kind === 'api') return value;
  const known =
    typedThis(callee, evaluation) ??
    (value.kind === 'union' ? oneApi(value.of, evaluation, depth) : annotatedApi(value, evaluation));
  if (known) return known;
  if (value.kind === 'function') return apiBehind(value, evaluation, depth);
  // What a class doesn't declare comes from the package's class that it extends.
  if (value.kind === 'instance' && !value.isStatic && value.classNode.superClass)
    return depth < MAX_STEPS ? apiOf(value.classNode.superClass, evaluation, depth + 1) : null;
  const member = unwrap(callee);
  if (member.type === 'Identifier')
    return (
      passedTo(member, evaluation) ??
      bindingsOf(member, evaluation) ??
      madeBy(value, member, evaluation, depth) ??
      takenApi(member, evaluation, depth)
    );
  const key = member.type === 'MemberExpression' ? keyOf(member) : null;
  if (member.type !== 'MemberExpression' || key === null) return null;
  const object = members < MAX_MEMBERS ? apiOf(member.object, evaluation, depth, members + 1) : null;
  if (object) return { ...object, path: [...object.path, key] };
  return value.kind === 'unknown' || isNothing(value) ? sharedMember(member, key, evaluation, depth) : null;
}

/** What `this` is by the type that is written for it, whatever the function that it belongs to is a part of. */
function typedThis(callee: Node, evaluation: Evaluation): ApiValue | null {
  const node = unwrap(callee);
  const annotation = node.type === 'ThisExpression' ? typeOfThis(node) : undefined;
  return annotation ? annotatedApi({ ...unknownValue(node), annotation }, evaluation) : null;
}

/** What a name stands for that is reached by members: `const { helpers } = this`. */
function takenApi(name: TSESTree.Identifier, evaluation: Evaluation, depth: number): ApiValue | null {
  const taken = depth < MAX_STEPS ? takenFrom(name, evaluation) : null;
  const holder = taken && apiOf(taken.from, evaluation, depth + 1);
  return holder && { ...holder, path: [...holder.path, ...taken.path] };
}

/** What all components have under a name: what the program puts there, else what a framework is known to put there. */
function sharedMember(member: Node, key: string, evaluation: Evaluation, depth: number): ApiValue | null {
  if (!key.startsWith('$')) return null;
  const given = sharedAs(key, evaluation.files());
  if (given) return depth < MAX_STEPS ? apiOf(given, evaluation, depth + 1) : null;
  return { kind: 'api', node: member, via: [], module: 'this', path: [key], calls: [] };
}

/** What a call of something that was passed gives: `const api = await playwright.request.newContext();`. */
function madeBy(value: Value, name: Node, evaluation: Evaluation, depth: number): ApiValue | null {
  const call = unwrap(value.node);
  if (value.kind !== 'unknown' || call === name || call.type !== 'CallExpression' || depth >= MAX_STEPS) return null;
  const callee = apiOf(call.callee, evaluation, depth + 1);
  if (callee === null) return null;
  const path = [...callee.path.slice(0, -1), `${callee.path.at(-1) ?? ''}()`];
  return { ...callee, node: call, path, calls: [...callee.calls, call] };
}

/**
 * The only API of several values: `fetcher = fetch`, `fetcher ?? ((...args) => fetch(...args))`. Of what is passed in place
 * of a default, the default tells more than its type: `http: AxiosInstance = axios.create({ … })`.
 */
function oneApi(values: readonly Value[], evaluation: Evaluation, depth: number): ApiValue | null {
  const apis = values.map(one => (one.kind === 'api' ? one : apiBehind(one, evaluation, depth)));
  const made = values.filter(one => one.kind === 'api');
  const isLess = (one: Value, api: ApiValue): boolean =>
    isPassed(one, evaluation) && made.some(({ module }) => module === api.module);
  const [first, ...others] = values.flatMap((value, index) => {
    const api = apis[index];
    return api && !isLess(value, api) ? [api] : [];
  });
  if (first === undefined || others.some(other => apiKey(other) !== apiKey(first))) return null;
  return values.every((one, index) => apis[index] !== null || isPassed(one, evaluation)) ? first : null;
}

/** What one of several values calls with all that it is given, or is by its type. */
function apiBehind(value: Value, evaluation: Evaluation, depth: number): ApiValue | null {
  if (value.kind !== 'function') return annotatedApi(value, evaluation);
  const forwarded = depth < MAX_STEPS ? forwardedCallee(value.node) : null;
  return forwarded && apiOf(forwarded, value.context ?? evaluation, depth + 1);
}

/** Whether a value is what a caller passes, in place of a default or by a function that sets it: it is meant to work alike. */
export function isPassed(value: Value, { declaredAs }: Evaluation): boolean {
  if (value.kind !== 'unknown') return false;
  if (value.excludes?.includes('undefined') === true) return true;
  return value.node.type === 'Identifier' && declaredAs(value.node)?.defs[0]?.type === 'Parameter';
}

/** What a package passes to a callback by name: `request` in Playwright's `test('…', async ({ request }) => …)`. */
function passedTo(identifier: TSESTree.Identifier, evaluation: Evaluation): ApiValue | null {
  const definition = evaluation.variableOf(identifier)?.defs[0];
  if (definition?.type !== 'Parameter') return null;
  const callback = definition.node as Callback;
  const call = receiverOf(callback);
  const property = definition.name.parent;
  // What gets a whole name to itself is known by the member that the callback is: `{ endpoints: build => … }`.
  const isWhole = callback.params[0] === definition.name && callback.parent.type === 'Property';
  const holder = isWhole ? callback.parent : property;
  const key = holder?.type === 'Property' ? keyOf(holder) : null;
  if ((!isWhole && property?.parent !== callback.params[0]) || call === null) return null;
  const callee = evaluation.evaluate(call.callee);
  if (key === null || callee.kind !== 'api' || callee.module === null) return null;
  const path = [...callee.path.slice(0, -1), `${callee.path.at(-1) ?? ''}()`, key];
  return { ...callee, node: identifier, path, calls: [...callee.calls, call] };
}

/** The call that gets a callback, by itself or as a member of an object: `test.extend({ token: async ({ request }) => … })`. */
function receiverOf(callback: Callback): TSESTree.CallExpression | null {
  let argument: Node = callback;
  if (argument.parent.type === 'ArrayExpression') argument = argument.parent;
  if (argument.parent.type === 'Property' && argument.parent.value === argument) argument = argument.parent.parent;
  const call = argument.parent;
  if (call.type !== 'CallExpression' || call.callee === argument) return null;
  return argument === callback || argument.type === 'ObjectExpression' ? call : null;
}

/** What Cloudflare passes to a Worker's handler: `env` in `export default { async fetch(request, env) { … } }`. */
function bindingsOf(identifier: TSESTree.Identifier, evaluation: Evaluation): ApiValue | null {
  const definition = evaluation.variableOf(identifier)?.defs[0];
  const handler = definition?.type === 'Parameter' ? (definition.node as Callback) : null;
  const name = handler?.params[1];
  const method = handler?.parent;
  if (!name || name !== definition?.name || method?.type !== 'Property') return null;
  let holder: Node = method.parent;
  while (holder.parent && unwrap(holder.parent) === unwrap(holder)) holder = holder.parent;
  return holder.parent?.type === 'ExportDefaultDeclaration' && handlers.has(keyOf(method) ?? '')
    ? { kind: 'api', node: identifier, via: [], module: 'cloudflare:workers', path: ['env'], calls: [] }
    : null;
}
