import type { FileRecord, RequestOutcome, Summary } from './records.js';

/**
 * Counts what a run found.
 * @param scanned how many files were looked at
 */
export function summarize(files: readonly FileRecord[], scanned: number): Summary {
  const outcomes = files.flatMap(({ requests }) => requests.map(({ outcome }) => outcome));
  const count = (outcome: RequestOutcome): number => outcomes.filter(each => each === outcome).length;
  return {
    files: scanned,
    requests: outcomes.length,
    rewritten: count('rewritten'),
    wouldRewrite: count('would-rewrite'),
    manual: count('manual'),
    left: count('left'),
    ok: count('ok'),
    failed: files.filter(({ status }) => status === 'failed').length,
  };
}

/** 0: nothing is left to do; 1: requests remain that need a rewrite or a hand; 2: a file or path failed. */
export function exitStatus({ failed, wouldRewrite, manual }: Summary): 0 | 1 | 2 {
  if (failed > 0) return 2;
  return wouldRewrite + manual > 0 ? 1 : 0;
}
