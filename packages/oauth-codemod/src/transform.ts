import { resolve } from 'node:path';
import type { CandidateFinder, Settings } from 'oauth-token-request';
import { failureOf } from './failure.js';
import { cachedReader } from './files/cached-reader.js';
import { readTextFile } from './files/read.js';
import { languageOf } from './language.js';
import { candidatesUnder } from './project/candidates.js';
import type { RewriteOptions } from './rewrite.js';
import { loadSettings } from './settings-file.js';
import { UsageError } from './usage-error.js';

/** What jscodeshift knows of a file. */
export interface TransformFile {
  readonly path: string;
  readonly source: string;
}

/** What is used of jscodeshift. */
export interface TransformApi {
  /** Prints a message beside the file's name. */
  readonly report?: (message: string) => void;
}

/** Options of jscodeshift's command line that are meant for this transform: `--include=possible --config=FILE`. */
export interface TransformOptions {
  readonly include?: unknown;
  readonly config?: unknown;
}

const readText = cachedReader();
const settingsFiles = new Map<string, Promise<Settings>>();

const finders = new WeakMap<Settings, CandidateFinder>();
const noSettings: Settings = {};

/** One finder for all files, which remembers what it found out about those that they import. */
function finderUnder(settings: Settings): CandidateFinder {
  const finder = finders.get(settings) ?? candidatesUnder(settings);
  finders.set(settings, finder);
  return finder;
}

/**
 * Rewrites a file under `jscodeshift -t`; requests that need a hand are reported.
 * @returns the new text, `undefined` if nothing changes.
 * @throws {Error} with a message of one line if the file can't be rewritten or an option is wrong.
 */
export default async function transform(
  file: TransformFile,
  api: TransformApi,
  options: TransformOptions,
): Promise<string | undefined> {
  try {
    return await rewriteFile(file, api, options);
  } catch (error) {
    const failure = new Error(error instanceof UsageError ? error.message : failureOf(error), { cause: error });
    // jscodeshift prints it.
    failure.stack = '';
    throw failure;
  }
}

async function rewriteFile(
  { path, source }: TransformFile,
  { report }: TransformApi,
  { include, config }: TransformOptions,
): Promise<string | undefined> {
  const settings = config === undefined ? noSettings : await settingsOf(config);
  if (include !== undefined && include !== 'possible')
    throw new UsageError('--include takes only possible: write --include=possible');
  if (languageOf(path) === undefined || !finderUnder(settings).isCandidate(resolve(path), source)) return undefined;
  const [{ analyzeSource }, { readModule }] = await Promise.all([
    import('./rewrite.js'),
    import('./project/modules.js'),
  ]);
  const options: RewriteOptions = { settings, include, readText, readModule, canSend: finderUnder(settings).canSend };
  const { requests, text } = analyzeSource({ path: resolve(path), text: source }, options);
  for (const { line, column, help } of requests.map(({ record }) => record)) {
    if (help !== undefined) report?.(`${String(line)}:${String(column)} needs a hand: ${help}`);
  }
  if (text === source) return undefined;
  // jscodeshift reads bytes that aren't UTF-8 as this character, and would write them so.
  if (source.includes('\uFFFD')) readTextFile(resolve(path));
  return text;
}

function settingsOf(config: unknown): Promise<Settings> {
  if (typeof config !== 'string') throw new UsageError('--config takes a file: write --config=FILE');
  let settings = settingsFiles.get(config);
  if (settings === undefined) settingsFiles.set(config, (settings = loadSettings(config, process.cwd())));
  return settings;
}
