// What every measurement here needs: a clock, a median, and the memory that a process took.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Rounds that count; each measurement has one before that fills caches. */
export const RUNS = Number(process.env.BENCH_RUNS ?? 5);

export const CLI = fileURLToPath(new URL('../packages/oauth-codemod/bin/oauth-codemod.js', import.meta.url));
export const PLUGIN = new URL('../packages/eslint-plugin-oauth/dist/bundle.js', import.meta.url).href;

export const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Seconds that a command takes. */
export function seconds([command, ...args], options = {}) {
  const begin = process.hrtime.bigint();
  const { error } = spawnSync(command, args, { stdio: 'ignore', ...options });
  if (error) throw error;
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

/** Peak memory of a command in MiB, where GNU time is there to tell. */
export function peak([command, ...args]) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return error ? '' : String(Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024));
}

/** Runs commands in turn, so that a slow moment of the machine falls on all of them; the seconds of each by its name. */
export function inTurn(commands) {
  const times = new Map(commands.map(({ name }) => [name, []]));
  for (let run = -1; run < RUNS; run++) {
    for (const { name, command, options, runs = RUNS } of commands) {
      if (run >= runs) continue;
      const took = seconds(command, options);
      // The first round fills the file system's cache.
      if (run >= 0) times.get(name).push(took);
    }
  }
  return times;
}

/** A table in Markdown; the first column is text, the others are numbers. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
