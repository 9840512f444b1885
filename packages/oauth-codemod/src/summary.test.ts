import { expect, it } from 'vitest';
import type { FileRecord, RequestOutcome } from './records.js';
import { exitStatus, summarize } from './summary.js';

const file = (status: FileRecord['status'], ...outcomes: RequestOutcome[]): FileRecord => ({
  path: 'a.js',
  status,
  requests: outcomes.map(outcome => ({
    line: 1,
    column: 1,
    client: 'axios',
    endpoint: { kind: 'token', url: null, provider: null },
    wire: 'json',
    certainty: 'likely',
    outcome,
  })),
});

it('counts requests by what becomes of them', () => {
  const files = [
    file('rewritten', 'rewritten', 'rewritten', 'ok'),
    file('would-rewrite', 'would-rewrite', 'manual', 'left'),
    file('failed'),
  ];
  expect(summarize(files, 9)).toEqual({
    files: 9,
    requests: 6,
    rewritten: 2,
    wouldRewrite: 1,
    manual: 1,
    left: 1,
    ok: 1,
    failed: 1,
  });
});

it.each<[0 | 1 | 2, string, FileRecord[]]>([
  [0, 'nothing is found', []],
  [0, 'all is right, left alone or rewritten', [file('rewritten', 'rewritten', 'ok', 'left')]],
  [1, 'a request would be rewritten', [file('would-rewrite', 'would-rewrite')]],
  [1, 'a request needs a hand', [file('rewritten', 'rewritten', 'manual')]],
  [2, 'a file failed', [file('failed'), file('would-rewrite', 'would-rewrite')]],
])('exits with %i if %s', (status, _, files) => {
  expect(exitStatus(summarize(files, 1))).toBe(status);
});
