import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { project } from '../testing/project.js';
import { FileError } from './file-error.js';
import { readTextFile } from './read.js';
import { writeTextFile } from './write.js';

it('replaces the text and keeps the mode', async () => {
  const tree = project({ 'a.js': 'a' });
  chmodSync(tree.path('a.js'), 0o751);
  await writeTextFile(readTextFile(tree.path('a.js')), '\uFEFFé\r\n');
  expect(tree.read('a.js')).toBe('\uFEFFé\r\n');
  expect(statSync(tree.path('a.js')).mode & 0o777).toBe(0o751);
  expect(readdirSync(tree.root)).toEqual(['a.js']);
});

it('writes behind a link and leaves the link', async () => {
  const tree = project({ 'src/a.js': 'a' });
  symlinkSync('src/a.js', tree.path('link.js'));
  await writeTextFile(readTextFile(tree.path('link.js')), 'b');
  expect(tree.read('src/a.js')).toBe('b');
  expect(lstatSync(tree.path('link.js')).isSymbolicLink()).toBe(true);
});

it('refuses a file that has changed since', async () => {
  const tree = project({ 'a.js': 'a' });
  const file = readTextFile(tree.path('a.js'));
  writeFileSync(file.path, 'A');
  await expect(writeTextFile(file, 'b')).rejects.toThrow(
    new FileError('changed while it was analysed, so it was not written: run again'),
  );
  expect(tree.read('a.js')).toBe('A');
});

it('says why a file can’t be written', async () => {
  const tree = project({});
  const file = { path: tree.path('a.js'), text: 'a' };
  await expect(writeTextFile(file, 'b')).rejects.toThrow(new FileError('cannot be written: no such file or directory'));
  mkdirSync(file.path);
  await expect(writeTextFile(file, 'b')).rejects.toThrow(
    new FileError('cannot be written: illegal operation on a directory'),
  );
});

it.skipIf(process.getuid?.() === 0)('leaves a read-only file as it is', async () => {
  const tree = project({ 'a.js': 'a' });
  chmodSync(tree.path('a.js'), 0o444);
  const file = readTextFile(tree.path('a.js'));
  await expect(writeTextFile(file, 'b')).rejects.toThrow(new FileError('cannot be written: permission denied'));
  expect(tree.read('a.js')).toBe('a');
});
