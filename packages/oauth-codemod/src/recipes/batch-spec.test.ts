import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageVersion } from '../package-info.js';
import { build } from '../testing/bin.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../testing/forum.js';
import { project, type Project } from '../testing/project.js';
import { npxScript, recipe, writeProgram } from '../testing/recipes.js';

interface BatchSpec {
  readonly steps: readonly {
    readonly run: string;
    readonly container: string;
    readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  }[];
  readonly changesetTemplate: { readonly body: string };
}

const spec = parse(recipe('yaml', 'changesetTemplate')) as BatchSpec;

/** Runs the steps one after another, as in a container in which there is no git; gives what each printed. */
function runSteps(tree: Project): readonly { readonly status: number | null; readonly stdout: string }[] {
  const bin = project({});
  writeProgram(bin.path('npx'), npxScript(bin.path('asked')));
  const env = { PATH: `${bin.root}:${process.env['PATH'] ?? ''}`, GIT_DIR: '/nowhere' };
  return spec.steps.map(({ run }) => spawnSync('sh', ['-c', run], { cwd: tree.root, env, encoding: 'utf8' }));
}

beforeAll(build);

describe('the batch spec for Sourcegraph', () => {
  it('changes a repository, and has the report for the text of the pull request', () => {
    const tree = project({ 'src/a.js': FORUM, 'b.js': MANUAL });
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: tree.root, encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'x');
    const [step] = runSteps(tree);
    expect(step?.status).toBe(0);
    expect(git('diff', '--name-only')).toBe('b.js\nsrc/a.js\n');
    expect(tree.read('src/a.js')).toBe(FORUM_REWRITTEN);
    expect(tree.read('b.js')).toContain('// TODO(oauth-codemod): nested-value: ');
    expect(step?.stdout).toMatch(/^## OAuth token requests\n/u);
    expect(step?.stdout).toContain('\n| Needs a hand | 1 |\n| Rewritten | 1 |\n');
    expect(spec.changesetTemplate.body).toBe('${{ outputs.report }}');
    expect(spec.steps[0]?.outputs).toEqual({ report: { value: '${{ step.stdout }}' } });
  });

  it('fails if a file can’t be parsed, so that nobody takes it for done', () => {
    const statuses = runSteps(project({ 'a.js': `${FORUM})` })).map(({ status }) => status);
    expect(statuses).toEqual([1]);
  });

  it('asks for this version', () => {
    for (const { run } of spec.steps) expect(run).toContain(`oauth-codemod@${packageVersion()} `);
  });
});
