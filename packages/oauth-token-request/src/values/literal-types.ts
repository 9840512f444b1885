import type { TSESTree } from '@typescript-eslint/types';
import type { TypeName } from '../types.js';

/** What a literal type is. */
export function literalNames({ literal }: TSESTree.TSLiteralType): readonly TypeName[] {
  if (literal.type === 'TemplateLiteral') return ['string'];
  if (literal.type !== 'Literal') return ['number'];
  if (literal.value === null) return ['null'];
  return typeof literal.value === 'string' ? ['string'] : typeof literal.value === 'boolean' ? ['boolean'] : ['number'];
}

/** Members without a value are counted, and those that are worked out are numbers or texts. */
export function enumNames({ body: { members } }: TSESTree.TSEnumDeclaration): readonly TypeName[] {
  const names = members.map(({ initializer }): readonly TypeName[] => {
    if (!initializer) return ['number'];
    if (initializer.type !== 'Literal' && initializer.type !== 'TemplateLiteral') return ['string', 'number'];
    return initializer.type === 'TemplateLiteral' || typeof initializer.value === 'string' ? ['string'] : ['number'];
  });
  return [...new Set(names.flat())];
}
