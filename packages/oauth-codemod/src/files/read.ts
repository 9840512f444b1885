import { readFile } from 'node:fs/promises';
import { FileError, systemReason } from './file-error.js';

export interface TextFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a text file; a byte order mark stays part of the text.
 * @throws {FileError} if it can't be read or isn't UTF-8.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileError(`cannot be read: ${systemReason(error)}`, { cause: error });
  }
  return { path, text: decode(bytes) };
}

/** @throws {FileError} if the bytes aren't UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileError('not UTF-8: convert it to UTF-8, or leave it out', { cause: error });
  }
}
