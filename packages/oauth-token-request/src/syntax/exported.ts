import type { ScopeVariable } from '../types.js';
import type { Node } from './nodes.js';
import { keyOf, outermost, unwrap } from './nodes.js';

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

/** Whether a file hands out the very thing that a name of its own holds, where it declares it or further down. */
export function isHandedOut(variable: ScopeVariable): boolean {
  if (variable.isVisibleElsewhere !== undefined) return false;
  return isExported(variable) || variable.references.some(({ identifier }) => isGivenOut(identifier));
}

/** `export { settings }`, `export default settings`, `module.exports = { settings }`, `exports.settings = settings` */
function isGivenOut(use: Node): boolean {
  const value = outermost(use);
  const { parent } = value;
  if (parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration') return true;
  const isListed = parent?.type === 'Property' && parent.parent.type === 'ObjectExpression' && parent.value === value;
  const given = isListed ? outermost(parent.parent) : value;
  const assignment = given.parent;
  return assignment?.type === 'AssignmentExpression' && assignment.right === given && isExportsTarget(assignment.left);
}

/** `module.exports` or a member of what a file exports */
const isExportsTarget = (target: Node): boolean =>
  isModuleExports(target) || (target.type === 'MemberExpression' && isExportsObject(target.object));

/** `module.exports` */
export function isModuleExports(node: Node): boolean {
  return node.type === 'MemberExpression' && keyOf(node) === 'exports' && isNamed(node.object, 'module');
}

/** `exports` or `module.exports` */
export function isExportsObject(node: Node): boolean {
  return isNamed(node, 'exports') || isModuleExports(unwrap(node));
}

/** Whether a member stands anywhere in what a file of CommonJS exports: `exports.body.scope`. */
export function isWithinExports(member: Node): boolean {
  let object = member;
  while (object.type === 'MemberExpression') object = object.object;
  return object !== member && (isNamed(object, 'exports') || isNamed(object, 'module'));
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
