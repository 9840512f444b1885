import { isDeepStrictEqual } from 'node:util';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import { analyzeSource, type SourceAnalysis } from '../../packages/oauth-codemod/src/rewrite.js';
import { HELD_OBJECTS, type Plan } from './compose-plan.js';
import { compose, type Program } from './compose.js';
import { applyOnlyRepair } from './lint.js';
import { parseSource } from '../../packages/oauth-codemod/src/parse.js';
import type { ProjectModule } from 'oauth-token-request';
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
  'shared-body': ({ object, last, files }) =>
    last !== 'text' && (files !== 'one' || /^(?:class method|static field|shared)$/u.test(object)),
  // The type of what is passed says other than text.
  'typed-members': ({ language, last }) => language === 'TypeScript' && last !== 'text',
};

const mayRefuse = (plan: Plan, reason: string): boolean => REFUSALS[reason]?.(plan) === true;

/** What the codemod makes of a program. */
function transform(text: string, { files, language }: { files: Program['files']; language: string }): SourceAnalysis {
  const extension = language === 'TypeScript' ? '.mts' : '.mjs';
  const readModule = (specifier: string): ProjectModule | undefined => {
    const file = files[specifier];
    const path = `/${specifier.slice(2)}${extension}`;
    return file === undefined ? undefined : { path, source: parseSource(path, file) };
  };
  return analyzeSource({ path: `/program${extension}`, text }, { readModule });
}

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
export function checkProgram(program: Program, plan: Plan): string | null {
  const { text, files, isWrong, isTokenRequest, isMislabelled } = program;
  const isTyped = plan.language === 'TypeScript';
  const project = { files, language: plan.language };
  const before = ENVIRONMENTS.map(env => run({ text, files, isTyped }, env));
  if (before.some(sent => isForm(sent) === isWrong)) return `the program isn't what it was composed to be`;

  const result = transform(text, project);
  const reported = unsettled(result);
  const expected = isWrong && (isTokenRequest || isMislabelled) ? 1 : 0;
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

  const again = transform(result.text, project);
  if (again.text !== result.text) return 'a second run changes more';
  if (unsettled(again).length > 0) return 'a second run finds more';
  const after = ENVIRONMENTS.map(env => run({ text: result.text, files, isTyped }, env));
  if (after.some(sent => !isForm(sent))) return 'the rewritten program sends no form';
  for (const [index, sent] of before.entries()) {
    const difference = differenceOf(sent, after[index] ?? []);
    if (difference !== null) return difference;
  }
  return null;
}

const RULES: Linter.Config[] = [
  { ...oauth.configs.recommended, files: ['**/*.mjs'] },
  { ...oauth.configs.recommended, files: ['**/*.mts'], languageOptions: { parser } },
];

/** How ESLint differs from the codemod about the only request of a program; `null` if it doesn't. */
export function differenceOfHosts(plan: Plan): string | null {
  const { text, files } = compose(plan);
  const result = transform(text, { files, language: plan.language });
  const expected = unsettled(result);
  const filename = plan.language === 'TypeScript' ? 'program.mts' : 'program.mjs';
  const reports = new Linter().verify(text, RULES, { filename });
  const places = (all: readonly { line: number; column: number }[]): string =>
    all.map(({ line, column }) => `${String(line)}:${String(column)}`).join();
  if (places(reports) !== places(expected)) return `${places(reports)} instead of ${places(expected)} in\n${text}`;
  const [report] = reports;
  const isRewritten = expected.some(({ outcome }) => outcome === 'would-rewrite');
  if (!report || !isRewritten) return null;
  const repaired = applyOnlyRepair(text, report);
  return repaired === result.text ? null : `${repaired}\ninstead of\n${result.text}`;
}
