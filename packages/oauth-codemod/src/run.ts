import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CandidateFinder, Settings } from 'oauth-token-request';
import { failureOf } from './failure.js';
import { cachedReader } from './files/cached-reader.js';
import { discover } from './files/discover.js';
import { checkEncoding, decode, machineMade, readBytes, SkipError, type TextFile } from './files/read.js';
import { displayPath } from './paths.js';
import type { Progress } from './progress.js';
import { asSearched, candidatesUnder } from './project/candidates.js';
import type { FileRecord } from './records.js';
import type { SourceAnalysis, SourceRequest } from './rewrite.js';
import { UsageError } from './usage-error.js';

export interface RunOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly write: boolean;
  readonly settings?: Settings | undefined;
  readonly include?: 'possible' | undefined;
  /** Mark requests that need a hand with a comment. */
  readonly mark?: boolean | undefined;
  /** Paths that another program names. */
  readonly listed?: readonly string[] | undefined;
  /** Write files that have uncommitted changes too. */
  readonly allowDirty?: boolean | undefined;
  /** Ends the run between two files. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Decides what is written of a file, instead of all that can be. */
  readonly review?: Review | undefined;
}

/** Decides about one file. */
export type Review = (file: FileResult, analyze: Reanalyze) => Promise<Reviewed>;

/** Analyses another text of the same file. */
export type Reanalyze = (text: string) => Promise<readonly SourceRequest[]>;

export interface Reviewed {
  /** What is to be written, and what becomes of the file's requests. */
  readonly file: FileResult;
  /** Whether no further file is to be asked about. */
  readonly isLast: boolean;
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
  /** How many there were to be looked at, if the run was ended before. */
  readonly interruptedAt?: number;
  /** What else the user should know, a sentence each. */
  readonly warnings: readonly string[];
}

/** Files between which a signal is heard. */
const BATCH = 32;

/**
 * Analyses files, and writes what changes if asked to. Never throws for what is wrong with a file.
 * @throws {UsageError} before anything is written, if it could not be got back from git.
 */
export async function run(paths: readonly string[], options: RunOptions): Promise<RunResult> {
  const { files, faults, named, outside } = discover(paths, options.cwd, options.listed);
  const isNamed = new Set(named);
  const results = [
    ...faults.map(({ path, error }) => failed(resolve(options.cwd, path), error, options)),
    ...outside.map(path => passedOver(path, 'a link to a file outside of the given paths', options)),
  ];
  const fileOptions = { ...options, readText: cachedReader(), finder: candidatesUnder(options.settings) };
  let scanned = 0;
  let requests = 0;
  for (const path of files) {
    if (scanned % BATCH === 0) {
      if (scanned > 0) options.onProgress?.({ seen: scanned, total: files.length, requests });
      await setImmediate();
      if (isAborted(options)) break;
    }
    const result = processFile(path, { ...fileOptions, parseAlways: isNamed.has(path) });
    const file = result instanceof Promise ? await result : result;
    scanned += 1;
    if (file === undefined) continue;
    results.push(file);
    requests += file.requests.length;
  }
  options.onProgress?.({ seen: scanned, total: files.length, requests });
  const { written, warnings } = options.write
    ? await writeAll(results, fileOptions)
    : { written: results, warnings: [] };
  return { files: written, scanned, warnings, ...(isAborted(options) && { interruptedAt: files.length }) };
}

const isAborted = ({ signal }: RunOptions): boolean => signal?.aborted === true;

const isChanged = ({ before, after }: FileResult): boolean => before !== after;

async function writeAll(
  results: readonly FileResult[],
  options: FileOptions,
): Promise<{ readonly written: FileResult[]; readonly warnings: readonly string[] }> {
  const written = [...results];
  if (isAborted(options) || !results.some(isChanged)) return { written, warnings: [] };
  const warnings = await askGit(results.filter(isChanged), options);
  for (const [index, result] of results.entries()) {
    if (isAborted(options)) break;
    if (!isChanged(result)) continue;
    const reviewed = await options.review?.(result, text => reanalyze(result, text, options));
    written[index] = await writeResult(reviewed?.file ?? done(result), options);
    if (reviewed?.isLast === true) break;
  }
  return { written, warnings };
}

/** Refuses to write what git could not bring back. */
async function askGit(changed: readonly FileResult[], { cwd, allowDirty }: RunOptions): Promise<string[]> {
  if (allowDirty === true) return [];
  const { gitState } = await import('./files/git-status.js');
  const { dirty, outside } = await gitState(changed.map(({ record }) => resolve(cwd, record.path)));
  if (dirty.length > 0) {
    const names = dirty.slice(0, 3).map(path => displayPath(path, cwd));
    const more = dirty.length > 3 ? ` and ${String(dirty.length - 3)} more` : '';
    throw new UsageError(
      `uncommitted changes in ${names.join(', ')}${more}: commit or stash them, or add --allow-dirty; nothing was written`,
    );
  }
  return outside.length > 0 ? ['not in a git repository, so git can’t bring back what is written'] : [];
}

