import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import type { Serialisation } from '../wire/encode.js';
import type { BodyRule, CallForm, Client } from './client.js';
import { CLIENTS, CLIENT_MODULES } from './registry.js';

/** Names that people give to what sends requests; the last one counts. */
const SENDER = /(?:api|http|client|axios|ajax|request|requester|fetcher|instance|service|rest)\d*$/iu;

/** Names that say which client it is. */
export const SENDS_JSON = `(?:${[...new Set(CLIENTS.flatMap(({ calledAs = [] }) => calledAs))].join('|')})`;
const OBJECT_AS_JSON = new RegExp(`${SENDS_JSON}\\d*$`, 'iu');

/** Names that people give to what sends a request that one object describes. */
const REQUESTER =
  /^(?:request|\w*(?:send|do|make|run|perform|execute|http|api|auth|rest)Request)\w*$|fetch|ajax|axios/iu;

/** What answers requests itself, as Hono's `app.request(path, init)` does; what `fetch` is by its name is known elsewhere. */
const OWN = /^(?:app|application|server|worker|router|handler|stub)$/iu;

/**
 * How a call is written: as `api.post(url, body)`, as `request({ url, method: 'POST', data })` or as
 * `request(url, { method: 'POST', body })`.
 */
type Shape = 'post' | 'request' | 'fetch';

function shapeOf(call: Call): Shape | null {
  const callee = unwrap(call.callee);
  if (call.type !== 'CallExpression') return null;
  if (callee.type === 'MemberExpression' && keyOf(callee) === 'post') {
    const receiver = unwrap(callee.object);
    const isName = receiver.type === 'Identifier' || receiver.type === 'MemberExpression';
    return isName && call.arguments.length >= 2 && SENDER.test(namesOf(receiver).at(-1) ?? '') ? 'post' : null;
  }
  const names = namesOf(callee);
  const name = names.at(-1) ?? '';
  if (!REQUESTER.test(name)) return null;
  const [first, second] = call.arguments.map(unwrap);
  if (first && describesPost(first, ['url'])) return 'request';
  const isRemote = name !== 'fetch' && !OWN.test(names.at(-2) ?? '');
  return second && isRemote && describesPost(second, []) ? 'fetch' : null;
}

/**
 * `{ url, method: 'POST', data }`
 * @param others what it has beside method and body
 */
function describesPost(options: Node, others: readonly string[]): boolean {
  if (options.type !== 'ObjectExpression') return false;
  const members = new Map(options.properties.map(one => [one.type === 'Property' ? keyOf(one) : null, one]));
  const method = members.get('method');
  const value = method?.type === 'Property' && method.value.type === 'Literal' ? method.value.value : null;
  const hasAll = others.every(name => members.has(name)) && BODIES.some(body => members.has(body));
  return hasAll && String(value).toUpperCase() === 'POST';
}

/** Whether a call is written as most clients are called, on something that is called as clients are. */
export const isCalledAsClient = (call: Call): boolean => shapeOf(call) !== null;

/**
 * The client of a call of which nothing is known but how it is written: it comes from a package that isn't known, or
 * from a file that can't be read.
 */
export function strangerFor(call: Call, api: ApiValue | null, evaluation: Evaluation): Client | null {
  const shape = shapeOf(call);
  if (shape === null) return null;
  const callee = unwrap(call.callee);
  const isUnknown = api
    ? api.module !== null && api.calls.length === 0 && !CLIENT_MODULES.has(api.module)
    : isUnseen(callee.type === 'MemberExpression' ? callee.object : callee, evaluation);
  return isUnknown ? stranger(namesOf(callee), shape) : null;
}

/** Whether nothing is known of an object, not even a class of the project that it is one of. */
function isUnseen(object: Node, { evaluate }: Evaluation): boolean {
  const value = evaluate(object);
  if (value.kind !== 'unknown') return false;
  const { annotation: type } = value;
  return type?.type !== 'TSTypeReference' || evaluate(type.typeName).kind !== 'instance';
}

/** The members that hold a body. */
const BODIES = ['data', 'body'] as const;

const ARGUMENTS = {
  post: { path: '', arguments: { url: 0, body: 1, options: 2 }, method: 'POST' },
  request: { path: '', arguments: { options: 0 }, method: 'POST' },
  fetch: { path: '', arguments: { url: 0, options: 1 }, method: 'POST' },
} as const satisfies Record<Shape, CallForm>;

/**
 * What it is given says by itself how it is sent: JSON text, a FormData, an object under a JSON header; or it is called by
 * a name that says more.
 */
function stranger(names: readonly string[], shape: Shape): Client {
  const client = names.at(shape === 'post' ? -2 : -1) ?? '';
  const serialisation: Serialisation = {
    object: OBJECT_AS_JSON.test(client) ? 'json' : 'unknown',
    encodesObjectUnderFormHeader: true,
    stringDefaultsToForm: true,
    labelsFormData: true,
  };
  const rule: BodyRule = { serialisation, rewrite: null };
  return {
    name: names.join('.'),
    versions: '',
    apis: [],
    forms: [ARGUMENTS[shape]],
    options: { url: 'url', headers: 'headers' },
    headerLayers: 'merge',
    readsHeadersInstance: true,
    bodies: () => (shape === 'post' ? [rule] : BODIES.map(member => ({ ...rule, member }))),
    isStranger: true,
  };
}
