import type { Node } from '../syntax/nodes.js';
import { withoutPassed } from '../clients/relays.js';
import type { Call } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { memberSignature, type Signature } from '../values/signatures.js';
import type { Evaluation } from '../values/types.js';
import { expectedSignature } from './expected-signatures.js';
import { writtenAnnotation } from './written-annotations.js';

/** What the type that is written for an object says of the method that is called: `send` of `transport: Transport`. */
export function declaredSignature(callee: Node, evaluation: Evaluation): Signature | null {
  const member = unwrap(callee);
  const key = member.type === 'MemberExpression' ? keyOf(member) : null;
  if (member.type !== 'MemberExpression' || key === null) return null;
  const type = writtenAnnotation(member.object, evaluation)?.annotation;
  return type ? memberSignature(type, key, evaluation) : null;
}

/** Whether the types that are written for what is called, if any are, have one more parameter than the call has arguments. */
export function takesOneMore({ callee, arguments: given }: Call, evaluation: Evaluation): boolean {
  const called = withoutPassed(evaluation.evaluate(callee), callee, evaluation);
  const written = [
    declaredSignature(callee, evaluation),
    called.kind === 'function' ? expectedSignature(called.node, evaluation) : null,
  ];
  return written.every(
    one => one === null || one.params.length > given.length || one.params.at(-1)?.type === 'RestElement',
  );
}
