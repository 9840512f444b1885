import { applyEdits } from 'oauth-token-request';
import type { RequestOutcome } from '../records.js';
import type { SourceRequest } from '../rewrite.js';
import type { FileResult } from '../scan/file.js';
import { maskerOf } from '../secrets/mask.js';
import { barChart } from './html/chart.js';
import { escapeHtml } from './html/escape.js';
import { diffBlock } from './html/diff.js';
import { STYLE } from './html/style.js';
import type { Report } from './report.js';
import { patchOf } from './patch.js';
import { countsOf, OUTCOME_NAMES, reasonForLeaving, totals } from './words.js';

const OUTCOMES = Object.keys(OUTCOME_NAMES) as RequestOutcome[];

/** Nothing is loaded and nothing runs, whatever a file name or a line of code says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one page that needs nothing else: no script, no image, no font. Secrets in diffs are masked, as it is
 * made to be sent round.
 * @param date when it is made
 */
export function renderHtml(report: Report, date: Date): string {
  const { files, summary, interruptedAt } = report;
  const mask = maskerOf(files);
  const requests = files.flatMap(file => file.requests.map(request => articleOf(file, request, mask)));
  const found = `${totals(summary, interruptedAt)}.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>OAuth token requests</title>
<style>${STYLE}${filterRules()}</style>
</head>
<body>
<a class="skip" href="#requests">Skip to the requests</a>
<header>
<h1>OAuth token requests</h1>
<p>${escapeHtml(found)} Made by oauth-codemod on <time>${date.toISOString().slice(0, 10)}</time>.</p>
</header>
<main>
${totalsSection(report)}
${chartsSection(files)}
${problemsSection(files)}
<section id="requests" aria-labelledby="requests-title" tabindex="-1">
<h2 id="requests-title">Requests</h2>
${requests.length === 0 ? '<p>None was found.</p>' : `${filter(report)}\n${requests.join('\n')}`}
</section>
</main>
</body>
</html>
`;
}

function totalsSection({ summary }: Report): string {
  const counts = countsOf(summary);
  const item = (kind: string, name: string, count: number): string =>
    `<div class="${kind}${count === 0 ? ' none' : ''}"><dt>${name}</dt><dd>${String(count)}</dd></div>`;
  const items = OUTCOMES.map(outcome => item(outcome, OUTCOME_NAMES[outcome], counts[outcome]));
  items.push(item('failed', 'Paths failed', summary.failed));
  return `<section aria-labelledby="totals-title"><h2 id="totals-title">Totals</h2>
<dl class="totals">${items.join('')}</dl></section>`;
}

function chartsSection(files: readonly FileResult[]): string {
  const records = files.flatMap(({ requests }) => requests.map(({ record }) => record));
  if (records.length === 0) return '';
  const clients = barChart(
    'Requests by client',
    records.map(({ client }) => client),
  );
  const providers = barChart(
    'Requests by provider',
    records.map(({ endpoint }) => endpoint.provider ?? 'unknown'),
  );
  return `<section aria-labelledby="charts-title"><h2 id="charts-title">Where they are</h2>
<div class="charts">${clients}${providers}</div></section>`;
}

function problemsSection(files: readonly FileResult[]): string {
  const items = files.flatMap(({ record: { path, error, skipped } }) =>
    [error, skipped === undefined ? undefined : `not looked at: ${skipped}`].flatMap(problem =>
      problem === undefined ? [] : [`<li><code>${escapeHtml(path)}</code>: ${escapeHtml(problem)}</li>`],
    ),
  );
  if (items.length === 0) return '';
  return `<section aria-labelledby="problems-title"><h2 id="problems-title">Files with problems</h2>
<ul>${items.join('')}</ul></section>`;
}

/** Boxes that need no script: the style sheet hides what is unchecked. */
function filter({ summary }: Report): string {
  const counts = countsOf(summary);
  const boxes = OUTCOMES.filter(outcome => counts[outcome] > 0).map(
    outcome =>
      `<label><input type="checkbox" id="show-${outcome}" checked> ${OUTCOME_NAMES[outcome]} (${String(counts[outcome])})</label>`,
  );
  return `<fieldset><legend>Show</legend>${boxes.join('')}</fieldset>`;
}

const filterRules = (): string =>
  OUTCOMES.map(each => `body:has(#show-${each}:not(:checked)) article.${each}{display:none}`).join('\n');

function articleOf(file: FileResult, request: SourceRequest, mask: (file: FileResult) => FileResult): string {
  const { record, explanation, edits } = request;
  const { line, column, client, endpoint, outcome, certainty } = record;
  const place = `${escapeHtml(file.record.path)}:${String(line)}:${String(column)}`;
  const facts = [
    ['Client', client],
    ['Endpoint', `${endpoint.kind}${endpoint.url === null ? '' : ` ${endpoint.url}`}`],
    ['Provider', endpoint.provider ?? 'unknown'],
    ['Sent as', record.wire],
    ['Certainty', certainty],
    ...(record.reason === undefined ? [] : [['Reason', record.reason]]),
    ...(outcome === 'left' && record.reason === undefined ? [['Left alone', reasonForLeaving(record)]] : []),
  ].map(([name = '', value = '']) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`);
  const help = record.help === undefined ? '' : `<p><strong>To do:</strong> ${escapeHtml(record.help)}</p>`;
  const patch = edits.length === 0 ? '' : patchOf(mask({ ...file, after: applyEdits(file.before, edits) }));
  const change = `<summary>Change in line ${String(line)} of ${escapeHtml(file.record.path)}</summary>`;
  const diff = diffBlock(patch, `${file.record.path}, line ${String(line)}, column ${String(column)}`);
  return `<article class="${outcome}">
<h3><span class="badge">${OUTCOME_NAMES[outcome]}</span> <code>${place}</code></h3>
<p>${escapeHtml(`${explanation.what}: ${explanation.why}.`)}</p>${help}
<dl>${facts.join('')}</dl>
${patch === '' ? '' : `<details open>${change}${diff}</details>`}
</article>`;
}
