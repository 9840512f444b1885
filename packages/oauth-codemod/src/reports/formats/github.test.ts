import { describe, expect, it } from 'vitest';
import { run } from '../../run.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../../testing/forum.js';
import { project } from '../../testing/project.js';
import { dryRun, render } from '../../testing/render.js';

const COLUMNS = `endLine=4,col=3,endColumn=${String((FORUM.split('\n')[3] ?? '').length)}`;

describe('github', () => {
  it('annotates each request that is left to do', async () => {
    const report = await render(
      'github',
      await dryRun(project({ 'a.js': FORUM, 'b.js': MANUAL, 'c.js': FORUM_REWRITTEN })),
    );
    expect(report.split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(
          `^::error file=a\\.js,line=4,${COLUMNS},title=oauth/no-json-token-request::JSON is sent .*\\.$`,
          'u',
        ),
      ),
      expect.stringMatching(/^::error file=b\.js,line=4,.*::JSON is sent .* A form has no nested objects.*$/u),
      '',
    ]);
  });

  it('leaves out columns where a request takes more than a line', async () => {
    const report = await render('github', await dryRun(project({ 'a.js': FORUM.replace(', {', ',\n{') })));
    expect(report).toContain('::error file=a.js,line=4,endLine=5,title=');
  });

  it('annotates what failed', async () => {
    const { root } = project({ 'bad.js': `${FORUM})` });
    await expect(
      run(['.', 'none.js'], { cwd: root, write: false }).then(result => render('github', result)),
    ).resolves.toBe(
      '::error file=none.js,title=oauth-codemod::no such file or folder\n' +
        '::error file=bad.js,line=5,col=1,title=oauth-codemod::syntax error at 5:1: Unexpected token\n',
    );
  });

  it('lets no file’s name end a command or begin one', async () => {
    const tree = project({ 'a,b:c%0A\n::set-output name=x::y\r.js': FORUM });
    const report = await render('github', await dryRun(tree));
    expect(report.trimEnd().split(/[\n\r]/u)).toHaveLength(1);
    expect(report).toContain('file=a%2Cb%3Ac%250A%0A%3A%3Aset-output name=x%3A%3Ay%0D.js,line=4,');
  });
});
