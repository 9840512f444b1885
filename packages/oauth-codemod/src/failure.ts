import { FileError } from './files/file-error.js';
import { ParseError } from './parse-error.js';

/** Says on one line why a file failed; what isn't the file's fault asks to be reported. */
export function failureOf(error: unknown): string {
  if (error instanceof ParseError || error instanceof FileError) return error.message;
  if (error instanceof RangeError && error.message.includes('call stack')) return 'nested too deeply to be analysed';
  return internalError(error);
}

/** Whoever sets `DEBUG` sees where it came from. */
export function internalError(error: unknown): string {
  if (process.env['DEBUG'] !== undefined) console.error(error);
  return `internal error, please report it: ${error instanceof Error ? error.message : String(error)}`;
}
