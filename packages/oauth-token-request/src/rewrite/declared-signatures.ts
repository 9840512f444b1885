import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { memberSignature, type Signature } from '../values/signatures.js';
import type { Evaluation } from '../values/types.js';
import { writtenAnnotation } from './written-annotations.js';

/** What the type that is written for an object says of the method that is called: `send` of `transport: Transport`. */
export function declaredSignature(callee: Node, evaluation: Evaluation): Signature | null {
  const member = unwrap(callee);
  const key = member.type === 'MemberExpression' ? keyOf(member) : null;
  if (member.type !== 'MemberExpression' || key === null) return null;
  const type = writtenAnnotation(member.object, evaluation)?.annotation;
  return type ? memberSignature(type, key, evaluation) : null;
}
