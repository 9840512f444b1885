import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, build, codemod, jscodeshift, TRANSFORM, type Outcome } from './testing/bin.js';
import { FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from './testing/forum.js';
import { project, type Project } from './testing/project.js';
import { SECRETS, SECRET_PROGRAM } from './testing/secrets.js';

beforeAll(build);

const onWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
const LATIN_1 = Buffer.concat([Buffer.from(FORUM), Uint8Array.of(0x2f, 0x2f, 0xe9)]);

const codemodIn = ({ root }: Project, ...args: string[]): Outcome => codemod(root, args);

describe('a run', () => {
  it('without --write shows what would change, writes nothing and exits with 1', () => {
    const tree = project({ 'src/a.js': FORUM });
    const { status, stdout, stderr } = codemodIn(tree, 'src');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('src/a.js:4:3  JSON is sent');
    expect(stdout).toContain('+++ b/src/a.js');
    expect(stdout.endsWith('\nTo rewrite: oauth-codemod --write src\n')).toBe(true);
    expect(stdout).not.toContain('\u001B');
    expect(tree.read('src/a.js')).toBe(FORUM);
  });

  it('by way of npx is repeated by way of npx', () => {
    const { root } = project({ 'a.js': FORUM });
    const { stdout } = codemod(root, ['a.js'], '', { npm_lifecycle_event: 'npx' });
    expect(stdout.endsWith('\nTo rewrite: npx oauth-codemod --write a.js\n')).toBe(true);
  });

  it('that finds no file to look at says so', () => {
    const tree = project({ '.gitignore': 'b.js', 'b.js': FORUM, 'dist/a.js': FORUM, 'c.css': '' });
    const { status, stdout, stderr } = codemodIn(tree);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '0 files scanned, 0 OAuth requests found\n' });
    expect(stderr).toMatch(/^warning: no file to look at: [^\n]+\n$/u);
  });

  it('with --write writes, exits with 0, and changes nothing when run again', () => {
    const tree = project({ 'a.js': FORUM, 'b.js': onWindows(FORUM), 'c.js': 'a();\r\n' });
    chmodSync(tree.path('a.js'), 0o750);
    const after = { 'a.js': FORUM_REWRITTEN, 'b.js': onWindows(FORUM_REWRITTEN), 'c.js': 'a();\r\n' };
    for (const counted of ['  2 rewritten\n', '  2 already right\n']) {
      const { status, stdout, stderr } = codemodIn(tree, '--write', '--allow-dirty', '.');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(counted);
      expect(Object.fromEntries(Object.keys(after).map(name => [name, tree.read(name)]))).toEqual(after);
    }
    expect(statSync(tree.path('a.js')).mode & 0o777).toBe(0o750);
  });

  it('with --write exits with 1 if a request needs a hand', () => {
    expect(codemodIn(project({ 'a.js': FORUM, 'b.js': MANUAL }), '--write', '--allow-dirty')).toMatchObject({
      status: 1,
      stderr: '',
    });
  });

  it('without paths looks at the working directory, without installed packages', () => {
    const { stdout } = codemodIn(project({ 'src/a.js': FORUM, 'node_modules/b/b.js': FORUM }), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'src/a.js' }], summary: { files: 1, wouldRewrite: 1 } });
  });

  it('over an empty file exits with 0', () => {
    expect(codemodIn(project({ 'a.js': '' }), 'a.js')).toEqual({
      status: 0,
      stdout: '1 file scanned, 0 OAuth requests found\n',
      stderr: '',
    });
  });

  it('includes what is only possible, by the endpoints of a file, if asked to', () => {
    const tree = project({
      'a.js': POSSIBLE,
      'oauth.json': '{ "endpoints": [{ "url": "https://b.dev/**", "accepts": "form" }] }',
    });
    expect(codemodIn(tree, 'a.js').status).toBe(0);
    const { status, stdout } = codemodIn(tree, '--include', 'possible', '--config', 'oauth.json', 'a.js');
    expect(status).toBe(1);
    expect(stdout).toContain('\nTo rewrite: oauth-codemod --write --include possible --config oauth.json a.js\n');
  });
});

