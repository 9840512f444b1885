import { expect } from 'vitest';
import type { Tarballs } from '../support/packed.js';
import type { Cell } from './cells.js';
import { configurationOf } from './configuration.js';
import { programIn, type Program } from './programs.js';
import { makeProject, type Project } from './projects.js';

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suggestions?: readonly { readonly fix: { readonly range: [number, number]; readonly text: string } }[];
}

const COMPILER = {
  strict: true,
  noEmit: true,
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: [],
};

/**
 * Whether the codemod is tried too. Not under Yarn: it resolves the parser's binaries for all platforms, and a mirror
 * of the registry may not have them all.
 */
export const hasCodemod = ({ manager }: Cell): boolean => manager !== 'yarn';

/**
 * Sets a project up, and asserts that requests in it are reported, fixed and given suggestions exactly.
 * @returns the versions that were installed, by package name
 */
export async function tryCell(tarballs: Tarballs, cell: Cell, node: string): Promise<Record<string, string>> {
  const { language, manager, configuration } = cell;
  const ours = hasCodemod(cell) ? ['eslint-plugin-oauth', 'oauth-codemod'] : ['eslint-plugin-oauth'];
  const packages = {
    eslint: cell.eslint,
    ...(configuration === 'TypeScript' && { jiti: '^2.2.0' }),
    ...language.packages,
  };
  const project = await makeProject(tarballs, manager, ours, packages, node);
  const [config, text] = configurationOf(cell);
  const [certain, likely] = [programIn(language, 'certain'), programIn(language, 'likely')];
  const files = { certain: `certain.${language.extension}`, likely: `likely.${language.extension}` };
  await project.write({
    [config]: text,
    [files.certain]: certain.text,
    [files.likely]: likely.text,
    'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER, include: ['*.ts'], exclude: ['eslint.config.ts'] }),
  });

  await expect(lint(project, files.certain)).resolves.toEqual([[certain.report, []]]);
  await expect(lint(project, files.likely)).resolves.toEqual([[likely.report, [likely.repaired]]]);
  await expect(lint(project, '--fix', files.certain)).resolves.toEqual([]);
  await expect(project.read(files.certain)).resolves.toBe(certain.repaired);
  if (hasCodemod(cell)) await tryCodemod(project, files.likely, likely);
  const names = ['eslint', ...Object.keys(language.packages)];
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await project.version(name)] as const)));
}

/** What is reported, and what the file becomes with each suggestion. */
async function lint(project: Project, ...args: readonly string[]): Promise<[Program['report'], string[]][]> {
  const { stdout, stderr } = await project.bin('eslint', '--format=json', ...args);
  if (!stdout.startsWith('[')) throw new Error(stderr);
  const results = JSON.parse(stdout) as { readonly messages: readonly Message[]; readonly source?: string }[];
  return results.flatMap(({ messages, source = '' }) =>
    messages.map(
      ({ ruleId, message, line, column, endLine, endColumn, suggestions = [] }): [Program['report'], string[]] => [
        { ruleId, message, line, column, endLine, endColumn },
        suggestions.map(({ fix: { range, text } }) => source.slice(0, range[0]) + text + source.slice(range[1])),
      ],
    ),
  );
}

async function tryCodemod(project: Project, file: string, { text, repaired }: Program): Promise<void> {
  const preview = await project.bin('oauth-codemod', file);
  expect({ ...preview, stdout: preview.stdout.includes('+    body: new URLSearchParams(') }).toEqual({
    status: 1,
    stdout: true,
    stderr: '',
  });
  await expect(project.read(file)).resolves.toBe(text);
  await expect(project.bin('oauth-codemod', '--write', '--allow-dirty', file)).resolves.toMatchObject({ status: 0 });
  await expect(project.read(file)).resolves.toBe(repaired);
}
