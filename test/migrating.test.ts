import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeBlocks, pastedConfig } from './support/markdown.js';
import { commandLines } from './support/shell-lines.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAMS = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  'oauth-codemod': 'packages/oauth-codemod/bin/oauth-codemod.js',
};

const request = (
  client: string,
  more = '',
): string => `export const ${client} = await fetch('https://login.example.com/oauth2/token', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ grant_type: 'client_credentials', client_id: '${client}'${more} }),
});
`;

/** The page's blocks of commands, in their order, each with the exit status that its tag promises. */
const steps = codeBlocks(readFileSync(join(ROOT, 'docs/migrating.md'), 'utf8')).map(({ text, tag }) => ({
  commands: commandLines(text),
  status: tag === 'exits 1' ? 1 : 0,
}));

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'migrating-'));
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  for (const [name, path] of Object.entries(PROGRAMS)) {
    symlinkSync(join(ROOT, path), join(project, 'node_modules/.bin', name));
  }
  symlinkSync(join(ROOT, 'node_modules/eslint'), join(project, 'node_modules/eslint'));
  symlinkSync(join(ROOT, 'packages/eslint-plugin-oauth'), join(project, 'node_modules/eslint-plugin-oauth'));
  write('package.json', '{ "private": true, "type": "module" }\n');
  write('.gitignore', 'node_modules\n');
  write('eslint.config.js', pastedConfig(new URL('../README.md', import.meta.url)));
  mkdirSync(join(project, 'billing'));
  mkdirSync(join(project, 'reports'));
  write('billing/token.js', request('invoices'));
  write('reports/token.js', request('monthly'));
  write('reports/claims.js', request('yearly', ', claims: { level: 1 }'));
  git('init', '--quiet');
  commit();
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

const write = (path: string, text: string): void => {
  writeFileSync(join(project, path), text);
};
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const git = (...args: string[]): string => execFileSync('git', args, { cwd: project, encoding: 'utf8' });

function commit(): void {
  git('add', '--all');
  git(
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    'commit',
    '--allow-empty',
    '--quiet',
    '--message=Step',
  );
}

/** Runs a command in the project; what npx would find is on the PATH, which spares its start. */
function type(command: string): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${join(project, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}` };
  const words = command.replace(/^npx /u, '');
  const { status, stdout, stderr } = spawnSync(words, { cwd: project, env, shell: true, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Takes a step as the page has it, and commits what it did. */
function take(index: number): void {
  for (const command of steps[index]?.commands ?? []) {
    expect({ command, ...type(command) }).toMatchObject({ status: steps[index]?.status });
  }
  commit();
}

const suppressed = (): string[] => Object.keys(JSON.parse(read('eslint-suppressions.json')) as object).sort();
const lint = (): number | null => type('npx eslint .').status;

it('the page has six steps', () => {
  expect(steps.map(({ commands }) => commands.length)).toEqual([1, 1, 1, 2, 1, 1]);
});

it('a large codebase is migrated by the page’s commands', () => {
  take(0);
  expect(read('oauth.html')).toContain('<!doctype html>');
  expect(read('billing/token.js')).toBe(request('invoices'));

  take(1);
  expect(suppressed()).toEqual(['billing/token.js', 'reports/claims.js', 'reports/token.js']);

  take(2);
  write('billing/new.js', request('new'));
  expect(lint()).toBe(1);
  rmSync(join(project, 'billing/new.js'));

  take(3);
  expect(read('billing/token.js')).toContain('body: new URLSearchParams({');
  expect(read('reports/token.js')).toBe(request('monthly'));
  expect(suppressed()).toEqual(['reports/claims.js', 'reports/token.js']);
  write('billing/token.js', request('invoices'));
  expect(lint()).toBe(1);
  git('checkout', '--quiet', 'billing');

  take(4);
  expect(read('reports/token.js')).toContain('body: new URLSearchParams({');
  expect(read('reports/claims.js')).toMatch(/^\/\/ TODO\(oauth-codemod\): .*\n/u);

  take(5);
});
