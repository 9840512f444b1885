import type { Node } from './syntax/nodes.js';
import { childrenInto } from './syntax/walk.js';
import type { ProjectModule, SourceFile } from './types.js';
import { EXTENSION_ALIAS, EXTENSIONS, relativeModule, type Listing } from './relative-module.js';
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

const MAX_CACHED = 64;

/** Specifiers that are kept in mind at a time: a run goes from one folder to its neighbours. */
const MAX_KNOWN = 20_000;

/** Longer files are data or bundles: reading them tells nothing worth its time. */
const MAX_LENGTH = 150_000;

/** `axios` of `axios/lib/x`, `@scope/name` of `@scope/name/x`; paths and aliases such as `./x`, `#x` and `@/x` have none. */
const packageName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/u;

/** Data of that length is no configuration. */
const MAX_DATA_LENGTH = 20_000;

const isScript = /\.[cm]?[jt]sx?$/u;
const isOthers = /[\\/]node_modules[\\/]|\.d\.[cm]?ts$/u;

/** The folder of the workspace that a file belongs to, if it belongs to one. */
function workspaceOf(importer: string, readText: ProjectAccess['readText']): string | undefined {
  for (const folder of foldersAbove(importer)) {
    const isRoot = readText(`${folder}package.json`)?.includes('"workspaces"') === true;
    if (isRoot || readText(`${folder}pnpm-workspace.yaml`) !== undefined) return folder;
  }
  return undefined;
}

/**
 * Finds the project's own scripts by the specifiers under which they import each other. What lies in node_modules is no
 * file of the project.
 * @param isFound whether files of a name are found; scripts, unless it is given
 */
export function projectFiles(
  { resolve, readText }: Pick<ProjectAccess, 'resolve' | 'readText'>,
  isFound = (path: string): boolean => isScript.test(path),
): ProjectAccess['resolve'] {
  /** Packages that were looked up, by folder: most imports of most files name one, and resolving each takes time. */
  const packages = new Map<string, boolean>();
  /** By the workspace's folder and the name: npm and Yarn list members of a workspace by version like any package. */
  const members = new Map<string, boolean>();
  const isMember = (name: string, specifier: string, importer: string): boolean => {
    const root = workspaceOf(importer, readText);
    if (root === undefined) return false;
    const key = `${root} ${name}`;
    let isOne = members.get(key);
    if (isOne === undefined) {
      const path = resolve(specifier, importer);
      isOne = path !== undefined && !isOthers.test(path);
      members.set(key, isOne);
    }
    return isOne;
  };
  const isPackage = (specifier: string, importer: string): boolean => {
    const name = packageName.exec(specifier)?.[0];
    if (name === undefined) return false;
    const key = `${folderOf(importer)} ${name}`;
    let isOne = packages.get(key);
    if (isOne === undefined) {
      const version = packageVersion(importer, name, readText);
      // A workspace's packages are the project's own files.
      isOne =
        version !== undefined &&
        !/^(?:workspace|file|link|portal):|^\*$/u.test(version) &&
        !isMember(name, specifier, importer);
      if (packages.size >= MAX_KNOWN) packages.clear();
      packages.set(key, isOne);
    }
    return isOne;
  };

  return (specifier, importer) => {
    if (specifier.startsWith('node:') || isPackage(specifier, importer)) return undefined;
    const path = resolve(specifier, importer);
    return path === undefined || !isFound(path) || isOthers.test(path) ? undefined : path;
  };
}

/** A file as a script: data is what a script would export. */
const scriptOf = (path: string, text: string): { readonly path: string; readonly text: string } =>
  path.endsWith('.json') ? { path: `${path}.js`, text: `module.exports = ${text};` } : { path, text };

/** Reads the project's own files, each once as long as it doesn't change: an editor's session goes on for days. */
export function moduleReader({ resolve, version, readText, parse }: ProjectAccess): ModuleReader {
  const cache = new Map<string, Cached>();
  const find = projectFiles({ resolve, readText }, path => isScript.test(path) || path.endsWith('.json'));

  const read = (path: string): ProjectModule | undefined => {
    const text = readText(path);
    if (text === undefined || text.length > (path.endsWith('.json') ? MAX_DATA_LENGTH : MAX_LENGTH)) return undefined;
    const script = scriptOf(path, text);
    try {
      return { path, source: parse(script.path, script.text) };
    } catch {
      return undefined;
    }
  };

  return (specifier, importer) => {
    const path = find(specifier, importer);
    const current = path === undefined ? undefined : version(path);
    if (path === undefined || current === undefined) return undefined;
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
    extensions: EXTENSIONS,
    extensionAlias: EXTENSION_ALIAS,
    conditionNames: ['import', 'require', 'node', 'default'],
    mainFields: ['module', 'main'],
    ...(tsconfig !== undefined && { tsconfig: { configFile: tsconfig, references: 'auto' as const } }),
  };
}

