import { describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from '../testing/forum.js';
import { project } from '../testing/project.js';
import { dryRun, reportOf } from '../testing/render.js';
import { SECRETS, SECRET_PROGRAM } from '../testing/secrets.js';
import { barChart } from './html/chart.js';
import { escapeHtml } from './html/escape.js';
import { renderHtml } from './html.js';

const DATE = new Date('2026-11-22T10:00:00Z');

async function pageOf(files: Record<string, string>, ...paths: string[]): Promise<string> {
  const { root } = project(files);
  return renderHtml(reportOf(await run(['.', ...paths], { cwd: root, write: false })), DATE);
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the page', () => {
  it('has totals, charts, every request with its change, and what failed', async () => {
    const page = await pageOf(
      { 'a.js': FORUM, 'b.js': MANUAL, 'c.js': POSSIBLE, 'd.js': ACCEPTED, 'e.js': FORUM_REWRITTEN },
      'none.js',
    );
    expect(count(page, /<article class="[\w-]+">/gu)).toBe(5);
    expect(page).toContain('<div class="would-rewrite"><dt>Would be rewritten</dt><dd>1</dd></div>');
    expect(page).toContain('<div class="failed"><dt>Paths failed</dt><dd>1</dd></div>');
    expect(page).toContain('<desc id="requests-by-client-text">axios: 5</desc>');
    expect(page).toContain('nice-cxone-platform: 3');
    expect(page).toContain('<code>none.js</code>: no such file or folder');
    expect(count(page, /<pre /gu)).toBe(1);
    expect(page).toContain(`<ins>+${escapeHtml(FORUM_REWRITTEN.split('\n')[3] ?? '')}</ins>`);
    expect(page).toContain('<strong>To do:</strong> A form has no nested objects');
  });

  it('can be filtered by each outcome that there is', async () => {
    const page = await pageOf({ 'a.js': FORUM, 'b.js': MANUAL });
    expect([...page.matchAll(/<input type="checkbox" id="show-([\w-]+)" checked>/gu)].map(match => match[1])).toEqual([
      'manual',
      'would-rewrite',
    ]);
    expect(page).toContain('body:has(#show-manual:not(:checked)) article.manual{display:none}');
  });

  it('loads nothing and runs nothing', async () => {
    const page = await pageOf({ 'a.js': FORUM });
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|form)\b|\s(?:src|srcset|on\w+)=|@import|url\(/iu);
  });

  it('shows hostile names and code as text', async () => {
    const name = '"><script>alert(1)</script>\u001B[2J\u202E\n.js';
    const page = await pageOf({ 'x.js': '', [name]: `${FORUM}// </code></pre><script>alert(2)</script>\u0000\n` });
    expect(page).not.toContain('<script');

    expect(page).not.toMatch(/[\u0000-\u0008\u001B\u202E]/u);
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u{1b}[2J\\u{202e}');
  });

  it('holds no secret', async () => {
    const page = await pageOf({ 'a.js': SECRET_PROGRAM });
    expect(SECRETS.filter(secret => page.includes(secret))).toEqual([]);
    expect(page).toContain('client_secret: &#39;***&#39;');
  });

  it('says that nothing was found', async () => {
    const page = renderHtml(reportOf(await dryRun(project({ 'a.js': '' }))), DATE);
    expect(page).toContain('1 file scanned, 0 OAuth requests found. Made by oauth-codemod on <time>2026-11-22</time>');
    expect(page).toContain('<p>None was found.</p>');
    expect(page).not.toContain('<svg');
  });
});

describe('a chart', () => {
  it('begins with what is most frequent, and writes its numbers out', () => {
    const chart = barChart('By client', ['ky', 'axios', 'axios']);
    expect([...chart.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(match => match[1])).toEqual([
      'axios',
      '2',
      'ky',
      '1',
    ]);
    expect([...chart.matchAll(/ width="(\d+)"/gu)].map(match => match[1])).toEqual(['240', '120']);
  });

  it('sums up what is too much to show', () => {
    const names = Array.from({ length: 20 }, (_, index) =>
      Array.from({ length: 20 - index }, () => `<${String(index)}>`),
    );
    const chart = barChart('By client', names.flat());
    expect(count(chart, /<rect /gu)).toBe(12);
    expect(chart).toContain('others: 45');
    expect(chart).not.toContain('<0>');
  });
});
