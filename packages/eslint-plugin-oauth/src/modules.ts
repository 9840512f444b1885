import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Linter, Rule } from 'eslint';
import type * as EnhancedResolve from 'enhanced-resolve';
import type * as EslintScope from 'eslint-scope';
import {
  linkParents,
  moduleReader,
  moduleResolver,
  type Listing,
  type ModuleReader,
  type Resolver,
  type SourceFile,
} from 'oauth-token-request';

/** How long looked-up paths are remembered, in milliseconds: less than it takes to move a file and look again. */
export const REMEMBERED = 4000;

// Loaded when the first import has to be followed: most files never need it.
const require = createRequire(import.meta.url);

function createResolver(options: object): Resolver {
  const { CachedInputFileSystem, ResolverFactory } = require('enhanced-resolve') as typeof EnhancedResolve;
  const fileSystem = new CachedInputFileSystem(fs, REMEMBERED);
  return ResolverFactory.createResolver({ ...options, fileSystem, useSyncFileSystemCalls: true });
}

const listings = new Map<string, { readonly since: number; readonly listing: Listing | undefined }>();

/** What a folder holds, as of a short while ago. */
function list(folder: string): Listing | undefined {
  const now = Date.now();
  let known = listings.get(folder);
  if (known === undefined || now - known.since > REMEMBERED) {
    if (known) listings.clear();
    listings.set(folder, (known = { since: now, listing: listingOf(folder) }));
  }
  return known.listing;
}

function listingOf(folder: string): Listing | undefined {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return new Map(
      entries.map(entry => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']),
    );
  } catch {
    return undefined;
  }
}

/** Reads a file, `undefined` if it can't be read. */
export function readText(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

type Parser = NonNullable<Rule.RuleContext['languageOptions']['parser']>;

/** Parses as ESLint parses the file that imports, but without types: those of a whole project would take seconds. */
function parserOf({ parser, parserOptions, ecmaVersion }: Linter.LanguageOptions): ModuleParser | undefined {
  const options = {
    ...parserOptions,
    ecmaVersion: ecmaVersion ?? 'latest',
    sourceType: 'module',
    range: true,
    loc: true,
    projectService: false,
    project: false,
    programs: null,
  };
  if (parser === undefined) return undefined;
  const given: Parser = parser;
  return (path, text) => {
    // Under a name of its own: typescript-eslint takes a second parse of a name for a fix, and gives up that file's types.
    const filePath = join(dirname(path), `.eslint-plugin-oauth${extname(path)}`);
    const result =
      'parseForESLint' in given
        ? given.parseForESLint(text, { ...options, filePath })
        : { ast: given.parse(text, { ...options, filePath }) };
    const ast: unknown = result.ast;
    const program = ast as SourceFile['program'];
    const nodes = linkParents(program);
    const scopeManager: unknown = ('scopeManager' in result ? result.scopeManager : undefined) ?? scopesOf(program);
    return { text, program, scopeManager, nodes } as SourceFile;
  };
}

type ModuleParser = (path: string, text: string) => SourceFile;

function scopesOf(program: object): unknown {
  const { analyze } = require('eslint-scope') as typeof EslintScope;
  return analyze(program as Parameters<typeof EslintScope.analyze>[0], { ecmaVersion: 2022, sourceType: 'module' });
}

/** Finds what a project's files import from each other, as of a short while ago. */
export const resolve = moduleResolver({ createResolver, readText, list });

/** One reader for each parser: an editor's session and a run over a project use one or two. */
const readers = new WeakMap<object, ModuleReader>();

/** Reads what a project's files import from each other; `undefined` where ESLint's parser isn't to be had (oxlint). */
export function moduleReaderFor(context: Rule.RuleContext): ModuleReader | undefined {
  const languageOptions = context.languageOptions as Linter.LanguageOptions | undefined;
  const parse = languageOptions && parserOf(languageOptions);
  if (!parse || !languageOptions.parser) return undefined;
  const known = readers.get(languageOptions.parser);
  if (known) return known;
  const reader = moduleReader({
    resolve,
    version: path => fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs,
    readText,
    parse,
  });
  readers.set(languageOptions.parser, reader);
  return reader;
}
