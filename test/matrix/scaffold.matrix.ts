import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, runWell } from '../support/packed.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'scaffold-'));
  await runWell('git', ['clone', '--quiet', ROOT, copy], ROOT);
  await runWell('npm', ['run', 'setup'], copy);
});

afterAll(() => rm(copy, { recursive: true }));

it('what the scaffold writes passes everything that a contribution has to pass', async () => {
  await runWell('npm', ['run', 'scaffold', 'client', '@acme/http-client'], copy);
  await runWell('npm', ['run', 'scaffold', 'rule', 'no-token-in-url'], copy);
  await runWell('npm', ['run', 'check'], copy);

  const tests = ['acme-http-client', 'no-token-in-url', 'test/docs.test.ts', 'test/clients-page.test.ts'];
  const { stdout } = await run('npx', ['vitest', 'run', ...tests], copy);
  expect(stdout).toMatch(/^\d{2,} passed, 0 failed/mu);
  const fixtures = await run('npx', ['vitest', 'run', 'test/fixtures.test.ts', '-t', 'acme-http-client'], copy);
  expect(fixtures.stdout).toMatch(/^\d{2,} passed, 0 failed/mu);
  // The one thing that a scaffold can't do for its client.
  const client = await run('npx', ['vitest', 'run', 'test/client-fixtures.test.ts', '-t', 'acme-http-client'], copy);
  expect(stripVTControlCharacters(client.stdout)).toMatch(/× is run with its real package, before and after/u);
  expect(client.stdout).toMatch(/^\d+ passed, 1 failed/mu);
});

it.each([
  ['a name that is taken', ['client', 'axios'], /clients\/axios\.ts exists already/u],
  ['a name that can’t be one', ['rule', 'Bad_Name'], /"Bad_Name" can't be the name of a rule/u],
  ['neither a client nor a rule', ['provider', 'acme'], /^Usage: npm run scaffold client NAME/u],
])('the scaffold refuses %s in one sentence', async (_, words, sentence) => {
  const refused = await run('node', ['scripts/scaffold.mjs', ...words], copy);
  expect(refused).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) as unknown });
});
