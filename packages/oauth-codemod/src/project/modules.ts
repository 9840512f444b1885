import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type * as EnhancedResolve from 'enhanced-resolve';
import { moduleReader, nearestFile, resolveOptions, type ModuleReader } from 'oauth-token-request';
import { cachedReader, readOrNothing } from '../files/cached-reader.js';
import { parseSource } from '../parse.js';

// Loaded when the first import has to be followed: most runs never need it.
const enhancedResolve = (): typeof EnhancedResolve =>
  createRequire(import.meta.url)('enhanced-resolve') as typeof EnhancedResolve;

/** How long looked-up paths are remembered, in milliseconds. */
const REMEMBERED = 4000;

type Resolve = (specifier: string, importer: string) => string | undefined;

/** Finds modules as TypeScript and Node do; one resolver for each tsconfig.json. */
function moduleResolver(): Resolve {
  const { CachedInputFileSystem, ResolverFactory } = enhancedResolve();
  const fileSystem = new CachedInputFileSystem(fs, REMEMBERED);
  const readText = cachedReader();
  const resolvers = new Map<string | undefined, EnhancedResolve.Resolver>();
  return (specifier, importer) => {
    const tsconfig = nearestFile('tsconfig.json', importer, readText);
    let resolver = resolvers.get(tsconfig);
    resolver ??= ResolverFactory.createResolver({
      ...resolveOptions(tsconfig),
      fileSystem,
      useSyncFileSystemCalls: true,
    });
    resolvers.set(tsconfig, resolver);
    try {
      return resolver.resolveSync({}, dirname(importer), specifier) || undefined;
    } catch {
      return undefined;
    }
  };
}

function modified(path: string): number | undefined {
  return fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

let reader: ModuleReader | undefined;

/** Reads what a project's files import from each other; one cache for the whole process. */
export const readModule: ModuleReader = (specifier, importer) => {
  reader ??= moduleReader({
    resolve: moduleResolver(),
    version: modified,
    readText: readOrNothing,
    parse: parseSource,
  });
  return reader(specifier, importer);
};
