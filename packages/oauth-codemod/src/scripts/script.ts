import type { Language } from '../language.js';

/** A part of a file that is JavaScript or TypeScript. */
export interface Script {
  /** UTF-16 offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /**
   * What it means if it can't be parsed. `fault`: the file is wrong. `skip`: it may be a part of a program, or filled
   * in by a template engine, so it is left alone.
   */
  readonly unparsable: 'fault' | 'skip';
  /** Whether `return` may stand outside functions beside import declarations, as in Astro's frontmatter. */
  readonly returns?: boolean;
}

/** A part that may hold a script but is left alone. */
export interface SkippedPart {
  /** Where it begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Goes on from the place, e.g. `a script in "coffee", which is not analysed`. */
  readonly reason: string;
}

export interface Extraction {
  /** In order. */
  readonly scripts: readonly Script[];
  readonly skipped: readonly SkippedPart[];
}
