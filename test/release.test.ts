import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: object }[];
}

const text = readFileSync(new URL('../.github/workflows/release.yml', import.meta.url), 'utf8');
const { publish } = (parse(text) as Workflow).jobs;

it('the release runs other people’s actions at a commit, not at a tag that can move', () => {
  const actions = publish?.steps.flatMap(({ uses }) => uses ?? []);
  expect(actions).toHaveLength(2);
  for (const action of actions ?? []) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/u);
});

it('the release may ask for an identity, and publishes with provenance after the tests', () => {
  expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
  const commands = publish?.steps.flatMap(({ run }) => run ?? []) ?? [];
  expect(commands.indexOf('npm test')).toBeLessThan(commands.indexOf('npx changeset publish'));
  expect(publish?.steps.find(({ run }) => run === 'npx changeset publish')?.env).toEqual({
    NPM_CONFIG_PROVENANCE: 'true',
  });
});

it.each(['oauth-token-request', 'eslint-plugin-oauth', 'oauth-codemod'])('%s says what its version brings', name => {
  const folder = new URL(`../packages/${name}/`, import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string };
  expect(readFileSync(new URL('CHANGELOG.md', folder), 'utf8')).toContain(`\n## ${version}\n`);
});
