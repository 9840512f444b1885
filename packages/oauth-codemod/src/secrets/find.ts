import { ParseError } from '../parse-error.js';
import { parseFile, type ParsedScript } from '../parse.js';
import { literalsOfSecrets } from './flow.js';
import { writtenOut, type Range } from './written-out.js';

/**
 * Finds the literal secrets of a file: what is given to a parameter, a header or a variable with the name of a secret,
 * directly or by way of a variable, and what is written out in a text. Rather too many than too few.
 * @param path decides the language by its extension
 * @returns ranges of their text, without quotes, in order, none overlapping another
 */
export function findSecrets(path: string, text: string): readonly Range[] {
  const scripts = scriptsOf(path, text);
  // What isn't code is searched as text, and so is everything if the file doesn't parse.
  const code = scripts.map(({ range }) => range);
  const gaps = [0, ...code.flat(), text.length];
  const ranges = gaps.flatMap((start, index) =>
    index % 2 === 0 ? writtenOut(text, [start, gaps[index + 1] ?? 0]) : [],
  );
  ranges.push(...scripts.flatMap(script => ofCode(script, text)));
  return merge(ranges.filter(([start, end]) => end > start));
}

function scriptsOf(path: string, text: string): readonly ParsedScript[] {
  try {
    return parseFile(path, text).scripts;
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function ofCode({ program, comments }: ParsedScript, text: string): Range[] {
  const { secrets, texts } = literalsOfSecrets(program);
  const searched = [...texts, ...comments.map(({ range }) => range)];
  return [...secrets, ...searched.flatMap(range => writtenOut(text, range))];
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
