import type { FileResult } from '../scan/file.js';

/**
 * The addresses that a run found but no table and no setting knows, each once.
 * @returns only those that are known in full
 */
export function unknownEndpoints(files: readonly FileResult[]): readonly string[] {
  const urls = files.flatMap(({ requests }) =>
    requests.flatMap(({ record: { endpoint, certainty, outcome } }) => {
      const isKnown = endpoint.provider !== null || certainty === 'certain' || certainty === 'json-required';
      const isFull = endpoint.url !== null && /^https?:\/\/[^{}]+$/u.test(endpoint.url);
      return isFull && !isKnown && outcome !== 'ok' ? [endpoint.url] : [];
    }),
  );
  return [...new Set(urls)].sort();
}
