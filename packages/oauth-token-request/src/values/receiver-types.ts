import type { TSESTree } from '@typescript-eslint/types';
import { injectedApi } from './emitted-types.js';
import { namedApi } from './injected-names.js';
import type { ApiValue, Evaluation, Value } from './types.js';

// An alias that refers to itself ends here.
const MAX_DEPTH = 8;

/** The API that the written type of a value names, the one that a compiler wrote down for it, or the one it is injected as. */
export function annotatedApi(value: Value, evaluation: Evaluation): ApiValue | null {
  if (value.kind !== 'unknown') return null;
  const typed = value.annotation ? typeApi(value.annotation, evaluation) : injectedApi(value.node, evaluation);
  return typed ?? namedApi(value.node);
}

/** What a type says that a value is: `AxiosInstance`, `typeof fetch`, or an alias or extension of such a type. */
function typeApi(type: TSESTree.TypeNode, evaluation: Evaluation, depth = 0): ApiValue | null {
  if (depth > MAX_DEPTH) return null;
  switch (type.type) {
    case 'TSTypeQuery':
      return type.exprName.type === 'TSImportType' ? null : apiOfName(type.exprName, evaluation);
    case 'TSUnionType': {
      const types = type.types.filter(one => !/^TS(?:Undefined|Null)Keyword$/u.test(one.type));
      const [first, ...others] = types.map(one => typeApi(one, evaluation, depth + 1));
      // A member that is asked of several types of a package is there in each of them.
      return first && others.every(other => other?.module === first.module) ? first : null;
    }
    case 'TSTypeReference': {
      const declaration =
        type.typeName.type === 'Identifier' ? evaluation.variableOf(type.typeName)?.defs[0]?.node : undefined;
      if (declaration?.type === 'TSTypeAliasDeclaration')
        return typeApi(declaration.typeAnnotation, evaluation, depth + 1);
      const [base] = declaration?.type === 'TSInterfaceDeclaration' ? declaration.extends : [];
      return base ? apiOfName(base.expression, evaluation) : apiOfName(type.typeName, evaluation);
    }
    default:
      return null;
  }
}

/** The API that a type's name stands for. */
export function apiOfName(name: TSESTree.EntityName | TSESTree.Expression, evaluation: Evaluation): ApiValue | null {
  if (name.type === 'TSQualifiedName') {
    const left = apiOfName(name.left, evaluation);
    const member = left && evaluation.memberOf(left, name.right.name, name);
    return member?.kind === 'api' ? member : null;
  }
  const value = evaluation.evaluate(name);
  return value.kind === 'api' ? value : null;
}
