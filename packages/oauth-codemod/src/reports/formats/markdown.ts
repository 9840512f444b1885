import { printable } from '../../printable.js';
import type { SourceRequest } from '../../rewrite.js';
import type { FileResult } from '../../run.js';
import { maskSecrets } from '../../secrets/mask.js';
import { patchOf } from '../patch.js';
import type { Report, Reporter } from '../report.js';
import { countsOf, OUTCOME_NAMES, totals } from '../words.js';

/** GitHub takes 65,536 characters for a comment; beyond this length diffs are left out. */
const LONGEST = 60_000;

/** The text of a pull request or of a comment on one. Secrets in diffs are masked, as it leaves the machine. */
const markdown: Reporter = {
  tellsFailures: true,
  showsCode: false,
  render(report) {
    const { files, summary, interruptedAt } = report;
    const rows = Object.entries(countsOf(summary)).filter(([, count]) => count > 0);
    const table = rows.map(
      ([outcome, count]) => `| ${OUTCOME_NAMES[outcome as keyof typeof OUTCOME_NAMES]} | ${String(count)} |`,
    );
    const head = ['## OAuth token requests', '', `${totals(summary, interruptedAt)}.`, ''];
    if (table.length > 0) head.push('| Outcome | Requests |', '| --- | ---: |', ...table, '');
    const failures = files.flatMap(({ record: { path, error } }) =>
      error === undefined ? [] : [`- ${code(path)}: ${escapeMarkdown(error)}`],
    );
    if (failures.length > 0) head.push('### Failed', '', ...failures, '');
    const list = files.flatMap(sectionOf);
    const text = [...head, ...list].join('\n');
    return withDiffs(`${text.trimEnd()}\n`, report);
  },
};

export default markdown;

function withDiffs(text: string, { files }: Report): string {
  let result = text;
  let omitted = 0;
  for (const file of files) {
    const patch = patchOf(maskSecrets(file));
    if (patch === '') continue;
    const fence = '`'.repeat(Math.max(3, longestRun(patch) + 1));
    const summary = `<summary>Change of <code>${escapeHtml(printable(file.record.path))}</code></summary>`;
    const diff = `\n<details>${summary}\n\n${fence}diff\n${patch.trimEnd()}\n${fence}\n\n</details>\n`;
    if (result.length + diff.length > LONGEST) omitted++;
    else result += diff;
  }
  return omitted === 0 ? result : `${result}\nToo long to show: the changes of ${String(omitted)} more files.\n`;
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
