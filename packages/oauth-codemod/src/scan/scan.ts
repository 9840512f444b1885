import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../progress.js';
import { FileScanner, type FileOptions, type FileResult } from './file.js';

export interface ScanOptions extends FileOptions {
  /** Those of the files that are parsed whatever stands in them. */
  readonly named: ReadonlySet<string>;
  /** Ends the scan between two files. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Scanned {
  /** Of the files that failed or have requests, in the order of the files. */
  readonly results: readonly FileResult[];
  /** How many files were looked at. */
  readonly seen: number;
}

/** Files between which a signal is heard. */
const BATCH = 32;

/** Looks at files, one after the other. */
export async function scan(files: readonly string[], options: ScanOptions): Promise<Scanned> {
  const { named, signal, onProgress } = options;
  const scanner = new FileScanner(options);
  const results: FileResult[] = [];
  let seen = 0;
  let requests = 0;
  for (const path of files) {
    if (seen % BATCH === 0) {
      if (seen > 0) onProgress?.({ seen, total: files.length, requests });
      await setImmediate();
      if (signal?.aborted === true) break;
    }
    const result = scanner.scan(path, named.has(path));
    const file = result instanceof Promise ? await result : result;
    seen += 1;
    if (file === undefined) continue;
    results.push(file);
    requests += file.requests.length;
  }
  onProgress?.({ seen, total: files.length, requests });
  return { results, seen };
}
