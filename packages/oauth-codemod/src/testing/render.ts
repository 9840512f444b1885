import { createColors } from 'picocolors';
import { loadFormat } from '../reports/formats.js';
import type { Report } from '../reports/report.js';
import { run, type RunResult } from '../run.js';
import { summarize } from '../summary.js';
import type { Project } from './project.js';

const COMMAND = 'oauth-codemod --write src';
const EXPLAIN = 'oauth-codemod --explain';

export const dryRun = ({ root }: Project): Promise<RunResult> => run(['.'], { cwd: root, write: false });

/** What a report is made of after a run. */
export function reportOf({ files, scanned }: RunResult, isColored = false): Report {
  const summary = summarize(
    files.map(({ record }) => record),
    scanned,
  );
  return { files, summary, nextCommand: COMMAND, explainCommand: EXPLAIN, colors: createColors(isColored) };
}

/** Renders what a run found. */
export async function render(format: string, result: RunResult, isColored = false): Promise<string> {
  const reporter = await loadFormat(format);
  return reporter.render(reportOf(result, isColored));
}
