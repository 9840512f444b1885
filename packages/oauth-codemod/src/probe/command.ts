import { createInterface } from 'node:readline/promises';
import type { EndpointSetting } from 'oauth-token-request';
import { printable } from '../printable.js';
import type { FileResult } from '../scan/file.js';
import { UsageError } from '../usage-error.js';
import { probe, probeTarget, type ProbeOptions } from './probe.js';
import { unknownEndpoints } from './unknown.js';
import { probeLines } from './words.js';

const print = (stream: NodeJS.WriteStream, lines: readonly string[]): void => {
  stream.write(lines.map(line => `${printable(line)}\n`).join(''));
};

/**
 * `oauth-codemod probe URL`
 * @returns the exit status: 0 if the answers tell what the endpoint takes, 1 if they don't
 * @throws {UsageError} if the address may not be asked.
 */
export async function probeCommand(address: string, options: ProbeOptions): Promise<0 | 1> {
  const result = await probe(probeTarget(address, options.allowHttp), options);
  print(process.stdout, probeLines(result));
  return result.accepts === null ? 1 : 0;
}

/**
 * `--probe`: asks each unknown endpoint once, if the user agrees.
 * @returns what is now known
 * @throws {UsageError} if there is nobody to agree.
 */
export async function probeUnknown(
  files: readonly FileResult[],
  options: ProbeOptions & { readonly isAgreed: boolean },
): Promise<readonly EndpointSetting[]> {
  const targets = unknownEndpoints(files).flatMap(url => {
    try {
      return [probeTarget(url, options.allowHttp)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      print(process.stderr, [`not probed: ${error.message}`]);
      return [];
    }
  });
  if (targets.length === 0 || !(options.isAgreed || (await agrees(targets)))) return [];
  const rows: EndpointSetting[] = [];
  for (const target of targets) {
    const result = await probe(target, options);
    print(process.stderr, probeLines(result));
    if (result.row !== null) rows.push(result.row);
  }
  return rows;
}

async function agrees(targets: readonly URL[]): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError('--probe asks before it sends anything: add --yes where there is no terminal');
  }
  print(process.stderr, [
    'Two requests without credentials would be sent to each of',
    ...targets.map(({ href }) => `  ${href}`),
  ]);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>(resolve =>
    lines.once('close', () => {
      resolve('n');
    }),
  );
  const answer = await Promise.race([lines.question('Send them [y,n]? '), closed]);
  lines.close();
  return answer.trim().toLowerCase() === 'y';
}
