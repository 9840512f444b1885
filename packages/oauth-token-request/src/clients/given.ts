import type { TSESTree } from '@typescript-eslint/types';
import type { Call } from '../syntax/nodes.js';
import type { Evaluation, Value } from '../values/types.js';

/** What a call gives in one place. */
interface Given {
  readonly node: TSESTree.Expression;
  /** The variables that hold the list of which it is spread. */
  readonly via: Value['via'];
}

/** The arguments of a call, with those of a list that is written out: `fetch(...args)`; `null` where they can't be seen. */
export function argumentsOf({ arguments: all }: Call, { evaluate }: Evaluation): readonly (Given | null)[] {
  return all.flatMap(node => {
    if (node.type !== 'SpreadElement') return [{ node, via: [] }];
    const list = evaluate(node.argument);
    if (list.kind !== 'array' || list.isOpen || list.isChanged === true) return [null];
    return list.elements.map(one =>
      one && 'type' in one ? { node: one as TSESTree.Expression, via: list.via } : null,
    );
  });
}
