import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import { rewrite } from 'oauth-codemod';
import { parseSettings } from 'oauth-token-request';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROVIDERS } from '../packages/oauth-token-request/src/endpoints/providers.js';
import { SDKS } from '../packages/oauth-token-request/src/sdks/sdks.js';
import { codeBlocks, type CodeBlock } from './support/markdown.js';
import { commandLines, problemsOf } from './support/shell-lines.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the tag of a block promises; a language without promises stands for itself. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  js: ['config', 'incorrect', 'correct', 'before', 'after'],
  json: ['', 'settings'],
  sh: ['', 'exits 1'],
  ts: ['', 'config'],
  text: [''],
  yaml: [''],
};
/** What a block is linted with unless its section has a configuration: the page's own rule is on in any case. */
const configOf = (rule: string): string =>
  `import oauth from 'eslint-plugin-oauth';
export default [oauth.configs.recommended, { rules: { '${rule}': 'error' } }];
`;

/** The rule that a page is about. */
const ruleOf = (page: string): string =>
  `oauth/${/\/rules\/([\w-]+)\.md$/u.exec(page)?.[1] ?? 'no-json-token-request'}`;

/** The rules that may report what a page shows as wrong. */
const expectedOn = (page: string): RegExp =>
  page === 'docs/reasons.md'
    ? /^oauth\/(?:no-json-token-request|require-form-encoding)$/u
    : new RegExp(`^${ruleOf(page)}$`, 'u');

const pages = [
  ...readdirSync(ROOT).filter(name => name.endsWith('.md')),
  'docs',
  'playground',
  ...readdirSync(join(ROOT, 'packages')).map(name => `packages/${name}`),
]
  .flatMap(path => markdownUnder(path))
  .sort();

function markdownUnder(path: string): string[] {
  if (path.endsWith('.md')) return [path];
  const isFolder = (name: string): boolean => !name.includes('.') && name !== 'node_modules' && name !== 'dist';
  return readEntries(path)
    .filter(name => name.endsWith('.md') || isFolder(name))
    .flatMap(name => markdownUnder(`${path}/${name}`));
}

function readEntries(path: string): string[] {
  try {
    return readdirSync(join(ROOT, path));
  } catch {
    return [];
  }
}

