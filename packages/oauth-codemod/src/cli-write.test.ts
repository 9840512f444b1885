import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, symlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, codemod, codemodBeside, codemodOnTerminal, type Outcome } from './testing/bin.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from './testing/forum.js';
import { project, type Project } from './testing/project.js';
import { SECRETS, SECRET_PROGRAM } from './testing/secrets.js';

beforeAll(build);

const codemodIn = ({ root }: Project, ...args: string[]): Outcome => codemod(root, args);

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.dev', '-c', 'protocol.file.allow=always'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

/** A repository in which everything is committed. */
function repository(files: Record<string, string>): Project {
  const tree = project(files);
  git(tree.root, 'init', '--quiet');
  commit(tree.root);
  return tree;
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', 'a');
}

const write = (path: string, text: string): void => {
  execFileSync('sh', ['-c', 'cat > "$1"', 'sh', path], { input: text });
};

const refusal = (names: string): unknown => ({
  status: 2,
  stdout: '',
  stderr: `oauth-codemod: uncommitted changes in ${names}: commit or stash them, or add --allow-dirty; nothing was written\n`,
});

describe('--write', () => {
  it('writes what is committed, whatever else has changed', () => {
    const tree = repository({ 'a.js': FORUM, 'b.js': '' });
    write(tree.path('b.js'), 'b();');
    write(tree.path('c.js'), 'c();');
    expect(codemodIn(tree, '--write')).toMatchObject({ status: 0, stderr: '' });
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN);
  });

  it.each<[string, (tree: Project) => void]>([
    [
      'changed',
      tree => {
        write(tree.path('a.js'), `${FORUM}//\n`);
      },
    ],
    [
      'staged',
      tree => {
        write(tree.path('a.js'), `${FORUM}//\n`);
        git(tree.root, 'add', 'a.js');
      },
    ],
    [
      'untracked',
      tree => {
        git(tree.root, 'rm', '--quiet', '--cached', 'a.js');
        git(tree.root, 'commit', '--quiet', '--message', 'b');
      },
    ],
  ])('refuses if a file that it would write is %s, and writes it with --allow-dirty', (_, change) => {
    const tree = repository({ 'a.js': FORUM, 'b.js': FORUM });
    change(tree);
    const before = tree.read('a.js');
    expect(codemodIn(tree, '--write')).toEqual(refusal('a.js'));
    expect([tree.read('a.js'), tree.read('b.js')]).toEqual([before, FORUM]);
    expect(codemodIn(tree, '--write', '--allow-dirty')).toMatchObject({ status: 0, stderr: '' });
    expect(tree.read('a.js')).toBe(before.replace(FORUM, FORUM_REWRITTEN));
  });

  it('names no more files than fit in a line', () => {
    const tree = repository({ 'x.js': '' });
    for (const name of ['a.js', 'b\n.js', 'c.js', 'd.js', 'e.js']) write(tree.path(name), FORUM);
    expect(codemodIn(tree, '--write')).toEqual(refusal('a.js, b\\u{a}.js, c.js and 2 more'));
  });

  it('asks the repository of a submodule and of a worktree', () => {
    const module = repository({ 'a.js': FORUM });
    const tree = repository({ 'b.js': FORUM });
    git(tree.root, 'submodule', '--quiet', 'add', module.root, 'module');
    git(tree.root, 'worktree', 'add', '--quiet', 'worktree');
    commit(tree.root);
    write(tree.path('module/a.js'), `${FORUM}//\n`);
    write(tree.path('worktree/b.js'), `${FORUM}//\n`);
    expect(codemodIn(tree, '--write')).toEqual(refusal('module/a.js, worktree/b.js'));
    expect(codemodIn(tree, '--write', 'b.js')).toMatchObject({ status: 0, stderr: '' });
  });

  it('asks about the file behind a link', () => {
    const tree = repository({ 'dist/a.js': FORUM });
    const links = project({});
    symlinkSync(tree.path('dist/a.js'), links.path('link.js'));
    write(tree.path('dist/a.js'), `${FORUM}//\n`);
    expect(codemodIn(links, '--write', 'link.js', tree.root)).toEqual(refusal('link.js'));
  });

  it('leaves a file outside of the given paths as it is, though a link among them leads to it', () => {
    const tree = project({ 'elsewhere/a.js': FORUM, 'src/b.js': '' });
    symlinkSync('../elsewhere/a.js', tree.path('src/link.js'));
    const report = 'src/link.js  not looked at: a link to a file outside of the given paths\n\n';
    expect(codemodIn(tree, '--write', 'src/link.js', 'src/b.js')).toEqual({
      status: 0,
      stdout: `${report}1 file scanned, 0 OAuth requests found\n`,
      stderr: '',
    });
    expect(codemodIn(tree, '--write', 'src').stdout).toBe('1 file scanned, 0 OAuth requests found\n');
    expect(tree.read('elsewhere/a.js')).toBe(FORUM);
  });

  it('writes a file once that is named beside a link to it', () => {
    const tree = project({ 'a.js': FORUM });
    symlinkSync('a.js', tree.path('link.js'));
    expect(codemodIn(tree, '--write', '--allow-dirty', 'link.js', 'a.js')).toMatchObject({ status: 0, stderr: '' });
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN);
    expect(lstatSync(tree.path('link.js')).isSymbolicLink()).toBe(true);
  });

  it('warns outside git, if there is something to write', () => {
    const tree = project({ 'a.js': FORUM });
    const warning = 'warning: not in a git repository, so git can’t bring back what is written\n';
    expect(codemodIn(tree, '--write')).toMatchObject({ status: 0, stderr: warning });
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN);
    expect(codemodIn(tree, '--write')).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses if git can’t tell', () => {
    const tree = project({ 'a.js': FORUM, '.git': 'nonsense' });
    const { status, stderr } = codemodIn(tree, '--write');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^oauth-codemod: git status failed in .* --allow-dirty writes without asking git\n$/u);
    expect(tree.read('a.js')).toBe(FORUM);
  });

  it('with --mark marks what needs a hand, once', () => {
    const tree = repository({ 'a.js': MANUAL });
    expect(codemodIn(tree, '--mark').stdout).toContain('+// TODO(oauth-codemod): nested-value: A form has no nested');
    expect(tree.read('a.js')).toBe(MANUAL);
    expect(codemodIn(tree, '--write', '--mark')).toMatchObject({ status: 1, stderr: '' });
    const marked = tree.read('a.js');
    expect(marked.match(/TODO\(oauth-codemod\)/gu)).toHaveLength(1);
    expect(codemodIn(tree, '--write', '--mark', '--allow-dirty').status).toBe(1);
    expect(tree.read('a.js')).toBe(marked);
  });
});

