/** The entry of a table under a name that a program gives: `toString`, which every object has, is none. */
export function ownEntry<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
