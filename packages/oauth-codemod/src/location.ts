export interface Location {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
}

/** ECMA-262 LineTerminatorSequence, as ESLint counts lines. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;

/** Where an offset into `text` stands; a byte order mark takes no column, as in editors. */
export function locationOf(text: string, offset: number): Location {
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { 0: lineBreak, index } of text.slice(0, offset).matchAll(LINE_BREAK)) {
    line++;
    start = index + lineBreak.length;
  }
  return { line, column: Math.max(offset - start, 0) + 1 };
}
