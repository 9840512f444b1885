import { detached } from './detached.js';

/** Something that a module takes from another one. */
export interface Import {
  readonly specifier: string;
  /** What the other module calls it; `*` for all of it, or for what can't be told. */
  readonly imported: string;
  /** What this module calls it; `*` for `export * from`, empty if it has no name. */
  readonly local: string;
}

const IDENTIFIER = /[A-Za-z_$][\w$]*/gu;

/** The names that stand in a text. */
export const namesIn = (text: string): readonly string[] => text.match(IDENTIFIER)?.map(detached) ?? [];

const QUOTED = `['"\`]([^'"\`\\n]+)['"\`]`;
const STATIC = new RegExp(
  `(?<![\\w$.])(?:import|export)\\s*(?:type\\s)?([^'"\`;()=]*?)(?:\\sfrom|\\}from)?\\s*${QUOTED}`,
  'gu',
);
const CALL = `(?:require|import)\\s*\\(\\s*${QUOTED}\\s*\\)`;
const CALLED = new RegExp(
  `(\\{[^{}]*\\}\\s*(?::[^={}]*)?=\\s*(?:await\\s+)?)?(?<![\\w$.])${CALL}(?:\\)*\\s*\\.\\s*([\\w$]+))?`,
  'gu',
);

/** `{ a, b as c, default as d }` or `{ a: b }`, as pairs of the other module's name and this one's. */
export function pairsOf(list: string): (readonly [theirs: string, ours: string])[] {
  return list
    .split(',')
    .map(item => namesIn(item.replace(/^\s*type\s(?!\s*as\b)|=.*$/gsu, '')))
    .filter(names => names.length > 0)
    .map(names => [names[0] ?? '', names.at(-1) ?? ''] as const);
}

function ofClause(clause: string, specifier: string): Import[] {
  const [, list = ''] = /\{([^}]*)/u.exec(clause) ?? [];
  const rest = clause.replace(/\{[^}]*\}?/u, '');
  const [whole, name] = /\*\s*(?:as\s+([\w$]+))?/u.exec(rest) ?? [];
  const [single] = namesIn(whole === undefined ? rest : rest.replace(whole, ''));
  return [
    ...pairsOf(list).map(([imported, local]) => ({ specifier, imported, local })),
    ...(whole === undefined ? [] : [{ specifier, imported: '*', local: name ?? '*' }]),
    ...(single === undefined ? [] : [{ specifier, imported: 'default', local: single }]),
  ];
}

/** What a text takes from other modules. */
export function importsIn(text: string): Import[] {
  const imports: Import[] = [];
  for (const [, clause = '', specifier = ''] of text.matchAll(STATIC))
    imports.push(...ofClause(clause, detached(specifier)));
  if (!text.includes('require') && !text.includes('import(')) return imports;
  for (const [, pattern, from = '', member] of text.matchAll(CALLED)) {
    const specifier = detached(from);
    const taken = pattern === undefined || member !== undefined || pattern.includes('...') ? [] : pairsOf(pattern);
    if (taken.length === 0) imports.push({ specifier, imported: member ?? '*', local: '' });
    for (const [imported, local] of taken) imports.push({ specifier, imported, local });
  }
  return imports;
}
