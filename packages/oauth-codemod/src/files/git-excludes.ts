import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The files with patterns for a whole repository (gitignore documentation), the one that counts less first: the user's
 * own for all repositories, and that of the repository.
 * @param root absolute path of the repository's root
 */
export function excludeFiles(root: string): readonly string[] {
  const isPlain = statSync(join(root, '.git'), { throwIfNoEntry: false })?.isDirectory() === true;
  // A worktree and a submodule have theirs elsewhere.
  const own = isPlain
    ? join(root, '.git', 'info', 'exclude')
    : askGit(root, 'rev-parse', '--path-format=absolute', '--git-path', 'info/exclude');
  const global = askGit(root, 'config', '--type=path', '--get', 'core.excludesFile') ?? defaultFile();
  return own === undefined ? [global] : [global, own];
}

function defaultFile(): string {
  const { XDG_CONFIG_HOME: folder = '' } = process.env;
  return join(folder === '' ? join(homedir(), '.config') : folder, 'git', 'ignore');
}

/** What git answers in one line; `undefined` if it has no answer or isn't there. */
function askGit(root: string, ...args: readonly string[]): string | undefined {
  try {
    const answer = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return answer.replace(/\r?\n$/u, '');
  } catch {
    return undefined;
  }
}
