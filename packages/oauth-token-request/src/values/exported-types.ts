import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';

/** A type that a file declares by a name. */
export type TypeDeclaration = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration;

/** Goes on in the module that a statement names. */
type Follow = (statement: Node, specifier: string, name: string) => TypeDeclaration | null;

const nameOf = (name: TSESTree.Identifier | TSESTree.StringLiteral): string =>
  name.type === 'Identifier' ? name.name : name.value;

function isNamed(node: Node | null | undefined, name: string): node is TypeDeclaration {
  const isType = node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSTypeAliasDeclaration';
  return isType && node.id.name === name;
}

/** The name under which a module exports what an import binds, `null` for a whole namespace. */
export function importedName(node: Node): string | null {
  if (node.type === 'ImportDefaultSpecifier') return 'default';
  return node.type === 'ImportSpecifier' ? nameOf(node.imported) : null;
}

/** The type that a name stands for at the top of a file. */
function declaredIn(body: readonly Node[], name: string, follow: Follow): TypeDeclaration | null {
  for (const statement of body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (isNamed(declaration, name)) return declaration;
    if (statement.type !== 'ImportDeclaration') continue;
    const specifier = statement.specifiers.find(({ local }) => local.name === name);
    const imported = specifier ? importedName(specifier) : null;
    if (imported !== null) return follow(statement, statement.source.value, imported);
  }
  return null;
}

/** The interface or alias that a file exports under a name, `null` if there is none or it isn't written out. */
export function exportedType(body: readonly Node[], name: string, follow: Follow): TypeDeclaration | null {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      const { declaration } = statement;
      if (declaration.type === 'TSInterfaceDeclaration') return declaration;
      return declaration.type === 'Identifier' ? declaredIn(body, declaration.name, follow) : null;
    }
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (isNamed(statement.declaration, name)) return statement.declaration;
    const specifier = statement.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (!specifier) continue;
    const local = nameOf(specifier.local);
    return statement.source ? follow(statement, statement.source.value, local) : declaredIn(body, local, follow);
  }
  for (const statement of body) {
    if (statement.type !== 'ExportAllDeclaration' || statement.exported !== null) continue;
    const type = follow(statement, statement.source.value, name);
    if (type) return type;
  }
  return null;
}
