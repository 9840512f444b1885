import fs from 'node:fs';
import { createRequire } from 'node:module';
import type * as EnhancedResolve from 'enhanced-resolve';
import { moduleResolver, projectFiles, type ProjectAccess, type Resolver } from 'oauth-token-request';
import { cachedLister } from '../files/cached-lister.js';
import { cachedReader } from '../files/cached-reader.js';

/** How long looked-up paths are remembered, in milliseconds. */
const REMEMBERED = 4000;

// Loaded when something else than a relative path has to be followed: most runs never need it.
function createResolver(options: object): Resolver {
  const { CachedInputFileSystem, ResolverFactory } = createRequire(import.meta.url)(
    'enhanced-resolve',
  ) as typeof EnhancedResolve;
  const fileSystem = new CachedInputFileSystem(fs, REMEMBERED);
  return ResolverFactory.createResolver({ ...options, fileSystem, useSyncFileSystemCalls: true });
}

let resolve: ProjectAccess['resolve'] | undefined;

/** Finds what a project's files import from each other; one cache for the whole process. */
export const resolveModule: ProjectAccess['resolve'] = (specifier, importer) => {
  resolve ??= moduleResolver({ createResolver, readText: cachedReader(), list: cachedLister(), isShortLived: true });
  return resolve(specifier, importer);
};

let find: ProjectAccess['resolve'] | undefined;

/** The same without packages and what isn't a script. */
export const findModule: ProjectAccess['resolve'] = (specifier, importer) => {
  find ??= projectFiles({ resolve: resolveModule, readText: cachedReader() });
  return find(specifier, importer);
};
