import { getSystemErrorMap } from 'node:util';

/** A file or path that can't be worked on; the message goes on from the file's name. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Says in words what the operating system answered, e.g. `permission denied`. */
export function systemReason(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message;
}
