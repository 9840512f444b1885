import type { Node } from '../syntax/nodes.js';
import { isFunction } from '../values/functions.js';
import { constantOf } from '../values/text.js';
import type { ApiValue, Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';

/** What is written beside a member of a literal. */
interface Beside {
  /** The grant type, `null` if there is none or it isn't known. */
  readonly grant: string | null;
  readonly names: readonly string[];
}

export function writtenBeside({ parent: property }: Node, { evaluate, memberOf }: Evaluation): Beside {
  const literal = property?.type === 'Property' ? property.parent : null;
  if (literal?.type !== 'ObjectExpression') return { grant: null, names: [] };
  const value = evaluate(literal);
  const names = value.kind === 'object' ? value.members.map(({ key }) => key) : [];
  return { grant: constantOf(memberOf(value, 'grant_type', literal)), names };
}

/** Whether a value is what a call may pass that isn't seen: nothing tells whether that is null, where it may be undefined. */
export function isOfUnseenCall(value: Value): boolean {
  return alternativesOf(value).some(({ kind, node }) => {
    const { parent } = node.parent?.type === 'AssignmentPattern' ? node.parent : node;
    return kind === 'unknown' && parent !== undefined && isFunction(parent) && node.type === 'Identifier';
  });
}

/** Whether a name is a parameter's, or stands for a part of what a pattern takes apart. */
function isTaken(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'AssignmentPattern') return isTaken(parent);
  if (parent && isFunction(parent)) return parent.params.some(parameter => parameter === node);
  return parent?.type === 'ArrayPattern' || (parent?.type === 'Property' && parent.parent.type === 'ObjectPattern');
}

/** A part of what a call gives, or of something global, which a page fills: `window.config.secret`. */
function isTakenOf({ module, calls, path, node }: ApiValue): boolean {
  if (calls.length === 0) return module === null && node.type === 'MemberExpression';
  return path.at(-1)?.endsWith('()') === false;
}

/**
 * Whether a value is something that the program gets when it runs, a parameter or a part of an answer, of the page or of a
 * text that was read, and not of what is set up with it: such may be missing.
 */
export function isHandedOver(value: Value): boolean {
  return alternativesOf(value).some(one => {
    if (one.kind === 'api') return isTakenOf(one);
    if (one.kind !== 'unknown') return false;
    const { node } = one;
    return node.type === 'MemberExpression' ? node.object.type !== 'ThisExpression' : isTaken(node);
  });
}
