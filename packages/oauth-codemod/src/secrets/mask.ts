import type { FileResult } from '../scan/file.js';
import { redact } from './redact.js';

/** A file as it may be shown: with its literal secrets masked. Offsets into it no longer fit. */
export function maskSecrets(file: FileResult): FileResult {
  if (file.before === '') return file;
  const { path } = file.record;
  const before = redact(path, file.before);
  return { ...file, before, after: file.after === file.before ? before : redact(path, file.after) };
}
