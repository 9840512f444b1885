import { analyze, applyEdits, type AnalyzeOptions, type TokenRequest } from 'oauth-token-request';
import { parseSource } from '../../packages/oauth-codemod/src/parse.js';

/** Analyses a program that stands in a test. */
export function analyzeText(text: string, options: AnalyzeOptions = {}, path = 'program.ts'): TokenRequest[] {
  return analyze(parseSource(path, text), options);
}

/** The program after every rewrite that the engine offers, or the reasons why there is none. */
export function rewritten(text: string, options: AnalyzeOptions = {}, path = 'program.ts'): string {
  const repairs = analyzeText(text, options, path).map(request => request.repair);
  const reasons = repairs.flatMap(repair => (repair?.kind === 'manual' ? [repair.reason] : []));
  if (reasons.length > 0) return reasons.join(', ');
  return applyEdits(
    text,
    repairs.flatMap(repair => (repair?.kind === 'rewrite' ? repair.edits : [])),
  );
}