// A project as a reader has it: the plugin is found by its name, so that a config runs as it stands.
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(ROOT, 'packages/eslint-plugin-oauth'), join(project, 'node_modules/eslint-plugin-oauth'));
  for (const name of ['eslint', 'typescript-eslint']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

/** The rules that report something in a text; a text that can't be linted gives its error. */
async function lint(rule: string, config: CodeBlock | undefined, text: string): Promise<string[]> {
  const file = join(project, `eslint.config.${config ? String(config.line) : rule.slice('oauth/'.length)}.js`);
  writeFileSync(
    file,
    config === undefined ? configOf(rule) : ts.transpile(config.text, { module: ts.ModuleKind.ESNext }),
  );
  const eslint = new ESLint({ cwd: project, overrideConfigFile: file });
  const [result] = await eslint.lintText(text, { filePath: join(project, 'page.js') });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const illustrated = pages
  .map(page => ({ page, blocks: codeBlocks(readFileSync(join(ROOT, page), 'utf8')) }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(illustrated)('$page', ({ page, blocks }) => {
  const rule = ruleOf(page);
  const tagged = (...tags: string[]): CodeBlock[] => blocks.filter(({ tag }) => tags.includes(tag));
  const configFor = (block: CodeBlock): CodeBlock | undefined =>
    blocks.findLast(each => each.tag === 'config' && each.section === block.section && each.line < block.line);

  it.each(blocks)('line $line: is tagged, so that it is executed ($language $tag)', ({ language, tag }) => {
    expect(TAGS[language] ?? []).toContain(tag);
  });

  it.each(tagged('config'))('line $line: is a valid configuration', async block => {
    await expect(lint(rule, block, 'export {};\n')).resolves.toEqual([]);
  });

  it.each(tagged('incorrect', 'before'))('line $line: is reported', async block => {
    const reports = await lint(rule, configFor(block), block.text);
    // A page about reasons shows requests of every kind, and two where one stands in the other's way.
    if (page === 'docs/reasons.md') expect(reports.filter(one => !one.startsWith('oauth/'))).toEqual([]);
    expect(page === 'docs/reasons.md' ? reports.slice(0, 1) : reports).toEqual([
      expect.stringMatching(expectedOn(page)),
    ]);
  });

  it.each(tagged('correct', 'after'))('line $line: is silent', async block => {
    await expect(lint(rule, configFor(block), block.text)).resolves.toEqual([]);
  });

  it.each(tagged('before'))('line $line: becomes the block after it', before => {
    const after = blocks[blocks.indexOf(before) + 1];
    expect(after?.tag).toBe('after');
    expect(rewrite({ path: 'page.js', text: before.text }).text).toBe(after?.text);
  });

  it.each(blocks.filter(({ language }) => language === 'sh'))('line $line: can be typed', ({ text }) => {
    expect(commandLines(text).flatMap(problemsOf)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => language === 'yaml'))('line $line: is YAML', ({ text }) => {
    expect(parse(text)).toBeTypeOf('object');
  });

  it.each(blocks.filter(({ language }) => language === 'json'))('line $line: is JSON ($tag)', ({ tag, text }) => {
    const value: unknown = JSON.parse(text);
    if (tag === 'settings') expect(parseSettings(value)).toEqual(value);
  });
});

/** The anchor that a heading gets on GitHub. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

it.each(pages)('the links of %s lead somewhere', page => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu)];
  for (const [link, path = '', anchor] of targets) {
    const target = path === '' ? join(ROOT, page) : join(ROOT, page, '..', path);
    expect(existsSync(target), link).toBe(true);
    if (anchor === undefined) continue;
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => heading);
    expect(headings.map(anchorOf), link).toContain(anchor);
  }
});

describe.each(Object.entries(oauth.rules ?? {}))('the page of oauth/%s', (name, { meta }) => {
  const read = (path: string): string => readFileSync(join(ROOT, 'packages/eslint-plugin-oauth', path), 'utf8');

  it('has a section for each option', () => {
    const headings = [...read(`docs/rules/${name}.md`).matchAll(/^### `(\w+)`$/gmu)].map(match => match[1]);
    expect(headings).toEqual(Object.keys(meta?.defaultOptions?.[0] ?? {}));
  });
});

it('the rules’ pages and the list of rules are what `npm run docs:rules` writes, with every section', () => {
  const generator = join(ROOT, 'node_modules/.bin/eslint-doc-generator');
  const run = spawnSync(generator, ['--check'], { cwd: join(ROOT, 'packages/eslint-plugin-oauth'), encoding: 'utf8' });
  expect({ status: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

describe('the page of oauth/prefer-sdk', () => {
  const GRANTS: Readonly<Record<string, string>> = {
    authorization_code: 'authorization code',
    refresh_token: 'refresh token',
    client_credentials: 'client credentials',
    'urn:ietf:params:oauth:grant-type:jwt-bearer': 'JWT bearer',
    'urn:ietf:params:oauth:grant-type:saml2-bearer': 'SAML 2 bearer',
    'urn:ietf:params:oauth:grant-type:device_code': 'device code',
  };
  const page = readFileSync(join(ROOT, 'packages/eslint-plugin-oauth/docs/rules/prefer-sdk.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter(line => line.startsWith('| ') && line.includes('`'))
    .map(line => line.split('|').map(cell => cell.trim()));

  it('lists the packages and grants that the engine knows', () => {
    const known = SDKS.map(({ package: name, providers, calls }) => {
      const names = providers.map(id => PROVIDERS.find(provider => provider.id === id)?.name ?? id);
      return [[...names].join(', '), `\`${name}\``, new Set(Object.keys(calls).map(grant => GRANTS[grant] ?? grant))];
    });
    const listed = rows.map(([, provider, name, grants]) => [provider, name, new Set(grants?.split(', '))]);
    expect(listed).toHaveLength(known.length);
    expect(listed).toEqual(expect.arrayContaining(known));
  });
});
