import { open } from 'node:fs/promises';
import { languageOf } from '../language.js';
import { FileError, systemReason } from './file-error.js';

export interface TextFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a text file; a byte order mark stays part of the text.
 * @throws {FileError} if it can't be read or isn't UTF-8.
 * @throws {SkipError} if it is too large.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  let bytes;
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) throw new SkipError('larger than 5 MB');
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SkipError) throw error;
    throw new FileError(`cannot be read: ${systemReason(error)}`, { cause: error });
  }
  return { path, text: decode(bytes) };
}

/** A file that is left alone, though nothing is wrong with it; the message goes on from `not looked at: `. */
export class SkipError extends Error {
  override readonly name = 'SkipError';
}

/** In bytes. */
const LARGEST = 5_000_000;

/** Lines of a program that people write are shorter, in UTF-16 units, where there are enough to tell. */
const LONGEST_AVERAGE = 300;
const ENOUGH = 5_000;

/** Says of a text that nobody wrote by hand what it is; `undefined` if somebody may have. */
export function machineMade(path: string, text: string): string | undefined {
  if (text.includes('\0')) return 'binary (it has NUL bytes)';
  // The paragraphs of other files may be long.
  if (languageOf(path) === undefined) return undefined;
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return text.length > ENOUGH && text.length / lines.length > LONGEST_AVERAGE ? 'minified' : undefined;
}

/** @throws {FileError} if the bytes aren't UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileError('not UTF-8: convert it to UTF-8, or leave it out', { cause: error });
  }
}
