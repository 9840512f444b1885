import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const BIN = `${ROOT}packages/oauth-codemod/bin/oauth-codemod.js`;

export const TRANSFORM = `${ROOT}packages/oauth-codemod/transform.js`;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds what the bin runs; quick if it is there already. */
export function build(): void {
  execFileSync(process.execPath, [
    `${ROOT}node_modules/typescript/bin/tsc`,
    '--build',
    `${ROOT}packages/oauth-codemod`,
  ]);
}

const runNode = (
  cwd: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Outcome => {
  // No variable of the surrounding run may colour the output or ask for stacks.
  const env = { PATH: process.env['PATH'], ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, input, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Runs the bin as a process. */
export function codemod(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
  variables: Readonly<Record<string, string>> = {},
): Outcome {
  // Colour libraries take CI for a terminal; a pipe is none.
  return runNode(cwd, [BIN, ...args], input, {
    CI: 'true',
    ...variables,
  });
}

/** Runs stock jscodeshift as a process. */
export function jscodeshift(cwd: string, args: readonly string[]): Outcome {
  return runNode(cwd, [`${ROOT}node_modules/jscodeshift/bin/jscodeshift.js`, ...args]);
}

/**
 * Runs the bin on a pseudo-terminal.
 * @param answers what is typed, each when something is asked: what is typed before may be lost as the terminal changes
 * its mode
 * @returns what a terminal would be sent; both streams are one there
 */
export async function codemodOnTerminal(
  cwd: string,
  args: readonly string[],
  answers: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<Pick<Outcome, 'status' | 'stdout'>> {
  const words = [process.execPath, BIN, ...args];
  const command = words.map(word => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const env = { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...variables };
  const script = ['--quiet', '--return', '--echo', 'never', '--command', command, '/dev/null'];
  const child = spawn('script', script, { cwd, env, stdio: 'pipe', timeout: 50_000, killSignal: 'SIGKILL' });
  const left = [...answers];
  let stdout = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (!stdout.includes(']? ', answered)) return;
    answered = stdout.length;
    child.stdin.write(left.shift() ?? '');
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout };
}

/** Runs the bin as a process beside this one, so that a server in this one can answer it. */
export async function codemodBeside(cwd: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH: process.env['PATH'] }, stdio: 'pipe' });
  child.stdin.end();
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}
