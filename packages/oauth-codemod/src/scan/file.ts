import type { CandidateFinder, Settings } from 'oauth-token-request';
import { failureOf } from '../failure.js';
import { cachedReader } from '../files/cached-reader.js';
import { checkEncoding, decode, machineMade, readBytes, SkipError, type TextFile } from '../files/read.js';
import { displayPath } from '../paths.js';
import { asSearched, candidatesUnder } from '../project/candidates.js';
import type { FileRecord } from '../records.js';
import type { SourceAnalysis, SourceRequest } from '../rewrite.js';

/** What a report is made of, for one file. */
export interface FileResult {
  readonly record: FileRecord;
  readonly requests: readonly SourceRequest[];
  /** The text as it was and as it is or would be; the same if nothing changes. */
  readonly before: string;
  readonly after: string;
}

export interface FileOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly settings?: Settings | undefined;
  readonly include?: 'possible' | undefined;
  /** Mark requests that need a hand with a comment. */
  readonly mark?: boolean | undefined;
}

/** Looks at files one by one; what several of them need is read once. */
export class FileScanner {
  private readonly options: FileOptions;
  private readonly finder: CandidateFinder;
  private readonly readText = cachedReader();

  constructor(options: FileOptions) {
    this.options = options;
    this.finder = candidatesUnder(options.settings);
  }

  /**
   * Finds what is to be done in a file. Never throws for what is wrong with it. Nothing is awaited for a file that can't
   * hold a request, as few can.
   * @param isNamed it is parsed even if nothing in it looks like a request, so that whoever names a file hears of its
   *   syntax error
   * @returns `undefined` if it has no request
   */
  scan(path: string, isNamed: boolean): FileResult | undefined | Promise<FileResult | undefined> {
    try {
      const bytes = readBytes(path);
      checkEncoding(bytes);
      if (!isNamed && !this.finder.isCandidate(path, asSearched(bytes))) return undefined;
      // What the finder read stands in the same buffer.
      const file = { path, text: decode(readBytes(path)) };
      const skipped = isNamed ? undefined : machineMade(path, file.text);
      return skipped === undefined ? this.scanCandidate(file) : passedOver(path, skipped, this.options);
    } catch (error) {
      return unreadable(path, error, this.options);
    }
  }

  /** Finds what is to be done in a text of a file; `undefined` if it has no request. */
  async analyze(file: TextFile): Promise<SourceAnalysis | undefined> {
    return this.finder.isCandidate(file.path, file.text) ? this.analyzeCandidate(file) : undefined;
  }

  private async scanCandidate(file: TextFile): Promise<FileResult | undefined> {
    try {
      const analysis = await this.analyzeCandidate(file);
      return analysis && resultOf(file, analysis, this.options);
    } catch (error) {
      return unreadable(file.path, error, this.options);
    }
  }

  private async analyzeCandidate(file: TextFile): Promise<SourceAnalysis | undefined> {
    // The parser is loaded for the first file that needs it.
    const [{ analyzeSource }, { readModule }] = await Promise.all([
      import('../rewrite.js'),
      import('../project/modules.js'),
    ]);
    const { settings, include, mark } = this.options;
    const { canSend } = this.finder;
    const options = { ...(settings && { settings }), include, mark, readText: this.readText, readModule, canSend };
    const analysis = analyzeSource(file, options);
    return analysis.requests.length + analysis.skipped.length > 0 ? analysis : undefined;
  }
}

function unreadable(path: string, error: unknown, options: FileOptions): FileResult {
  return error instanceof SkipError
    ? passedOver(path, error.message, options)
    : failed(path, failureOf(error), options);
}

/** Describes a file that was left alone, though nothing is wrong with it. */
export function passedOver(path: string, skipped: string, { cwd }: FileOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'unchanged', skipped, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}

/** Describes a file that was analysed. */
export function resultOf(file: TextFile, analysis: SourceAnalysis, { cwd }: FileOptions): FileResult {
  const { requests, text, skipped } = analysis;
  const record: FileRecord = {
    path: displayPath(file.path, cwd),
    status: text === file.text ? 'unchanged' : 'would-rewrite',
    ...(skipped.length > 0 && { skipped: skipped.join('; ') }),
    requests: requests.map(each => each.record),
  };
  return { record, requests, before: file.text, after: text };
}

/** Describes a file or a path that could not be worked on. */
export function failed(path: string, error: string, { cwd }: FileOptions): FileResult {
  const record = { path: displayPath(path, cwd), status: 'failed', error, requests: [] } as const;
  return { record, requests: [], before: '', after: '' };
}
