import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { returnsOf } from '../values/functions.js';
import { excludedAt, type Missing } from '../values/tested.js';
import type { Evaluation } from '../values/types.js';
import type { Draft } from './draft.js';
import { typesOf } from './member-types.js';

/**
 * Whether an expression calls a function of the file that gives a value or throws: `const id = process.env[name];
 * if (!id) throw …; return id;`
 * @param missing what the value must not be
 */
export function isResultTested(
  expression: Node,
  missing: readonly Missing[],
  evaluation: Evaluation,
  draft: Draft,
): boolean {
  const call = unwrap(expression);
  const called = call.type === 'CallExpression' ? evaluation.evaluate(call.callee) : null;
  if (called?.kind !== 'function' || !evaluation.isOwn(called.node)) return false;
  const returned = returnsOf(called.node) ?? [null];
  return returned.every(one => {
    const types = one && typesOf(one, evaluation);
    if (one === null || types === null) return !missing.includes('undefined');
    const excluded = excludedAt(one, one, evaluation, draft);
    const mayBe = (type: Missing): boolean => types.includes(type) || types.includes('unknown');
    return missing.every(type => excluded.has(type) || !mayBe(type));
  });
}
