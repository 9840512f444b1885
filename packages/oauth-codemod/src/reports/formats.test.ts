import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from '../testing/forum.js';
import { project } from '../testing/project.js';
import { dryRun, render } from '../testing/render.js';
import { FORMATS } from './formats.js';

const URL_TEXT = 'https://platform.devtest.nicecxone.com/oauth/token';

it('lists the formats', () => {
  expect(FORMATS.toSorted()).toEqual(['diff', 'github', 'json', 'markdown', 'sarif', 'text']);
});

describe('text', () => {
  it('shows what would change, and how to change it', async () => {
    const result = await dryRun(project({ 'src/a.js': FORUM }));
    await expect(render('text', result)).resolves.toBe(
      `src/a.js:4:3  JSON is sent to the token endpoint of NICE CXone (${URL_TEXT})  would be rewritten
    ${result.files[0]?.requests[0]?.explanation.why ?? ''}.

--- a/src/a.js
+++ b/src/a.js
@@ -1,4 +1,4 @@
 import axios from 'axios';
 
 export const login = (id, secret) =>
-${FORUM.split('\n')[3] ?? ''}
+${FORUM_REWRITTEN.split('\n')[3] ?? ''}

1 file scanned, 1 OAuth request found:
  1 would be rewritten
To rewrite: oauth-codemod --write src
`,
    );
  });

  it('shows no change once it is written', async () => {
    const { root } = project({ 'a.js': FORUM });
    const report = await render('text', await run(['.'], { cwd: root, write: true }));
    expect(report.split('\n')).toEqual([
      `a.js:4:3  JSON is sent to the token endpoint of NICE CXone (${URL_TEXT})  rewritten`,
      expect.stringContaining('RFC 6749'),
      '',
      '1 file scanned, 1 OAuth request found:',
      '  1 rewritten',
      '',
    ]);
  });

  it('tells what to do by hand, and why the rest is left', async () => {
    const files = { 'a.js': MANUAL, 'b.js': POSSIBLE, 'c.js': ACCEPTED, 'd.js': FORUM_REWRITTEN, 'e.js': '' };
    const report = await dryRun(project(files)).then(result => render('text', result));
    expect(report.split('\n')).toEqual([
      `a.js:4:3  JSON is sent to the token endpoint of NICE CXone (${URL_TEXT})  needs a hand (nested-value)`,
      expect.stringContaining('    RFC 6749'),
      '    A form has no nested objects: send the value of "nested" as the text that the server documents for it.',
      '',
      expect.stringMatching(/^b\.js:2:1 {2}JSON is sent to what may be .* {2}only possible \(--include possible\)$/u),
      expect.stringContaining('    RFC 6749'),
      '',
      '5 files scanned, 4 OAuth requests found:',
      '  1 needs a hand',
      '  2 left alone: 1 only possible (--include possible), 1 to a server that takes JSON too',
      '  1 already right',
      'What a reason means: oauth-codemod --explain nested-value',
      '',
    ]);
  });

  it('counts failures', async () => {
    const { root } = project({});
    await expect(render('text', await run(['a.js', 'b.js'], { cwd: root, write: false }))).resolves.toBe(
      '0 files scanned, 0 OAuth requests found:\n  2 paths failed\n',
    );
  });

  it('says in one line that there is nothing', async () => {
    await expect(dryRun(project({})).then(result => render('text', result))).resolves.toBe(
      '0 files scanned, 0 OAuth requests found\n',
    );
  });

  it('lets neither a file’s name nor its text steer the terminal', async () => {
    const tree = project({ 'a\u001B[2J.js': `${FORUM}// \u001B[2J\n` });
    const report = await dryRun(tree).then(result => render('text', result));
    expect(report).toContain('a\\u{1b}[2J.js:4:3  JSON');
    expect(report).toContain(' // \\u{1b}[2J\n');
    expect(report).not.toContain('\u001B');
  });

  it('is coloured on a terminal', async () => {
    const report = await dryRun(project({ 'a.js': FORUM })).then(result => render('text', result, true));
    expect(report).toContain('\u001B[33mwould be rewritten\u001B[39m');
    expect(report).toContain(`\u001B[32m+${FORUM_REWRITTEN.split('\n')[3] ?? ''}\u001B[39m`);
  });
});

