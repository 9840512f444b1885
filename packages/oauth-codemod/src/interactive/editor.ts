import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { FileError } from '../files/file-error.js';

/**
 * Lets the user change a text in `$VISUAL` or `$EDITOR`.
 * @param path of the file that the text belongs to: its extension tells the editor the language
 * @throws {FileError} if the editor can't be run or says that it failed.
 */
export async function editText(text: string, path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oauth-codemod-'));
  const file = join(folder, `edit${extname(path)}`);
  try {
    await writeFile(file, text, { mode: 0o600 });
    const editor = process.env['VISUAL'] ?? process.env['EDITOR'] ?? 'vi';
    // As git does it: the variable may hold options too.
    const [command, args] =
      process.platform === 'win32' ? [`${editor} "${file}"`, []] : [`sh`, ['-c', `${editor} "$1"`, editor, file]];
    const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new FileError(`the editor (${editor}) failed, so nothing was changed`);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
