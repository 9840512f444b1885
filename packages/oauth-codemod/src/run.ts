import { resolve } from 'node:path';
import { failureOf } from './failure.js';
import { discover } from './files/discover.js';
import { displayPath } from './paths.js';
import type { Progress } from './progress.js';
import type { SourceRequest } from './rewrite.js';
import { failed, FileScanner, passedOver, type FileOptions, type FileResult } from './scan/file.js';
import { scan } from './scan/scan.js';
import { UsageError } from './usage-error.js';

export interface RunOptions extends FileOptions {
  readonly write: boolean;
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

/**
 * Analyses files, and writes what changes if asked to. Never throws for what is wrong with a file.
 * @throws {UsageError} before anything is written, if it could not be got back from git.
 */
export async function run(paths: readonly string[], options: RunOptions): Promise<RunResult> {
  const { files, faults, named, outside } = discover(paths, options.cwd, options.listed);
  const scanned = await scan(files, { ...options, named: new Set(named) });
  const results = [
    ...faults.map(({ path, error }) => failed(resolve(options.cwd, path), error, options)),
    ...outside.map(path => passedOver(path, 'a link to a file outside of the given paths', options)),
    ...scanned.results,
  ];
  const { written, warnings } = options.write ? await writeAll(results, options) : { written: results, warnings: [] };
  return {
    files: written,
    scanned: scanned.seen,
    warnings,
    ...(isAborted(options) && { interruptedAt: files.length }),
  };
}

const isAborted = ({ signal }: RunOptions): boolean => signal?.aborted === true;

const isChanged = ({ before, after }: FileResult): boolean => before !== after;

async function writeAll(
  results: readonly FileResult[],
  options: RunOptions,
): Promise<{ readonly written: FileResult[]; readonly warnings: readonly string[] }> {
  const written = [...results];
  if (isAborted(options) || !results.some(isChanged)) return { written, warnings: [] };
  const warnings = await askGit(results.filter(isChanged), options);
  const scanner = new FileScanner(options);
  const reanalyze = async ({ record }: FileResult, text: string): Promise<readonly SourceRequest[]> => {
    const analysis = await scanner.analyze({ path: resolve(options.cwd, record.path), text });
    return analysis?.requests ?? [];
  };
  for (const [index, result] of results.entries()) {
    if (isAborted(options)) break;
    if (!isChanged(result)) continue;
    const reviewed = await options.review?.(result, text => reanalyze(result, text));
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
