import { isAbsolute, relative, sep } from 'node:path';

/** A path as reports, globs and git write it: on Windows too with `/`. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** The names on the way from a folder to a path. */
export const namesFrom = (folder: string, path: string): readonly string[] => relative(folder, path).split(sep);

/** A path as it is shown to somebody in a folder; one on another drive stays absolute. */
export const displayPath = (path: string, cwd: string): string => slashed(relative(cwd, path)) || '.';

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return !isAbsolute(relative(folder, path)) && namesFrom(folder, path)[0] !== '..';
}
