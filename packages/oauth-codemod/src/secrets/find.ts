import { ParseError } from '../parse-error.js';
import { parseFile, type ParsedScript } from '../parse.js';
import { literalsOfSecrets } from './flow.js';
import { writtenOut, type Range } from './written-out.js';

/**
 * Finds the literal secrets of a file: what is given to a parameter, a header or a variable with the name of a secret,
 * directly or by way of a variable, and what is written out in a text. Rather too many than too few.
 * @param path decides the language by its extension
 * @param others names of what is a secret in other files
 * @returns ranges of their text, without quotes, in order, none overlapping another
 */
export function findSecrets(path: string, text: string, others: ReadonlySet<string> = new Set()): readonly Range[] {
  const scripts = scriptsOf(path, text);
  // What isn't code is searched as text, and so is everything if the file doesn't parse.
  const code = scripts.map(({ range }) => range);
  const gaps = [0, ...code.flat(), text.length];
  const ranges = gaps.flatMap((start, index) =>
    index % 2 === 0 ? writtenOut(text, [start, gaps[index + 1] ?? 0]) : [],
  );
  ranges.push(...scripts.flatMap(script => ofCode(script, text, others)));
  return merge(ranges.filter(([start, end]) => end > start));
}

/** The names under which other files export what a file makes a secret of. */
export function importedSecrets(path: string, text: string): readonly string[] {
  return scriptsOf(path, text).flatMap(({ program }) => literalsOfSecrets(program, new Set()).imported);
}

function scriptsOf(path: string, text: string): readonly ParsedScript[] {
  try {
    return parseFile(path, text).scripts;
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function ofCode({ program, comments }: ParsedScript, text: string, others: ReadonlySet<string>): Range[] {
  const { secrets, texts } = literalsOfSecrets(program, others);
  const searched = [...texts, ...comments.map(({ range }) => range)];
  const found = [...secrets, ...searched.flatMap(range => writtenOut(text, range))];
  const known = new Set(found.map(([start, end]) => text.slice(start, end)).filter(isUnmistakable));
  return [...found, ...searched.flatMap(range => repeated(text, range, known))];
}

/** Short texts and words stand elsewhere by chance. */
const isUnmistakable = (secret: string): boolean => secret.length >= 8 && !/^[a-z_-]+$/u.test(secret);

/** Where a part of a text says a secret again, as a whole or as a word of it. */
function repeated(text: string, range: Range, secrets: ReadonlySet<string>): Range[] {
  const [start, end] = range;
  const part = text.slice(start, end);
  if (secrets.has(part)) return [range];
  return [...part.matchAll(/[^\s"'`,;:()<>{}[\]?]+(?<![.!])/gu)]
    .filter(([word]) => secrets.has(word))
    .map(({ 0: word, index }) => [start + index, start + index + word.length]);
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last === undefined || range[0] >= last[1]) merged.push(range);
    else if (range[1] > last[1]) merged[merged.length - 1] = [last[0], range[1]];
  }
  return merged;
}
