import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Project {
  readonly root: string;
  path(name: string): string;
  read(name: string): string;
}

/** A folder with these files in it, removed when the test ends. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): Project {
  // Where the temporary folder is a link, paths would differ from the working directory's.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'oauth-codemod-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const path = (name: string): string => join(root, name);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  }
  return { root, path, read: name => readFileSync(path(name), 'utf8') };
}
