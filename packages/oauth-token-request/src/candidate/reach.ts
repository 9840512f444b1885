import { namesIn, type Import } from './imports.js';
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
}

interface Step {
  readonly path: string;
  readonly name: string;
  /** How many steps may follow. */
  readonly budget: number;
}

/**
 * From a name to the statement that declares it, and from there to the names in it: values that are put together over
 * more steps aren't known to be found. What a function calls in turn doesn't make its own call a request.
 */
const MAX_STEPS = 4;

/** Modules that are kept apart at a time: a project's others are read again when they are asked for. */
const MAX_MODULES = 2000;

/** A statement that passes on what another module exports. */
const REEXPORT =
  /(?<![\w$.])export\s*(?:type\s*)?(?:\*|\{[^{}]*\}\s*from\b)|exports\s*(?:\.\s*[\w$]+\s*)?=\s*require\b/u;

function moduleOf(slices: readonly Slice[]): Module {
  const byName = new Map<string, number[]>();
  for (const [index, { declares }] of slices.entries()) {
    for (const name of new Set(declares)) {
      const same = byName.get(name);
      if (same) same.push(index);
      else byName.set(name, [index]);
    }
  }
  return { slices, byName };
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
}

/**
 * Finds out by their texts alone whether what files import leads, through however many files, to a text that has
 * something.
 * @returns whether any of some imports of a file leads there
 */
export function reachThroughImports(
  { resolve, readText }: ImportAccess,
  { has, throughOthers }: ReachOptions,
): (path: string, imports: readonly Pick<Import, 'specifier' | 'imported'>[]) => boolean {
  const modules = new Map<string, Module | null>();
  /** With how many steps left something is known to lead nowhere, or to lead there. */
  const dead = new Map<string, number>();
  const live = new Map<string, number>();

  const takeApart = (text: string): Module | null => {
    if (throughOthers || has(text, false)) return moduleOf(slicesOf(text));
    return REEXPORT.test(text) ? moduleOf(slicesOf(text).filter(slice => REEXPORT.test(slice.text))) : null;
  };

  const moduleAt = (path: string): Module | null => {
    let module = modules.get(path);
    if (module !== undefined) return module;
    const text = readText(path);
    module = text === undefined ? null : takeApart(text);
    const [oldest] = modules.keys();
    if (modules.size >= MAX_MODULES && oldest !== undefined) modules.delete(oldest);
    modules.set(path, module);
    return module;
  };

  const leadsThere = (first: Step): boolean => {
    const seen = new Map<string, number>();
    const isKnown = (key: string, budget: number): boolean =>
      (dead.get(key) ?? -1) >= budget || (seen.get(key) ?? -1) >= budget;
    // The nearest first, so that everything is seen with as many steps left as can be.
    const pending = [first];
    for (const { path, name, budget } of pending) {
      const key = `${path}\n${name}`;
      if ((live.get(key) ?? Infinity) <= budget) return true;
      if (isKnown(key, budget)) continue;
      seen.set(key, budget);
      const module = moduleAt(path);
      if (module === null) continue;
      for (const index of slicesFor(module, name)) {
        const slice = module.slices[index];
        const taken = slice?.imports.filter(({ local }) => local === name) ?? [];
        const visited = `${path}\n${String(index)}`;
        if (slice === undefined || (taken.length === 0 && isKnown(visited, budget))) continue;
        if (taken.length === 0) seen.set(visited, budget);
        if (has(slice.text, module.slices.length > 1)) {
          live.set(`${first.path}\n${first.name}`, first.budget);
          return true;
        }
        if (budget === 0) continue;
        for (const { specifier, imported } of taken.length > 0 ? taken : slice.imports) {
          const target = resolve(specifier, path);
          // To pass on what another module exports is no step.
          if (target !== undefined)
            pending.push({ path: target, name: imported, budget: taken.length > 0 ? budget : budget - 1 });
        }
        if (taken.length > 0) continue;
        for (const mentioned of namesIn(slice.text)) {
          if (module.byName.has(mentioned) && mentioned !== name)
            pending.push({ path, name: mentioned, budget: budget - 1 });
        }
      }
    }
    // Everything behind what was seen was looked at.
    for (const [key, budget] of seen) dead.set(key, Math.max(budget, dead.get(key) ?? -1));
    return false;
  };

  return (path, imports) =>
    imports.some(({ specifier, imported }) => {
      const target = resolve(specifier, path);
      return target !== undefined && leadsThere({ path: target, name: imported, budget: MAX_STEPS });
    });
}
