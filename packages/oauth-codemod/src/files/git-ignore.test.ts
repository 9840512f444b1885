import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { project, type Project } from '../testing/project.js';
import { walk } from './walk.js';

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=off', '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd,
    encoding: 'utf8',
  });

beforeEach(() => {
  // What the developer's own git ignores doesn't count.
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('XDG_CONFIG_HOME', '/dev/null');
  return () => vi.unstubAllEnvs();
});

/** What git says that it doesn't ignore below a folder, relative to the root. */
const accordingToGit = ({ root }: Project, folder: string): string[] =>
  git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', folder)
    .split('\0')
    .filter(name => name !== '')
    .sort();

function accordingToUs(tree: Project, folder: string): string[] {
  const { files } = walk(tree.path(folder), tree.root);
  return files.map(file => relative(tree.root, file)).sort();
}

const NAMES = [
  'a.js',
  'b.js',
  'keep.js',
  'a/a.js',
  'a/b.js',
  'a/b/a.js',
  'a/b/keep.js',
  'b/a/b.js',
  'b/keep.js',
  'lib/a/b/c.js',
];

describe('what git ignores', () => {
  it.each<[string, Record<string, string>]>([
    ['by name', { '.gitignore': 'a.js\n' }],
    ['tied to its folder', { '.gitignore': '/a.js\n', 'a/.gitignore': '/b.js\n' }],
    ['with a slash in the middle', { '.gitignore': 'a/b\n', 'lib/.gitignore': 'a/b\n' }],
    ['folders alone', { '.gitignore': 'b/\n' }],
    ['but for exceptions', { '.gitignore': '*.js\n!keep.js\n' }],
    ['but for exceptions in a folder below', { '.gitignore': '*.js\n', 'a/.gitignore': '!a.js\n' }],
    [
      'a folder, which no exception within can bring back',
      { '.gitignore': 'a\n!a/b/keep.js\n', 'a/.gitignore': '!*\n' },
    ],
    ['all in a folder but for an exception', { '.gitignore': 'a/*\n!a/b/\n' }],
    ['a folder that is brought back below', { '.gitignore': 'b/\n', 'a/.gitignore': '!b/\n' }],
    ['with stars', { '.gitignore': '**/b/*.js\nlib/**/c.js\n' }],
    ['with classes and question marks', { '.gitignore': '[ab].js\n?/b\n' }],
    [
      'with comments, blanks and escapes',
      { '.gitignore': '# a.js\n\n\\#b.js\n\\!keep.js\nb.js   \n', '#b.js': '', '!keep.js': '' },
    ],
    ['with CRLF and a byte order mark', { '.gitignore': '\uFEFFa.js\r\nb/\r\n' }],
    [
      'below a folder whose name looks like a pattern',
      { '[x] !/.gitignore': 'a.js\n', '[x] !/a.js': '', 'x !/a.js': '' },
    ],
    ['in another case', { '.gitignore': 'A.JS\n' }],
    ['where the last pattern decides', { '.gitignore': '!a.js\na.js\nb.js\n!b.js\n' }],
  ])('%s', (_, files) => {
    const tree = project({ ...Object.fromEntries(NAMES.map(name => [name, ''])), ...files });
    git(tree.root, 'init', '--quiet');
    for (const folder of ['.', 'a', 'lib']) {
      expect(accordingToUs(tree, folder)).toEqual(accordingToGit(tree, folder));
    }
    // The same holds without a repository.
    const expected = accordingToGit(tree, '.');
    rmSync(tree.path('.git'), { recursive: true });
    expect(accordingToUs(tree, '.')).toEqual(expected);
  });

  it('by its own list of a repository', () => {
    const tree = project({ 'a.js': '', 'b.js': '' });
    git(tree.root, 'init', '--quiet');
    execFileSync('sh', ['-c', 'mkdir -p .git/info && echo a.js > .git/info/exclude'], { cwd: tree.root });
    expect(accordingToUs(tree, '.')).toEqual(['b.js']);
    expect(accordingToGit(tree, '.')).toEqual(['b.js']);
  });

  it('outside a repository counts from the working directory on, not above it', () => {
    const tree = project({
      '.gitignore': 'a.js',
      'work/.gitignore': 'b.js',
      'work/a.js': '',
      'work/src/b.js': '',
      'work/src/c.js': '',
    });
    const { files } = walk(tree.path('work/src'), tree.path('work'));
    expect(files).toEqual([tree.path('work/src/c.js')]);
    expect(walk(tree.path('work'), tree.path('work')).files).toHaveLength(3);
  });

  it('does not count in a repository within', () => {
    const tree = project({ '.gitignore': 'a.js', 'module/a.js': '', 'module/.git': 'gitdir: elsewhere\n', 'a.js': '' });
    git(tree.root, 'init', '--quiet');
    expect(accordingToUs(tree, '.')).toEqual(['.gitignore', 'module/.git', 'module/a.js']);
    expect(accordingToUs(tree, 'module')).toEqual(['module/.git', 'module/a.js']);
  });

  it.each([
    [
      'by the user’s list, which the settings name',
      { 'home/.gitconfig': '[core]\nexcludesFile = ~/mine\n' },
      'home/mine',
    ],
    ['by the user’s list at its usual place', {}, 'home/.config/git/ignore'],
  ])('%s, where no list of the project says otherwise', (_, settings, list) => {
    const tree = project({
      ...settings,
      [list]: '*.js\n!c.js\n',
      'work/.gitignore': '!b.js\n',
      'work/a.js': '',
      'work/b.js': '',
      'work/c.js': '',
      'work/d.js': '',
    });
    vi.stubEnv('GIT_CONFIG_GLOBAL', undefined);
    vi.stubEnv('XDG_CONFIG_HOME', undefined);
    vi.stubEnv('HOME', tree.path('home'));
    git(tree.path('work'), 'init', '--quiet');
    mkdirSync(tree.path('work/.git/info'), { recursive: true });
    writeFileSync(tree.path('work/.git/info/exclude'), '!d.js\n');
    const expected = ['work/.gitignore', 'work/b.js', 'work/c.js', 'work/d.js'];
    expect(git(tree.path('work'), 'ls-files', '--others', '--exclude-standard').split('\n').filter(Boolean)).toEqual(
      expected.map(name => name.slice('work/'.length)),
    );
    expect(accordingToUs(tree, 'work')).toEqual(expected);
    // Outside of git, what it ignores everywhere doesn't count.
    rmSync(tree.path('work/.git'), { recursive: true });
    expect(accordingToUs(tree, 'work')).toContain('work/a.js');
  });

  it('by the list of a repository in its worktrees and as a submodule', () => {
    const tree = project({ 'main/x.txt': '', 'outer/x.txt': '' });
    for (const name of ['main', 'outer']) {
      git(tree.path(name), 'init', '--quiet');
      git(tree.path(name), 'add', '.');
      git(tree.path(name), 'commit', '--quiet', '--message', 'a');
    }
    git(tree.path('main'), 'worktree', 'add', '--quiet', '../tree');
    git(tree.path('outer'), '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../main', 'module');
    for (const folder of ['main/.git', 'outer/.git/modules/module']) {
      mkdirSync(tree.path(`${folder}/info`), { recursive: true });
      writeFileSync(tree.path(`${folder}/info/exclude`), 'a.js\n');
    }
    for (const folder of ['tree', 'outer/module']) {
      for (const name of ['a.js', 'b.js']) writeFileSync(tree.path(`${folder}/${name}`), '');
      const found = accordingToUs(tree, folder);
      expect(found.filter(name => name.endsWith('.js'))).toEqual([`${folder}/b.js`]);
      expect(git(tree.path(folder), 'ls-files', '--others', '--exclude-standard')).toBe('b.js\n');
    }
  });
});
