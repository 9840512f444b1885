import type { Node } from '../syntax/nodes.js';
import { isFunction } from '../values/functions.js';
import { constantOf } from '../values/text.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';

/** The grant type that is written beside a member of a literal, `null` if there is none or it isn't known. */
export function grantBeside({ parent: property }: Node, { evaluate, memberOf }: Evaluation): string | null {
  const literal = property?.type === 'Property' ? property.parent : null;
  return literal?.type === 'ObjectExpression' ? constantOf(memberOf(evaluate(literal), 'grant_type', literal)) : null;
}

/** Whether a name is a parameter's, or stands for a part of what a pattern takes apart. */
function isTaken(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'AssignmentPattern') return isTaken(parent);
  if (parent && isFunction(parent)) return parent.params.some(parameter => parameter === node);
  return parent?.type === 'ArrayPattern' || (parent?.type === 'Property' && parent.parent.type === 'ObjectPattern');
}

/**
 * Whether a value is something that the program gets when it runs, a parameter or a part of an answer or of a text that was
 * read, and not of what is set up with it: such may be missing.
 */
export function isHandedOver(value: Value): boolean {
  return alternativesOf(value).some(one => {
    if (one.kind === 'api') return one.calls.length > 0 && one.path.at(-1)?.endsWith('()') === false;
    if (one.kind !== 'unknown') return false;
    const { node } = one;
    return node.type === 'MemberExpression' ? node.object.type !== 'ThisExpression' : isTaken(node);
  });
}
