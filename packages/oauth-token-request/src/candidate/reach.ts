import { namesIn, type Import } from './imports.js';
import { withoutComments } from './needles.js';
import { slicesOf, type Slice } from './slices.js';

/** What is asked of the files that others import. */
export interface ImportAccess {
  /** The path of the project's file that a specifier means, `undefined` if it means none. */
  readonly resolve: (specifier: string, importer: string) => string | undefined;
  readonly readText: (path: string) => string | undefined;
}

interface Module {
  readonly slices: readonly Slice[];
  /** The slices that a name depends on, by their position. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Whether what is looked for stands in a slice, found out when first asked. */
  readonly has: (index: number) => boolean;
  /** The module's own names that a slice uses, found out when first asked. */
  readonly namesIn: (index: number) => readonly string[];
  /** What a slice takes from files of the project, found out when first asked. */
  readonly importsOf: (index: number) => readonly FileImport[];
}

interface FileImport {
  readonly path: string;
  readonly imported: string;
  readonly local: string;
}

interface Step {
  readonly path: string;
  readonly name: string;
  /** How many steps may follow. */
  readonly budget: number;
  /** Whether it is used by a function, which may call it. */
  readonly byFunction: boolean;
}

/**
 * From a name to the statement that declares it, and from there to the names in it: values that are put together over
 * more steps aren't known to be found.
 */
const MAX_STEPS = 3;

/** Modules that are kept apart at a time: a project's others are read again when they are asked for. */
const MAX_MODULES = 500;

/** Names whose end is kept in mind at a time. */
const MAX_KNOWN = 50_000;

/** A statement that passes on what another module exports. */
const REEXPORT =
  /(?<![\w$.])export\s*(?:type\s*)?(?:\*|\{[^{}]*\}\s*from\b)|exports\s*(?:\.\s*[\w$]+\s*)?=\s*require\b/u;

/** Without one, a module leads nowhere else. */
const IMPORT = /(?:from|import|require)\s*\(?\s*['"`]/u;

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
  return {
    slices,
    byName,
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

function remembered<Result>(find: (index: number) => Result): (index: number) => Result {
  const known: Result[] = [];
  return index => (known[index] ??= find(index));
}

/** The slices that a name depends on; all of them if that can't be told. */
function slicesFor({ slices, byName }: Module, name: string): readonly number[] {
  const found = name === '*' ? [] : [...(byName.get(name) ?? []), ...(byName.get('*') ?? [])];
  return found.length > 0 ? found : [...slices.keys()];
}

export interface ReachOptions {
  /** What is looked for. */
  readonly has: (text: string, isPart: boolean) => boolean;
  /**
   * Also follow modules that don't have it themselves, other than those that pass on what others export. A value that
   * is put together of what other modules have is found only so; but most modules lead to most others.
   */
  readonly throughOthers: boolean;
  /**
   * Whether what a function that another one calls calls in turn counts too: it does where it is returned, but the
   * caller sends nothing by it.
   */
  readonly throughCalls: boolean;
}

/**
 * Finds out by their texts alone whether what files import leads, through however many files, to a text that has
 * something.
 * @returns whether any of some imports of a file leads there
 */
export function reachThroughImports(
  { resolve, readText }: ImportAccess,
  { has, throughOthers, throughCalls }: ReachOptions,
): (path: string, imports: readonly Pick<Import, 'specifier' | 'imported'>[]) => boolean {
  const modules = new Map<string, Module | null>();
  /** Paths by number: what is kept of each step is asked for more often than anything else, and paths are long. */
  const numbers = new Map<string, number>();
  /** With how many steps left something is known to lead nowhere, or to lead there. */
  const dead = new Map<string, number>();
  const live = new Map<string, number>();

  const takeApart = (path: string, whole: string): Module | null => {
    const text = withoutComments(whole);
    const isThere = has(text, false);
    if (!isThere && !IMPORT.test(text)) return null;
    const slices = slicesOf(text);
    const isPart = slices.length > 1;
    return moduleOf(
      isThere || throughOthers ? slices : slices.filter(slice => REEXPORT.test(slice.text)),
      isThere ? part => has(part, isPart) : () => false,
      specifier => resolve(specifier, path),
    );
  };

  const moduleAt = (path: string): Module | null => {
    let module = modules.get(path);
    if (module !== undefined) return module;
    const text = readText(path);
    module = text === undefined ? null : takeApart(path, text);
    const [oldest] = modules.keys();
    if (modules.size >= MAX_MODULES && oldest !== undefined) modules.delete(oldest);
    modules.set(path, module);
    return module;
  };

  const keyOf = ({ path, name, byFunction }: Step): string => {
    const number = numbers.get(path) ?? numbers.size;
    if (number === numbers.size) numbers.set(path, number);
    return `${String(number)} ${name} ${byFunction ? 'f' : ''}`;
  };

  const leadsThere = (first: Step): boolean => {
    const seen = new Map<string, number>();
    const isKnown = (key: string, budget: number): boolean =>
      (dead.get(key) ?? -1) >= budget || (seen.get(key) ?? -1) >= budget;
    // The nearest first, so that everything is seen with as many steps left as can be.
    const pending = [first];
    for (const step of pending) {
      const { path, name, budget, byFunction } = step;
      const key = keyOf(step);
      if ((live.get(key) ?? Infinity) <= budget) return true;
      if (isKnown(key, budget)) continue;
      seen.set(key, budget);
      const module = moduleAt(path);
      if (module === null) continue;
      for (const index of slicesFor(module, name)) {
        const slice = module.slices[index];
        const isPassedOn = slice?.imports.some(({ local }) => local === name) === true;
        const visited = keyOf({ ...step, name: `#${String(index)}` });
        if (slice === undefined || (!isPassedOn && isKnown(visited, budget))) continue;
        if (!isPassedOn) seen.set(visited, budget);
        if (module.has(index)) {
          live.set(keyOf(first), first.budget);
          return true;
        }
        if (isPassedOn) {
          // That is no step.
          for (const target of module.importsOf(index)) {
            if (target.local === name) pending.push({ path: target.path, name: target.imported, budget, byFunction });
          }
          continue;
        }
        if (budget === 0 || (byFunction && slice.kind === 'function' && !throughCalls)) continue;
        const next = { budget: budget - 1, byFunction: slice.kind !== 'value' };
        for (const target of module.importsOf(index))
          pending.push({ path: target.path, name: target.imported, ...next });
        for (const mentioned of module.namesIn(index)) {
          if (mentioned !== name) pending.push({ path, name: mentioned, ...next });
        }
      }
    }
    if (dead.size >= MAX_KNOWN) dead.clear();
    if (live.size >= MAX_KNOWN) live.clear();
    // Everything behind what was seen was looked at.
    for (const [key, budget] of seen) dead.set(key, Math.max(budget, dead.get(key) ?? -1));
    return false;
  };

  return (path, imports) =>
    imports.some(({ specifier, imported }) => {
      const target = resolve(specifier, path);
      return target !== undefined && leadsThere({ path: target, name: imported, budget: MAX_STEPS, byFunction: false });
    });
}
