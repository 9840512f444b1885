import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { UsageError } from '../usage-error.js';
import { systemReason } from './file-error.js';

/**
 * Reads a list of paths: one on each line, or, as `git diff -z` and `find -print0` write them, ended by NUL.
 * @param source a file, or `-` for standard input
 * @throws {UsageError} if it can't be read.
 */
export async function readList(source: string, cwd: string): Promise<readonly string[]> {
  const list = source === '-' ? await text(process.stdin) : await readListFile(source, cwd);
  return list.split(list.includes('\0') ? '\0' : /\r?\n/u).filter(path => path !== '');
}

async function readListFile(path: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new UsageError(`list of files ${path}: cannot be read: ${systemReason(error)}`, { cause: error });
  }
}
