import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run playground` builds. */
export const BUILT = fileURLToPath(new URL('../../playground/dist', import.meta.url));

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the playground and serves it, as `npm run playground -- --serve` does once everything is installed. */
export async function servePlayground(): Promise<Playground> {
  const child = spawn(process.execPath, ['playground/run.mjs', '--serve'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(stripVTControlCharacters(line));
    const url = /Local: +(\S+)/u.exec(lines.at(-1) ?? '')?.[1];
    if (url === undefined) continue;
    const close = async (): Promise<void> => {
      child.kill();
      await once(child, 'close');
    };
    return { url, close };
  }
  throw new Error(`The playground is not served:\n${lines.join('\n')}`);
}