it('keeps its status and its peace if nobody reads to the end', () => {
  const tree = project(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${String(index)}.js`, FORUM])));
  const script = `'${process.execPath}' '${BIN}' . | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: tree.root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^0\.js:4:3 {2}JSON is sent [^\n]*\n1\n$/u);
});

it('rewrites files whatever their names, and shows none as it is that could steer a terminal', () => {
  const names = [
    "a'b.js",
    '-c.js',
    '--write.js',
    '$(d).js',
    'e f.ts',
    '#g.mjs',
    'ü😀.cjs',
    'h\ni.js',
    '\u001B[2Jj.js',
    '\u202Ek.js',
  ];
  const tree = project(Object.fromEntries(names.map(name => [`src/${name}`, FORUM])));
  const { files } = JSON.parse(codemodIn(tree, '--format=json').stdout) as { files: { path: string }[] };
  expect(files.map(({ path }) => path).sort()).toEqual(names.map(name => `src/${name}`).sort());
  const { status, stdout } = codemodIn(tree, '--write');
  expect(status).toBe(0);
  expect(stdout).not.toMatch(/[\u001B\u202E]/u);
  expect(names.map(name => tree.read(`src/${name}`))).toEqual(names.map(() => FORUM_REWRITTEN));
});

it('rewrites the scripts of other files, and nothing around them', () => {
  const html = (script: string): string => `<!doctype html>\r\n<p title='>'>&amp;</p>\n<script>${script}</script>\n`;
  const containers: Record<string, (script: string) => string> = {
    'a.vue': script =>
      `<template>\n  <p v-if="a > b">{{ c }}</p>\n</template>\n<script setup lang="ts">\n${script}</script>\n`,
    'a.svelte': script => `<script lang="ts">\n${script}</script>\n{#if a < b}<p>{c}</p>{/if}\n`,
    'a.astro': script => `---\n${script}---\n<p>{a}</p>\n`,
    'a.html': html,
    'a.md': script => `# A\n\n- b\n\n  \`\`\`sh\n  c\n  \`\`\`\n\n\`\`\`js\n${script}\`\`\`\n\ntext  \n`,
    'a.mdx': script => `import B from 'b'\n\n<B c={1}/>\n\n\`\`\`ts title="d"\n${script}\`\`\`\n`,
  };
  const made = (script: string): Record<string, string> =>
    Object.fromEntries(Object.entries(containers).map(([name, around]) => [name, around(script)]));
  const tree = project(made(FORUM));
  expect(codemodIn(tree, '--write')).toMatchObject({ status: 0 });
  expect(Object.fromEntries(Object.keys(containers).map(name => [name, tree.read(name)]))).toEqual(
    made(FORUM_REWRITTEN),
  );
});

describe('a file that fails', () => {
  it.each<[string, string, (tree: Project) => string[], string]>([
    ['a syntax error', 'bad.js: syntax error at 5:1: Unexpected token\n', () => ['bad.js', 'good.js'], `${FORUM})`],
    ['a syntax error, in a folder', 'bad.js: syntax error at 5:1: Unexpected token\n', () => ['.'], `${FORUM})`],
    ['a missing path', 'none.js: no such file or folder\n', () => ['none.js', 'good.js'], ''],
    [
      'a glob without a match',
      'lib/*.js: matches no JavaScript or TypeScript file\n',
      () => ['lib/*.js', 'good.js'],
      '',
    ],
    [
      'a dangling link',
      'link.js: cannot be read: no such file or directory\n',
      tree => {
        symlinkSync('nowhere.js', tree.path('link.js'));
        return ['link.js', 'good.js'];
      },
      '',
    ],
  ])('by %s is told of in one line, the others are written, and the status is 2', (_, line, prepare, bad) => {
    const tree = project({ 'bad.js': bad, 'good.js': FORUM });
    const { status, stdout, stderr } = codemodIn(tree, '--write', '--allow-dirty', ...prepare(tree));
    expect({ status, stderr }).toEqual({ status: 2, stderr: line });
    expect(stdout).toContain('  1 rewritten\n  1 path failed\n');
    expect([tree.read('bad.js'), tree.read('good.js')]).toEqual([bad, FORUM_REWRITTEN]);
  });

  it('by not being UTF-8 is told of in one line in a diff too', () => {
    const { status, stdout, stderr } = codemodIn(project({ 'bad.js': LATIN_1, 'good.js': FORUM }), '--format', 'diff');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'bad.js: not UTF-8: convert it to UTF-8, or leave it out\n',
    });
    expect(stdout.startsWith('--- a/good.js\n')).toBe(true);
  });

  it('is told of in the JSON report, and not beside it', () => {
    const { status, stdout, stderr } = codemodIn(project({ 'bad.js': LATIN_1 }), '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { path: 'bad.js', status: 'failed', error: 'not UTF-8: convert it to UTF-8, or leave it out', requests: [] },
      ],
    });
  });

  it('by a syntax error is told of if it is named, even if it holds no request', () => {
    const tree = project({ 'src/bad.js': 'a(' });
    expect(codemodIn(tree, 'src')).toMatchObject({ status: 0, stderr: '' });
    expect(codemodIn(tree, 'src/bad.js')).toMatchObject({
      status: 2,
      stderr: 'src/bad.js: syntax error at 1:3: Expected `)` but found `EOF`\n',
    });
  });

  it('can’t break out of its line by its name', () => {
    expect(codemodIn(project({}), 'a\nb.js').stderr).toBe('a\\u{a}b.js: no such file or folder\n');
  });
});

