/** The parser's language for each extension; JSX may stand in any JavaScript file. */
const LANGUAGES = new Map<string, 'jsx' | 'ts' | 'tsx'>([
  ['js', 'jsx'],
  ['mjs', 'jsx'],
  ['cjs', 'jsx'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
]);

/** Extensions of the files that are analysed, without the dot. */
export const EXTENSIONS: readonly string[] = [...LANGUAGES.keys()];

/** Declaration files hold no calls. */
const DECLARATION_FILE = /\.d\.[cm]?ts$/u;

/** The language of a file by its name, `undefined` if it is neither JavaScript nor TypeScript. */
export function languageOf(path: string): 'jsx' | 'ts' | 'tsx' | undefined {
  if (DECLARATION_FILE.test(path)) return undefined;
  return LANGUAGES.get(path.slice(path.lastIndexOf('.') + 1));
}
