import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { failureOf } from './failure.js';
import { decode } from './files/read.js';
import { done, type RunOptions } from './run.js';
import { failed, FileScanner, resultOf, type FileResult } from './scan/file.js';

export interface StdinResult {
  /** `undefined` if the text has no request. */
  readonly file: FileResult | undefined;
  /** What goes out: the rewritten text, or what came in, byte by byte. */
  readonly output: string | Uint8Array;
}

/**
 * Rewrites one text.
 * @param name the file that the text belongs to, relative to the working directory; it need not exist
 */
export async function runStdin(input: NodeJS.ReadableStream, name: string, options: RunOptions): Promise<StdinResult> {
  const path = resolve(options.cwd, name);
  const bytes = await buffer(input);
  try {
    const file = { path, text: decode(bytes) };
    const analysis = await new FileScanner(options).analyze(file);
    if (analysis === undefined) return { file: undefined, output: bytes };
    const result = resultOf(file, analysis, options);
    const isWritten = options.write && analysis.text !== file.text;
    return { file: isWritten ? done(result) : result, output: analysis.text };
  } catch (error) {
    return { file: failed(path, failureOf(error), options), output: bytes };
  }
}
