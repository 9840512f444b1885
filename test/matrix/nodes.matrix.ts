import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../support/packed.js';
import { installNode } from './projects.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A matrix runs where other things run too. */
const PATIENTLY = ['--testTimeout=600000', '--hookTimeout=600000'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nodes-'));
});

afterAll(() => rm(folder, { recursive: true }));

// The oldest that the packages say they run under, and the newest of each line after it.
it.each(['20.19.0', '22', '24'])('the packages’ own tests pass under Node %s', async range => {
  const { path } = await installNode(folder, range);
  const { status, stdout } = await run(path, ['node_modules/vitest/vitest.mjs', 'run', 'packages', ...PATIENTLY], ROOT);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d{4,} passed, 0 failed/mu) as unknown,
  });
});
