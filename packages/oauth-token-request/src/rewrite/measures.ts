import type { Site } from '../clients/site.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { childrenInto, someWithin } from '../syntax/walk.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { headersOf } from '../wire/content-type.js';
import type { Draft } from './draft.js';
import { Refusal } from './reasons.js';

/** Nobody puts a digest together in more variables. */
const MAX_DEPTH = 4;

/**
 * Refuses headers that were computed from the JSON text: a digest or a signature of it, or a Content-Length of anything
 * but the variable that holds the body's text.
 */
export function checkMeasures({ call, headers, body }: Site, evaluation: Evaluation, draft: Draft): void {
  const set = headers.value && headersOf(headers.value);
  const length = set?.members.findLast(({ key }) => key.toLowerCase() === 'content-length');
  const bodies = body.value ? alternativesOf(body.value) : [];
  const objects = new Set(bodies.map(one => (one.kind === 'json' ? one.of : one).node));
  const others = set?.members.filter(member => member !== length) ?? [];
  if (others.some(({ expression, context }) => isOfText(expression, { objects, call }, context ?? evaluation)))
    throw new Refusal('content-length');
  if (!length) return;
  const words = new Set(draft.sourceOf(length.expression).match(/[\w$]+/gu));
  // What the client makes a text of has no length that a program could know.
  const isHeld = (one: Value): boolean => one.kind !== 'object' && one.via.some(({ name }) => words.has(name));
  const follows = bodies.every(one => one.kind === 'form' || isHeld(one));
  if (!follows || someWithin(length.expression, isReckoned)) throw new Refusal('content-length');
}

/** A number that was found by counting: `data.length + 1`, for a letter that is two bytes. */
const isReckoned = (node: Node): boolean =>
  node.type === 'BinaryExpression' &&
  [node.left, node.right].some(side => side.type === 'Literal' && typeof side.value === 'number');

/** `request.headers.get('content-type')`: what else a Request has is none of what its body says. */
const isBesideBody = (node: Node, { evaluate }: Evaluation): boolean =>
  node.type === 'MemberExpression' &&
  /^(?:headers|method|url)$/u.test(keyOf(node) ?? '') &&
  evaluate(node.object).kind === 'api';

interface Sent {
  /** What JSON is made of. */
  readonly objects: ReadonlySet<Node>;
  /** The request: what it answers is none of what was sent. */
  readonly call: Node;
}

/** Whether the JSON of what is sent stands in an expression, or in what a name in it holds. */
function isOfText(expression: Node, sent: Sent, evaluation: Evaluation, depth = 0): boolean {
  const pending: Node[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === sent.call || isBesideBody(node, evaluation)) continue;
    const value = node.type === 'CallExpression' ? evaluation.evaluate(node) : null;
    if (value?.kind === 'json' && sent.objects.has(value.of.node)) return true;
    const held = node.type === 'Identifier' ? evaluation.variableOf(node)?.defs[0]?.node : undefined;
    const init = held?.type === 'VariableDeclarator' ? held.init : null;
    if (init && depth < MAX_DEPTH && isOfText(init, sent, evaluation, depth + 1)) return true;
    childrenInto(node, pending);
  }
  return false;
}
