import type { TSESTree } from '@typescript-eslint/types';
import { keyOf, unwrap, type Node } from '../syntax/nodes.js';
import type { Evaluation } from './types.js';

type Scope = Pick<Evaluation, 'variableOf'>;

/** The literal that a constant holds whose type is asked for: `typeof GRANTS`. */
function literalOf(type: TSESTree.TypeNode, { variableOf }: Scope): Node | null {
  if (type.type !== 'TSTypeQuery' || type.exprName.type !== 'Identifier') return null;
  const declarator = variableOf(type.exprName)?.defs[0]?.node;
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return null;
  return declarator.id.type === 'Identifier' && !declarator.id.typeAnnotation ? unwrap(declarator.init) : null;
}

function isText(node: Node | null): boolean {
  const inner = node && unwrap(node);
  return inner?.type === 'TemplateLiteral' || (inner?.type === 'Literal' && typeof inner.value === 'string');
}

/** The values under plain keys of a constant object, `null` if it has others. */
function valuesOf(literal: Node | null): readonly Node[] | null {
  if (literal?.type !== 'ObjectExpression') return null;
  const values = literal.properties.map(property =>
    property.type === 'Property' && keyOf(property) !== null && property.kind === 'init' ? property.value : null,
  );
  return values.includes(null) ? null : values.filter(value => value !== null);
}

/** Whether `keyof typeof KINDS` is a text: none of the names is a number's. */
export function areKeysText(type: TSESTree.TypeNode, scope: Scope): boolean {
  const literal = literalOf(type, scope);
  if (valuesOf(literal) === null || literal?.type !== 'ObjectExpression') return false;
  return literal.properties.every(one => one.type === 'Property' && !(one.key.type === 'Literal' && !isText(one.key)));
}

/** Whether all that an index may find in a constant list or object is text: `(typeof GRANTS)[number]`. */
export function areValuesText(type: TSESTree.TypeNode, scope: Scope): boolean {
  const literal = literalOf(type, scope);
  const values = literal?.type === 'ArrayExpression' ? literal.elements : valuesOf(literal);
  return values !== null && values.length > 0 && values.every(isText);
}
