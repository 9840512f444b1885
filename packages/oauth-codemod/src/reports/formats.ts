import { readdirSync } from 'node:fs';
import type { Reporter } from './report.js';

const FOLDER = new URL('formats/', import.meta.url);

/** Modules by the name of their format: every file of the folder is one. */
const MODULES = new Map(
  readdirSync(FOLDER).flatMap(file => {
    const name = /^(\w+)\.[jt]s$/u.exec(file)?.[1];
    return name === undefined ? [] : [[name, new URL(file, FOLDER).href]];
  }),
);

export const FORMATS: readonly string[] = [...MODULES.keys()];

/** Loads a format, and none of the others. */
export async function loadFormat(name: string): Promise<Reporter> {
  const module = (await import(MODULES.get(name) ?? name)) as { readonly default: Reporter };
  return module.default;
}
