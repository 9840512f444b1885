import type { Node } from '../syntax/nodes.js';
import { entryOf } from '../syntax/table.js';
import { elementsBehind, type Element } from '../values/elements-behind.js';
import type { Evaluation } from '../values/types.js';
import type { MemberType } from './member-types.js';

/** What functions of the platform make of each element that they are given: `list.map(Number)`. */
const MADE: Readonly<Partial<Record<string, MemberType>>> = {
  Number: 'number',
  parseInt: 'number',
  parseFloat: 'number',
  'Number.parseInt': 'number',
  'Number.parseFloat': 'number',
  String: 'string',
  Boolean: 'boolean',
  encodeURIComponent: 'string',
};

/**
 * What an element of a list may be; `null` if an expression is none, or the elements can't be seen.
 * @param typesOf what an expression may be
 */
export function elementTypes(
  expression: Node,
  evaluation: Evaluation,
  typesOf: (expression: Node) => readonly MemberType[],
): readonly MemberType[] | null {
  const elements = elementsBehind(expression, evaluation) ?? [];
  const typesOfOne = (one: Element): readonly MemberType[] => {
    if (!('madeBy' in one)) return typesOf(one.expression);
    const { module, path } = one.madeBy;
    return [(module === null ? entryOf(MADE, path.join('.')) : undefined) ?? 'unknown'];
  };
  return elements.length === 0 ? null : elements.flatMap(typesOfOne);
}
