import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import createIgnore from 'ignore';
import { slashed } from '../paths.js';
import { excludeFiles } from './git-excludes.js';

/** What git ignores below a folder, as its documentation of .gitignore says: the last pattern that matches decides. */
export interface IgnoreRules {
  /** Absolute path of the folder that holds the first .gitignore that counts. */
  readonly base: string;
  /** Patterns from the base downwards, each written as if it stood in the base. */
  readonly patterns: readonly string[];
  /**
   * Whether git ignores an entry whose folder it doesn't ignore.
   * @param path absolute, below the base
   */
  ignores(path: string, isFolder: boolean): boolean;
}

/** As git is set up for these file systems. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** The rules that count in a folder, from the root of its repository; outside one, from `outermost` on. */
export function rulesFor(folder: string, outermost: string): IgnoreRules {
  const chain = [folder];
  const base = repositoryOf(folder) ?? outermost;
  for (let parent = folder; parent !== base && parent !== dirname(parent);) chain.unshift((parent = dirname(parent)));
  let rules = noRules(base);
  for (const each of chain) rules = rulesWithin(each, rules);
  return rules;
}

/** The rules that count in a folder, given those of the folder around it. */
export function rulesWithin(folder: string, outer: IgnoreRules): IgnoreRules {
  const isRepository = existsSync(join(folder, '.git'));
  // A repository in another one, such as a submodule, knows nothing of the one around it.
  const start = isRepository && folder !== outer.base ? noRules(folder) : outer;
  const own = [
    ...(isRepository ? excludeFiles(folder).flatMap(file => patternsOf(file, '')) : []),
    ...patternsOf(join(folder, '.gitignore'), slashed(relative(start.base, folder))),
  ];
  return own.length === 0 ? start : rulesOf(start.base, [...start.patterns, ...own]);
}

const noRules = (base: string): IgnoreRules => rulesOf(base, []);

function rulesOf(base: string, patterns: readonly string[]): IgnoreRules {
  const matcher = createIgnore({ ignorecase, allowRelativePaths: true }).add(patterns);
  return {
    base,
    patterns,
    ignores(path, isFolder) {
      const name = slashed(relative(base, path));
      return patterns.length > 0 && matcher.ignores(isFolder ? `${name}/` : name);
    },
  };
}

/** The root of the repository that a folder is in, if any; a worktree and a submodule have a file for `.git`. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/** The patterns of a file in a folder, as they would be written in the base. */
function patternsOf(file: string, folder: string): string[] {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const patterns = lines.filter(line => line.trim() !== '' && !line.startsWith('#'));
  if (folder === '') return patterns;
  const prefix = folder.replace(/[\\*?[\]!# ]/gu, '\\$&');
  return patterns.map(pattern => {
    const [, negation = '', rest = ''] = /^(!?)(.*)$/su.exec(pattern) ?? [];
    // A slash at the beginning or in the middle ties a pattern to its folder.
    const isTied = rest.replace(/\/\s*$/u, '').includes('/');
    return `${negation}/${prefix}/${isTied ? rest.replace(/^\//u, '') : `**/${rest}`}`;
  });
}
