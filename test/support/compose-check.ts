import { isDeepStrictEqual } from 'node:util';
import { analyzeSource, type SourceAnalysis } from '../../packages/oauth-codemod/src/rewrite.js';
import { HELD_OBJECTS, type Plan } from './compose-plan.js';
import type { Program } from './compose.js';
import { formOf, parametersOf, run, type Sent } from './compose-run.js';

/** The environments in which a program runs: what may be there is, or isn't. */
const ENVIRONMENTS = [{ FLAG: '1', SCOPE: 'api:read' }, {}];

/** Whether an object that a variable holds is handed on within the program: something might change it there. */
function isHandedOn({ around, place, object, options }: Plan): boolean {
  const isCalled = around.startsWith('forwarding') || place === 'function';
  const isAssigned = options === 'set later' && place === 'left to the client';
  return object === 'aliased' || ((isCalled || isAssigned) && HELD_OBJECTS.has(object));
}

/** When a reason is a good one: what it is about can't be seen, or can't be changed by edits at the request. */
const REFUSALS: Readonly<Record<string, (plan: Plan) => boolean>> = {
  'nested-value': ({ last }) => last === 'nested',
  'shared-wrapper': ({ around }) => around === 'forwarding method' || around.endsWith('for another API too'),
  'unknown-members': plan => isHandedOn(plan) || (plan.object === 'assigned to itself' && plan.last !== 'text'),
  // Where a statement or Object.assign puts the member, no test can be put before it, nor can it be taken out.
  'maybe-undefined': ({ object, last }) =>
    (object === 'assigned to itself' && last === 'environment variable') ||
    (/^members? set/u.test(object) && (last === 'null' || last === 'undefined')),
  // Others may call a public method, and expect what it returned until now.
  'shared-body': ({ object, last }) => last !== 'text' && /^(?:class method|static field|shared)$/u.test(object),
};

const mayRefuse = (plan: Plan, reason: string): boolean => REFUSALS[reason]?.(plan) === true;

const transform = (text: string): SourceAnalysis => analyzeSource({ path: '/program.mjs', text });

const unsettled = ({ requests }: SourceAnalysis) =>
  requests.map(({ record }) => record).filter(({ outcome }) => outcome === 'would-rewrite' || outcome === 'manual');

/** What differs between what was sent before and after, the encoding aside. */
function differenceOf(before: readonly Sent[], after: readonly Sent[]): string | null {
  if (before.length !== after.length) return `${String(after.length)} requests instead of ${String(before.length)}`;
  for (const [index, one] of before.entries()) {
    const other = after[index];
    if (!other || isDeepStrictEqual(one, other)) continue;
    const form = formOf(other);
    if (form === null) return `no form was sent but ${JSON.stringify(other)}`;
    const plain = ({ url, method, headers }: Sent) => ({ url, method, headers: { ...headers, 'content-type': '' } });
    if (!isDeepStrictEqual(plain(one), plain(other)))
      return `${JSON.stringify(other)} instead of ${JSON.stringify(one)}`;
    const meant = parametersOf(one);
    if (!isDeepStrictEqual(form, meant)) return `${JSON.stringify(form)} was sent instead of ${JSON.stringify(meant)}`;
  }
  return null;
}

/** Whether the request that a program is about left it as a form. */
function isForm(sent: readonly Sent[]): boolean {
  const request = sent.find(({ method }) => method === 'POST');
  return request !== undefined && formOf(request) !== null;
}

/**
 * Judges, rewrites and runs a program.
 * @returns what is wrong with the outcome, `null` if nothing is
 */
export function checkProgram({ text, isWrong, isTokenRequest }: Program, plan: Plan): string | null {
  const before = ENVIRONMENTS.map(env => run(text, env));
  if (before.some(sent => isForm(sent) === isWrong)) return `the program isn't what it was composed to be`;

  const result = transform(text);
  const reported = unsettled(result);
  const expected = isWrong && isTokenRequest ? 1 : 0;
  if (reported.length !== expected) {
    const all = result.requests.map(({ record }) => `${record.wire} ${record.certainty} ${record.outcome}`);
    return `${String(reported.length)} requests reported instead of ${String(expected)} (${all.join(', ')})`;
  }
  for (const { reason } of reported) {
    if (reason !== undefined && !mayRefuse(plan, reason)) return `refused for ${reason}`;
  }
  const isRewritten = reported.some(({ outcome }) => outcome === 'would-rewrite');
  if (isRewritten !== (result.text !== text)) return 'the text was changed if and only if it should not have been';
  if (!isRewritten) return null;

  const again = transform(result.text);
  if (again.text !== result.text) return 'a second run changes more';
  if (unsettled(again).length > 0) return 'a second run finds more';
  const after = ENVIRONMENTS.map(env => run(result.text, env));
  if (after.some(sent => !isForm(sent))) return 'the rewritten program sends no form';
  for (const [index, sent] of before.entries()) {
    const difference = differenceOf(sent, after[index] ?? []);
    if (difference !== null) return difference;
  }
  return null;
}
