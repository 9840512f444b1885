import { readFileSync } from 'node:fs';

/** A fenced code block: ```` ```language tag ````. */
export interface CodeBlock {
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language, empty if nothing does. */
  readonly tag: string;
  readonly text: string;
  /** How many headings stand before it: blocks of one section share the number. */
  readonly section: number;
}

/** Reads the fenced code blocks of a Markdown text. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let section = 0;
  let open: { line: number; indent: number; info: string; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === undefined) {
      if (line.startsWith('#')) section++;
      const [, indent, info = ''] = /^( *)```(.*)$/u.exec(line) ?? [];
      if (indent !== undefined) open = { line: index + 1, indent: indent.length, info, lines: [] };
    } else if (line.slice(open.indent) === '```') {
      const [language = '', ...tag] = open.info.trim().split(/\s+/u);
      const text = open.lines.map(each => `${each}\n`).join('');
      blocks.push({ line: open.line, language, tag: tag.join(' '), text, section });
      open = undefined;
    } else {
      // In an item of a list, the block stands as far in as the item's text.
      open.lines.push(line.slice(open.indent));
    }
  }
  if (open !== undefined) throw new Error(`The code block of line ${String(open.line)} is never closed.`);
  return blocks;
}

/** The ESLint configuration that a page tells its reader to paste. */
export function pastedConfig(path: string | URL): string {
  const config = codeBlocks(readFileSync(path, 'utf8')).find(block => block.tag === 'config');
  if (config === undefined) throw new Error(`${String(path)} has no block tagged config.`);
  return config.text;
}
