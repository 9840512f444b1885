import { describe, expect, it } from 'vitest';
import { run } from '../../run.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../../testing/forum.js';
import { project } from '../../testing/project.js';
import { dryRun, render } from '../../testing/render.js';
import { SECRETS, SECRET_PROGRAM } from '../../testing/secrets.js';

describe('markdown', () => {
  it('has totals, what is to be done, and the changes', async () => {
    const report = await render(
      'markdown',
      await dryRun(project({ 'a.js': FORUM, 'b.js': MANUAL, 'c.js': FORUM_REWRITTEN })),
    );
    expect(report.split('\n')).toEqual([
      '## OAuth token requests',
      '',
      '3 files scanned, 3 OAuth requests found.',
      '',
      '| Outcome | Requests |',
      '| --- | ---: |',
      '| Needs a hand | 1 |',
      '| Would be rewritten | 1 |',
      '| Already right | 1 |',
      '',
      'To rewrite: `oauth-codemod --write src`',
      '',
      '### `a.js`',
      '',
      expect.stringMatching(/^- \*\*4:3 would be rewritten\*\*: JSON is sent .*\.$/u),
      '',
      '### `b.js`',
      '',
      expect.stringMatching(/^- \*\*4:3 needs a hand\*\* \(`nested-value`\): .* A form has no nested objects: .*$/u),
      '',
      '<details><summary>Change of <code>a.js</code></summary>',
      '',
      '```diff',
      '--- a/a.js',
      '+++ b/a.js',
      '@@ -1,4 +1,4 @@',
      ...FORUM.split('\n')
        .slice(0, 3)
        .map(line => ` ${line}`),
      `-${FORUM.split('\n')[3] ?? ''}`,
      `+${FORUM_REWRITTEN.split('\n')[3] ?? ''}`,
      '```',
      '',
      '</details>',
      '',
    ]);
  });

  it('lists what failed', async () => {
    const { root } = project({});
    const report = await run(['none.js'], { cwd: root, write: false }).then(result => render('markdown', result));
    expect(report).toBe(
      '## OAuth token requests\n\n0 files scanned, 0 OAuth requests found.\n\n### Failed\n\n- `none.js`: no such file or folder\n',
    );
  });

  it('shows hostile names and code as they are', async () => {
    const tree = project({ '`<b>\n@team #1.js': `${FORUM}// \`\`\`\` </details>\n` });
    const report = await render('markdown', await dryRun(tree));
    expect(report).toContain('### `` `<b>\\u{a}@team #1.js ``\n');
    expect(report).toContain('<summary>Change of <code>`&lt;b&gt;\\u{a}@team #1.js</code></summary>\n\n`````diff\n');
    expect(report).toContain('\n`````\n\n</details>\n');
  });

  it('leaves out changes where it would be too long for a comment', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `${String(index)}.js`);
    const report = await render(
      'markdown',
      await dryRun(project(Object.fromEntries(names.map(name => [name, FORUM])))),
    );
    expect(report.length).toBeLessThan(65_536);
    const shown = report.match(/<details>/gu)?.length ?? 0;
    expect(report).toContain(`Too long to show: the changes of ${String(120 - shown)} more files.\n`);
  });

  it('leaves out files where even what is to be done would be too long, and failures where there are many', async () => {
    const files = (count: number, text: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index)}.js`, text]));
    const report = await render('markdown', await dryRun(project(files(300, MANUAL))));
    expect(report.length).toBeLessThan(65_536);
    const shown = report.match(/^### /gmu)?.length ?? 0;
    expect(report.endsWith(`\nToo long to show: ${String(300 - shown)} more files.\n`)).toBe(true);
    const failed = await render('markdown', await dryRun(project(files(130, `${FORUM})`))));
    expect(failed.match(/: syntax error at 5:1/gu)).toHaveLength(100);
    expect(failed).toContain('\n- and 30 more\n');
  });

  it('holds no secret', async () => {
    const report = await render('markdown', await dryRun(project({ 'a.js': SECRET_PROGRAM })));
    expect(SECRETS.filter(secret => report.includes(secret))).toEqual([]);
    expect(report).toContain("client_secret: '***'");
  });
});
