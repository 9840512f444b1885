import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { stepsTo } from './patterns.js';
import type { Evaluation } from './types.js';

/** What a name stands for: an expression, or what is reached from there by some members. */
export interface Taken {
  readonly from: Node;
  readonly path: readonly string[];
}

/** Where the value of a name comes from that is given one once: `helpers` in `const { helpers } = this`. */
export function takenFrom(name: TSESTree.Identifier, { variableOf }: Evaluation): Taken | null {
  const variable = variableOf(name);
  const [definition, ...others] = variable?.defs ?? [];
  const declarator = definition?.node;
  if (!variable || !definition || others.length > 0 || declarator?.type !== 'VariableDeclarator' || !declarator.init)
    return null;
  if (variable.references.some(one => one.isWrite() && one.identifier !== definition.name)) return null;
  const steps = stepsTo(definition.name, declarator.id);
  const path = steps.flatMap(({ key, fallback }) => (key === null || fallback !== null ? [] : [key]));
  return path.length === steps.length ? { from: unwrap(declarator.init), path } : null;
}
