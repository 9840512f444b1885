import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../../../test/support/markdown.js';
import { analyze, ParseError, rewrite } from './index.js';
import { FORUM, FORUM_REWRITTEN, POSSIBLE } from './testing/forum.js';
import { build } from './testing/bin.js';

it('tells what would be rewritten', () => {
  expect(analyze({ path: 'a.js', text: FORUM })).toEqual([expect.objectContaining({ outcome: 'would-rewrite' })]);
});

it('rewrites', () => {
  expect(rewrite({ path: 'a.js', text: FORUM })).toEqual({
    text: FORUM_REWRITTEN,
    requests: [expect.objectContaining({ line: 4, column: 3, outcome: 'rewritten' })],
  });
});

it('takes options', () => {
  const source = { path: 'a.ts', text: POSSIBLE };
  expect(rewrite(source).text).toBe(POSSIBLE);
  expect(rewrite(source, { include: 'possible' }).text).toContain('new URLSearchParams(');
});

it('doesn’t parse what can’t hold a request', () => {
  expect(rewrite({ path: 'a.js', text: '(' })).toEqual({ text: '(', requests: [] });
  expect(analyze({ path: 'a.js', text: '(' })).toEqual([]);
});

it('throws what is wrong', () => {
  expect(() => rewrite({ path: 'a.js', text: `${FORUM})` })).toThrow(ParseError);
});

describe('the package', () => {
  beforeAll(build);

  /** Runs a module in this package, where its name stands for itself; it may read files and do nothing else. */
  function runModule(text: string): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  } {
    const permission = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission';
    const flags = [permission, '--allow-fs-read=*', '--allow-addons', '--no-warnings', '--input-type=module'];
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    return spawnSync(process.execPath, [...flags, '--eval', text], { cwd, encoding: 'utf8' });
  }

  it('does nothing when it is imported', () => {
    const state = `JSON.stringify([Reflect.ownKeys(globalThis).map(String), process.eventNames().map(String), process.env, process.exitCode])`;
    const { status, stdout, stderr } = runModule(
      `const before = ${state}; await import('oauth-codemod'); console.log(before === ${state});`,
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'true\n', stderr: '' });
  });

  it('does what its README says', () => {
    const [block] = codeBlocks(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).filter(({ text }) =>
      text.includes("from 'oauth-codemod'"),
    );
    const { stdout, stderr } = runModule(block?.text ?? '');
    expect(stderr).toBe('');
    expect(stdout).toBe(`1:1 fetch would-rewrite
fetch('https://login.acme.dev/oauth/token', {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
});
`);
  });
});
