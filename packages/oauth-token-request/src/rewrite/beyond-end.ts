import type { Node } from '../syntax/nodes.js';
import { outermost, unwrap } from '../syntax/nodes.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';

/** The list out of which a pattern takes an element: `const [user, password] = list`, `[user, password] = list`. */
function listGivenTo({ parent: pattern }: Node): Node | null {
  if (pattern?.type !== 'ArrayPattern') return null;
  const { parent } = pattern;
  if (parent.type === 'VariableDeclarator') return parent.init;
  return parent.type === 'AssignmentExpression' ? parent.right : null;
}

/** The lists out of which patterns take what a variable or a field holds. */
function listsBehind(expression: Node, { evaluate, variableOf }: Evaluation): readonly Node[] {
  const inner = unwrap(expression);
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return [];
  const variable = inner.type === 'Identifier' ? variableOf(inner) : evaluate(inner).via[0];
  const written = variable?.references.filter(reference => reference.isWrite()) ?? [];
  return written.flatMap(({ identifier }) => listGivenTo(outermost(identifier)) ?? []);
}

/**
 * Whether an element may be missing, as a list may be shorter than what is taken out of it: `const [user, password] =
 * text.split(':')`.
 * @param isList whether an expression is known to give a list
 */
export function isMaybeBeyondEnd(expression: Node, evaluation: Evaluation, isList: (list: Node) => boolean): boolean {
  const lists = listsBehind(expression, evaluation);
  if (lists.length === 0) return false;
  const isUnseen = (one: Value): boolean => one.kind === 'unknown' && one.excludes?.includes('undefined') !== true;
  if (!alternativesOf(evaluation.evaluate(expression)).some(isUnseen)) return false;
  return lists.some(list => {
    const value = evaluation.evaluate(list);
    const isWhole = value.kind === 'array' && value.isChanged !== true;
    const isTuple = value.kind === 'unknown' && value.annotation?.type === 'TSTupleType';
    return !isWhole && !isTuple && isList(list);
  });
}
