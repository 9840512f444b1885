import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, type Project } from '../testing/project.js';
import { discover, type PathFault } from './discover.js';

function found({ root }: Project, ...paths: string[]): { files: string[]; faults: readonly PathFault[] } {
  const { files, faults } = discover(paths, root);
  return { files: files.map(file => relative(root, file)), faults };
}

const files = (...names: string[]): unknown => ({ files: names, faults: [] });
const fault = (path: string, error: string): unknown => ({ files: [], faults: [{ path, error }] });

describe('a folder', () => {
  it('gives the JavaScript and TypeScript files at every depth, sorted', () => {
    const names = ['a.js', 'b.mjs', 'c.cjs', 'd.jsx', 'e/e.ts', 'e/f/f.mts', 'g.cts', 'h.tsx', 'i.vue', 'j.md'];
    const others = ['a.css', 'a.json', 'b.d.ts', 'b.d.mts', 'README', 'c.xml'];
    const tree = project(Object.fromEntries([...names, ...others].map(name => [name, ''])));
    expect(found(tree, '.')).toEqual(files(...names));
  });

  it.each([
    ['where git is used', true],
    ['where it isn’t', false],
  ])('leaves out installed packages and what a .gitignore in or above it names, %s', (_, isRepository) => {
    const tree = project({
      '.gitignore': 'dist/\n',
      'src/.gitignore': 'generated.js\n',
      'src/a.js': '',
      'src/generated.js': '',
      'src/dist/a.js': '',
      'src/node_modules/b/b.js': '',
      'node_modules/b/b.js': '',
    });
    if (isRepository) execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    expect(found(tree, 'src')).toEqual(files('src/a.js'));
    expect(found(tree, '.')).toEqual(files('src/a.js'));
    expect(found(tree, 'node_modules', 'src')).toEqual(files('src/a.js'));
  });

  it('gives files whatever their names', () => {
    const names = ['\n.js', ' a.js', '#b.js', '$(c).js', '-d.js', '[e].js', 'f\\.js'];
    expect(found(project(Object.fromEntries(names.map(name => [name, '']))), '.')).toEqual(files(...names));
  });

  it('gives no build output, unless it is named itself', () => {
    const tree = project({ 'src/a.js': '', 'src/dist/b.js': '', 'build/c.js': '', '.next/server/d.js': '' });
    expect(found(tree, '.')).toEqual(files('src/a.js'));
    expect(found(tree, 'build', 'src/dist')).toEqual(files('build/c.js', 'src/dist/b.js'));
  });

  it('may have a name that looks like a glob', () => {
    expect(found(project({ 'app/[id]/(group)/a.ts': '', 'app/i/a.ts': '' }), 'app/[id]')).toEqual(
      files('app/[id]/(group)/a.ts'),
    );
  });

  it('with a dot before its name is looked at', () => {
    expect(found(project({ '.github/a.js': '', '.git/hooks/b.js': '' }), '.')).toEqual(files('.github/a.js'));
  });

  it('outside the working directory is looked at', () => {
    const { root } = project({});
    const other = project({ 'a.js': '' });
    expect(discover([other.root], root)).toMatchObject({ files: [other.path('a.js')], faults: [] });
  });

  it('outside the working directory obeys a .gitignore of its repository', () => {
    const tree = project({ '.gitignore': 'dist', 'a/a.js': '', 'b/b.js': '', 'b/dist/b.js': '' });
    execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    expect(discover(['../b'], tree.path('a'))).toMatchObject({
      files: [tree.path('b/b.js')],
      faults: [],
    });
  });

  it('may be empty', () => {
    expect(found(project({}), '.')).toEqual(files());
  });

  it('with a link to itself ends', () => {
    const tree = project({ 'a.js': '' });
    symlinkSync('.', tree.path('loop'));
    expect(found(tree, '.')).toEqual(files('a.js'));
  });
});

