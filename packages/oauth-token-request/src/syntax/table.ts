/** The entry of a table under a name that a program writes; what every object inherits, such as `constructor`, is none. */
export function entryOf<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
