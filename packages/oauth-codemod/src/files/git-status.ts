import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { promisify } from 'node:util';
import { slashed } from '../paths.js';
import { UsageError } from '../usage-error.js';
import { repositoryOf } from './git-ignore.js';

export interface GitState {
  /** Files whose present text git doesn't have, so that it could not be got back; as they were given. */
  readonly dirty: readonly string[];
  /** Files outside every repository. */
  readonly outside: readonly string[];
}

/** A command line has its limits. */
const MOST_PATHS = 200;

/**
 * Asks git for the files that have uncommitted changes: modified, staged or untracked.
 * @param paths absolute; behind a link, the file that it leads to counts
 * @throws {UsageError} if git can't tell.
 */
export async function gitState(paths: readonly string[]): Promise<GitState> {
  const dirty: string[] = [];
  const outside: string[] = [];
  const repositories = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const file = await realpath(path);
    const root = repositoryOf(dirname(file));
    if (root === undefined) outside.push(path);
    else
      repositories.set(
        root,
        (repositories.get(root) ?? new Map<string, string>()).set(slashed(relative(root, file)), path),
      );
  }
  for (const [root, files] of repositories) {
    for (const name of await changedFiles(root, [...files.keys()])) {
      const path = files.get(name);
      if (path !== undefined) dirty.push(path);
    }
  }
  return { dirty: dirty.sort(), outside };
}

async function changedFiles(root: string, names: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (let start = 0; start < names.length; start += MOST_PATHS) {
    const args = [
      '--literal-pathspecs',
      'status',
      '--porcelain=v1',
      '-z',
      '--untracked-files=all',
      '--no-renames',
      '--',
    ];
    try {
      const options = { cwd: root, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' }, maxBuffer: 64 * 1024 * 1024 };
      const { stdout } = await promisify(execFile)(
        'git',
        [...args, ...names.slice(start, start + MOST_PATHS)],
        options,
      );
      // Two letters and a space before each name.
      changed.push(...stdout.split('\0').map(entry => entry.slice(3)));
    } catch (error) {
      const reason =
        String((error as { readonly stderr?: unknown }).stderr ?? error)
          .trim()
          .split('\n')[0] ?? '';
      throw new UsageError(`git status failed in ${root} (${reason}): --allow-dirty writes without asking git`, {
        cause: error,
      });
    }
  }
  return changed;
}
