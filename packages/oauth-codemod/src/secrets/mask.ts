import type { FileResult } from '../scan/file.js';
import { importedSecrets } from './find.js';
import { redact } from './redact.js';

/**
 * Prepares the masking of files that a report shows together.
 * @returns gives a file as it may be shown: with its literal secrets masked. Offsets into it no longer fit.
 */
export function maskerOf(files: readonly FileResult[]): (file: FileResult) => FileResult {
  const others = secretsBetween(files);
  return file => {
    if (file.before === '') return file;
    const { path } = file.record;
    const before = redact(path, file.before, others);
    return { ...file, before, after: file.after === file.before ? before : redact(path, file.after, others) };
  };
}

/** The names of what one of the files exports and another one makes a secret of. */
export function secretsBetween(files: readonly FileResult[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ record, before }) => importedSecrets(record.path, before)));
}
