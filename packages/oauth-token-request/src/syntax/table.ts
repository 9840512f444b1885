/** Things by a name that each has; those without one are left out. */
export function groupBy<T>(
  all: readonly T[],
  nameOf: (one: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const same = name === undefined ? undefined : groups.get(name);
    if (same) same.push(one);
    else if (name !== undefined) groups.set(name, [one]);
  }
  return groups;
}

/** The entry of a table under a name that a program writes; what every object inherits, such as `constructor`, is none. */
export function entryOf<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
