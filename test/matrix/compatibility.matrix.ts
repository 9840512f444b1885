import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { packWorkspace, remove, type Tarballs } from '../support/packed.js';
import { CELLS, ESLINTS, type Cell } from './cells.js';
import { tryEditor } from './editor.js';
import { hasCodemod, tryCell } from './eslint-cell.js';
import { espree, typescript } from './languages.js';
import { tryOxlint } from './oxlint.js';
import { compatibilityPage, type Row } from './page.js';
import { installNode, type Node } from './projects.js';

const PAGE = new URL('../../docs/compatibility.md', import.meta.url);

const found = { eslint: [] as Row[], oxlint: [] as Row[], editor: [] as Row[] };
const nodes = new Map<string, Promise<Node>>();
let tarballs: Tarballs;

beforeAll(async () => {
  tarballs = await packWorkspace();
});

afterAll(async () => {
  await remove(tarballs);
  // Only a whole run that has passed may claim anything.
  const isWhole =
    found.eslint.length === CELLS.length && found.oxlint.length === 2 && found.editor.length === ESLINTS.length;
  if (isWhole) await writeFile(PAGE, compatibilityPage(found));
});

function nodeOf(range: string | undefined): Promise<Node> {
  if (range === undefined) return Promise.resolve({ path: process.execPath, version: process.versions.node });
  const known = nodes.get(range) ?? installNode(tarballs.directory, range);
  nodes.set(range, known);
  return known;
}

function titleOf({ language: { parser, note = '' }, eslint, manager, configuration, node = 'as here' }: Cell): string {
  return `ESLint ${eslint}, ${parser ?? 'espree'} ${note}, ${manager}, ${configuration}, Node ${node}`;
}

describe('ESLint', () => {
  it.each(CELLS.map(cell => [titleOf(cell), cell] as const))('%s', async (_, cell) => {
    const { parser, note } = cell.language;
    const node = await nodeOf(cell.node);
    const versions = await tryCell(tarballs, cell, node.path);
    found.eslint.push({
      ESLint: versions['eslint'] ?? '',
      Parser: [parser ?? 'espree', parser === null ? undefined : versions[parser], note && `(${note})`]
        .filter(each => each !== undefined)
        .join(' '),
      'Package manager': cell.manager,
      Configuration: cell.configuration,
      Node: node.version,
      Codemod: hasCodemod(cell) ? 'yes' : '',
    });
  });
});

describe('oxlint', () => {
  it.each([
    ['JavaScript', espree],
    ['TypeScript', typescript],
  ] as const)('%s', async (name, language) => {
    const version = await tryOxlint(tarballs, language);
    found.oxlint.push({
      oxlint: version,
      Language: name,
      Report: 'yes',
      '`--fix`': 'yes',
      '`--fix-suggestions`': 'yes',
    });
  });
});

describe('VS Code’s ESLint server', () => {
  it.each(ESLINTS)('ESLint %s', async eslint => {
    found.editor.push({ ESLint: await tryEditor(tarballs, eslint), Diagnostic: 'yes', 'Quick fix': 'yes' });
  });
});
