import { statSync } from 'node:fs';
import { moduleReader, type ModuleReader } from 'oauth-token-request';
import { readOrNothing } from '../files/cached-reader.js';
import { parseSource } from '../parse.js';
import { resolveModule } from './find.js';

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Reads what a project's files import from each other; one cache for the whole process. */
export const readModule: ModuleReader = moduleReader({
  resolve: resolveModule,
  version: modified,
  readText: readOrNothing,
  parse: parseSource,
});
