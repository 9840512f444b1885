import { readFileSync } from 'node:fs';

/** Files that are remembered at a time. */
const MAX_TEXTS = 5000;

/** A reader that remembers what it read and what isn't there; made for the many files below one package.json. */
export function cachedReader(): (path: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return path => {
    if (!texts.has(path)) {
      if (texts.size >= MAX_TEXTS) texts.clear();
      texts.set(path, readOrNothing(path));
    }
    return texts.get(path);
  };
}

/** The text of a file, `undefined` if it can't be read. */
export function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