it('two runs at once write each file once, and leave nothing behind', async () => {
  const tree = project(MANY);
  const both = [1, 2].map(() => codemodBeside(tree.root, ['--write', '--allow-dirty', 'src']));
  for (const { status, stderr } of await Promise.all(both)) {
    // Whoever comes late finds a file rewritten, or changed since it was read.
    expect([0, 2]).toContain(status);
    expect(
      stderr.replace(/^src\/\d+\.js: (?:changed while it was analysed, so it was not written: run again)\n/gmu, ''),
    ).toBe('');
  }
  expect(new Set(Object.keys(MANY).map(name => tree.read(name)))).toEqual(new Set([FORUM_REWRITTEN]));
  expect(readdirSync(tree.path('src'))).toHaveLength(70);
});

describe('--explain', () => {
  it.each(['nested-value', 'overlapping-edit', 'opted-out'])('says what %s means', code => {
    const { status, stdout, stderr } = codemodIn(project({}), '--explain', code);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${code}\\n  [A-Z].*[.]\\n[^]*\\n  Before:\\n[^]*\\n  After:\\n`, 'u'));
  });

  it('names the codes that there are', () => {
    const { status, stderr } = codemodIn(project({}), '--explain', 'none');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^oauth-codemod: no reason is called none; there are [a-z-]+(?:, [a-z-]+)+\n$/u);
  });
});

describe('--interactive', () => {
  it('asks about each request, and writes what was accepted when it is quit', async () => {
    const tree = repository({ 'a.js': FORUM, 'b.js': FORUM, 'c.js': FORUM });
    const { status, stdout } = await codemodOnTerminal(tree.root, ['--interactive'], ['n\n', 'y\n', 'q\n']);
    expect(stdout.match(/Rewrite this request \[y,n,a,q,e,\?\]\?/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(stdout).toContain('1 rewritten');
    expect(stdout).toContain('2 would be rewritten');
    expect(status).toBe(1);
    expect([tree.read('a.js'), tree.read('b.js'), tree.read('c.js')]).toEqual([FORUM, FORUM_REWRITTEN, FORUM]);
  });

  it('takes all that follow', async () => {
    const tree = repository({ 'a.js': FORUM, 'b.js': FORUM, 'c.js': FORUM });
    await expect(codemodOnTerminal(tree.root, ['--interactive'], ['n\n', 'a\n'])).resolves.toMatchObject({ status: 1 });
    expect([tree.read('a.js'), tree.read('b.js'), tree.read('c.js')]).toEqual([
      FORUM,
      FORUM_REWRITTEN,
      FORUM_REWRITTEN,
    ]);
  });

  it('opens the editor, and says what the answers mean', async () => {
    const tree = repository({ 'a.js': FORUM, 'b.js': FORUM });
    const env = { VISUAL: `sed -i '1s/^/\\/\\/ edited\\n/'` };
    const { stdout } = await codemodOnTerminal(tree.root, ['--interactive'], ['?\n', 'e\n', 'n\n'], env);
    expect(stdout).toContain('y - rewrite this request\r\n');
    expect([tree.read('a.js'), tree.read('b.js')]).toEqual([`// edited\n${FORUM_REWRITTEN}`, FORUM]);
  });

  it('shows no secret with --redact', async () => {
    const tree = repository({ 'a.js': SECRET_PROGRAM });
    const shown = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await codemodOnTerminal(tree.root, ['--interactive', ...args], ['q\n']);
      return SECRETS.filter(secret => stdout.includes(secret));
    };
    await expect(shown()).resolves.not.toEqual([]);
    await expect(shown('--redact')).resolves.toEqual([]);
  });

  it('is quit by Ctrl-D', async () => {
    const tree = repository({ 'a.js': FORUM, 'b.js': FORUM });
    const { status } = await codemodOnTerminal(tree.root, ['--interactive'], ['y\n', '\u0004']);
    expect(status).toBe(1);
    expect([tree.read('a.js'), tree.read('b.js')]).toEqual([FORUM_REWRITTEN, FORUM]);
  });

  it('needs a terminal', () => {
    expect(codemodIn(project({ 'a.js': FORUM }), '--interactive')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'oauth-codemod: --interactive needs a terminal: use --write to write without being asked\n',
    });
  });
});

