import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import type { Client } from './client.js';
import { CLIENT_MODULES } from './registry.js';

/** Names that people give to what sends requests; the last one counts. */
const SENDER = /(?:api|http|client|axios|ajax|request|requester|fetcher|instance|service|rest)\d*$/iu;

/** Whether a call is written as most clients are called, on something that is called as clients are: `api.post(url, body)`. */
export function isCalledAsClient(call: Call): boolean {
  const callee = unwrap(call.callee);
  if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || keyOf(callee) !== 'post') return false;
  const receiver = unwrap(callee.object);
  const isName = receiver.type === 'Identifier' || receiver.type === 'MemberExpression';
  return isName && call.arguments.length >= 2 && SENDER.test(namesOf(receiver).at(-1) ?? '');
}

/**
 * The client of a call of which nothing is known but how it is written: it comes from a package that isn't known, or
 * from a file that can't be read.
 */
export function strangerFor(call: Call, api: ApiValue | null, evaluation: Evaluation): Client | null {
  if (!isCalledAsClient(call)) return null;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const isUnknown = api
    ? api.module !== null && api.calls.length === 0 && !CLIENT_MODULES.has(api.module)
    : isUnseen(callee.object, evaluation);
  return isUnknown ? stranger(namesOf(callee).join('.')) : null;
}

/** Whether nothing is known of an object, not even a class of the project that it is one of. */
function isUnseen(object: Node, { evaluate }: Evaluation): boolean {
  const value = evaluate(object);
  if (value.kind !== 'unknown') return false;
  const { annotation: type } = value;
  return type?.type !== 'TSTypeReference' || evaluate(type.typeName).kind !== 'instance';
}

/** What it is given says by itself how it is sent: JSON text, a FormData, an object under a JSON header. */
const stranger = (name: string): Client => ({
  name,
  versions: '',
  apis: [],
  forms: [{ path: '', arguments: { url: 0, body: 1, options: 2 }, method: 'POST' }],
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: true,
  bodies: () => [
    { serialisation: { object: 'unknown', stringDefaultsToForm: true, labelsFormData: true }, rewrite: null },
  ],
  isStranger: true,
});
