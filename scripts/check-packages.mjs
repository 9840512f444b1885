// Judges the packages as they would be published, and what they are made of: `npm run check:packages`. `npm test` runs
// it with --quick: without the check that has to ask the registry about every dependency.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forbiddenLicences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs a command and gives its standard output; what it printed is shown only if it fails. */
function run(command, ...parameters) {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${[command, ...parameters].join(' ')}\n${stdout}${stderr}`);
}

const pnpm = (...parameters) => run('npm', 'exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...parameters);
const tool = (name, ...parameters) => run(join(root, 'node_modules/.bin', name), ...parameters);

function checkLicences() {
  const found = JSON.parse(pnpm('licenses', 'list', '--recursive', '--prod', '--json'));
  const forbidden = forbiddenLicences(found);
  if (forbidden.length > 0) throw new Error(`Licences that packages must not bring along: ${forbidden.join(', ')}`);
}

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
const tarballs = () => readdirSync(folder).map(file => join(folder, file));
const checks = {
  'nothing is unused, nothing is missing (knip)': () => tool('knip', '--no-progress'),
  'the packages can be packed': () =>
    pnpm('--recursive', '--filter=./packages/*', 'pack', `--pack-destination=${folder}`),
  'the tarballs are in order (publint)': () => tarballs().map(file => tool('publint', '--strict', file)),
  'their types are found (attw)': () => tarballs().map(file => tool('attw', '--profile', 'esm-only', file)),
  'their dependencies may be used freely': checkLicences,
  ...(!process.argv.includes('--quick') && {
    'no package is there twice without need (pnpm dedupe)': () => pnpm('dedupe', '--check'),
  }),
};

try {
  for (const [claim, check] of Object.entries(checks)) {
    check();
    console.log(`✓ ${claim}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
