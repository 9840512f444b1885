import type { Import } from './imports.js';
import { moduleFinder, type ImportAccess, type ModuleOptions } from './modules.js';

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

/** Points that are kept in mind at a time. */
const MAX_KNOWN = 50_000;

export interface ReachOptions extends ModuleOptions {
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
  resolve: ImportAccess['resolve'],
  { textOf, has, throughOthers, throughCalls }: ReachOptions,
): (path: string, imports: readonly Pick<Import, 'specifier' | 'imported'>[]) => boolean {
  const moduleAt = moduleFinder(resolve, { textOf, has, throughOthers });
  const known = new Map<string, FilePoints>();
  let count = 0;
  let searches = 0;

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