describe('diff', () => {
  const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const open = (text: string): string => text.trimEnd();

  it.each([
    ['a plain file', 'src/a.js', String],
    ['a file with CRLF and a byte order mark', 'a.js', windows],
    ['a file without a line break at its end', 'a.js', open],
    ['a name with spaces, quotes and letters', 'src/é "b" c.js', String],
    ['a name with a line break, a tab and an escape', 'a\n--- b/c\t\\ \u001B[2J.js', String],
    ['a long file', 'a.js', (text: string) => `${'// a\n'.repeat(50)}${text}${'// b\n'.repeat(50)}`],
  ])('is applied by git to %s', async (_, name, form) => {
    const tree = project({ [name]: form(FORUM), 'right.js': FORUM_REWRITTEN });
    const patch = await render('diff', await dryRun(tree));
    execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: tree.root, input: patch });
    expect(tree.read(name)).toBe(form(FORUM_REWRITTEN));
  });

  it('has no line that a file’s name could have put there', async () => {
    const patch = await render('diff', await dryRun(project({ 'a\n--- a/b.js\n+++ b/b.js\n.js': FORUM })));
    expect(patch.split('\n').filter(line => /^(?:---|\+\+\+) /u.test(line))).toHaveLength(2);
  });

  it('is applied by patch', async () => {
    const tree = project({ 'src/a.js': FORUM, 'src/b.js': FORUM });
    const { status } = spawnSync('patch', ['-p1'], { cwd: tree.root, input: await render('diff', await dryRun(tree)) });
    expect(status).toBe(0);
    expect([tree.read('src/a.js'), tree.read('src/b.js')]).toEqual([FORUM_REWRITTEN, FORUM_REWRITTEN]);
  });

  it('is empty if nothing changes', async () => {
    await expect(dryRun(project({ 'a.js': MANUAL })).then(result => render('diff', result))).resolves.toBe('');
  });
});

describe('json', () => {
  it('has a file’s name as it is', async () => {
    const name = '\n"\u001B[2J\u009B2J\u202E\\.js';
    const text = await render('json', await dryRun(project({ [name]: FORUM })));
    expect(JSON.parse(text)).toMatchObject({ files: [{ path: name }] });
    expect(text).not.toMatch(/[\u001B\u009B\u202E]/u);
  });

  it('has the members of its schema and no others', async () => {
    const { root } = project({ 'src/a.js': FORUM, 'src/b.js': MANUAL, 'src/c.js': `${FORUM})`, 'src/d.js': '' });
    const text = await render('json', await run(['src', 'e.js'], { cwd: root, write: false }));
    const request = {
      line: 4,
      column: 3,
      client: 'axios',
      endpoint: { kind: 'token', url: URL_TEXT, provider: 'nice-cxone-platform' },
      wire: 'json',
      certainty: 'likely',
    };
    const help =
      'A form has no nested objects: send the value of "nested" as the text that the server documents for it.';
    expect(JSON.parse(text)).toStrictEqual({
      version: 1,
      files: [
        { path: 'e.js', status: 'failed', error: 'no such file or folder', requests: [] },
        { path: 'src/a.js', status: 'would-rewrite', requests: [{ ...request, outcome: 'would-rewrite' }] },
        {
          path: 'src/b.js',
          status: 'unchanged',
          requests: [{ ...request, outcome: 'manual', reason: 'nested-value', help }],
        },
        { path: 'src/c.js', status: 'failed', error: 'syntax error at 5:1: Unexpected token', requests: [] },
      ],
      summary: { files: 4, requests: 2, rewritten: 0, wouldRewrite: 1, manual: 1, left: 0, ok: 0, failed: 2 },
    });
    expect(text.endsWith('}\n')).toBe(true);
  });
});
