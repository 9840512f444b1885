import { expect, it } from 'vitest';
import { relativeModule, type Listing } from './relative-module.js';

const FOLDERS: Readonly<Record<string, Listing>> = {
  '/app': new Map([
    ['src', 'folder'],
    ['main.ts', 'file'],
  ]),
  '/app/src': new Map([
    ['a.ts', 'file'],
    ['b.js', 'file'],
    ['c.tsx', 'file'],
    ['data.json', 'file'],
    ['link.ts', 'other'],
    ['lib', 'folder'],
    ['pkg', 'folder'],
  ]),
  '/app/src/lib': new Map([['index.ts', 'file']]),
  '/app/src/pkg': new Map([['package.json', 'file']]),
};

it.each([
  ['./a', '/app/src/a.ts'],
  ['./a.js', '/app/src/a.ts'],
  ['./b.js', '/app/src/b.js'],
  ['./c.js', '/app/src/c.tsx'],
  ['./data.json', '/app/src/data.json'],
  ['./data', '/app/src/data.json'],
  ['./lib', '/app/src/lib/index.ts'],
  ['./lib/', '/app/src/lib/index.ts'],
  ['./lib/../a', '/app/src/a.ts'],
  ['../main', '/app/main.ts'],
  ['./missing', undefined],
  ['./missing/a', undefined],
  ['..', undefined],
  ['./link', 'unclear'],
  ['./pkg', 'unclear'],
])('%s means %s', (specifier, path) => {
  expect(relativeModule('/app/src', specifier, folder => FOLDERS[folder])).toBe(path);
});
