import type { Language } from '../language.js';
import type { Extraction, Script, SkippedPart } from './script.js';

const LANGUAGES = new Map<string, Language>([
  ['js', 'jsx'],
  ['javascript', 'jsx'],
  ['mjs', 'jsx'],
  ['cjs', 'jsx'],
  ['jsx', 'jsx'],
  ['node', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['mts', 'ts'],
  ['cts', 'ts'],
  ['tsx', 'tsx'],
]);

/** An opening fence (CommonMark §4.5), also as the first line of a list item or in a block quote. */
const OPENING = /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s{,]*)/u;

/** Finds the fenced code blocks of a Markdown text that are JavaScript or TypeScript. */
export function fencedBlocks(text: string): Extraction {
  const scripts: Script[] = [];
  const skipped: SkippedPart[] = [];
  let open:
    { readonly fence: string; readonly prefix: string; readonly info: string; readonly start: number } | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\n\r]*(?:\r\n|\n|\r|$)/gu)) {
    if (open === undefined) {
      const [, prefix = '', fence, info = ''] = OPENING.exec(line.trimEnd()) ?? [];
      if (fence !== undefined) open = { fence, prefix, info: info.toLowerCase(), start: index + line.length };
      continue;
    }
    const isQuoted = open.prefix.includes('>');
    const bare = (isQuoted ? line.replace(/^[ \t>]*/u, '') : line).trim();
    const isClosing = bare.length >= open.fence.length && bare === (open.fence[0] ?? '').repeat(bare.length);
    // A block in a quote ends with the quote.
    const isOver = isClosing || (isQuoted && !line.trimStart().startsWith('>'));
    if (!isOver && index + line.length < text.length) continue;
    const language = LANGUAGES.get(open.info);
    if (language !== undefined) {
      const { start } = open;
      if (!isClosing) skipped.push({ start, end: index, reason: 'a code block without an end' });
      else if (isQuoted) skipped.push({ start, end: index, reason: 'a code block in a quotation' });
      else scripts.push({ start, end: index, language, unparsable: 'skip' });
    }
    open = undefined;
  }
  return { scripts, skipped };
}