describe('a file', () => {
  it('that is named is taken even if git ignores it', () => {
    const tree = project({ '.gitignore': '*.js\n', 'a.js': '', 'b.js': '' });
    expect(found(tree, 'a.js')).toEqual(files('a.js'));
  });

  it('is taken once, however often it is named', () => {
    const tree = project({ 'src/a.js': '' });
    expect(found(tree, 'src/a.js', 'src', './src/a.js', 'src/*.js')).toEqual(files('src/a.js'));
  });

  it('is told from those that a folder or a glob gives', () => {
    const tree = project({ 'a.js': '', 'b.js': '', 'src/c.js': '' });
    expect(discover(['a.js', '*.js', 'src'], tree.root)).toMatchObject({ named: [tree.path('a.js')] });
  });

  it('of another kind is passed over beside others', () => {
    expect(found(project({ 'a.css': '', 'a.js': '' }), 'a.css', 'a.js')).toEqual(files('a.js'));
  });

  it('of another kind is a fault alone', () => {
    expect(found(project({ 'a.css': '' }), 'a.css')).toEqual(
      fault('a.css', 'neither a JavaScript nor a TypeScript file'),
    );
  });

  it('behind a link is taken if it lies in what was named, and once', () => {
    const tree = project({ 'src/a.js': '', 'src/dist/b.js': '' });
    symlinkSync('src/a.js', tree.path('a.js'));
    symlinkSync('src/dist/b.js', tree.path('b.js'));
    expect(found(tree, 'a.js', 'b.js', 'src')).toEqual(files('b.js', 'src/a.js'));
    expect(found(tree, 'a.js', 'src/a.js')).toEqual(files('src/a.js'));
  });

  it('behind a link is told of if it lies elsewhere', () => {
    const tree = project({ 'src/a.js': '', 'other/b.js': '' });
    symlinkSync('../other/b.js', tree.path('src/b.js'));
    const { files: taken, outside } = discover(['src/a.js', 'src/b.js'], tree.root);
    expect({ taken, outside }).toEqual({ taken: [tree.path('src/a.js')], outside: [tree.path('src/b.js')] });
  });

  it('is taken once, though its folder has two names', () => {
    const tree = project({ 'src/a.js': '' });
    symlinkSync('src', tree.path('link'));
    expect(found(tree, 'src', 'link')).toEqual(files('src/a.js'));
    expect(found(tree, 'link')).toEqual(files('link/a.js'));
  });

  it('behind a dangling link is left to the reader, who can say what is wrong', () => {
    const tree = project({});
    symlinkSync('nowhere', tree.path('a.js'));
    expect(found(tree, 'a.js')).toEqual(files('a.js'));
  });
});

describe('a glob', () => {
  it.each([
    ['src/*.ts', ['src/a.ts']],
    ['src/**/*.{js,ts}', ['src/a.ts', 'src/b/b.js']],
    ['src/*', ['src/a.ts']],
    ['*/b', ['src/b/b.js']],
    ['**', ['src/a.ts', 'src/b/b.js']],
    ['{src,lib}/*.ts', ['src/a.ts']],
    ['src/[a-b].ts', ['src/a.ts']],
  ])('%s gives the files that git doesn’t ignore', (pattern, names) => {
    const tree = project({
      '.gitignore': 'c.js',
      'src/a.ts': '',
      'src/a.d.ts': '',
      'src/a.css': '',
      'src/b/b.js': '',
      'src/b/c.js': '',
      'node_modules/b/d.js': '',
    });
    expect(found(tree, pattern)).toEqual(files(...names));
  });

  it.each(['src/*.tsx', '*.css', '!src/**', 'none/**'])('%s that matches nothing is a fault', pattern => {
    expect(found(project({ 'src/a.ts': '', 'a.css': '' }), pattern)).toEqual(
      fault(pattern, 'matches no JavaScript or TypeScript file'),
    );
  });

  it('reaches out of the working directory', () => {
    const tree = project({ 'a/a.js': '', 'b/b.js': '' });
    const selection = discover(['../b/*.js'], tree.path('a'));
    expect(selection).toMatchObject({ files: [tree.path('b/b.js')], faults: [] });
  });
});

describe('a path', () => {
  it('that doesn’t exist is a fault, and the others are still taken', () => {
    expect(found(project({ 'a.js': '' }), 'b.js', 'a.js', 'c/d')).toEqual({
      files: ['a.js'],
      faults: [
        { path: 'b.js', error: 'no such file or folder' },
        { path: 'c/d', error: 'no such file or folder' },
      ],
    });
  });

  it.skipIf(process.platform === 'win32')('to a pipe is a fault', () => {
    const tree = project({});
    execFileSync('mkfifo', [tree.path('a.js')]);
    expect(found(tree, 'a.js')).toEqual(fault('a.js', 'neither a file nor a folder'));
  });

  it('that can’t be looked up is a fault', () => {
    const tree = project({});
    symlinkSync('a.js', tree.path('a.js'));
    expect(found(tree, 'a.js')).toEqual(fault('a.js', 'cannot be read: too many symbolic links encountered'));
  });

  it.skipIf(process.getuid?.() === 0)(
    'to a folder that can’t be opened is a fault, and its neighbours are taken',
    () => {
      const tree = project({ 'src/a.js': '' });
      mkdirSync(tree.path('src/locked'), { mode: 0 });
      expect(found(tree, 'src')).toEqual({
        files: ['src/a.js'],
        faults: [{ path: 'src/locked', error: 'cannot be read: permission denied' }],
      });
    },
  );
});
