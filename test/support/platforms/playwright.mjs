// Runs a test file with Playwright Test, and says of it only what it prints and why it fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const reporter = fileURLToPath(new URL('playwright-reporter.mjs', import.meta.url));
const { status } = spawnSync(execPath, [cli, 'test', `--reporter=${reporter}`, '--workers=1'], {
  cwd: dirname(argv[2]),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
