import { relative, resolve, sep } from 'node:path';
import { mayContainTokenRequest, type Settings } from 'oauth-token-request';
import { failureOf } from './failure.js';
import { cachedReader } from './files/cached-reader.js';
import { discover } from './files/discover.js';
import { machineMade, readTextFile, SkipError, type TextFile } from './files/read.js';
import { writeTextFile } from './files/write.js';
import type { FileRecord } from './records.js';
import type { SourceAnalysis, SourceRequest } from './rewrite.js';

export interface RunOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly write: boolean;
  readonly settings?: Settings | undefined;
  readonly include?: 'possible' | undefined;
  /** Paths that another program names. */
  readonly listed?: readonly string[] | undefined;
}

/** What a report is made of, for one file. */
export interface FileResult {
  readonly record: FileRecord;
  readonly requests: readonly SourceRequest[];
  /** The text as it was and as it is or would be; the same if nothing changes. */
  readonly before: string;
  readonly after: string;
}

export interface RunResult {
  /** Files that failed or have requests, in order; paths that stand for nothing come first. */
  readonly files: readonly FileResult[];
  /** How many files were looked at. */
  readonly scanned: number;
}

/** Files that are open at a time. */
const BATCH = 32;

/** Analyses files, and writes what changes if asked to. Never throws for what is wrong with a file. */
export async function run(paths: readonly string[], options: RunOptions): Promise<RunResult> {
  const { files, faults, named } = await discover(paths, options.cwd, options.listed);
  const isNamed = new Set(named);
  const results = faults.map(({ path, error }) => failed(resolve(options.cwd, path), error, options));
  const readText = cachedReader();
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files
      .slice(start, start + BATCH)
      .map(path => processFile(path, { ...options, readText, parseAlways: isNamed.has(path) }));
    results.push(...(await Promise.all(batch)).filter(result => result !== undefined));
  }
  return { files: results, scanned: files.length };
}

interface FileOptions extends RunOptions {
  readonly readText: (path: string) => string | undefined;
  /** Parse it even if nothing in it looks like a request, so that whoever names a file hears of its syntax error. */
  readonly parseAlways?: boolean;
}

async function processFile(path: string, options: FileOptions): Promise<FileResult | undefined> {
  try {
    const file = await readTextFile(path);
    const skipped = options.parseAlways === true ? undefined : unreadable(file, options);
    if (skipped !== undefined) return passedOver(path, skipped, options);
    const analysis = await analyzeFile(file, options);
    if (analysis === undefined) return undefined;
    const error = options.write ? await writeFault(file, analysis.text) : undefined;
    return resultOf(file, analysis, options, error);
  } catch (error) {
    if (error instanceof SkipError) return passedOver(path, error.message, options);
    return failed(path, failureOf(error), options);
  }
}

/** Why a file is left alone that may hold a request; `undefined` if it is looked at. */
function unreadable({ path, text }: TextFile, { settings }: FileOptions): string | undefined {
  return mayContainTokenRequest(text, settings) ? machineMade(path, text) : undefined;
}

function passedOver(path: string, skipped: string, { cwd }: RunOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'unchanged', skipped, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}

/** Writes a file if its text changes; answers why if that fails. */
async function writeFault(file: TextFile, text: string): Promise<string | undefined> {
  if (text === file.text) return undefined;
  try {
    await writeTextFile(file, text);
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/** Finds what is to be done in a file; `undefined` if it has no request. */
export async function analyzeFile(file: TextFile, options: FileOptions): Promise<SourceAnalysis | undefined> {
  const { settings, include, readText } = options;
  if (options.parseAlways !== true && !mayContainTokenRequest(file.text, settings)) return undefined;
  // The parser is loaded for the first file that needs it.
  const [{ analyzeSource }, { readModule }] = await Promise.all([
    import('./rewrite.js'),
    import('./project/modules.js'),
  ]);
  const analysis = analyzeSource(file, { ...(settings && { settings }), include, readText, readModule });
  return analysis.requests.length + analysis.skipped.length > 0 ? analysis : undefined;
}

/** Describes a file that was analysed, and written if `write` says so and nothing failed. */
export function resultOf(file: TextFile, analysis: SourceAnalysis, options: RunOptions, error?: string): FileResult {
  const done = options.write && error === undefined ? 'rewritten' : 'would-rewrite';
  const status = analysis.text === file.text ? 'unchanged' : done;
  const requests = analysis.requests.map((request): SourceRequest => {
    const { record } = request;
    return record.outcome === 'would-rewrite' ? { ...request, record: { ...record, outcome: done } } : request;
  });
  const record: FileRecord = {
    path: displayPath(file.path, options.cwd),
    status: error === undefined ? status : 'failed',
    ...(error !== undefined && { error }),
    ...(analysis.skipped.length > 0 && { skipped: analysis.skipped.join('; ') }),
    requests: requests.map(each => each.record),
  };
  return { record, requests, before: file.text, after: analysis.text };
}

/** Describes a file or a path that could not be worked on. */
export function failed(path: string, error: string, { cwd }: RunOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'failed', error, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}

function displayPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}
