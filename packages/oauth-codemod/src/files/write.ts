import { access, constants, readFile, realpath } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { FileError, systemReason } from './file-error.js';
import type { TextFile } from './read.js';

/**
 * Replaces a file's text in one step, keeping its mode; behind a link, the file that it leads to.
 * @throws {FileError} if it can't be written, or has changed since it was read.
 */
export async function writeTextFile(file: TextFile, text: string): Promise<void> {
  try {
    const path = await realpath(file.path);
    // A rename would replace a read-only file too.
    await access(path, constants.W_OK);
    const present = await readFile(path);
    if (!present.equals(Buffer.from(file.text))) {
      throw new FileError('changed while it was analysed, so it was not written: run again');
    }
    await writeFileAtomic(path, text);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`cannot be written: ${systemReason(error)}`, { cause: error });
  }
}
