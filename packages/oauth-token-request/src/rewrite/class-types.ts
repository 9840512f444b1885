import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { entryOf } from '../syntax/table.js';
import { typeNamesOf } from '../values/annotations.js';
import type { Evaluation } from '../values/types.js';
import type { MemberType } from './member-types.js';

/** Classes of the global object: of the instances of two, JSON.stringify makes a text; those of the others are none. */
const CLASSES: Readonly<Partial<Record<string, MemberType>>> = {
  Date: 'date',
  URL: 'url',
  ...Object.fromEntries(
    [
      ...['ArrayBuffer', 'Blob', 'Buffer', 'Error', 'File', 'FormData', 'Function', 'Headers', 'Iterable', 'Map'],
      ...['Promise', 'ReadonlyMap', 'ReadonlySet', 'RegExp', 'Set', 'Uint8Array', 'URLSearchParams', 'WeakMap'],
    ].map(name => [name, 'unfit']),
  ),
};

/** Types whose values are no text, or may be anything. */
const UNFIT = new Set(['TSUnknownKeyword', 'TSSymbolKeyword', 'TSFunctionType', 'TSConstructorType']);

/** What a written type says, if it names such a class. */
export function classTypes(type: TSESTree.TypeNode, evaluation: Evaluation): readonly MemberType[] | null {
  if (type.type === 'TSUnionType') {
    const parts = type.types.map(one => ({ own: classTypes(one, evaluation), other: typeNamesOf(one, evaluation) }));
    return parts.some(({ own }) => own !== null) ? parts.flatMap(({ own, other }) => own ?? other) : null;
  }
  if (UNFIT.has(type.type)) return ['unfit'];
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null;
  const known = evaluation.variableOf(type.typeName) === null ? entryOf(CLASSES, type.typeName.name) : undefined;
  return known ? [known] : null;
}

/** What a cast says of a value, e.g. `scope as string[]`; `null` if the expression is none. */
export function castTypes(expression: Node, evaluation: Evaluation): readonly MemberType[] | null {
  if (!['TSAsExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'].includes(expression.type)) return null;
  const { typeAnnotation: type } = expression as TSESTree.TSAsExpression;
  return classTypes(type, evaluation) ?? typeNamesOf(type, evaluation);
}
