import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { accessibilityFaults, missingBrowser, startBrowser } from './support/browser.js';
import { BUILT, servePlayground, type Playground } from './support/playground.js';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** The page that is opened from a disk. */
const SINGLE = join(BUILT, 'single/index.html');

/** Machines of CI may be busy. */
const PATIENCE = { timeout: 15_000 };

const WRONG = `fetch('https://login.acme.dev/oauth/token', {
  method: 'POST',
  body: JSON.stringify({ grant_type: 'client_credentials', client_id: id }),
});
`;

let playground: Playground;

beforeAll(async () => {
  playground = await servePlayground();
});
afterAll(() => playground.close());

it('takes less than 400 kB before the parser', () => {
  const all = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter(file => extname(file) !== '');
  const files = all.filter(file => !file.startsWith('single'));
  const parser = files.filter(file => /parse-[\w-]+\.js$/u.test(file));
  expect(parser).toHaveLength(1);
  const before = files.filter(file => !parser.includes(file));
  const sizes = before.map(file => gzipSync(readFileSync(join(BUILT, file))).length);
  expect(sizes.length).toBeGreaterThanOrEqual(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});

it('takes less than 420 kB as one file, parser and all', () => {
  expect(readdirSync(join(BUILT, 'single'))).toStrictEqual(['index.html']);
  expect(gzipSync(readFileSync(SINGLE)).length).toBeLessThan(420_000);
});

describe.skipIf(missingBrowser !== undefined)('the page in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** Opens the page as somebody does who was never there. */
  async function visit(options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const context = await browser.newContext({ viewport: WIDE, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    page.on('pageerror', error => expect.fail(`the page fails: ${error.message}`));
    page.on('console', message => expect.fail(`the console says: ${message.text()} (${message.location().url})`));
    page.on('request', request => {
      expect(`${request.method()} ${new URL(request.url()).origin}/`).toBe(`GET ${playground.url}`);
    });
    await prepare?.(page);
    await page.goto(playground.url);
    return page;
  }

  const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Code', exact: true });
  const summary = (page: Page): Locator => page.locator('#summary');
  const results = (page: Page): Locator => page.getByRole('region', { name: 'Requests' });

  async function shows(locator: Locator, text: string | RegExp): Promise<void> {
    await expect.poll(() => locator.innerText(), PATIENCE).toMatch(text);
  }

  /** The code in the editor, which lays lines out as elements. */
  const codeOf = (page: Page): Promise<string> =>
    page
      .locator('.cm-line')
      .allInnerTexts()
      .then(lines => lines.map(line => line.replace(/^\n$/u, '')).join('\n'));

  async function type(page: Page, code: string): Promise<void> {
    await editor(page).fill(code);
  }

  it('opens with the forum program, and tells it', async () => {
    const page = await visit();
    await shows(summary(page), '1 to repair');
    expect(await page.locator('.cm-lintRange-error').allInnerTexts()).toStrictEqual(['axios.post']);
    const [before, after] = await page.locator('.wire pre').allInnerTexts();
    expect(before).toBe(
      `POST https://platform.devtest.nicecxone.com/oauth/token
Content-Type: application/json

{"grant_type":"client_credentials","client_id":"forum-client","client_secret":"client_secret"}`,
    );
    expect(after).toBe(
      `POST https://platform.devtest.nicecxone.com/oauth/token
Content-Type: application/x-www-form-urlencoded

grant_type=client_credentials&client_id=forum-client&client_secret=client_secret`,
    );
    expect(await page.locator('.wire caption').allInnerTexts()).toStrictEqual([
      'A server that reads a form finds none of:',
      'A server that reads a form finds:',
    ]);
    expect(await page.locator('.after tr').allInnerTexts()).toStrictEqual([
      'grant_type\tclient_credentials',
      'client_id\tforum-client',
      'client_secret\tclient_secret',
    ]);
    expect(await page.locator('.diff :is(ins, del)').allInnerTexts()).toStrictEqual([
      "-axios.post('https://platform.devtest.nicecxone.com/oauth/token', data, {",
      "+axios.post('https://platform.devtest.nicecxone.com/oauth/token', new URLSearchParams(data), {",
      "-    'Content-Type': 'application/json'",
      "+    'Content-Type': 'application/x-www-form-urlencoded'",
    ]);
    const evidence = page.locator('.evidence');
    await evidence.locator('summary').click();
    await shows(evidence, /^Likely: the editor suggests the change, the codemod makes it/u);
    await shows(evidence, 'A known provider: NICE CXone');
    await shows(evidence, 'The parameters say grant_type=client_credentials');
    expect(await evidence.getByRole('link', { name: 'RFC 6749 §4.4.2' }).getAttribute('href')).toBe(
      'https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2',
    );
  });

  it('says what is wrong where it stands, and cures it there', async () => {
    const page = await visit();
    await page.locator('.cm-lintRange-error').first().hover();
    await shows(page.locator('.cm-tooltip-lint'), /^JSON is sent to the token endpoint of NICE CXone/u);
    await page.getByRole('button', { name: 'Send it as a form' }).click();
    await shows(summary(page), '1 right');
  });

  it('changes one request of several', async () => {
    const page = await visit();
    await type(page, WRONG + WRONG.replace('acme', 'other'));
    await shows(summary(page), '2 to repair');
    await page.getByRole('button', { name: 'Change this one only' }).nth(1).click();
    await shows(summary(page), '1 to repair, 1 right');
    expect((await codeOf(page)).indexOf('URLSearchParams')).toBeGreaterThan(WRONG.length);
  });

  it('makes the change, and takes it back', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Make the change' }).click();
    await shows(summary(page), '1 right');
    expect(await codeOf(page)).toContain('new URLSearchParams(data)');
    expect(await page.locator('.cm-lintRange-error').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('requests');
    await editor(page).press('Control+z');
    await shows(summary(page), '1 to repair');
    expect(await codeOf(page)).not.toContain('URLSearchParams');
  });

  it.each([
    ['The forum program (axios)', '1 to repair'],
    ['fetch, with headers in a variable', '1 to repair'],
    ['Angular, with an optional scope', '1 to repair'],
    ['A form under a JSON header', '1 to repair'],
    ['A function that others need as it is', '1 by hand'],
    ['One wrong among three', '1 to repair, 1 left alone, 1 right'],
    ['Your own endpoint and client', '1 by hand'],
  ])('shows the example %s, on a phone too', async (title, found) => {
    const page = await visit({ viewport: PHONE });
    await page.getByLabel('Example').selectOption(title);
    await shows(page.locator('article h3').first(), new RegExp(found.startsWith('1 by') ? '^Needs' : '^To', 'u'));
    await expect.poll(() => summary(page).innerText(), PATIENCE).toBe(found);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });

  it('is there before the parser is', async () => {
    let deliver = (): void => undefined;
    const isAsked = new Promise<void>(resolve => {
      deliver = resolve;
    });
    const page = await visit({}, one =>
      one.route('**/parse-*.js', async route => {
        await isAsked;
        await route.continue();
      }),
    );
    expect(await codeOf(page)).toContain('axios.post(');
    await shows(summary(page), 'Starting');
    deliver();
    await shows(summary(page), '1 to repair');
  });

  it('says so if the parser can’t be had', async () => {
    const page = await visit({}, one =>
      one.route('**/parse-*.js', route =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("cut off")' }),
      ),
    );
    await shows(results(page), 'Check the connection and load the page again. (Error: cut off)');
  });

  it('ends an analysis that doesn’t end, and goes on with the next one', async () => {
    const endless = `postMessage({ kind: 'ready' }); addEventListener('message', () => { for (;;); });`;
    const page = await visit({}, async one => {
      await one.clock.install();
      await one.route('**/worker-*.js', route => route.fulfill({ contentType: 'text/javascript', body: endless }), {
        times: 1,
      });
    });
    await expect
      .poll(async () => {
        await page.clock.fastForward(5_000);
        return results(page).innerText();
      }, PATIENCE)
      .toContain('The analysis took longer than 5 seconds and was stopped.');
    await type(page, WRONG);
    await page.clock.fastForward(1_000);
    await shows(summary(page), '1 to repair');
  });

  it('reads another language if asked to', async () => {
    const page = await visit();
    await type(page, `${WRONG}const id: string = 'a';\n`);
    await shows(results(page), 'Line 5 is not valid JavaScript: Missing initializer in const declaration.');
    expect(await page.locator('.cm-lintRange-error').count()).toBe(1);
    await page.getByRole('button', { name: 'Read it as TypeScript' }).first().click();
    await shows(summary(page), '1 to repair');
    expect(await page.getByLabel('File type').inputValue()).toBe('ts');
  });

  it('says that nothing was found', async () => {
    const page = await visit();
    await type(page, 'console.log(1);');
    await shows(summary(page), 'None found');
  });

  it('goes by settings, and refuses those that are wrong in a sentence', async () => {
    const page = await visit();
    await type(page, `fetch('https://login.acme.dev/start', { method: 'POST', body: JSON.stringify({ user }) });`);
    await shows(summary(page), 'None found');
    await page.getByText('Settings', { exact: true }).click();
    const settings = page.getByLabel('Your own endpoints and clients');
    await settings.fill('{ "endpoints": [{ "url": "https://login.acme.dev/**", "accept": "form" }] }');
    await shows(page.locator('#settings-problem'), 'endpoints[0].accept is no setting. Known are');
    expect(await settings.getAttribute('aria-invalid')).toBe('true');
    await settings.fill('{ "endpoints": [{ "url": "https://login.acme.dev/**", "accepts": "form" }] }');
    await shows(summary(page), '1 to repair');
    expect(await page.locator('#settings-problem').innerText()).toBe('');
  });

  it('acts on more under strict rules', async () => {
    const page = await visit();
    await type(page, WRONG.replace('oauth/token', 'x'));
    await shows(summary(page), '1 left alone');
    await page.getByLabel('Rules').selectOption('strict');
    await shows(summary(page), '1 to repair');
  });

  it('is shared by its address alone', async () => {
    const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await type(page, WRONG);
    await page.getByLabel('File type').selectOption('TypeScript');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await shows(page.locator('#notice'), 'Copied. It holds the whole program, secrets that are written in it too.');
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe(page.url());
    expect(link).toMatch(/#1\.[\w-]+$/u);

    const other = await visit();
    await other.goto(link);
    await expect.poll(() => codeOf(other), PATIENCE).toBe(WRONG);
    expect(other.url()).toBe(link);
    await other.reload();
    await expect.poll(() => codeOf(other), PATIENCE).toBe(WRONG);
    expect(await other.getByLabel('File type').inputValue()).toBe('ts');
    await type(other, 'x');
    await expect.poll(() => other.url(), PATIENCE).toBe(playground.url);

    await other.goto(link.slice(0, -9));
    await shows(other.locator('#notice'), 'The link is damaged');
  });

  it('works without a connection, once it was there', async () => {
    const page = await visit();
    await shows(summary(page), '1 to repair');
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
    await page.context().setOffline(true);
    await page.reload();
    await shows(summary(page), '1 to repair');
    await type(page, WRONG);
    await shows(page.locator('article h3'), 'fetch');
  });

  it('works as one file that is opened from a disk, and asks for nothing else', async () => {
    const context = await browser.newContext({ viewport: WIDE, offline: true });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const address = pathToFileURL(SINGLE).href;
    page.on('pageerror', error => expect.fail(`the page fails: ${error.message}`));
    page.on('console', message => expect.fail(`the console says: ${message.text()}`));
    page.on('request', request => {
      expect(request.url()).toMatch(/^(?:file|blob|data):/u);
    });
    await page.goto(address);
    await shows(summary(page), '1 to repair');
    await type(page, WRONG);
    await shows(page.locator('article h3'), 'fetch');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await shows(page.locator('#notice'), 'It holds the whole program');
    expect(page.url()).toMatch(/#1\.[\w-]+$/u);
    await type(page, 'x');
    await expect.poll(() => page.url(), PATIENCE).toBe(address);
    expect(await accessibilityFaults(page)).toStrictEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const page = await visit();
    await shows(summary(page), '1 to repair');
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        '(e => e.id || e.getAttribute("aria-label") || e.innerText.trim())(document.activeElement)',
      );
    const isMarked = (): Promise<boolean> =>
      page.evaluate<boolean>(
        '[document.activeElement, document.activeElement.closest(".editor")].some(e => e && getComputedStyle(e).outlineStyle === "solid")',
      );
    const path: string[] = [];
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press('Tab');
      path.push(await focused());
      expect(await isMarked(), path.at(-1)).toBe(true);
    }
    expect(path).toStrictEqual([
      ...['Skip to the requests', 'share', 'example', 'language', 'rules', 'Code', 'Settings', 'line 9'],
      ...['Likely: the editor suggests the change, the codemod makes it', 'Make the change'],
    ]);
    await page.getByRole('button', { name: 'line 9' }).press('Enter');
    expect(await focused()).toBe('Code');
    await page.keyboard.press('F8');
    expect(await page.evaluate('getSelection().toString()')).toBe('axios.post');
    await page.getByRole('button', { name: 'Make the change' }).press('Enter');
    await shows(summary(page), '1 right');
    expect(await focused()).toBe('requests');
  });

  it('doesn’t move for those who asked for that', async () => {
    const page = await visit({ reducedMotion: 'reduce' });
    expect(
      await page.evaluate(
        '[...document.querySelectorAll("*")].filter(e => getComputedStyle(e).transitionDuration !== "0s").length',
      ),
    ).toBe(0);
  });

  describe.each([
    ['light', 'wide', WIDE],
    ['dark', 'wide', WIDE],
    ['light', 'a phone', PHONE],
    ['dark', 'a phone', PHONE],
  ] as const)('in %s on %s', (colorScheme, _, viewport) => {
    it('is accessible, whatever it shows', async () => {
      const page = await visit({ colorScheme, viewport });
      await shows(summary(page), '1 to repair');
      await page.locator('.evidence summary').click();
      await page.getByText('Settings', { exact: true }).click();
      expect(await accessibilityFaults(page)).toStrictEqual([]);

      await page.getByLabel('Example').selectOption('One wrong among three');
      await shows(summary(page), '1 left alone');
      await page.locator('.cm-lintRange-error').first().hover();
      await page.locator('.cm-tooltip-lint').waitFor();
      expect(await accessibilityFaults(page)).toStrictEqual([]);

      await page.getByLabel('Your own endpoints and clients').fill('{');
      await shows(results(page), 'Nothing is analysed');
      expect(await accessibilityFaults(page)).toStrictEqual([]);

      await page.getByLabel('Your own endpoints and clients').fill('');
      await type(page, 'const a = <b>c</b>;');
      await shows(results(page), 'Read it as JavaScript');
      expect(await accessibilityFaults(page)).toStrictEqual([]);
    });
  });
});
