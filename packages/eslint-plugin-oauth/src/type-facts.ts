import type { SourceCode } from 'eslint';
import type { TypeFacts, TypeName } from 'oauth-token-request';
import type * as TypeScript from 'typescript';

/** What @typescript-eslint/parser gives beside the tree; without type information `program` is null. */
interface ParserServices {
  readonly program?: TypeScript.Program | null;
  readonly esTreeNodeToTSNodeMap?: { get(node: unknown): TypeScript.Node | undefined };
}

// A union of more types than that was generated, and says nothing of one value.
const MAX_PARTS = 64;

// Interfaces extend interfaces; types that a package declares stand a few steps up.
const MAX_BASES = 8;

/**
 * What the type checker knows of a file, `undefined` where it is linted without types.
 * `getParserServices` of typescript-eslint throws under other parsers, so the services are read as they are.
 */
export function typeFactsOf({ parserServices }: SourceCode): TypeFacts | undefined {
  const { program, esTreeNodeToTSNodeMap: nodes } = (parserServices ?? {}) as ParserServices;
  if (!program || !nodes) return undefined;
  let checker: TypeScript.TypeChecker | undefined;

  /** The type of a node of the linted file. */
  const typeOf = (node: unknown): TypeScript.Type | null => {
    const found = nodes.get(node);
    if (found === undefined) return null;
    checker ??= program.getTypeChecker();
    return checker.getTypeAtLocation(found);
  };

  return {
    declarationOf: node => {
      const type = typeOf(node);
      return type && checker ? declarationOf(checker.getNonNullableType(type)) : null;
    },
    textOf: node => {
      const type = typeOf(node);
      return type?.isStringLiteral() === true ? type.value : null;
    },
    kindsOf: node => {
      const type = typeOf(node);
      const parts = type === null ? [] : type.isUnion() ? type.types : [type];
      if (checker === undefined || parts.length === 0 || parts.length > MAX_PARTS) return null;
      const names = checker;
      return [...new Set(parts.map(part => kindOf(part, names)))];
    },
  };
}

/** Where a package's files lie, whichever package manager put them there. */
const packageFolder = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u;

/** The package that declares a symbol, `null` for the platform, `undefined` for the project itself. */
function moduleOf(symbol: TypeScript.Symbol): string | null | undefined {
  const path = symbol.declarations?.[0]?.getSourceFile().fileName;
  const name = path === undefined ? undefined : packageFolder.exec(path)?.[1]?.replace('\\', '/');
  if (name === 'typescript' || name === '@types/node' || name === 'undici-types') return null;
  return name?.replace(/^@types\/(?:([^_]+)__)?/u, (_, scope?: string) => (scope === undefined ? '' : `@${scope}/`));
}

/** The type itself or the nearest one that it extends, of those that aren't the project's own. */
function declarationOf(type: TypeScript.Type): ReturnType<TypeFacts['declarationOf']> {
  const pending = [type];
  for (let step = 0; step < MAX_BASES; step++) {
    const current = pending.shift();
    if (current === undefined) return null;
    for (const symbol of [current.aliasSymbol, current.getSymbol()]) {
      const module = symbol && moduleOf(symbol);
      if (symbol && module !== undefined) return { module, name: symbol.getName() };
    }
    pending.push(...(current.getBaseTypes() ?? []), ...(current.isIntersection() ? current.types : []));
  }
  return null;
}

type Names = Pick<TypeScript.TypeChecker, 'isArrayType' | 'isTupleType' | 'typeToString'>;

/** What values of a type that is no union are. */
function kindOf(type: TypeScript.Type, checker: Names): TypeName {
  const hasMembers = type.isClassOrInterface() || type.getProperties().length > 0;
  const name = type.getSymbol()?.getName();
  if (type.isStringLiteral()) return 'string';
  if (type.isNumberLiteral()) return 'number';
  if (type.isTypeParameter()) return 'unknown';
  if (checker.isArrayType(type) || checker.isTupleType(type)) return 'array';
  // A date or a URL is text in JSON: what becomes of it the source tells.
  if (name !== undefined) return hasMembers && name !== 'Date' && name !== 'URL' ? 'object' : 'unknown';
  const written = checker.typeToString(type);
  return intrinsic[written] ?? (written.startsWith('`') ? 'string' : 'unknown');
}

const intrinsic: Readonly<Partial<Record<string, TypeName>>> = {
  string: 'string',
  number: 'number',
  bigint: 'number',
  boolean: 'boolean',
  true: 'boolean',
  false: 'boolean',
  undefined: 'undefined',
  void: 'undefined',
  null: 'null',
};
