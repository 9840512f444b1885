import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageVersion } from './package-info.js';
import { BIN, build } from './testing/bin.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from './testing/forum.js';
import { project, type Project } from './testing/project.js';

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const action = parse(read('../../action.yml')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const workflow = parse(read('workflow.yaml')) as { readonly nodes: readonly { readonly steps: readonly Step[] }[] };
const manifest = parse(read('codemod.yaml')) as { readonly version: string; readonly workflow: string };

beforeAll(build);

/** Runs a step as the tool does, with an `npx` that runs what was built here; what it was asked for is kept. */
function runStep(
  tree: Project,
  step: Step | undefined,
  variables: Readonly<Record<string, string>> = {},
): number | null {
  const npx = tree.path('npx');
  writeFileSync(
    npx,
    `#!/bin/sh\necho "$2" >> "${tree.path('asked')}"\nshift 2\nexec "${process.execPath}" "${BIN}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const env = { PATH: `${tree.root}:${process.env['PATH'] ?? ''}`, ...variables };
  return spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 99'], { cwd: tree.path('work'), env }).status;
}

describe('the workflow of the codemod platform', () => {
  const step = workflow.nodes[0]?.steps[0];

  it('asks for this version', () => {
    const tree = project({ 'work/a.js': FORUM });
    expect(runStep(tree, step)).toBe(0);
    expect(tree.read('asked')).toBe(`oauth-codemod@${packageVersion()}\n`);
    expect(manifest).toMatchObject({ version: packageVersion(), workflow: 'workflow.yaml' });
  });

  it('rewrites, marks, and fails only if something failed', () => {
    const tree = project({ 'work/a.js': FORUM, 'work/b.js': MANUAL });
    expect(runStep(tree, step)).toBe(0);
    expect(tree.read('work/a.js')).toBe(FORUM_REWRITTEN);
    expect(tree.read('work/b.js')).toContain('// TODO(oauth-codemod): nested-value: ');
    expect(runStep(project({ 'work/a.js': `${FORUM})` }), step)).not.toBe(0);
  });
});

describe('the GitHub Action', () => {
  const analyse = action.runs.steps[0];

  function run(files: Record<string, string>, paths = '.\n', config = ''): { tree: Project; status: number | null } {
    const tree = project({ ...files, 'temp/x': '' });
    const status = runStep(tree, analyse, {
      PATHS: paths,
      VERSION: '1',
      CONFIG: config,
      RUNNER_TEMP: tree.path('temp'),
      GITHUB_STEP_SUMMARY: tree.path('summary'),
      GITHUB_OUTPUT: tree.path('output'),
    });
    return { tree, status };
  }

  it('writes SARIF, a summary and the status', () => {
    const { tree, status } = run({ 'work/src/a b.js': FORUM, 'work/src/c.js': FORUM }, 'src/a b.js\n\nsrc/c.js\n');
    expect(status).toBe(0);
    expect(tree.read('output')).toBe('status=1\n');
    expect(tree.read('summary')).toContain('### `src/a b.js`\n');
    expect(JSON.parse(tree.read('temp/oauth-codemod.sarif'))).toMatchObject({ runs: [{ results: [{}, {}] }] });
    expect(tree.read('asked')).toBe('oauth-codemod@1\n'.repeat(3));
  });

  it('hands the config on, and takes no path for an option', () => {
    const { tree } = run({ 'work/a.js': FORUM, 'work/oauth.json': '{ "endpoints": 1 }' }, '.', 'oauth.json');
    expect(tree.read('output')).toBe('status=2\n');
    expect(run({ 'work/a.js': FORUM }, '--write\n').tree.read('work/a.js')).toBe(FORUM);
  });

  it('ends with the status', () => {
    const last = action.runs.steps.at(-1);
    expect(runStep(project({ 'work/a': '' }), last, { STATUS: '1' })).toBe(1);
    expect(runStep(project({ 'work/a': '' }), last, { STATUS: '0' })).toBe(0);
  });

  it('uses the inputs that it has, and no others', () => {
    const used = [...read('../../action.yml').matchAll(/inputs\.(\w+)/gu)].map(match => match[1]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });
});
