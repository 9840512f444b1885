import { printable } from '../../printable.js';
import type { SourceRequest } from '../../rewrite.js';
import type { FileResult } from '../../scan/file.js';
import { maskerOf } from '../../secrets/mask.js';
import { patchOf } from '../patch.js';
import type { Report, Reporter } from '../report.js';
import { counted, countsOf, OUTCOME_NAMES, totals } from '../words.js';

/** GitHub takes 65,536 characters for a comment: what comes after this many is left out, diffs first. */
const LONGEST = 60_000;
const MOST_FAILURES = 100;

/** The text of a pull request or of a comment on one. Secrets in diffs are masked, as it leaves the machine. */
const markdown: Reporter = {
  tellsFailures: true,
  showsCode: false,
  render(report) {
    const { files, summary, interruptedAt, nextCommand } = report;
    const rows = Object.entries(countsOf(summary)).filter(([, count]) => count > 0);
    const table = rows.map(
      ([outcome, count]) => `| ${OUTCOME_NAMES[outcome as keyof typeof OUTCOME_NAMES]} | ${String(count)} |`,
    );
    const head = ['## OAuth token requests', '', `${totals(summary, interruptedAt)}.`, ''];
    if (table.length > 0) head.push('| Outcome | Requests |', '| --- | ---: |', ...table, '');
    // Of standard input there is nothing to be written.
    if (summary.wouldRewrite > 0 && nextCommand !== '') head.push(`To rewrite: ${code(nextCommand)}`, '');
    const failures = files.flatMap(({ record: { path, error } }) =>
      error === undefined ? [] : [`- ${code(path)}: ${escapeMarkdown(error)}`],
    );
    if (failures.length > 0) head.push('### Failed', '', ...failures.slice(0, MOST_FAILURES));
    if (failures.length > MOST_FAILURES) head.push(`- and ${String(failures.length - MOST_FAILURES)} more`);
    return withDiffs(withSections(`${head.join('\n').trimEnd()}\n`, report), report);
  },
};

export default markdown;

function withSections(text: string, { files }: Report): string {
  let result = text;
  let omitted = 0;
  for (const file of files) {
    const section = sectionOf(file).join('\n').trimEnd();
    if (section === '') continue;
    if (result.length + section.length > LONGEST) omitted++;
    else result += `\n${section}\n`;
  }
  return omitted === 0 ? result : `${result}\nToo long to show: ${counted(omitted, 'more file')}.\n`;
}

function withDiffs(text: string, { files }: Report): string {
  let result = text;
  let omitted = 0;
  const mask = maskerOf(files);
  for (const file of files) {
    const patch = patchOf(mask(file));
    if (patch === '') continue;
    const fence = '`'.repeat(Math.max(3, longestRun(patch) + 1));
    const summary = `<summary>Change of <code>${escapeHtml(printable(file.record.path))}</code></summary>`;
    const diff = `\n<details>${summary}\n\n${fence}diff\n${patch.trimEnd()}\n${fence}\n\n</details>\n`;
    if (result.length + diff.length > LONGEST) omitted++;
    else result += diff;
  }
  return omitted === 0 ? result : `${result}\nToo long to show: the changes of ${counted(omitted, 'more file')}.\n`;
}

function sectionOf(file: FileResult): string[] {
  const { path, skipped } = file.record;
  const items = file.requests.flatMap(itemOf);
  if (skipped !== undefined) items.push(`- not looked at: ${escapeMarkdown(skipped)}`);
  return items.length === 0 ? [] : [`### ${code(path)}`, '', ...items, ''];
}

function itemOf({ record, explanation }: SourceRequest): string[] {
  if (record.outcome === 'left' || record.outcome === 'ok') return [];
  const place = `${String(record.line)}:${String(record.column)}`;
  const reason = record.reason === undefined ? '' : ` (${code(record.reason)})`;
  const sentences = [`${explanation.what}: ${explanation.why}.`, ...(record.help === undefined ? [] : [record.help])];
  return [
    `- **${place} ${OUTCOME_NAMES[record.outcome].toLowerCase()}**${reason}: ${escapeMarkdown(sentences.join(' '))}`,
  ];
}

/** A code span, whatever the text holds (CommonMark §6.1). */
function code(text: string): string {
  const shown = printable(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = /^[` ]|[` ]$/u.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));

/** Text on one line that is neither markup nor HTML, names nobody and links to no issue. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/[@#]/gu, found => `&#${String(found.charCodeAt(0))};`);
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
