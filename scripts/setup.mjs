// Installs and builds with npm alone: a fresh machine has no pnpm, and corepack can't fetch one everywhere.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

function run(command) {
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`Set-up failed at: ${command}`);
    process.exit(status ?? 1);
  }
}

run(`npm exec --yes --package=${packageManager} -- pnpm install --frozen-lockfile --prefer-offline --reporter=silent`);
run('npm run --silent build');
