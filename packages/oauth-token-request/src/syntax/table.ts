/** Things by a name that each has; those without one are left out. */
export function groupBy<T>(
  all: readonly T[],
  nameOf: (one: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  return groupByEach(all, one => [nameOf(one)]);
}

/** Things by each of the names that they have. */
export function groupByEach<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly (string | null | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const name of namesOf(one)) {
      const same = typeof name === 'string' ? groups.get(name) : undefined;
      if (same === undefined && typeof name === 'string') groups.set(name, [one]);
      else if (same?.at(-1) !== one) same?.push(one);
    }
  }
  return groups;
}

/** The entry of a table under a name that a program writes; what every object inherits, such as `constructor`, is none. */
export function entryOf<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
