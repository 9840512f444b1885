import { Evaluator } from '../../packages/oauth-token-request/src/values/evaluate.js';
import type { Evaluation, Value } from '../../packages/oauth-token-request/src/values/types.js';
import { survey } from '../../packages/oauth-token-request/src/syntax/walk.js';
import { parseSource } from '../../packages/oauth-codemod/src/parse.js';
import { asInESLint } from './analyze.js';

export interface Evaluated {
  readonly value: Value;
  readonly evaluation: Evaluation;
}

/** Evaluates the argument of the call `show(…)` in a program. */
export function evaluateShown(program: string, path = 'program.ts'): Evaluated {
  const source = asInESLint(parseSource(path, program));
  const evaluation = Evaluator.of(source);
  const shown = survey(source.program).calls.find(
    call => call.callee.type === 'Identifier' && call.callee.name === 'show',
  )?.arguments[0];
  if (!shown) throw new Error('The program has no call of show().');
  return { value: evaluation.evaluate(shown), evaluation };
}
