import { describe, expect, it } from 'vitest';
import { parseSource } from '../../oauth-codemod/src/parse.js';
import { moduleReader, projectFiles, type ModuleReader } from './project.js';

function project(files: Map<string, { text: string; version: number }>): { read: ModuleReader; parsed: string[] } {
  const parsed: string[] = [];
  const read = moduleReader({
    resolve: specifier => `/app/${specifier}`,
    version: path => files.get(path)?.version,
    readText: path => files.get(path)?.text,
    parse: (path, text) => {
      parsed.push(path);
      return parseSource(path, text);
    },
  });
  return { read, parsed };
}

it('parses a file once as long as it doesn’t change', () => {
  const files = new Map([['/app/a.ts', { text: 'export const a = 1;', version: 1 }]]);
  const { read, parsed } = project(files);
  expect(read('a.ts', '/app/main.ts')).toBe(read('a.ts', '/app/other.ts'));
  expect(parsed).toEqual(['/app/a.ts']);
  files.set('/app/a.ts', { text: 'export const a = 2;', version: 2 });
  expect(read('a.ts', '/app/main.ts')?.source.text).toBe('export const a = 2;');
  expect(parsed).toEqual(['/app/a.ts', '/app/a.ts']);
});

it.each([
  ['node_modules/x/index.js', 'export const a = 1;'],
  ['types.d.ts', 'export const a: number;'],
  ['broken.json', '{'],
  ['long.json', JSON.stringify('x'.repeat(30_000))],
  ['data.json5', '{}'],
  ['broken.ts', 'export const = 1;'],
  ['bundle.js', `export const a = '${'x'.repeat(500_000)}';`],
])('knows nothing of %s', (name, text) => {
  const { read } = project(new Map([[`/app/${name}`, { text, version: 1 }]]));
  expect(read(name, '/app/main.ts')).toBeUndefined();
});

it('reads data as what a script exports', () => {
  const files = new Map([['/app/urls.json', { text: '{ "token": "/oauth/token" }', version: 1 }]]);
  const { read } = project(files);
  expect(read('urls.json', '/app/main.ts')).toMatchObject({
    path: '/app/urls.json',
    source: { text: 'module.exports = { "token": "/oauth/token" };' },
  });
});

it('finds no data where scripts are asked for', () => {
  const find = projectFiles({ resolve: specifier => `/app/${specifier}`, readText: () => undefined });
  expect([find('./a.js', '/app/main.ts'), find('./a.json', '/app/main.ts')]).toEqual(['/app/./a.js', undefined]);
});

it('knows nothing of a file that isn’t there', () => {
  expect(project(new Map()).read('a.ts', '/app/main.ts')).toBeUndefined();
});

it('forgets what was used longest ago', () => {
  const names = Array.from({ length: 257 }, (_, index) => `f${String(index)}.ts`);
  const { read, parsed } = project(new Map(names.map(name => [`/app/${name}`, { text: '', version: 1 }])));
  for (const name of names) read(name, '/app/main.ts');
  read('f256.ts', '/app/main.ts');
  expect(parsed).toHaveLength(257);
  read('f0.ts', '/app/main.ts');
  expect(parsed).toHaveLength(258);
});

it('doesn’t resolve what package.json lists, unless it is a package of the workspace', () => {
  const dependencies = { axios: '^1.0.0', '@acme/http': 'workspace:*' };
  const files = new Map([
    ['/app/package.json', JSON.stringify({ dependencies })],
    ['/app/@acme/http', 'x'],
  ]);
  const resolved: string[] = [];
  const read = moduleReader({
    resolve: specifier => {
      resolved.push(specifier);
      return undefined;
    },
    version: () => 1,
    readText: path => files.get(path),
    parse: parseSource,
  });
  for (const specifier of ['axios', 'axios/lib/x', 'node:fs', '@acme/http', '@/lib', './a', '#a', 'unlisted']) {
    read(specifier, '/app/main.ts');
  }
  expect(resolved).toEqual(['@acme/http', '@/lib', './a', '#a', 'unlisted']);
});

describe('a package that a workspace lists by version', () => {
  const files = new Map([
    ['/app/package.json', '{ "workspaces": ["packages/*"] }'],
    ['/app/packages/web/package.json', '{ "dependencies": { "@acme/http": "^1.0.0", "axios": "^1.0.0" } }'],
    ['/app/packages/http/index.ts', 'export {};'],
    ['/app/node_modules/axios/index.js', 'export {};'],
  ]);
  const paths = new Map([
    ['@acme/http', '/app/packages/http/index.ts'],
    ['axios', '/app/node_modules/axios/index.js'],
  ]);
  const resolved: string[] = [];
  const find = projectFiles({
    resolve: specifier => {
      resolved.push(specifier);
      return paths.get(specifier);
    },
    readText: path => files.get(path),
  });

  it('is the project’s if it is linked to one of its folders', () => {
    expect(find('@acme/http', '/app/packages/web/main.ts')).toBe('/app/packages/http/index.ts');
  });

  it('is a package if it is installed, and looked up once', () => {
    resolved.length = 0;
    expect(find('axios', '/app/packages/web/main.ts')).toBeUndefined();
    expect(find('axios', '/app/packages/web/lib/other.ts')).toBeUndefined();
    expect(resolved).toEqual(['axios']);
  });
});
