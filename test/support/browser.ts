import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whether the package that ships Chromium has one for this machine; elsewhere CHROME_PATH names a browser. */
const isShipped = process.platform === 'linux' && process.arch === 'x64';

/** Why browser tests can't run here: what to skip them with, and to tell. */
export const missingBrowser: string | undefined =
  isShipped || process.env['CHROME_PATH'] !== undefined
    ? undefined
    : 'no Chromium for this machine: set CHROME_PATH to the path of a Chromium or Chrome';

/**
 * Starts headless Chromium: the one of CHROME_PATH, or else the one that comes with the development dependencies.
 * Whoever starts it closes it.
 */
export function startBrowser(): Promise<Browser> {
  const path = process.env['CHROME_PATH'];
  if (path !== undefined) return chromium.launch({ executablePath: path });
  if (missingBrowser !== undefined) throw new Error(missingBrowser);
  return chromium.launch(shippedChromium());
}

function shippedChromium(): LaunchOptions {
  const folder = unpackedChromium();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacked once; the name is taken by renaming, so that two test files can do so at a time. */
function unpackedChromium(): string {
  // Inside the package, so that another version has another folder.
  const parent = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const folder = join(parent, 'unpacked');
  if (existsSync(folder)) return folder;
  const staging = mkdtempSync(join(parent, 'staging-'));
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  // It unpacks into the temporary folder, and the libraries that a bare machine lacks only as if for AWS.
  const env = { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: '22.x' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env });
  const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map(path => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(staging, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${fonts}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true });
  }
  return folder;
}

/**
 * What axe finds wrong with the page as it stands, by WCAG 2.2 AA and axe's own practices.
 * @returns a line for each element: the rule's id, the element, and what is wrong
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // As an expression, not as an element: the page's content security policy stays in force.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
