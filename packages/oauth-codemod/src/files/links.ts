import { lstatSync, realpathSync } from 'node:fs';
import { isInside } from '../paths.js';

export interface Followed {
  /** Each file once, though several paths may lead to it. */
  readonly files: readonly string[];
  /** Links whose file lies outside of what was given. */
  readonly outside: readonly string[];
}

/** Where a path leads to; a link that leads nowhere stays itself, for the reader to say what is wrong. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/**
 * Follows the links among files. Nobody who names a link means to change a file that lies elsewhere.
 * @param files absolute paths
 * @param given the absolute paths of the files and folders that were named
 */
export function followLinks(files: readonly string[], given: readonly string[]): Followed {
  const roots = given.map(path => ({ path, target: targetOf(path) }));
  if (roots.every(({ path, target }) => path === target)) return { files, outside: [] };
  const byTarget = new Map<string, string>();
  const links: string[] = [];
  for (const file of files) {
    const target = targetOf(file);
    if (isLink(file) && target !== file) links.push(file);
    else if (!byTarget.has(target)) byTarget.set(target, file);
  }
  const folders = roots.filter(({ path }) => !links.includes(path));
  const outside: string[] = [];
  for (const link of links) {
    const target = targetOf(link);
    if (!folders.some(root => isInside(target, root.target))) outside.push(link);
    else if (!byTarget.has(target)) byTarget.set(target, link);
  }
  return { files: [...byTarget.values()], outside };
}
