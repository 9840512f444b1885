import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command to its end, whatever its exit status; no signal and no missing program counts as one.
 * @param env variables beside those of this process
 */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 16 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ status: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ status: error.code, stdout, stderr });
      else reject(new Error(`${command} could not be run to its end`, { cause: error }));
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @returns its standard output
 */
export async function runWell(...[command, args, cwd, env]: Parameters<typeof run>): Promise<string> {
  const { status, stdout, stderr } = await run(command, args, cwd, env);
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
}

/** The three packages as a user would get them. */
export interface Tarballs {
  /** The folder that holds them, and everything that is installed from them. */
  readonly directory: string;
  /** Their paths by package name. */
  readonly paths: Readonly<Record<string, string>>;
}

/** Packs the workspace's packages, built as they are, into a new folder outside the workspace. */
export async function packWorkspace(): Promise<Tarballs> {
  const directory = await mkdtemp(join(tmpdir(), 'packed-'));
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { packageManager: string };
  const pnpm = ['exec', '--yes', `--package=${manifest.packageManager}`, '--', 'pnpm'];
  const pack = ['--recursive', '--filter=./packages/*', 'pack', `--pack-destination=${directory}`];
  await runWell('npm', [...pnpm, ...pack], ROOT);
  const files = await readdir(directory);
  const paths = Object.fromEntries(files.map(file => [file.replace(/-\d.*$/u, ''), join(directory, file)]));
  return { directory, paths };
}

/** A project that installed the packages from their tarballs. */
export interface Project {
  readonly directory: string;
  read(path: string): Promise<string>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs a program of the project's node_modules/.bin. */
  bin(name: string, ...args: readonly string[]): Promise<Run>;
}

/**
 * Installs packages into an empty project outside the workspace, with npm.
 * @param packages names of this workspace's packages
 * @param dependencies everything else, by name and version range
 */
export async function install(
  { directory, paths }: Tarballs,
  packages: readonly string[],
  dependencies: Readonly<Record<string, string>>,
): Promise<Project> {
  const project = projectIn(await mkdtemp(join(directory, 'project-')));
  const devDependencies: Record<string, string> = { ...dependencies };
  for (const name of packages) devDependencies[name] = `file:${paths[name] ?? name}`;
  const manifest = { private: true, type: 'module', devDependencies };
  await project.write({ 'package.json': JSON.stringify(manifest) });
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await runWell('npm', ['install', ...flags], project.directory);
  return project;
}

function projectIn(directory: string): Project {
  return {
    directory,
    read: path => readFile(join(directory, path), 'utf8'),
    async write(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), text);
      }
    },
    bin: (name, ...args) => run(join(directory, 'node_modules/.bin', name), args, directory),
  };
}

export async function remove({ directory }: Tarballs): Promise<void> {
  await rm(directory, { recursive: true });
}
