import type { Node } from './syntax/nodes.js';
import { childrenInto } from './syntax/walk.js';
import type { ProjectModule, SourceFile } from './types.js';
import { foldersAbove, packageVersion } from './versions.js';

/** What a host knows of files. */
export interface ProjectAccess {
  /** The absolute path that a specifier means in a file, `undefined` if it can't be resolved. */
  readonly resolve: (specifier: string, importer: string) => string | undefined;
  /** Changes when the file does, e.g. its time of modification; `undefined` if there is no such file. */
  readonly version: (path: string) => string | number | undefined;
  readonly readText: (path: string) => string | undefined;
  /** Parses a file; whatever it throws makes the file unknown. */
  readonly parse: (path: string, text: string) => SourceFile;
}

/** Finds the module that a specifier names in a file of the project. */
export type ModuleReader = (specifier: string, importer: string) => ProjectModule | undefined;

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}

interface Cached {
  readonly version: string | number;
  readonly module: ProjectModule | undefined;
}

const MAX_CACHED = 256;

/** Longer files are data or bundles: reading them tells nothing worth its time. */
const MAX_LENGTH = 500_000;

/** `axios` of `axios/lib/x`, `@scope/name` of `@scope/name/x`; paths and aliases such as `./x`, `#x` and `@/x` have none. */
const packageName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/u;

const isScript = /\.[cm]?[jt]sx?$/u;
const isOthers = /[\\/]node_modules[\\/]|\.d\.[cm]?ts$/u;

/**
 * Reads the project's own files, each once as long as it doesn't change: an editor's session goes on for days. What lies
 * in node_modules is no file of the project.
 */
export function moduleReader({ resolve, version, readText, parse }: ProjectAccess): ModuleReader {
  const cache = new Map<string, Cached>();

  const read = (path: string): ProjectModule | undefined => {
    const text = readText(path);
    if (text === undefined || text.length > MAX_LENGTH) return undefined;
    try {
      return { path, source: parse(path, text) };
    } catch {
      return undefined;
    }
  };

  /** Packages that were looked up, by folder: most imports of most files name one, and resolving each takes time. */
  const packages = new Map<string, boolean>();
  const isPackage = (specifier: string, importer: string): boolean => {
    const name = packageName.exec(specifier)?.[0];
    if (name === undefined) return false;
    const key = `${folderOf(importer)} ${name}`;
    let isOne = packages.get(key);
    if (isOne === undefined) {
      const version = packageVersion(importer, name, readText);
      // A workspace's packages are the project's own files.
      isOne = version !== undefined && !/^(?:workspace|file|link|portal):|^\*$/u.test(version);
      packages.set(key, isOne);
    }
    return isOne;
  };

  return (specifier, importer) => {
    if (specifier.startsWith('node:') || isPackage(specifier, importer)) return undefined;
    const path = resolve(specifier, importer);
    if (path === undefined || !isScript.test(path) || isOthers.test(path)) return undefined;
    const current = version(path);
    if (current === undefined) return undefined;
    let cached = cache.get(path);
    if (cached?.version !== current) cached = { version: current, module: read(path) };
    // Used last, dropped last.
    cache.delete(path);
    cache.set(path, cached);
    const [oldest] = cache.keys();
    if (cache.size > MAX_CACHED && oldest !== undefined) cache.delete(oldest);
    return cached.module;
  };
}

/**
 * How modules are found, in the words of enhanced-resolve's options.
 * @param tsconfig path of the tsconfig.json whose `paths` count
 */
function resolveOptions(tsconfig: string | undefined) {
  return {
    extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
    // TypeScript writes the extension of what it emits.
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
    conditionNames: ['import', 'require', 'node', 'default'],
    mainFields: ['module', 'main'],
    ...(tsconfig !== undefined && { tsconfig: { configFile: tsconfig, references: 'auto' as const } }),
  };
}

/** A resolver as enhanced-resolve makes it. */
export interface Resolver {
  resolveSync(context: object, folder: string, specifier: string): string | false;
}

/**
 * Finds modules as TypeScript and Node do, alike for every host; one resolver for each tsconfig.json.
 * @param createResolver enhanced-resolve's, on the host's file system
 */
export function moduleResolver(
  createResolver: (options: ReturnType<typeof resolveOptions>) => Resolver,
  readText: (path: string) => string | undefined,
): ProjectAccess['resolve'] {
  const byTsconfig = new Map<string | undefined, Resolver>();
  const byFolder = new Map<string, Resolver>();

  const resolverFor = (folder: string, importer: string): Resolver => {
    const tsconfig = [...foldersAbove(importer)]
      .map(above => `${above}tsconfig.json`)
      .find(path => readText(path) !== undefined);
    const resolver = byTsconfig.get(tsconfig) ?? createResolver(resolveOptions(tsconfig));
    byTsconfig.set(tsconfig, resolver);
    byFolder.set(folder, resolver);
    return resolver;
  };

  return (specifier, importer) => {
    const folder = folderOf(importer);
    try {
      return (byFolder.get(folder) ?? resolverFor(folder, importer)).resolveSync({}, folder, specifier) || undefined;
    } catch {
      return undefined;
    }
  };
}

/**
 * Sets `parent` on every node below `program`, as the engine needs it; for parsers that don't. With a stack of its own,
 * as chains of `+` nest deeper than calls may.
 */
export function linkParents(program: Node): void {
  const pending: Node[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const known = pending.length;
    childrenInto(node, pending);
    for (const child of pending.slice(known)) Object.assign(child, { parent: node });
  }
}
