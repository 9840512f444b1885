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
  /** The positions of the slices that a name depends on; of all of them if that can't be told. */
  readonly slicesFor: (name: string) => readonly number[];
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
  readonly point: Point;
}

/** What is known of a name or a slice of a file. */
interface Point {
  /** With how many steps left it leads nowhere, or leads there. */
  dead: number;
  live: number;
  /** The last search that came by, and with how many steps left. */
  search: number;
  seen: number;
}

/** The points of a file by the name or the position of the slice: for functions, which may call what they use, and for others. */
interface FilePoints {
  readonly called: Map<string | number, Point>;
  readonly others: Map<string | number, Point>;
}

/**
 * From a name to the statement that declares it, and from there to the names in it: values that are put together over
 * more steps aren't known to be found.
 */
const MAX_STEPS = 3;

/** Modules that are kept apart at a time: a project's others are read again when they are asked for. */
const MAX_MODULES = 500;

/** Points that are kept in mind at a time. */
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

function remembered<Key, Result>(find: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, { readonly result: Result }>();
  return key => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { result: find(key) }));
    return found.result;
  };
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
  const known = new Map<string, FilePoints>();
  let count = 0;
  let searches = 0;

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

  const pointAt = (path: string, byFunction: boolean, key: string | number): Point => {
    let points = known.get(path);
    if (points === undefined) known.set(path, (points = { called: new Map(), others: new Map() }));
    const own = byFunction ? points.called : points.others;
    let point = own.get(key);
    if (point === undefined) {
      own.set(key, (point = { dead: -1, live: Infinity, search: 0, seen: -1 }));
      count += 1;
    }
    return point;
  };

  const leadsThere = (start: string, imported: string): boolean => {
    if (count >= MAX_KNOWN) {
      known.clear();
      count = 0;
    }
    searches += 1;
    const visited: Point[] = [];
    const isKnown = ({ dead, search, seen }: Point, budget: number): boolean =>
      dead >= budget || (search === searches && seen >= budget);
    const visit = (point: Point, budget: number): void => {
      point.search = searches;
      point.seen = budget;
      visited.push(point);
    };
    // The nearest first, so that everything is seen with as many steps left as can be.
    const pending: Step[] = [];
    const goOn = (path: string, name: string, budget: number, byFunction: boolean): void => {
      const point = pointAt(path, byFunction, name);
      if (!isKnown(point, budget)) pending.push({ path, name, budget, byFunction, point });
    };
    goOn(start, imported, MAX_STEPS, false);
    for (const { path, name, budget, byFunction, point } of pending) {
      if (point.live <= budget) return true;
      if (isKnown(point, budget)) continue;
      visit(point, budget);
      const module = moduleAt(path);
      if (module === null) continue;
      for (const index of module.slicesFor(name)) {
        const slice = module.slices[index];
        const isPassedOn = slice?.imports.some(({ local }) => local === name) === true;
        const whole = pointAt(path, byFunction, index);
        if (slice === undefined || (!isPassedOn && isKnown(whole, budget))) continue;
        if (!isPassedOn) visit(whole, budget);
        if (module.has(index)) {
          pointAt(start, false, imported).live = MAX_STEPS;
          return true;
        }
        if (isPassedOn) {
          // That is no step.
          for (const target of module.importsOf(index))
            if (target.local === name) goOn(target.path, target.imported, budget, byFunction);
          continue;
        }
        if (budget === 0 || (byFunction && slice.kind === 'function' && !throughCalls)) continue;
        const isCalling = slice.kind !== 'value';
        for (const target of module.importsOf(index)) goOn(target.path, target.imported, budget - 1, isCalling);
        for (const mentioned of module.namesIn(index))
          if (mentioned !== name) goOn(path, mentioned, budget - 1, isCalling);
      }
    }
    // Everything behind what was seen was looked at.
    for (const point of visited) point.dead = Math.max(point.dead, point.seen);
    return false;
  };

  return (path, imports) =>
    imports.some(({ specifier, imported }) => {
      const target = resolve(specifier, path);
      return target !== undefined && leadsThere(target, imported);
    });
}