describe('a list of files', () => {
  it.each([
    ['by lines', 'a.js\nsrc/b.js\r\nREADME\n'],
    ['by NUL', 'a.js\0src/b.js\0c\nd.js\0'],
  ])('%s is read from standard input', (_, list) => {
    const tree = project({ 'a.js': FORUM, 'src/b.js': FORUM, 'c\nd.js': '', 'e.js': FORUM, README: '' });
    const { status, stdout, stderr } = codemod(tree.root, ['--files-from', '-', '--format=json'], list);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'a.js' }, { path: 'src/b.js' }] });
  });

  it('is read from a file, beside paths', () => {
    const tree = project({ 'a.js': FORUM, 'b.js': FORUM, 'list.txt': 'b.js\n' });
    const { stdout } = codemodIn(tree, '--files-from=list.txt', 'a.js');
    expect(stdout).toContain('2 files scanned, 2 OAuth requests found');
    expect(stdout).toContain('To rewrite: oauth-codemod --write --files-from list.txt a.js\n');
  });

  it('may be empty', () => {
    expect(codemod(project({ 'a.js': FORUM }).root, ['--files-from', '-'], '')).toEqual({
      status: 0,
      stdout: '0 files scanned, 0 OAuth requests found\n',
      stderr: '',
    });
  });

  it('that names what isn’t there is a fault, also if it looks like a glob', () => {
    const { status, stderr } = codemod(project({ 'a.js': FORUM }).root, ['--files-from', '-'], '*.js\n');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '*.js: no such file or folder\n' });
  });

  it('that can’t be read is told of in one line', () => {
    expect(codemodIn(project({}), '--files-from=list.txt')).toMatchObject({
      status: 2,
      stderr: 'oauth-codemod: list of files list.txt: cannot be read: no such file or directory\n',
    });
  });
});

describe('a file that nobody wrote', () => {
  const minified = `${FORUM}${'a();'.repeat(3000)}`;

  it.each([
    ['large', `${FORUM}//${'\n'.repeat(5_000_000)}`, 'larger than 5 MB'],
    ['binary', `${FORUM}\0`, 'binary (it has NUL bytes)'],
    ['minified', minified, 'minified'],
  ])('as it is %s, is not looked at, and that is told', (_, text, reason) => {
    const tree = project({ 'src/a.js': text });
    expect(codemodIn(tree, '--write', 'src')).toEqual({
      status: 0,
      stdout: `src/a.js  not looked at: ${reason}\n\n1 file scanned, 0 OAuth requests found\n`,
      stderr: '',
    });
    expect(tree.read('src/a.js')).toBe(text);
  });

  it('as it is minified, is looked at if it is named', () => {
    expect(codemodIn(project({ 'a.js': minified }), 'a.js').stdout).toContain('  1 would be rewritten\n');
  });

  it('is passed over in silence if it has no request', () => {
    const { stdout } = codemodIn(project({ 'a.js': 'a();'.repeat(3000) }), '.');
    expect(stdout).toBe('1 file scanned, 0 OAuth requests found\n');
  });
});

