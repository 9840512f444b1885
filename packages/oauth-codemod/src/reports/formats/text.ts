import type { Colors } from 'picocolors/types.js';
import { printable } from '../../printable.js';
import type { RequestRecord } from '../../records.js';
import type { SourceRequest } from '../../rewrite.js';
import type { FileResult } from '../../scan/file.js';
import { patchOf } from '../patch.js';
import type { Report, Reporter } from '../report.js';
import { POSSIBLE, reasonForLeaving, reasonsForLeaving, totals } from '../words.js';

const text: Reporter = {
  tellsFailures: false,
  showsCode: true,
  render(report) {
    const shown = report.isBrief === true ? [] : report.files.map(file => fileLines(file, report));
    const files = shown.filter(lines => lines.length > 0);
    return [...files, summaryLines(report)].map(lines => lines.map(line => `${line}\n`).join('')).join('\n');
  },
};

export default text;

function fileLines(file: FileResult, { colors }: Report): string[] {
  const { path, status, skipped } = file.record;
  const lines = file.requests.flatMap(request => requestLines(request, path, colors));
  if (skipped !== undefined) lines.push(`${colors.cyan(printable(path))}  ${colors.dim(`not looked at: ${skipped}`)}`);
  const patch = status === 'rewritten' ? '' : patchOf(file);
  return patch === '' ? lines : [...lines, '', ...patchLines(patch, colors)];
}

/** What is said of one request; nothing of those that are right. */
export function requestLines({ record, explanation }: SourceRequest, path: string, colors: Colors): string[] {
  const note = noteOf(record, colors);
  if (note === undefined) return [];
  const place = colors.cyan(`${printable(path)}:${String(record.line)}:${String(record.column)}`);
  const details = [`${explanation.why}.`, ...(record.help === undefined ? [] : [record.help])];
  return [`${place}  ${printable(explanation.what)}  ${note}`, ...details.map(detail => `    ${printable(detail)}`)];
}

/** What comes of a request that somebody should know of; `undefined` for the others. */
function noteOf(record: RequestRecord, colors: Colors): string | undefined {
  switch (record.outcome) {
    case 'rewritten':
      return colors.green('rewritten');
    case 'would-rewrite':
      return colors.yellow('would be rewritten');
    case 'manual':
      return colors.red(`needs a hand (${record.reason ?? ''})`);
    case 'left':
      return reasonForLeaving(record) === POSSIBLE ? colors.dim(POSSIBLE) : undefined;
    case 'ok':
      return undefined;
  }
}

/** A unified diff for a terminal. */
export function patchLines(patch: string, { bold, cyan, green, red }: Colors): string[] {
  return patch
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const shown = line.replace(/\r$/u, '').split('\t').map(printable).join('\t');
      if (index < 2) return bold(shown);
      if (line.startsWith('@@')) return cyan(shown);
      if (line.startsWith('+')) return green(shown);
      return line.startsWith('-') ? red(shown) : shown;
    });
}

function summaryLines({ files, summary, nextCommand, explainCommand, colors, interruptedAt }: Report): string[] {
  const counts: readonly [number, string, ((line: string) => string)?][] = [
    [summary.rewritten, 'rewritten', colors.green],
    [summary.wouldRewrite, 'would be rewritten', colors.yellow],
    [summary.manual, summary.manual === 1 ? 'needs a hand' : 'need a hand', colors.red],
    [summary.left, `left alone: ${reasonsForLeaving(files)}`],
    [summary.ok, 'already right'],
    [summary.failed, summary.failed === 1 ? 'path failed' : 'paths failed', colors.red],
  ];
  const found = totals(summary, interruptedAt);
  const lines = [summary.requests + summary.failed > 0 ? `${found}:` : found];
  for (const [count, what, color = String] of counts) if (count > 0) lines.push(color(`  ${String(count)} ${what}`));
  if (summary.wouldRewrite > 0) lines.push(`To rewrite: ${colors.bold(nextCommand)}`);
  const reason = files.flatMap(({ record }) => record.requests).find(({ outcome }) => outcome === 'manual')?.reason;
  if (reason !== undefined) lines.push(`What a reason means: ${colors.bold(`${explainCommand} ${reason}`)}`);
  return lines;
}
