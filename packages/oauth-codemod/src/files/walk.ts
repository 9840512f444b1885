import { readdirSync, type Dirent } from 'node:fs';
import { dirname, sep } from 'node:path';
import { isInside, namesFrom } from '../paths.js';
import { systemReason } from './file-error.js';
import { rulesFor, rulesWithin, type IgnoreRules } from './git-ignore.js';

export interface Walk {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Folders that could not be opened. */
  readonly faults: readonly { readonly path: string; readonly error: string }[];
}

/** Never looked at, not even if named: git's own, and installed packages. */
const NEVER: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'jspm_packages',
]);

/** What tools write; looked at only if named itself. */
const BUILD_OUTPUT: ReadonlySet<string> = new Set([
  ...['dist', 'build', 'out', 'coverage', 'storybook-static'],
  ...['.angular', '.astro', '.cache', '.docusaurus', '.next', '.nuxt', '.nyc_output', '.output', '.parcel-cache'],
  ...['.serverless', '.svelte-kit', '.turbo', '.vercel', '.wrangler', '.yarn'],
]);

/**
 * Finds the files below a folder that git doesn't ignore, without installed packages and build output. Links aren't
 * followed.
 * @param folder absolute
 * @param outermost outside of git, the folder from which on a .gitignore counts
 */
export function walk(folder: string, outermost: string): Walk {
  const base = isInside(folder, outermost) ? outermost : folder;
  if (namesFrom(base, folder).some(name => NEVER.has(name))) return { files: [], faults: [] };
  const files: string[] = [];
  const faults: Walk['faults'][number][] = [];
  const visit = (path: string, outer: IgnoreRules): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      faults.push({ path, error: `cannot be read: ${systemReason(error)}` });
      return;
    }
    // Most folders have no rules of their own: their names tell, without looking for them.
    const hasRules = path !== folder && entries.some(({ name }) => name === '.gitignore' || name === '.git');
    const rules = hasRules ? rulesWithin(path, outer) : outer;
    const folders = [];
    for (const entry of entries) {
      const child = path.endsWith(sep) ? path + entry.name : path + sep + entry.name;
      if (entry.isFile()) {
        if (!rules.ignores(child, false)) files.push(child);
      } else if (entry.isDirectory() && !NEVER.has(entry.name) && !BUILD_OUTPUT.has(entry.name)) {
        if (!rules.ignores(child, true)) folders.push(child);
      }
    }
    for (const child of folders) visit(child, rules);
  };
  const rules = rulesFor(folder, base);
  if (!isIgnored(folder, rules)) visit(folder, rules);
  return { files, faults };
}

/** Whether git ignores a folder or one around it. */
function isIgnored(folder: string, rules: IgnoreRules): boolean {
  if (folder === rules.base) return false;
  return rules.ignores(folder, true) || isIgnored(dirname(folder), rules);
}