/** Settings that take longer to load than a run without progress may last. */
const SLOW = 'await new Promise(resolve => setTimeout(resolve, 600));\nexport default {};\n';
const MANY = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`src/${String(index)}.js`, FORUM]));

describe('progress', () => {
  it('is shown on a terminal, and taken away', async () => {
    const { stdout } = await codemodOnTerminal(project({ ...MANY, 'slow.mjs': SLOW }).root, [
      '--config=slow.mjs',
      'src',
    ]);
    expect(stdout).toMatch(/\r\u001B\[K32 of 70 files, 32 OAuth requests, \d+ s left\r\u001B\[K/u);
  });

  it('is not shown in a pipe', () => {
    const { stderr } = codemodIn(project({ ...MANY, 'slow.mjs': SLOW }), '--config=slow.mjs', 'src');
    expect(stderr).toBe('');
  });
});

it('ends between files when it is interrupted, with a summary that says so', () => {
  const interrupting =
    'process.kill(process.pid, "SIGINT");\nawait new Promise(resolve => setTimeout(resolve, 50));\nexport default {};\n';
  const tree = project({ ...MANY, 'interrupting.mjs': interrupting });
  const { status, stdout } = codemodIn(tree, '--write', '--config=interrupting.mjs', 'src');
  expect({ status, stdout }).toEqual({
    status: 130,
    stdout: 'Interrupted: 0 of 70 files scanned, 0 OAuth requests found\n',
  });
  expect(tree.read('src/0.js')).toBe(FORUM);
});

it('tells what was written when it is interrupted while a file is written', () => {
  const interrupting = `import fs from 'node:fs';
const { rename } = fs;
fs.rename = (...names) => {
  fs.rename = rename;
  process.kill(process.pid, 'SIGINT');
  setTimeout(() => rename(...names), 50);
};
export default {};
`;
  const tree = project({ ...MANY, 'interrupting.mjs': interrupting });
  const { status, stdout } = codemodIn(tree, '--write', '--config=interrupting.mjs', 'src');
  expect({ status, summary: stdout.slice(stdout.indexOf('Interrupted')) }).toEqual({
    status: 130,
    summary: `Interrupted: 70 of 70 files scanned, 70 OAuth requests found:
  1 rewritten
  69 would be rewritten
To rewrite: oauth-codemod --write --config interrupting.mjs src
`,
  });
  expect([tree.read('src/0.js'), tree.read('src/1.js')]).toEqual([FORUM_REWRITTEN, FORUM]);
});
