import { parseSource } from '../../packages/oauth-codemod/src/parse.js';
import { writtenTypes } from '../../packages/oauth-token-request/src/rewrite/written-types.js';
import { survey } from '../../packages/oauth-token-request/src/syntax/walk.js';
import { Evaluator } from '../../packages/oauth-token-request/src/values/evaluate.js';
import { asInESLint } from './analyze.js';

/** What TypeScript takes the argument of the call `show(…)` for. */
export function typesIn(program: string): string {
  const source = asInESLint(parseSource('program.ts', program));
  const shown = survey(source.program).calls.find(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'show',
  )?.arguments[0];
  if (!shown) throw new Error('Nothing is shown.');
  return writtenTypes(shown, Evaluator.of(source)).join(' | ');
}
