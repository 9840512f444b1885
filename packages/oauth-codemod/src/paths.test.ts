import { describe, expect, it, vi } from 'vitest';
import { displayPath, isInside, namesFrom, slashed } from './paths.js';

vi.mock(import('node:path'), async original => ({ ...(await original()).win32 }));

describe('on Windows, a path', () => {
  it('is shown with slashes', () => {
    expect(displayPath('C:\\work\\src\\a b.ts', 'C:\\work')).toBe('src/a b.ts');
    expect(displayPath('C:\\other\\a.ts', 'C:\\work')).toBe('../other/a.ts');
    expect(displayPath('C:\\work', 'c:\\Work')).toBe('.');
  });

  it('on another drive is shown as a whole', () => {
    expect(displayPath('D:\\a.ts', 'C:\\work')).toBe('D:/a.ts');
    expect(displayPath('\\\\server\\share\\a.ts', 'C:\\work')).toBe('//server/share/a.ts');
  });

  it('is a glob with slashes', () => {
    expect(slashed('src\\**\\*.ts')).toBe('src/**/*.ts');
  });

  it.each([
    ['C:\\work', true],
    ['C:\\work\\src', true],
    ['c:\\WORK\\src', true],
    ['C:\\work\\..a', true],
    ['C:\\worker', false],
    ['C:\\', false],
    ['D:\\work\\src', false],
    ['\\\\server\\work', false],
  ])('%s is in the folder C:\\work: %s', (path, expected) => {
    expect(isInside(path, 'C:\\work')).toBe(expected);
  });

  it('is told by its names', () => {
    expect(namesFrom('C:\\work', 'C:\\work\\src\\node_modules\\a.js')).toEqual(['src', 'node_modules', 'a.js']);
  });
});
