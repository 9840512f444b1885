import { expect } from 'vitest';
import type { Tarballs } from '../support/packed.js';
import { programIn, type Language, type Sureness } from './programs.js';
import { makeProject, type Project } from './projects.js';

/** What a project writes into `.oxlintrc.json`. */
export const OXLINT_CONFIGURATION = {
  jsPlugins: ['eslint-plugin-oauth'],
  rules: { 'oauth/no-json-token-request': 'error', 'oauth/require-form-encoding': 'error' },
};

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly labels: readonly {
      readonly span: { readonly length: number; readonly line: number; readonly column: number };
    }[];
  }[];
}

/**
 * Asserts that oxlint reports, fixes and applies suggestions as ESLint does.
 * @returns the version of oxlint
 */
export async function tryOxlint(tarballs: Tarballs, language: Language): Promise<string> {
  const packages = { eslint: '^10.0.0', oxlint: '^1.94.0' };
  const project = await makeProject(tarballs, 'npm', ['eslint-plugin-oauth'], packages, process.execPath);
  await project.write({ '.oxlintrc.json': JSON.stringify(OXLINT_CONFIGURATION) });
  await tryFile(project, language, 'certain', '--fix');
  await tryFile(project, language, 'likely', '--fix-suggestions');
  return project.version('oxlint');
}

async function tryFile(project: Project, language: Language, sure: Sureness, flag: string): Promise<void> {
  const file = `${sure}.${language.extension}`;
  const { text, repaired, report } = programIn(language, sure);
  await project.write({ [file]: text });

  const { stdout } = await project.bin('oxlint', '--format=json', file);
  const { diagnostics } = JSON.parse(stdout) as Report;
  expect(diagnostics.map(({ code, message, labels }) => ({ code, message, span: labels[0]?.span }))).toEqual([
    {
      code: report.ruleId.replace(/\/(.*)$/u, '($1)'),
      message: report.message,
      span: expect.objectContaining({
        line: report.line,
        column: report.column,
        length: report.endColumn - report.column,
      }) as unknown,
    },
  ]);

  await expect(project.bin('oxlint', flag, file)).resolves.toMatchObject({ status: 0 });
  await expect(project.read(file)).resolves.toBe(repaired);
}