describe('a report', () => {
  it('is written as a page beside what is printed', () => {
    const tree = project({ 'a.js': FORUM });
    const { status, stdout, stderr } = codemodIn(tree, '--report', 'report.html', 'a.js');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('  1 would be rewritten\n');
    expect(tree.read('report.html')).toMatch(/^<!doctype html>\n[^]*<article class="would-rewrite">[^]*<\/html>\n$/u);
  });

  it('that can’t be written is told of in one line', () => {
    expect(codemodIn(project({ 'a.js': FORUM }), '--report', 'none/report.html', 'a.js')).toMatchObject({
      status: 2,
      stderr: 'oauth-codemod: report none/report.html: cannot be written: no such file or directory\n',
    });
  });

  it.each(['sarif', 'github', 'markdown'])('in the format %s tells of failures itself', format => {
    const { status, stdout, stderr } = codemodIn(project({ 'a.js': FORUM }), '--format', format, 'none.js', 'a.js');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout).toContain('no such file or folder');
  });

  it.each(['text', 'diff'])('in the format %s masks secrets if asked to', format => {
    const tree = project({ 'a.js': SECRET_PROGRAM });
    const shown = (...args: string[]): string[] => {
      const { stdout } = codemodIn(tree, '--format', format, ...args);
      return SECRETS.filter(secret => stdout.includes(secret));
    };
    expect(shown().length).toBeGreaterThan(0);
    expect(shown('--redact')).toEqual([]);
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown option', ['--wirte'], "unknown option '--wirte' (Did you mean --write?)"],
    [
      'an unknown format',
      ['--format=xml'],
      /^option '--format <format>' argument 'xml' is invalid\. Allowed choices are .*text\.$/u,
    ],
    [
      'an unknown certainty',
      ['--include=all'],
      /^option '--include <certainty>' argument 'all' is invalid\. Allowed choices are possible\.$/u,
    ],
    ['an option without its value', ['--config'], "option '--config <file>' argument missing"],
    ['a config that isn’t there', ['--config=a.json'], 'config file a.json: cannot be read: no such file or directory'],
    ['a config that is wrong', ['--config=bad.json'], /^config file bad\.json: .*endpoints.*$/u],
    ['an empty path', [''], 'a path is empty'],
    [
      'standard input beside --write',
      ['--stdin-filepath=a.js', '--write'],
      "option '--stdin-filepath <name>' cannot be used with option '--write'",
    ],
    ['standard input beside paths', ['--stdin-filepath=a.js', 'b.js'], '--stdin-filepath takes no other paths'],
    ['standard input of another kind', ['--stdin-filepath=a.css'], 'a.css: neither a JavaScript nor a TypeScript file'],
  ])('%s is told of in one line, and the status is 2', (_, args, message) => {
    const tree = project({ 'a.js': FORUM, 'bad.json': '{ "endpoints": 1 }' });
    const { status, stdout, stderr } = codemodIn(tree, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^oauth-codemod: [^\n]+\n$/u);
    const said = stderr.slice('oauth-codemod: '.length, -1);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});

describe('standard input', () => {
  const throughStdin = (input: string | Uint8Array, ...args: string[]): Outcome =>
    codemod(project({}).root, ['--stdin-filepath', 'src/a.ts', ...args], input);

  it('is rewritten to standard output', () => {
    expect(throughStdin(onWindows(FORUM))).toEqual({ status: 0, stdout: onWindows(FORUM_REWRITTEN), stderr: '' });
  });

  it('goes through unchanged if nothing is to be done', () => {
    expect(throughStdin('a();\r\n')).toEqual({ status: 0, stdout: 'a();\r\n', stderr: '' });
    expect(throughStdin('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('goes through unchanged if a request needs a hand, and that is told', () => {
    const { status, stdout, stderr } = throughStdin(MANUAL);
    expect({ status, stdout }).toEqual({ status: 1, stdout: MANUAL });
    expect(stderr).toMatch(/^src\/a\.ts:4:3: A form has no nested objects[^\n]*\n$/u);
  });

  it('goes through unchanged if it fails, and that is told', () => {
    const stderr = 'src/a.ts: syntax error at 5:1: Unexpected token\n';
    expect(throughStdin(`${FORUM})`)).toEqual({ status: 2, stdout: `${FORUM})`, stderr });
  });

  it('is reported on as JSON', () => {
    const { status, stdout, stderr } = throughStdin(FORUM, '--format=json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: 'src/a.ts', status: 'would-rewrite' }] });
  });

  it('is shown as a diff', () => {
    const { status, stdout } = throughStdin(FORUM, '--format=diff');
    expect(status).toBe(1);
    expect(stdout.startsWith('--- a/src/a.ts\n+++ b/src/a.ts\n@@ ')).toBe(true);
  });
});

describe('--help', () => {
  const help = (...args: string[]): string => codemod('.', [...args, '--help']).stdout;
  const options = (text: string): string[] =>
    [...text.matchAll(/(?<=^ {2}(?:-\w, )?)--[\w-]+/gmu)].map(match => match[0]);

  it('fits a screen of 30 lines and 80 columns', () => {
    const stdout = help();
    expect(stdout).toMatch(/^Usage: oauth-codemod \[options\] \[paths\.\.\.\]\n/u);
    expect(stdout.split('\n').length - 1).toBeLessThanOrEqual(30);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  });

  it('has examples that work, and the exit statuses', () => {
    const stdout = help();
    expect(stdout).toContain('\n  oauth-codemod --write src ');
    expect(stdout).toMatch(/\nExit status: 0 [\w ]+, 1 [\w ]+, 2 [\w ]+\n$/u);
    const tree = project({ 'a.js': FORUM });
    execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    execFileSync('git', ['apply'], { cwd: tree.root, input: codemodIn(tree, '--format', 'diff').stdout });
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN);
  });

  it('has the options that the README has', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const listed = [...(/```text\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '').matchAll(/--[\w-]+/gu)].map(
      match => match[0],
    );
    expect([...listed, '--version', '--help'].sort()).toEqual(options(help()).sort());
  });

  it('of probe has what goes with it', () => {
    expect(options(help('probe'))).toEqual(['--timeout', '--allow-http', '--help']);
  });

  it('is short for -h, and the version is printed alone', () => {
    expect(codemod('.', ['-h'])).toEqual({ status: 0, stdout: help(), stderr: '' });
    expect(codemod('.', ['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });
});

describe('stock jscodeshift', () => {
  const transformIn = ({ root }: Project, ...args: string[]): Outcome =>
    jscodeshift(root, ['-t', TRANSFORM, '--parser=tsx', '--cpus=1', ...args]);

  it('rewrites, and nothing the second time', () => {
    const tree = project({ 'src/a.js': onWindows(FORUM), 'src/b.js': 'a();' });
    expect(transformIn(tree, 'src').stdout).toContain('0 errors\n0 unmodified\n1 skipped\n1 ok\n');
    expect(tree.read('src/a.js')).toBe(onWindows(FORUM_REWRITTEN));
    expect(transformIn(tree, 'src').stdout).toContain('0 errors\n0 unmodified\n2 skipped\n0 ok\n');
    expect([tree.read('src/a.js'), tree.read('src/b.js')]).toEqual([onWindows(FORUM_REWRITTEN), 'a();']);
  });

  it('counts an error, without a stack, and tells what needs a hand', () => {
    const tree = project({ 'src/a.js': `${FORUM})`, 'src/b.js': MANUAL });
    const { stdout } = transformIn(tree, 'src');
    expect(stdout).toContain('src/a.js Transformation error (syntax error at 5:1: Unexpected token)\n');
    expect(stdout).toContain('src/b.js 4:3 needs a hand: A form has no nested objects');
    expect(stdout).toContain('1 errors\n0 unmodified\n1 skipped\n0 ok\n');
    expect(stdout).not.toMatch(/^ +at /mu);
  });

  it('passes its options on', () => {
    const tree = project({ 'a.js': POSSIBLE });
    expect(transformIn(tree, '--dry', 'a.js').stdout).toContain('1 skipped\n0 ok\n');
    expect(transformIn(tree, '--dry', '--include=possible', 'a.js').stdout).toContain('0 skipped\n1 ok\n');
  });
});
