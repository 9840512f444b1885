import type { Node } from '../syntax/nodes.js';
import type { Missing } from '../values/tested.js';
import type { Evaluation } from '../values/types.js';
import type { Change } from './changes.js';
import type { Draft } from './draft.js';
import { isNarrowed } from './guards.js';
import { writtenTypes } from './written-types.js';

/** The code of a test that a value is there, and is what JSON has a text for. */
export function testOf(tested: Node, expression: Node, { missing, check }: Change, draft: Draft): string {
  const source = draft.sourceOf(tested);
  const tests = [
    ...(missing ? [`${source} ${missing.includes('null') ? '!= null' : '!== undefined'}`] : []),
    ...(check === 'finite' ? [`Number.isFinite(${source})`] : []),
    ...(check === 'valid' ? [`Number.isFinite(${draft.asObject(expression)}.getTime())`] : []),
  ];
  return tests.join(' && ');
}

/** Whether the compiler knows behind a test that what was tested is a text, so that a cast says nothing new. */
function isKnownText(tested: Node, missing: readonly Missing[], evaluation: Evaluation): boolean {
  const isExcluded = (type: string): boolean =>
    missing.includes(type as Missing) || (type === 'undefined' && missing.includes('null'));
  return writtenTypes(tested, evaluation).every(type => type === 'string' || isExcluded(type));
}

/** A part of an expression, and its code as it is written anew. */
export interface CodeOf {
  readonly node: Node;
  readonly text: string;
}

/** A value behind a test that it is there: without the `!`, the cast and the `?.` that the test makes needless. */
export function textBehindTest(
  expression: Node,
  tested: Node,
  { missing }: Change,
  evaluation: Evaluation,
  draft: Draft,
): CodeOf {
  const whole: CodeOf = { node: expression, text: draft.sourceOf(expression) };
  if (!missing || !isNarrowed(tested) || /\/[/*]/u.test(whole.text)) return whole;
  const isText = isKnownText(tested, missing, evaluation);
  for (let node = expression; ; node = node.expression) {
    const text = draft.sourceOf(node);
    if (node.type === 'ChainExpression')
      return { node: tested, text: text.replaceAll('?.[', '[').replaceAll('?.', '.') };
    const isNeedless = node.type === 'TSNonNullExpression' || (isText && CASTS.test(node.type));
    if (!isNeedless || !('expression' in node) || typeof node.expression !== 'object') return { node, text };
  }
}

const CASTS = /^TS(?:AsExpression|TypeAssertion)$/u;
