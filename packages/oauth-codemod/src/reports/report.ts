import type { Colors } from 'picocolors/types.js';
import type { Summary } from '../records.js';
import type { FileResult } from '../scan/file.js';

/** What a report is made of. */
export interface Report {
  readonly files: readonly FileResult[];
  readonly summary: Summary;
  /** The command that would write what is shown. */
  readonly nextCommand: string;
  /** The command that says what a reason means, without the reason. */
  readonly explainCommand: string;
  readonly colors: Colors;
  /** Whether the requests were shown before, so that a summary is enough. */
  readonly isBrief?: boolean;
  /** How many files were to be looked at, if the run was interrupted before it had seen them all. */
  readonly interruptedAt?: number;
}

/** One format; a file in `formats/` exports it as its default, and is called what the user calls the format. */
export interface Reporter {
  /** Whether it tells of failed files itself; else they go to standard error, a line each. */
  readonly tellsFailures: boolean;
  /** Whether it shows code as it is, so that `--redact` has to mask what is secret in it. */
  readonly showsCode: boolean;
  /** All that goes to standard output, with its last line break. */
  render(report: Report): string | Promise<string>;
}
