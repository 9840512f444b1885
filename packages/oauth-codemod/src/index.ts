import { mayContainTokenRequest } from 'oauth-token-request';
import type { RequestRecord } from './records.js';
import { analyzeSource, type RewriteOptions, type SourceText } from './rewrite.js';

export { ParseError } from './parse-error.js';
export { RewriteError, type RewriteOptions, type SourceText } from './rewrite.js';
export type { FileRecord, FileStatus, JsonReport, RequestOutcome, RequestRecord, Summary } from './records.js';

export interface Rewritten {
  /** The text with every request rewritten that can be; the same text if there is none. */
  readonly text: string;
  /** In source order, as they stood before. */
  readonly requests: readonly RequestRecord[];
}

/**
 * Finds the OAuth requests of a file; `would-rewrite` are those that `rewrite` would rewrite.
 * @throws {ParseError} if the text isn't valid in its language.
 * @throws {RewriteError} if a rewrite would damage the file: a fault of this package.
 */
export function analyze(source: SourceText, options: RewriteOptions = {}): readonly RequestRecord[] {
  if (!mayContainTokenRequest(source.text, options.settings)) return [];
  return analyzeSource(source, options).requests.map(({ record }) => record);
}

/**
 * Rewrites the OAuth requests of a file. Nothing is read or written.
 * @throws {ParseError} if the text isn't valid in its language.
 * @throws {RewriteError} if the rewrite would damage the file: a fault of this package.
 */
export function rewrite(source: SourceText, options: RewriteOptions = {}): Rewritten {
  if (!mayContainTokenRequest(source.text, options.settings)) return { text: source.text, requests: [] };
  const { text, requests } = analyzeSource(source, options);
  return {
    text,
    requests: requests.map(({ record }) =>
      record.outcome === 'would-rewrite' ? { ...record, outcome: 'rewritten' } : record,
    ),
  };
}
