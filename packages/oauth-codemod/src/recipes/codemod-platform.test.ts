import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageVersion } from '../package-info.js';
import { build } from '../testing/bin.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../testing/forum.js';
import type { Project } from '../testing/project.js';
import { cleanEnvironment, projectWithPackage, readRepository, recipe, TOOLS } from '../testing/recipes.js';

/** Runs the platform's own command line as the recipe does. */
function runRecipe(tree: Project, ...more: string[]): { readonly status: number | null; readonly stdout: string } {
  const command = /^npx codemod (.*)$/mu.exec(recipe('sh', 'codemod workflow'))?.[1] ?? '';
  const args = [...command.split(' '), '--allow-dirty', '--no-interactive', '--disable-analytics', ...more];
  return spawnSync(`${TOOLS}/codemod`, args, { cwd: tree.root, env: cleanEnvironment(), encoding: 'utf8' });
}

beforeAll(build);

describe('the package for the codemod platform', () => {
  it('is valid, and asks for this version', () => {
    const tree = projectWithPackage({});
    const validate = ['workflow', 'validate', '--workflow', 'node_modules/oauth-codemod', '--disable-analytics'];
    expect(spawnSync(`${TOOLS}/codemod`, validate, { cwd: tree.root, env: cleanEnvironment() }).status).toBe(0);
    expect(parse(readRepository('packages/oauth-codemod/codemod.yaml'))).toMatchObject({ version: packageVersion() });
    expect(readRepository('packages/oauth-codemod/workflow.yaml')).toContain(` oauth-codemod@${packageVersion()} `);
  });

  it('rewrites and marks, and succeeds although something needs a hand', () => {
    const tree = projectWithPackage({ 'src/a.js': FORUM, 'b.js': MANUAL });
    expect(runRecipe(tree)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 rewritten') as string });
    expect(tree.read('src/a.js')).toBe(FORUM_REWRITTEN);
    expect(tree.read('b.js')).toContain('// TODO(oauth-codemod): nested-value: ');
  });

  it('fails if a file can’t be parsed', () => {
    expect(runRecipe(projectWithPackage({ 'a.js': `${FORUM})` })).status).toBe(1);
  });

  it('does nothing in a dry run', () => {
    const tree = projectWithPackage({ 'a.js': FORUM });
    expect(runRecipe(tree, '--dry-run').status).toBe(0);
    expect(tree.read('a.js')).toBe(FORUM);
  });
});
