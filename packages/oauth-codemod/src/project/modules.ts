import fs from 'node:fs';
import { createRequire } from 'node:module';
import type * as EnhancedResolve from 'enhanced-resolve';
import { moduleReader, moduleResolver, type ModuleReader } from 'oauth-token-request';
import { cachedReader, readOrNothing } from '../files/cached-reader.js';
import { parseSource } from '../parse.js';

// Loaded when the first import has to be followed: most runs never need it.
const enhancedResolve = (): typeof EnhancedResolve =>
  createRequire(import.meta.url)('enhanced-resolve') as typeof EnhancedResolve;

/** How long looked-up paths are remembered, in milliseconds. */
const REMEMBERED = 4000;

function resolver(): ReturnType<typeof moduleResolver> {
  const { CachedInputFileSystem, ResolverFactory } = enhancedResolve();
  const fileSystem = new CachedInputFileSystem(fs, REMEMBERED);
  return moduleResolver(
    options => ResolverFactory.createResolver({ ...options, fileSystem, useSyncFileSystemCalls: true }),
    cachedReader(),
  );
}

function modified(path: string): number | undefined {
  return fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

let reader: ModuleReader | undefined;

/** Reads what a project's files import from each other; one cache for the whole process. */
export const readModule: ModuleReader = (specifier, importer) => {
  reader ??= moduleReader({
    resolve: resolver(),
    version: modified,
    readText: readOrNothing,
    parse: parseSource,
  });
  return reader(specifier, importer);
};
