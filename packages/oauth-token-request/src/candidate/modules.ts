import { lazily, remembered } from '../syntax/remembered.js';
import { namesIn } from './imports.js';
import { withoutComments } from './needles.js';
import { slicesOf, type Slice } from './slices.js';

/** What is asked of the files that others import. */
export interface ImportAccess {
  /** The path of the project's file that a specifier means, `undefined` if it means none. */
  readonly resolve: (specifier: string, importer: string) => string | undefined;
  readonly readText: (path: string) => string | undefined;
}

/** A module without its comments, as far as its text tells. */
interface ModuleText {
  readonly text: string;
  /** Its statements, taken apart when first asked for. */
  readonly slices: () => readonly Slice[];
}

interface FileImport {
  readonly path: string;
  readonly imported: string;
  readonly local: string;
}

export interface Module {
  readonly slices: readonly Slice[];
  /** The positions of the slices that a name depends on; of all of them if that can't be told. */
  readonly slicesFor: (name: string) => readonly number[];
  /** Whether what is looked for stands in a slice, found out when first asked. */
  readonly has: (index: number) => boolean;
  /** The module's own names that a slice uses, found out when first asked. */
  readonly namesIn: (index: number) => readonly string[];
  /** What a slice takes from files of the project, found out when first asked. */
  readonly importsOf: (index: number) => readonly FileImport[];
}

/** Modules that are kept apart at a time: a project's others are read again when they are asked for. */
const MAX_MODULES = 500;

/** A statement that passes on what another module exports. */
const REEXPORT =
  /(?<![\w$.])export\s*(?:type\s*)?(?:\*|\{[^{}]*\}\s*from\b)|exports\s*(?:\.\s*[\w$]+\s*)?=\s*require\b/u;

/** Without one, a module leads nowhere else. */
const IMPORT = /(?:from|import|require)\s*\(?\s*['"`]/u;

/** Reads modules for those that look for something in them, each once for all. */
export const moduleTexts = (readText: ImportAccess['readText']): ((path: string) => ModuleText | null) =>
  remembered(path => {
    const whole = readText(path);
    if (whole === undefined) return null;
    const text = withoutComments(whole);
    return { text, slices: lazily(() => slicesOf(text)) };
  }, MAX_MODULES);

function moduleOf(
  slices: readonly Slice[],
  has: (text: string) => boolean,
  resolve: (specifier: string) => string | undefined,
): Module {
  const byName = new Map<string, number[]>();
  for (const [index, { declares }] of slices.entries()) {
    for (const name of new Set(declares)) {
      const same = byName.get(name);
      if (same) same.push(index);
      else byName.set(name, [index]);
    }
  }
  const textAt = (index: number): string => slices[index]?.text ?? '';
  const whole = [...slices.keys()];
  return {
    slices,
    slicesFor: remembered(name => {
      const found = name === '*' ? [] : [...(byName.get(name) ?? []), ...(byName.get('*') ?? [])];
      return found.length > 0 ? found : whole;
    }),
    has: remembered(index => has(textAt(index))),
    namesIn: remembered(index => [...new Set(namesIn(textAt(index)).filter(name => byName.has(name)))]),
    importsOf: remembered(index =>
      (slices[index]?.imports ?? []).flatMap(({ specifier, imported, local }) => {
        const path = resolve(specifier);
        return path === undefined ? [] : { path, imported, local };
      }),
    ),
  };
}

export interface ModuleOptions {
  /** Gives the modules' texts. */
  readonly textOf: (path: string) => ModuleText | null;
  /** What is looked for. */
  readonly has: (text: string, isPart: boolean) => boolean;
  /**
   * Also follow modules that don't have it themselves, other than those that pass on what others export. A value that
   * is put together of what other modules have is found only so; but most modules lead to most others.
   */
  readonly throughOthers: boolean;
}

/** Takes modules apart for those who look for something in them; what is `null` leads nowhere. */
export const moduleFinder = (
  resolve: ImportAccess['resolve'],
  { textOf, has, throughOthers }: ModuleOptions,
): ((path: string) => Module | null) =>
  remembered(path => {
    const module = textOf(path);
    if (module === null) return null;
    const { text, slices } = module;
    const isThere = has(text, false);
    if (!isThere && !IMPORT.test(text)) return null;
    const isPart = slices().length > 1;
    return moduleOf(
      isThere || throughOthers ? slices() : slices().filter(slice => REEXPORT.test(slice.text)),
      isThere ? part => has(part, isPart) : () => false,
      specifier => resolve(specifier, path),
    );
  }, MAX_MODULES);
