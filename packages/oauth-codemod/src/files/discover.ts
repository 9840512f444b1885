import { lstatSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Options } from 'globby';
import { EXTENSIONS, isSource } from '../language.js';
import { systemReason } from './file-error.js';

export interface PathFault {
  /** The path as it was given. */
  readonly path: string;
  /** Goes on from the path. */
  readonly error: string;
}

export interface Selection {
  /** Absolute paths, each once, sorted. */
  readonly files: readonly string[];
  readonly faults: readonly PathFault[];
  /** Those of the files that were named themselves, not found in a folder or by a glob. */
  readonly named: readonly string[];
}

const SOURCE_FILES = `**/*.{${EXTENSIONS.join()}}`;

/** As in ESLint: files whose name begins with a dot are looked at, git's own and installed packages never. */
const GLOB_OPTIONS: Options = {
  absolute: true,
  dot: true,
  expandDirectories: false,
  expandNegationOnlyPatterns: false,
  followSymbolicLinks: false,
  gitignore: true,
  ignore: ['**/node_modules/**', '**/.git/**'],
};

const NOTHING: Selection = { files: [], faults: [], named: [] };

/** What a file gives that is neither JavaScript nor TypeScript. */
const OTHER_KIND: Selection = { files: [], faults: [], named: [] };

/**
 * Finds the JavaScript and TypeScript files that paths stand for: files, folders and globs. What git ignores is left
 * out, unless a file is named.
 * @param cwd absolute path of the folder that the paths are relative to
 */
export async function discover(paths: readonly string[], cwd: string): Promise<Selection> {
  const selections = await Promise.all(paths.map(path => select(path, cwd)));
  // `src/*` in a shell names stylesheets too: that is a fault only if nothing else is named.
  if (selections.some(selection => selection !== OTHER_KIND)) return merge(selections);
  const error = 'neither a JavaScript nor a TypeScript file';
  return { ...NOTHING, faults: paths.map(path => ({ path, error })) };
}

async function select(path: string, cwd: string): Promise<Selection> {
  const fault = (error: string): Selection => ({ ...NOTHING, faults: [{ path, error }] });
  const absolute = resolve(cwd, path);
  try {
    // Before anything is taken for a glob: names such as `[id].ts` and `(group)/` are common.
    switch (entryAt(absolute)) {
      case 'file':
        return !isSource(absolute) ? OTHER_KIND : { files: [absolute], faults: [], named: [absolute] };
      case 'folder':
        return await filesBelow(absolute, cwd);
      case 'special':
        return fault('neither a file nor a folder');
      case undefined: {
        const { isDynamicPattern } = await import('globby');
        if (!isDynamicPattern(path)) return fault('no such file or folder');
        const matching = await filesMatching(path, cwd);
        const isEmpty = matching.files.length + matching.faults.length === 0;
        return isEmpty ? fault('matches no JavaScript or TypeScript file') : matching;
      }
    }
  } catch (error) {
    return fault(`cannot be read: ${systemReason(error)}`);
  }
}

function entryAt(path: string): 'file' | 'folder' | 'special' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return 'folder';
  if (stats) return stats.isFile() ? 'file' : 'special';
  // A link that leads nowhere: reading it will say so.
  return lstatSync(path, { throwIfNoEntry: false }) && 'file';
}

async function filesBelow(folder: string, cwd: string): Promise<Selection> {
  const path = relative(cwd, folder);
  const isInside = !isAbsolute(path) && path.split(sep, 1)[0] !== '..';
  // From the working directory, so that its .gitignore counts even where git isn't used.
  const [pattern, base] = isInside ? [`${await asPattern(path)}${SOURCE_FILES}`, cwd] : [SOURCE_FILES, folder];
  return sourcesOnly(await search(pattern, { cwd: base }, cwd));
}

/** A path as the beginning of a glob that stands for it alone. */
async function asPattern(path: string): Promise<string> {
  const { convertPathToPattern } = await import('globby');
  return path === '' ? '' : `${convertPathToPattern(path)}/`;
}

/** The files that a glob matches; if it matches folders only, the files below them, as if a shell had expanded it. */
async function filesMatching(pattern: string, cwd: string): Promise<Selection> {
  const matching = sourcesOnly(await search(pattern, { cwd }, cwd));
  if (matching !== NOTHING) return matching;
  const folders = await search(pattern, { cwd, onlyDirectories: true }, cwd);
  return merge(await Promise.all(folders.files.map(folder => filesBelow(folder, cwd))));
}

/** Goes on past a folder that can't be opened, and names it. */
async function search(pattern: string, where: Options, cwd: string): Promise<Selection> {
  const { globby } = await import('globby');
  const options = { ...GLOB_OPTIONS, ...where };
  try {
    return { ...NOTHING, files: await globby(pattern, options) };
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    const faults = [{ path: relative(cwd, path), error: `cannot be read: ${systemReason(error)}` }];
    return { ...NOTHING, files: await globby(pattern, { ...options, suppressErrors: true }), faults };
  }
}

function sourcesOnly({ files, faults }: Selection): Selection {
  const sources = files.filter(file => isSource(file));
  return sources.length + faults.length === 0 ? NOTHING : { ...NOTHING, files: sources, faults };
}

const merge = (selections: readonly Selection[]): Selection => ({
  files: [...new Set(selections.flatMap(({ files }) => files))].sort(),
  faults: selections.flatMap(({ faults }) => faults),
  named: selections.flatMap(({ named }) => named),
});
