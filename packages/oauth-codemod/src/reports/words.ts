import type { RequestRecord, Summary } from '../records.js';
import type { FileResult } from '../scan/file.js';

export const POSSIBLE = 'only possible (--include possible)';

/** `1 file`, `2 files` */
export const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What a run found, in one line. */
export function totals(summary: Summary, interruptedAt?: number): string {
  const scanned =
    interruptedAt === undefined
      ? counted(summary.files, 'file')
      : `Interrupted: ${String(summary.files)} of ${counted(interruptedAt, 'file')}`;
  return `${scanned} scanned, ${counted(summary.requests, 'OAuth request')} found`;
}

/** Why requests were left alone, with counts; empty if none was. */
export function reasonsForLeaving(files: readonly FileResult[]): string {
  const counts = new Map<string, number>();
  for (const record of files.flatMap(({ requests }) => requests.map(request => request.record))) {
    if (record.outcome !== 'left') continue;
    const reason = reasonForLeaving(record);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${String(count)} ${reason}`).join(', ');
}

/** In the order in which the engine's policy asks. */
export function reasonForLeaving({ wire, certainty, reason }: RequestRecord): string {
  if (reason === 'opted-out') return 'as a comment says';
  if (wire === 'unknown') return 'with a body or headers that can’t be read';
  if (certainty === 'json-required') return 'to a server that asks for JSON';
  if (certainty === 'json-accepted') return 'to a server that takes JSON too';
  return POSSIBLE;
}

/** The outcomes as a heading or a filter names them, those that want attention first. */
export const OUTCOME_NAMES = {
  manual: 'Needs a hand',
  'would-rewrite': 'Would be rewritten',
  rewritten: 'Rewritten',
  left: 'Left alone',
  ok: 'Already right',
} as const;

/** The counts of a summary, by outcome. */
export function countsOf(summary: Summary): Readonly<Record<keyof typeof OUTCOME_NAMES, number>> {
  const { manual, rewritten, wouldRewrite, left, ok } = summary;
  return { manual, 'would-rewrite': wouldRewrite, rewritten, left, ok };
}
