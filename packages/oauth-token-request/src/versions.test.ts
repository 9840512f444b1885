import { describe, expect, it } from 'vitest';
import { packageVersion } from './versions.js';

/** Reads from `files`, and notes what was asked for. */
function readerOf(files: Record<string, unknown>): { read: (path: string) => string | undefined; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: path => {
      asked.push(path);
      const content = files[path];
      return typeof content === 'string' || content === undefined ? content : JSON.stringify(content);
    },
  };
}

const versionIn = (files: Record<string, unknown>, filePath = '/repo/app/src/a.ts', name = 'axios') =>
  packageVersion(filePath, name, readerOf(files).read);

describe('the version range of a package', () => {
  it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])('from %s', section => {
    expect(versionIn({ '/repo/app/package.json': { [section]: { axios: '^0.27.2' } } })).toBe('^0.27.2');
  });

  it('from the nearest package.json that lists it', () => {
    const root = { '/repo/package.json': { dependencies: { axios: '^1.0.0' } } };
    expect(versionIn({ ...root, '/repo/app/package.json': { dependencies: { axios: '^0.27.2' } } })).toBe('^0.27.2');
    expect(versionIn({ ...root, '/repo/app/package.json': { dependencies: { got: '^14.0.0' } } })).toBe('^1.0.0');
    expect(versionIn(root)).toBe('^1.0.0');
  });

  it('from dependencies before devDependencies', () => {
    const content = { devDependencies: { axios: '2' }, dependencies: { axios: '1' } };
    expect(versionIn({ '/repo/package.json': content })).toBe('1');
  });

  it('passing over a package.json that is malformed or says something else of it', () => {
    const root = { '/repo/package.json': { dependencies: { axios: '^1.0.0' } } };
    for (const content of [
      '{ "dependencies": { "axios": ',
      '"axios"',
      'null',
      { name: 'axios' },
      { dependencies: { axios: 1 } },
    ]) {
      expect(versionIn({ ...root, '/repo/app/package.json': content })).toBe('^1.0.0');
    }
  });

  it('behind a byte order mark', () => {
    expect(versionIn({ '/repo/package.json': '\uFEFF{"dependencies":{"axios":"1"}}' })).toBe('1');
  });

  it('is undefined if none lists it', () => {
    expect(versionIn({ '/repo/package.json': { dependencies: {} } })).toBeUndefined();
    expect(versionIn({ '/repo/package.json': { dependencies: {} } }, '/repo/a.ts', 'constructor')).toBeUndefined();
  });
});

describe('the way up', () => {
  it.each([
    ['/repo/src/a.ts', ['/repo/src/package.json', '/repo/package.json', '/package.json']],
    ['C:\\repo\\src\\a.ts', ['C:\\repo\\src\\package.json', 'C:\\repo\\package.json', 'C:\\package.json']],
    ['C:\\repo/src/a.ts', ['C:\\repo/src/package.json', 'C:\\repo/package.json', 'C:\\package.json']],
    ['/a.ts', ['/package.json']],
    ['<input>', []],
  ])('from %s', (filePath, expected) => {
    const { read, asked } = readerOf({});
    packageVersion(filePath, 'axios', read);
    expect(asked).toEqual(expected);
  });

  it('ends where the package is found', () => {
    const { read, asked } = readerOf({ '/repo/package.json': { dependencies: { axios: '1' } } });
    expect(packageVersion('/repo/src/a.ts', 'axios', read)).toBe('1');
    expect(asked).toEqual(['/repo/src/package.json', '/repo/package.json']);
  });
});
