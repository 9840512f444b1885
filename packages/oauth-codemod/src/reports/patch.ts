import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FileResult } from '../scan/file.js';

/** The change of a file as a unified diff that `git apply` and `patch -p1` take; empty if there is none. */
export function patchOf({ record: { path }, before, after }: FileResult): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
