import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { writeTextFile } from './write.js';

// Stands for a disk that is full: what the operating system then answers to a write.
vi.mock('write-file-atomic', () => ({
  default: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', errno: -28 })),
}));

it('says that the disk is full, and loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'a.js');
  writeFileSync(path, 'before');
  await expect(writeTextFile({ path, text: 'before' }, 'after')).rejects.toThrow(
    'cannot be written: no space left on device',
  );
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toStrictEqual(['a.js']);
});
