import type { ScopeVariable } from '../types.js';
import type { Node } from './nodes.js';

/** Whether other files can see what a variable holds. */
export function isExported(variable: ScopeVariable): boolean {
  // A field says itself who sees it: that its class is exported doesn't matter.
  if (variable.isVisibleElsewhere !== undefined) return variable.isVisibleElsewhere;
  return variable.defs.some(definition => {
    if (definition.type === 'Parameter') return false;
    let node: Node | undefined = definition.node;
    while (node && !node.type.endsWith('Declaration')) node = node.parent;
    return node?.parent?.type.startsWith('Export') === true;
  });
}
