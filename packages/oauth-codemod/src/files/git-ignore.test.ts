import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, type Project } from '../testing/project.js';
import { walk } from './walk.js';

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=off', '-c', 'core.excludesFile=/dev/null', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** What git says that it doesn't ignore below a folder, relative to the root. */
const accordingToGit = ({ root }: Project, folder: string): string[] =>
  git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', folder)
    .split('\0')
    .filter(name => name !== '')
    .sort();

async function accordingToUs(tree: Project, folder: string): Promise<string[]> {
  const { files } = await walk(tree.path(folder), tree.root);
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
  ])('%s', async (_, files) => {
    const tree = project({ ...Object.fromEntries(NAMES.map(name => [name, ''])), ...files });
    git(tree.root, 'init', '--quiet');
    for (const folder of ['.', 'a', 'lib']) {
      await expect(accordingToUs(tree, folder)).resolves.toEqual(accordingToGit(tree, folder));
    }
    // The same holds without a repository.
    const expected = accordingToGit(tree, '.');
    rmSync(tree.path('.git'), { recursive: true });
    await expect(accordingToUs(tree, '.')).resolves.toEqual(expected);
  });

  it('by its own list of a repository', async () => {
    const tree = project({ 'a.js': '', 'b.js': '' });
    git(tree.root, 'init', '--quiet');
    execFileSync('sh', ['-c', 'mkdir -p .git/info && echo a.js > .git/info/exclude'], { cwd: tree.root });
    await expect(accordingToUs(tree, '.')).resolves.toEqual(['b.js']);
    expect(accordingToGit(tree, '.')).toEqual(['b.js']);
  });

  it('outside a repository counts from the working directory on, not above it', async () => {
    const tree = project({
      '.gitignore': 'a.js',
      'work/.gitignore': 'b.js',
      'work/a.js': '',
      'work/src/b.js': '',
      'work/src/c.js': '',
    });
    const { files } = await walk(tree.path('work/src'), tree.path('work'));
    expect(files).toEqual([tree.path('work/src/c.js')]);
    await expect(walk(tree.path('work'), tree.path('work')).then(found => found.files.length)).resolves.toBe(3);
  });

  it('does not count in a repository within', async () => {
    const tree = project({ '.gitignore': 'a.js', 'module/a.js': '', 'module/.git': 'gitdir: elsewhere\n', 'a.js': '' });
    git(tree.root, 'init', '--quiet');
    await expect(accordingToUs(tree, '.')).resolves.toEqual(['.gitignore', 'module/.git', 'module/a.js']);
    await expect(accordingToUs(tree, 'module')).resolves.toEqual(['module/.git', 'module/a.js']);
  });
});
