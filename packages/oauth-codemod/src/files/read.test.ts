import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { project } from '../testing/project.js';
import { FileError } from './file-error.js';
import { readTextFile } from './read.js';

it('keeps a byte order mark and line ends', () => {
  const text = '\uFEFF// é 😀\r\na();\n';
  const path = project({ 'a.js': text }).path('a.js');
  expect(readTextFile(path)).toEqual({ path, text });
});

it('reads an empty file', () => {
  const path = project({ 'a.js': '' }).path('a.js');
  expect(readTextFile(path)).toEqual({ path, text: '' });
});

it.each([
  ['Latin-1', Uint8Array.of(0x2f, 0x2f, 0xe9)],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
  ['a character cut in two', Uint8Array.of(0xf0, 0x9f, 0x98)],
])('refuses %s', (_, bytes) => {
  const path = project({ 'a.js': bytes }).path('a.js');
  expect(() => readTextFile(path)).toThrow(new FileError('not UTF-8: convert it to UTF-8, or leave it out'));
});

it('says why a file can’t be read', () => {
  const tree = project({ 'folder/a.js': '' });
  symlinkSync('nowhere', tree.path('link.js'));
  expect(() => readTextFile(tree.path('folder'))).toThrow(
    new FileError('cannot be read: illegal operation on a directory'),
  );
  expect(() => readTextFile(tree.path('link.js'))).toThrow(new FileError('cannot be read: no such file or directory'));
});
