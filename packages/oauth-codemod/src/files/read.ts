import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
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
export function readTextFile(path: string): TextFile {
  return { path, text: decode(readBytes(path)) };
}

/** One file after the other is read into it, so that nothing has to be allocated for those that hold nothing. */
let buffer: Buffer | undefined;

/**
 * Reads a file; waiting for each call to come back from another thread would take longer than the calls.
 * @returns the bytes, until the next file is read
 * @throws {FileError} if it can't be read.
 * @throws {SkipError} if it is too large.
 */
export function readBytes(path: string): Buffer {
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      buffer ??= Buffer.allocUnsafeSlow(LARGEST + 1);
      for (let read = -1; read !== 0 && length <= LARGEST; length += read) {
        read = readSync(file, buffer, length, buffer.length - length, null);
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new FileError(`cannot be read: ${systemReason(error)}`, { cause: error });
  }
  if (length > LARGEST) throw new SkipError('larger than 5 MB');
  return buffer.subarray(0, length);
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
export function decode(bytes: Buffer): string {
  checkEncoding(bytes);
  return bytes.toString('utf8');
}

/** @throws {FileError} if the bytes aren't UTF-8. */
export function checkEncoding(bytes: Uint8Array): void {
  if (!isUtf8(bytes)) throw new FileError('not UTF-8: convert it to UTF-8, or leave it out');
}
