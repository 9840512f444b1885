/** What the parser takes a text for; JSX may stand in any JavaScript file. */
export type Language = 'jsx' | 'ts' | 'tsx';

/** What holds scripts among other text. */
export type Container = 'vue' | 'svelte' | 'astro' | 'html' | 'markdown';

const LANGUAGES = new Map<string, Language>([
  ['js', 'jsx'],
  ['mjs', 'jsx'],
  ['cjs', 'jsx'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
]);

const CONTAINERS = new Map<string, Container>([
  ['vue', 'vue'],
  ['svelte', 'svelte'],
  ['astro', 'astro'],
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
  ['mdx', 'markdown'],
]);

/** Declaration files hold no calls. */
const DECLARATION_FILE = /\.d\.[cm]?ts$/u;

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** The language of a file by its name, `undefined` if it is neither JavaScript nor TypeScript. */
export function languageOf(path: string): Language | undefined {
  return DECLARATION_FILE.test(path) ? undefined : LANGUAGES.get(extensionOf(path));
}

/** What a file holds scripts in, `undefined` if it is a script itself or holds none. */
export function containerOf(path: string): Container | undefined {
  return CONTAINERS.get(extensionOf(path));
}

/** Whether a file is analysed at all. */
export function isSource(path: string): boolean {
  return languageOf(path) !== undefined || containerOf(path) !== undefined;
}
