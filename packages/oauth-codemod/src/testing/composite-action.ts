import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface ActionRun {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The context of that name. */
  readonly github: object;
  /** The folder of the checkout. */
  readonly cwd: string;
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface ActionResult {
  readonly outcome: 'success' | 'failure';
  /** What each step that ran was: `run`, or the action that it uses with its inputs. */
  readonly ran: readonly (string | { readonly uses: string; readonly with: Readonly<Record<string, string>> })[];
  readonly stdout: string;
  /** The text of the job's summary. */
  readonly summary: string;
}

/**
 * Runs the steps of a composite action in order, as a runner of GitHub does: conditions and expressions are evaluated by
 * GitHub's own library, scripts by its command line for bash. Actions that are used are only written down.
 */
export function runAction(yaml: string, { inputs = {}, github, cwd, temp, env }: ActionRun): ActionResult {
  const action = parse(yaml) as Action;
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const given = { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs };
  const contexts = { inputs: given, github, runner: { temp }, steps };
  const evaluate = (text: string): string => expressionOf(text, contexts);
  const filled = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value, evaluate)]));
  const files = { GITHUB_OUTPUT: `${temp}/.output`, GITHUB_STEP_SUMMARY: `${temp}/.summary` };
  const ran: ActionResult['ran'][number][] = [];
  let stdout = '';
  let outcome: ActionResult['outcome'] = 'success';
  for (const step of action.runs.steps) {
    if (outcome === 'failure' || (step.if !== undefined && evaluate(step.if) !== 'true')) continue;
    if (step.run === undefined) {
      ran.push({ uses: step.uses ?? '', with: filled(step.with) });
      continue;
    }
    ran.push('run');
    const variables = { ...env, ...filled(step.env), ...files, RUNNER_TEMP: temp };
    const result = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
      ...{ cwd, env: variables, encoding: 'utf8' },
    });
    stdout += result.stdout;
    if (result.status !== 0 && step['continue-on-error'] !== true) outcome = 'failure';
    if (step.id !== undefined) steps[step.id] = { outputs: outputsIn(files.GITHUB_OUTPUT) };
  }
  return { outcome, ran, stdout, summary: textOf(files.GITHUB_STEP_SUMMARY) };
}

function expressionOf(text: string, contexts: object): string {
  const expression = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), []).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(expression, context).evaluate().coerceString();
}

const fill = (text: string, evaluate: (expression: string) => string): string =>
  text.replace(/\$\{\{(.*?)\}\}/gu, (_, expression: string) => evaluate(expression.trim()));

function outputsIn(file: string): Record<string, string> {
  const lines = textOf(file).split('\n').filter(Boolean);
  rmSync(file, { force: true });
  return Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
