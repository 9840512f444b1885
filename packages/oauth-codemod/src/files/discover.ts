import { lstatSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { isSource } from '../language.js';
import { namesFrom, slashed } from '../paths.js';
import { systemReason } from './file-error.js';
import { followLinks } from './links.js';
import { walk } from './walk.js';

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
  /** Links that were named, to files outside of the paths. */
  readonly outside: readonly string[];
}

/** What one path stands for. */
interface Found {
  readonly files: readonly string[];
  readonly faults: readonly PathFault[];
  readonly named: readonly string[];
  /** The file or folder, absolute. */
  readonly root?: string;
}

const NOTHING: Found = { files: [], faults: [], named: [] };

/** What a file gives that is of another kind. */
const OTHER_KIND: Found = { files: [], faults: [], named: [] };

const NO_SOURCE = 'neither a JavaScript nor a TypeScript file';

/** `.` in a pattern's regular expression stands for line breaks too, and names may begin with a dot. */
const GLOB_OPTIONS = { dot: true, flags: 's' };

/**
 * Finds the JavaScript and TypeScript files that paths stand for: files, folders and globs. What git ignores is left
 * out, and so are installed packages and build output, unless a file is named.
 * @param cwd absolute path of the folder that the paths are relative to
 * @param listed paths that another program names: no globs, and files of other kinds are passed over
 */
export function discover(paths: readonly string[], cwd: string, listed: readonly string[] = []): Selection {
  const selections = paths.map(path => select(path, cwd, true));
  const others = listed.map(path => select(path, cwd, false));
  // `src/*` in a shell names stylesheets too: that is a fault only if nothing else is named.
  if (paths.length > 0 && [...selections, ...others].every(selection => selection === OTHER_KIND)) {
    return { ...NOTHING, outside: [], faults: paths.map(path => ({ path, error: NO_SOURCE })) };
  }
  return merge([...selections, ...others.map(selection => ({ ...selection, named: [] }))]);
}

function select(path: string, cwd: string, takesGlobs: boolean): Found {
  const fault = (error: string): Found => ({ ...NOTHING, faults: [{ path, error }] });
  const absolute = resolve(cwd, path);
  try {
    // Before anything is taken for a glob: names such as `[id].ts` and `(group)/` are common.
    switch (entryAt(absolute)) {
      case 'file':
        return isSource(absolute) ? { ...NOTHING, files: [absolute], named: [absolute], root: absolute } : OTHER_KIND;
      case 'folder':
        return filesBelow(absolute, cwd);
      case 'special':
        return fault('neither a file nor a folder');
      case undefined: {
        const { isGlob, negated } = picomatch.scan(slashed(path));
        if (!takesGlobs || !isGlob) return fault('no such file or folder');
        const matching = negated ? NOTHING : filesMatching(path, cwd);
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

function filesBelow(folder: string, cwd: string): Found {
  const { files, faults } = walk(folder, cwd);
  return {
    ...NOTHING,
    root: folder,
    files: files.filter(isSource),
    faults: faults.map(({ path, error }) => ({ path: relative(cwd, path), error })),
  };
}

/** The files that a glob matches; if it matches folders only, the files below them, as if a shell had expanded it. */
function filesMatching(path: string, cwd: string): Found {
  const { base, glob } = picomatch.scan(slashed(path));
  const folder = resolve(cwd, base);
  if (entryAt(folder) !== 'folder') return NOTHING;
  const below = filesBelow(folder, cwd);
  const isMatch = picomatch(glob, GLOB_OPTIONS);
  const matching = below.files.filter(file => isMatch(namesFrom(folder, file).join('/')));
  if (matching.length > 0) return { ...below, files: matching };
  const isBelowMatch = (file: string): boolean => {
    const names = namesFrom(folder, file);
    return names.some((_, length) => length > 0 && isMatch(names.slice(0, length).join('/')));
  };
  return { ...below, files: below.files.filter(isBelowMatch) };
}

function merge(selections: readonly Found[]): Selection {
  const all = [...new Set(selections.flatMap(({ files }) => files))];
  const { files, outside } = followLinks(
    all,
    selections.flatMap(({ root }) => root ?? []),
  );
  return {
    files: [...files].sort(),
    faults: selections.flatMap(({ faults }) => faults),
    named: selections.flatMap(({ named }) => named),
    outside,
  };
}
