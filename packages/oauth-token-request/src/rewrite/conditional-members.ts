import { unwrap } from '../syntax/nodes.js';
import type { Evaluation, Member } from '../values/types.js';
import { changeOf } from './changes.js';
import { conditionalOf } from './conditions.js';
import { convertText } from './conversions.js';
import type { Draft } from './draft.js';
import type { Source } from './member-source.js';
import { writtenTypes } from './written-types.js';

/**
 * `scope: write ? 'write' : undefined` becomes `...(write && { scope: 'write' })`.
 * @returns `null` if the member isn't written so
 */
export function conditionText(
  source: Source,
  { key, expression }: Member,
  isTyped: boolean,
  evaluation: Evaluation,
  draft: Draft,
): string | null {
  const inner = unwrap(expression);
  const isPlain = expression === inner || expression.type === 'ChainExpression';
  const conditional = isPlain ? conditionalOf(expression, draft) : null;
  if (conditional === null) return null;
  const { test, value, falsy } = conditional;
  const change = conditional.text === undefined ? changeOf(key, value, evaluation, isTyped) : null;
  const isLeft = inner.type === 'LogicalExpression';
  if (change?.remove === true || change?.check || (change?.missing && !isLeft)) return null;
  // What is written anew keeps no comment.
  const target = source.type === 'Property' ? source.key : source.left;
  const written = draft.sourceOf(source);
  if (/\/[/*]/u.test(written.replace(draft.sourceOf(target), '').replace(draft.sourceOf(value), ''))) return null;
  const text = conditional.text ?? convertText(draft.sourceOf(value), value, change?.convert, draft);
  if (source.type !== 'Property') return `if (${test}) ${draft.sourceOf(target)} = ${text}`;
  const name = source.computed ? `[${draft.sourceOf(target)}]` : draft.sourceOf(target);
  const entry = name === text ? name : `${name}: ${text}`;
  // TypeScript spreads false, a text or a number, but nothing that it doesn't know.
  const isSpread = !isTyped || falsy === null || !writtenTypes(falsy, evaluation).includes('unknown');
  return `...(${test} ${isSpread ? '&&' : '?'} { ${entry} }${isSpread ? '' : ' : {}'})`;
}
