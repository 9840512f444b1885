import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../testing/bin.js';
import { runAction, type ActionResult } from '../testing/composite-action.js';
import { FORUM } from '../testing/forum.js';
import { project, type Project } from '../testing/project.js';
import { npxScript, readRepository, recipe, writeProgram } from '../testing/recipes.js';

const ACTION = readRepository('action.yml');
const MARK = '<!-- oauth-codemod -->\n';
const OURS = { id: 2, body: `${MARK}as it was` };

beforeAll(build);

interface Options {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  /** The comments that the pull request has. */
  readonly comments?: readonly { readonly id: number; readonly body: string }[];
  /** Whether GitHub lets nobody write, as for a pull request from a fork. */
  readonly isReadOnly?: boolean;
}

interface Outcome extends ActionResult {
  readonly tree: Project;
  /** What was asked of npx: the package and its version, once for each run. */
  readonly asked: readonly string[];
  /** What was sent to GitHub: method, address, and the text of the comment. */
  readonly sent: readonly (readonly [method: string, address: string, body: string])[];
}

/** Runs the action over files below `work`, with an `npx` that runs what was built here. */
const runOver = (files: Readonly<Record<string, string>>, options: Options = {}): Outcome =>
  runWith(undefined, files, options);

/** Runs the action with an `npx` that only reports this status, each time. */
const runOn = (status: 0 | 1, options: Options = {}): Outcome =>
  runWith(`echo 'report ${String(status)}'\nexit ${String(status)}`, { 'work/a.js': '' }, options);

/** Runs the action with an `npx` that runs a shell script or what was built, and a `gh` that sends nothing. */
function runWith(npx: string | undefined, files: Readonly<Record<string, string>>, options: Options): Outcome {
  const { inputs = {}, event = 'pull_request', comments = [], isReadOnly = false } = options;
  const tree = project({ ...files, 'bin/comments.json': JSON.stringify(comments), 'temp/x': '' });
  writeProgram(tree.path('bin/npx'), npxScript(tree.path('asked'), npx));
  const jq = createRequire(import.meta.url).resolve('jq-wasm');
  writeProgram(
    tree.path('bin/gh'),
    `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const [, ...args] = process.argv.slice(2);
const valueOf = name => args[args.indexOf(name) + 1];
if (args.includes('--jq')) {
  const comments = JSON.parse(readFileSync('${tree.path('bin/comments.json')}', 'utf8'));
  require('${jq}').raw(comments, valueOf('--jq')).then(console.log);
} else {
  const body = readFileSync(valueOf('--field').slice('body=@'.length), 'utf8');
  const address = args.find(arg => arg.startsWith('repos/'));
  appendFileSync('${tree.path('sent')}', JSON.stringify([valueOf('--method'), address, body]) + '\\n');
  process.exitCode = ${isReadOnly ? '1' : '0'};
}
`,
  );
  const github = { event_name: event, event: { pull_request: { number: 7 } }, repository: 'acme/shop', token: 't' };
  const env = { PATH: `${tree.path('bin')}:${process.env['PATH'] ?? ''}` };
  const result = runAction(ACTION, { inputs, github, cwd: tree.path('work'), temp: tree.path('temp'), env });
  const linesOf = (name: string): string[] =>
    existsSync(tree.path(name)) ? tree.read(name).split('\n').filter(Boolean) : [];
  const sent = linesOf('sent').map(line => JSON.parse(line) as [string, string, string]);
  return { ...result, tree, asked: linesOf('asked'), sent };
}

describe('the GitHub Action', () => {
  it('is what GitHub takes for an action, and so is the workflow that uses it', () => {
    expect(validateAction(ACTION).errors).toEqual([]);
    expect(validateWorkflow(recipe('yaml', 'actions/checkout')).errors).toEqual([]);
  });

  it('annotates, uploads SARIF, comments, and fails', () => {
    const files = { 'work/src/a b.js': FORUM, 'work/src/c.js': FORUM, 'work/d.js': FORUM };
    const run = runOver(files, { inputs: { paths: 'src/a b.js\n\nsrc/c.js\n', version: '1' } });
    expect(run.outcome).toBe('failure');
    expect(run.stdout.match(/^::error file=src\/.*?\.js,line=4/gmu)).toEqual([
      '::error file=src/a b.js,line=4',
      '::error file=src/c.js,line=4',
    ]);
    const sarif = { sarif_file: run.tree.path('temp/oauth-codemod.sarif'), category: 'oauth-codemod' };
    expect(run.ran).toEqual(['run', { uses: 'github/codeql-action/upload-sarif@v4', with: sarif }, 'run', 'run']);
    expect(JSON.parse(run.tree.read('temp/oauth-codemod.sarif'))).toMatchObject({ runs: [{ results: [{}, {}] }] });
    expect(run.asked).toEqual(['oauth-codemod@1', 'oauth-codemod@1', 'oauth-codemod@1']);
    expect(run.sent).toEqual([['POST', 'repos/acme/shop/issues/7/comments', run.summary]]);
    expect(run.summary).toMatch(/^<!-- oauth-codemod -->\n## OAuth token requests\n/u);
    expect(run.summary).toContain('### `src/a b.js`\n');
  });

  it('changes its comment, and no other', () => {
    const comments = [{ id: 1, body: 'oauth-codemod?' }, OURS, { id: 3, body: 'x' }];
    expect(runOn(1, { comments }).sent).toEqual([['PATCH', 'repos/acme/shop/issues/comments/2', `${MARK}report 1\n`]]);
  });

  it('passes where nothing is left to do, and says so only where it had said otherwise', () => {
    expect(runOn(0)).toMatchObject({ outcome: 'success', sent: [], ran: ['run', {}, 'run', 'run'] });
    const { outcome, sent } = runOn(0, { comments: [OURS] });
    expect(outcome).toBe('success');
    expect(sent).toEqual([['PATCH', 'repos/acme/shop/issues/comments/2', `${MARK}report 0\n`]]);
  });

  it('goes by what it found where it may not comment', () => {
    const { outcome, sent } = runOn(0, { comments: [OURS], isReadOnly: true });
    expect([outcome, sent.length]).toEqual(['success', 1]);
  });

  it('neither comments nor uploads if it isn’t to, or there is no pull request', () => {
    expect(runOn(1, { inputs: { comment: 'false', sarif: 'false' } }).ran).toEqual(['run', 'run']);
    expect(runOn(1, { event: 'push' })).toMatchObject({ ran: ['run', {}, 'run'], sent: [] });
  });

  it('hands the config on, and uploads nothing if that is wrong', () => {
    const files = { 'work/a.js': FORUM, 'work/oauth.json': '{ "endpoints": 1 }' };
    const run = runOver(files, { inputs: { config: 'oauth.json' } });
    expect(run).toMatchObject({ outcome: 'failure', ran: ['run', 'run'], sent: [] });
  });

  it('takes no path for an option', () => {
    const { tree } = runOver({ 'work/a.js': FORUM }, { inputs: { paths: '--write\n' } });
    expect(tree.read('work/a.js')).toBe(FORUM);
  });

  it('uses the inputs that it has, and no others', () => {
    const declared = [...ACTION.matchAll(/^ {2}(\w+):\n {4}description: Whether|^ {2}(\w+):\n.*\n {4}default/gmu)];
    const used = [...ACTION.matchAll(/inputs\.(\w+)/gu)].map(match => match[1]);
    expect([...new Set(used)].sort()).toEqual(declared.map(match => match[1] ?? match[2]).sort());
  });
});
