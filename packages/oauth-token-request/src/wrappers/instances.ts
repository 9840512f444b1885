import type { TSESTree } from '@typescript-eslint/types';
import { isExported } from '../syntax/exported.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf, outermost } from '../syntax/nodes.js';
import { nodesOf } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { usesOfKey } from '../values/field-uses.js';
import type { ClassNode, Evaluation } from '../values/types.js';

/** Whether a use of an object compares it or reads one of its members, and calls that if it is the method. */
function isPlainUse(object: Node, method: string): boolean {
  const outer = outermost(object);
  const member = outer.parent;
  if (member?.type === 'VariableDeclarator')
    return (
      member.init === outer &&
      member.id.type === 'ObjectPattern' &&
      member.id.properties.every(one => one.type === 'Property' && ![method, null].includes(keyOf(one)))
    );
  // `client instanceof Client`
  if (member?.type === 'BinaryExpression') return true;
  if (member?.type !== 'MemberExpression' || member.object !== outer) return false;
  const key = keyOf(member);
  const target = outermost(member);
  return (
    key !== null && (key !== method || (target.parent?.type === 'CallExpression' && target.parent.callee === target))
  );
}

/** Whether nothing but the file sees what a variable holds, and uses it plainly. */
function isHeldPlainly(variable: ScopeVariable | null, method: string): boolean {
  if (variable === null || isExported(variable)) return false;
  return variable.references.every(one => !one.isRead() || isPlainUse(one.identifier, method));
}

/** Whether a field that holds an instance is private, and used plainly. */
function isFieldPlain(field: TSESTree.PropertyDefinition, method: string): boolean {
  const key = keyOf(field);
  const isPrivate = field.accessibility === 'private' || key?.startsWith('#') === true;
  const uses = key === null ? [] : usesOfKey(field.parent.parent, key);
  return isPrivate && uses.every(({ member }) => isPlainUse(member, method));
}

/** Whether what `new` gives stays in the file, and only members of it are used. */
function isInstanceConfined(made: Node, method: string, { variableOf }: Evaluation): boolean {
  if (isPlainUse(made, method)) return true;
  const { parent } = outermost(made);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && isHeldPlainly(variableOf(parent.id), method);
    case 'AssignmentExpression':
      return parent.left.type === 'Identifier' && isHeldPlainly(variableOf(parent.left), method);
    case 'PropertyDefinition':
      return isFieldPlain(parent, method);
    default:
      return false;
  }
}

/** Whether a use of a class only makes instances, reads a static member or names a type. */
function isClassUse(identifier: Node, method: string, evaluation: Evaluation): boolean {
  const { parent } = identifier;
  if (parent?.type === 'NewExpression')
    return parent.callee === identifier && isInstanceConfined(parent, method, evaluation);
  if (parent?.type === 'TSTypeReference') return true;
  if (parent?.type === 'BinaryExpression') return parent.operator === 'instanceof' && parent.right === identifier;
  return parent?.type === 'MemberExpression' && isPlainUse(identifier, method);
}

/** Whether all calls of a public method stand in its file: neither the class nor an instance of it is seen elsewhere. */
export function isMethodConfined(classNode: ClassNode, method: string, evaluation: Evaluation): boolean {
  const { id, body } = classNode;
  const variable = classNode.type === 'ClassDeclaration' && id ? evaluation.declaredAs(id) : null;
  if (variable === null || isExported(variable)) return false;
  const inside = nodesOf(body);
  // Within itself, the class has a variable of its own.
  const own = inside.filter(node => evaluation.variableOf(node)?.defs[0]?.node === classNode);
  return (
    inside.every(node => node.type !== 'ThisExpression' || isPlainUse(node, method)) &&
    [...own, ...variable.references.map(one => one.identifier)].every(one => isClassUse(one, method, evaluation))
  );
}