/** A resolver as enhanced-resolve makes it. */
export interface Resolver {
  resolveSync(context: object, folder: string, specifier: string): string | false;
}

export interface ResolverAccess {
  /** enhanced-resolve's, on the host's file system. */
  readonly createResolver: (options: ReturnType<typeof resolveOptions>) => Resolver;
  readonly readText: (path: string) => string | undefined;
  /** What a folder holds, `undefined` if there is no such folder; asked again and again. */
  readonly list: (folder: string) => Listing | undefined;
  /** Files don't come and go while it is used, so that nothing need be looked up twice. */
  readonly isShortLived?: boolean;
}

/**
 * Finds modules as TypeScript and Node do, alike for every host. Relative paths, as most are, are looked up directly;
 * everything else is left to enhanced-resolve, one resolver for each tsconfig.json.
 */
export function moduleResolver({
  createResolver,
  readText,
  list,
  isShortLived = false,
}: ResolverAccess): ProjectAccess['resolve'] {
  const byTsconfig = new Map<string | undefined, Resolver>();
  const byFolder = new Map<string, Resolver>();
  const known = new Map<string, string | undefined>();

  const resolverFor = (folder: string, importer: string): Resolver => {
    const tsconfig = [...foldersAbove(importer)]
      .map(above => `${above}tsconfig.json`)
      .find(path => readText(path) !== undefined);
    const resolver = byTsconfig.get(tsconfig) ?? createResolver(resolveOptions(tsconfig));
    byTsconfig.set(tsconfig, resolver);
    byFolder.set(folder, resolver);
    return resolver;
  };

  /** Whether anything but a relative path can be found from here: by tsconfig.json, package.json or an installed link. */
  const canMap = (specifier: string, importer: string): boolean => {
    const name = packageName.exec(specifier)?.[0];
    for (const above of foldersAbove(importer)) {
      const entries = list(above.length > 1 ? above.slice(0, -1) : above);
      if (entries?.has('tsconfig.json') === true) return true;
      if (name === undefined ? entries?.has('package.json') === true : entries?.has('node_modules') === true)
        return true;
    }
    return false;
  };

  const lookUp = (specifier: string, importer: string, folder: string): string | undefined => {
    if (!canMap(specifier, importer)) return undefined;
    try {
      return (byFolder.get(folder) ?? resolverFor(folder, importer)).resolveSync({}, folder, specifier) || undefined;
    } catch {
      return undefined;
    }
  };

  return (specifier, importer) => {
    const folder = folderOf(importer);
    if (/^\.{1,2}(?:\/|$)/u.test(specifier) && !folder.includes('\\')) {
      const path = relativeModule(folder, specifier, list);
      if (path !== 'unclear') return path;
    }
    if (!isShortLived) return lookUp(specifier, importer, folder);
    const key = `${folder}\n${specifier}`;
    if (!known.has(key)) {
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(key, lookUp(specifier, importer, folder));
    }
    return known.get(key);
  };
}

/** A node as parsers leave it that tell no more than where it begins and ends. */
interface ParsedNode {
  parent?: object;
  range?: readonly [start: number, end: number];
  readonly start?: number;
  readonly end?: number;
}

function setParent(child: ParsedNode | undefined, parent: Node): void {
  if (child) child.parent = parent;
}

/**
 * Sets `parent` and `range` on every node of a program, as the engine needs them; for parsers that don't. With a stack
 * of its own, as chains of `+` nest deeper than calls may.
 * @returns every node of the program
 */
export function linkParents(program: Node): readonly Node[] {
  const nodes: Node[] = [];
  const pending: Node[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const parsed: ParsedNode = node;
    if (parsed.start !== undefined && parsed.end !== undefined) parsed.range ??= [parsed.start, parsed.end];
    nodes.push(node);
    const known = pending.length;
    childrenInto(node, pending);
    for (let index = known; index < pending.length; index++) setParent(pending[index], node);
  }
  return nodes;
}
