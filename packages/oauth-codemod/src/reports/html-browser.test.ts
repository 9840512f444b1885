import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { accessibilityFaults, missingBrowser, startBrowser } from '../../../../test/support/browser.js';
import { run } from '../run.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from '../testing/forum.js';
import { project } from '../testing/project.js';
import { reportOf } from '../testing/render.js';
import { renderHtml } from './html.js';

const LONG = `src/${'a-folder-with-a-long-name/'.repeat(8)}f.js`;
const FILES = {
  'a.js': FORUM,
  'b.js': MANUAL,
  'c.js': POSSIBLE,
  'd.js': ACCEPTED,
  'e.js': FORUM_REWRITTEN,
  [LONG]: FORUM,
  'g.js': `${FORUM})`,
};
const HEADINGS = ['a.js:4:3', 'b.js:4:3', 'c.js:2:1', 'd.js:4:3', 'e.js:4:3', `${LONG}:4:3`];

describe.skipIf(missingBrowser !== undefined)('the page in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a report as whoever receives it does: from a file, with no network. */
  async function open(colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
    const tree = project(FILES);
    const path = tree.path('report.html');
    writeFileSync(path, renderHtml(reportOf(await run(['.'], { cwd: tree.root, write: false })), new Date()));
    const context = await browser.newContext({ colorScheme, offline: true, viewport: { width, height: 800 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.on('console', message => expect.fail(`the console says: ${message.text()}`));
    page.on('request', request => {
      expect(request.url()).toBe(pathToFileURL(path).href);
    });
    await page.goto(pathToFileURL(path).href);
    return page;
  }

  const shown = async (page: Page): Promise<string[]> => {
    const places = await page.locator('article:visible h3 code').allTextContents();
    return places.sort();
  };

  it('shows the requests of the outcomes that are ticked', async () => {
    const page = await open();
    await expect(shown(page)).resolves.toEqual([...HEADINGS].sort());
    await page.getByLabel('Would be rewritten (2)').uncheck();
    await expect(shown(page)).resolves.toEqual(['b.js:4:3', 'c.js:2:1', 'd.js:4:3', 'e.js:4:3']);
    await page.getByLabel('Left alone (2)').uncheck();
    await page.getByLabel('Already right (1)').uncheck();
    await expect(shown(page)).resolves.toEqual(['b.js:4:3']);
    await page.getByLabel('Would be rewritten (2)').check();
    await expect(shown(page)).resolves.toEqual(['a.js:4:3', 'b.js:4:3', `${LONG}:4:3`]);
  });

  it('is used by keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').textContent()).resolves.toBe('Skip to the requests');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').getAttribute('id')).resolves.toBe('show-manual');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(shown(page)).resolves.toEqual(['b.js:4:3', 'c.js:2:1', 'd.js:4:3', 'e.js:4:3']);
    await page.keyboard.press('Space');
    // Past the other two boxes: the first change can be closed, and scrolled while it is open.
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
    await expect(page.locator(':focus').textContent()).resolves.toBe('Change in line 4 of a.js');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').getAttribute('aria-label')).resolves.toBe('Diff of a.js, line 4, column 3');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('article').first().locator('pre').isVisible()).resolves.toBe(false);
  });

  it.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(13, 17, 23)'],
  ] as const)('is accessible on a %s screen', async (scheme, background) => {
    const page = await open(scheme);
    await expect(page.evaluate('getComputedStyle(document.body).backgroundColor')).resolves.toBe(background);
    await expect(accessibilityFaults(page)).resolves.toEqual([]);
  });

  it.each([320, 768, 1280])('fits a screen of %i pixels', async width => {
    const page = await open('light', width);
    await expect(page.evaluate('document.documentElement.scrollWidth')).resolves.toBe(width);
  });

  it('prints without what can’t be used on paper', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('fieldset').isVisible()).resolves.toBe(false);
    await expect(shown(page)).resolves.toHaveLength(6);
  });
});