async function reanalyze(
  { record }: FileResult,
  text: string,
  options: FileOptions,
): Promise<readonly SourceRequest[]> {
  const analysis = await analyzeFile({ path: resolve(options.cwd, record.path), text }, options);
  return analysis?.requests ?? [];
}

/** A file as it is once it is written. */
export function done(file: FileResult): FileResult {
  const requests = file.requests.map((request): SourceRequest =>
    request.record.outcome === 'would-rewrite'
      ? { ...request, record: { ...request.record, outcome: 'rewritten' } }
      : request,
  );
  return {
    ...file,
    requests,
    record: { ...file.record, status: 'rewritten', requests: requests.map(({ record }) => record) },
  };
}

async function writeResult(file: FileResult, options: RunOptions): Promise<FileResult> {
  if (!isChanged(file)) return file;
  const path = resolve(options.cwd, file.record.path);
  const { writeTextFile } = await import('./files/write.js');
  try {
    await writeTextFile({ path, text: file.before }, file.after);
    return file;
  } catch (error) {
    const requests = file.requests.map((request): SourceRequest =>
      request.record.outcome === 'rewritten'
        ? { ...request, record: { ...request.record, outcome: 'would-rewrite' } }
        : request,
    );
    const record = {
      ...file.record,
      status: 'failed' as const,
      error: failureOf(error),
      requests: requests.map(each => each.record),
    };
    return { ...file, record, requests };
  }
}

interface FileOptions extends RunOptions {
  readonly readText: (path: string) => string | undefined;
  /** Tells the files that can hold a request. */
  readonly finder: CandidateFinder;
  /** Parse it even if nothing in it looks like a request, so that whoever names a file hears of its syntax error. */
  readonly parseAlways?: boolean;
}

/** Nothing is awaited for a file that can't hold a request, as few can. */
function processFile(path: string, options: FileOptions): FileResult | undefined | Promise<FileResult | undefined> {
  try {
    const bytes = readBytes(path);
    checkEncoding(bytes);
    if (options.parseAlways !== true && !options.finder.isCandidate(path, asSearched(bytes))) return undefined;
    // What the finder read stands in the same buffer.
    const file = { path, text: decode(readBytes(path)) };
    const skipped = options.parseAlways === true ? undefined : machineMade(path, file.text);
    return skipped === undefined ? processCandidate(file, options) : passedOver(path, skipped, options);
  } catch (error) {
    return unreadable(path, error, options);
  }
}

async function processCandidate(file: TextFile, options: FileOptions): Promise<FileResult | undefined> {
  try {
    const analysis = await analyzeCandidate(file, options);
    return analysis && resultOf(file, analysis, options);
  } catch (error) {
    return unreadable(file.path, error, options);
  }
}

function unreadable(path: string, error: unknown, options: FileOptions): FileResult {
  return error instanceof SkipError
    ? passedOver(path, error.message, options)
    : failed(path, failureOf(error), options);
}

function passedOver(path: string, skipped: string, { cwd }: RunOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'unchanged', skipped, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}

/** Finds what is to be done in a file; `undefined` if it has no request. */
export async function analyzeFile(
  file: TextFile,
  options: Omit<FileOptions, 'finder'>,
): Promise<SourceAnalysis | undefined> {
  const finder = candidatesUnder(options.settings);
  return finder.isCandidate(file.path, file.text) ? analyzeCandidate(file, { ...options, finder }) : undefined;
}

async function analyzeCandidate(
  file: TextFile,
  { settings, include, mark, readText, finder }: FileOptions,
): Promise<SourceAnalysis | undefined> {
  // The parser is loaded for the first file that needs it.
  const [{ analyzeSource }, { readModule }] = await Promise.all([
    import('./rewrite.js'),
    import('./project/modules.js'),
  ]);
  const analysis = analyzeSource(file, {
    ...(settings && { settings }),
    include,
    mark,
    readText,
    readModule,
    canSend: finder.canSend,
  });
  return analysis.requests.length + analysis.skipped.length > 0 ? analysis : undefined;
}

/** Describes a file that was analysed. */
export function resultOf(file: TextFile, analysis: SourceAnalysis, options: RunOptions): FileResult {
  const { requests, text, skipped } = analysis;
  const record: FileRecord = {
    path: displayPath(file.path, options.cwd),
    status: text === file.text ? 'unchanged' : 'would-rewrite',
    ...(skipped.length > 0 && { skipped: skipped.join('; ') }),
    requests: requests.map(each => each.record),
  };
  return { record, requests, before: file.text, after: text };
}

/** Describes a file or a path that could not be worked on. */
export function failed(path: string, error: string, { cwd }: RunOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'failed', error, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}
