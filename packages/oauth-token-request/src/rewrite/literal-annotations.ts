import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { memberAnnotation, type MemberAnnotation } from '../values/annotations.js';
import type { Evaluation } from '../values/types.js';

/**
 * The type that was written for what a literal has under a key, by itself or by what is spread into it:
 * `{ method: 'POST', ...options }`.
 * @param literal what a constant holds, `null` if there is none
 * @param annotationOf tells the type that was written for what an expression reads
 */
export function annotationInLiteral(
  literal: Node | null,
  key: string | null,
  annotationOf: (expression: Node) => MemberAnnotation | null,
  evaluation: Evaluation,
): MemberAnnotation | null {
  const object = literal && unwrap(literal);
  if (object?.type !== 'ObjectExpression' || key === null) return null;
  for (const property of object.properties.toReversed()) {
    if (property.type === 'Property') {
      if (keyOf(property) === key) return annotationOf(property.value);
      continue;
    }
    const type = annotationOf(property.argument)?.annotation;
    // It may have the member too.
    if (type === undefined) return null;
    const found = memberAnnotation(type, key, evaluation);
    if (found) return found;
  }
  return null;
}
