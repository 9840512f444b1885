import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import type { Evaluation, Member, ObjectValue } from './types.js';

/** What a namespace of TypeScript holds: what the statements in it export. */
export function namespaceValue(node: TSESTree.TSModuleDeclaration, evaluation: Evaluation): ObjectValue {
  const statements = node.body?.body ?? [];
  const exported = statements.map(statement => exportedNames(statement, isAmbient(node)));
  const members = exported
    .flatMap(names => names ?? [])
    .map(([name, declaration]): Member => ({
      key: name.name,
      expression: name,
      source: declaration,
      via: [],
      value: evaluation.evaluateDeclaration(declaration),
      isOptional: false,
    }));
  return { kind: 'object', node, via: [], members, isOpen: node.body === undefined || exported.includes(null) };
}

/** The names that a statement in a namespace exports with their declarations, `null` if they can't be told. */
function exportedNames(
  statement: Node,
  isAllExported: boolean,
): readonly (readonly [TSESTree.Identifier, Node])[] | null {
  if (statement.type === 'TSImportEqualsDeclaration') return null;
  if (!isAllExported && !statement.type.startsWith('Export')) return [];
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (!declaration) return null;
  if (declaration.type === 'VariableDeclaration') {
    const { declarations } = declaration;
    const names = declarations.map(one => (one.id.type === 'Identifier' ? ([one.id, one] as const) : null));
    return names.includes(null) ? null : names.filter(one => one !== null);
  }
  if (/^TS(?:TypeAlias|Interface)Declaration$/u.test(declaration.type)) return [];
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [[declaration.id, declaration]] : null;
}

/** Whether a namespace only says what there is elsewhere, all of which it exports: `declare namespace Env { … }`. */
function isAmbient(node: Node | undefined): boolean {
  if (!node) return false;
  return (node.type === 'TSModuleDeclaration' && node.declare) || isAmbient(node.parent);
}

/** The name that declares a member of a namespace, `null` if an expression reads none. */
export function nameInNamespace(node: TSESTree.MemberExpression, { evaluate }: Evaluation): TSESTree.Identifier | null {
  const object = evaluate(node.object);
  if (object.kind !== 'object' || object.node.type !== 'TSModuleDeclaration') return null;
  const key = keyOf(node);
  const name = object.members.find(member => member.key === key)?.expression;
  return name?.type === 'Identifier' ? name : null;
}
