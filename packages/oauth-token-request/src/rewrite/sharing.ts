import type { Node } from '../syntax/nodes.js';
import type { ScopeReference, ScopeVariable } from '../types.js';

const ownMethods = new Set(['append', 'set']);

/** Whether a use only adds to the object that the variable holds: `data.scope = x`, `params.append(…)`. */
function isFilling({ identifier }: ScopeReference): boolean {
  const member = identifier.parent;
  if (member.type !== 'MemberExpression' || member.object !== identifier) return false;
  const use = member.parent;
  if (use.type === 'AssignmentExpression') return use.left === member;
  return (
    use.type === 'CallExpression' &&
    use.callee === member &&
    member.property.type === 'Identifier' &&
    ownMethods.has(member.property.name)
  );
}

/** Whether other files can see what a variable holds. */
export function isExported(variable: ScopeVariable): boolean {
  // A field says itself who sees it: that its class is exported doesn't matter.
  if (variable.isVisibleElsewhere !== undefined) return variable.isVisibleElsewhere;
  return variable.defs.some(definition => {
    if (definition.type === 'Parameter') return false;
    let node: Node | undefined = definition.node;
    while (node && !node.type.endsWith('Declaration')) node = node.parent;
    return node?.parent?.type === 'ExportNamedDeclaration';
  });
}

/** Whether what a variable holds is seen by one expression only, so that changing it changes nothing else. */
export function isUsedOnce(variable: ScopeVariable): boolean {
  const uses = variable.references.filter(reference => reference.isRead() && !isFilling(reference));
  return uses.length <= 1 && !isExported(variable);
}

export function areUsedOnce(variables: readonly ScopeVariable[]): boolean {
  return variables.every(isUsedOnce);
}
