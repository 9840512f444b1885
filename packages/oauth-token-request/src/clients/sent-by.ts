import { childrenInto } from '../syntax/walk.js';
import type { Node } from '../syntax/nodes.js';
import type { ApiValue, Evaluation, FunctionValue, Value } from '../values/types.js';
import { apiKey } from '../values/types.js';
import type { Slot } from './slots.js';

/** What a value sends requests by: itself, or what a function of the project hands its first parameter on to. */
export function senderIn(value: Value | null, evaluation: Evaluation): ApiValue | null {
  if (value?.kind === 'api') return value;
  return value?.kind === 'function' ? handedOnTo(value, evaluation) : null;
}

function handedOnTo({ node: fn, context }: FunctionValue, evaluation: Evaluation): ApiValue | null {
  const [parameter] = fn.params;
  if (parameter?.type !== 'Identifier') return null;
  const pending: Node[] = [fn.body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const [first] = node.type === 'CallExpression' ? node.arguments : [];
    if (node.type === 'CallExpression' && first?.type === 'Identifier' && first.name === parameter.name) {
      const callee = (context ?? evaluation).evaluate(node.callee);
      if (callee.kind === 'api') return callee;
    }
    childrenInto(node, pending);
  }
  return null;
}

/** Whether what sends the requests comes from one of some APIs. */
export function isSentBy(slots: readonly (Slot | null)[], apis: readonly string[], evaluation: Evaluation): boolean {
  return slots.some(slot => {
    const sender = senderIn(slot?.value ?? null, evaluation);
    return sender !== null && apis.includes(apiKey(sender));
  });
}
