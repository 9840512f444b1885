import { expect } from 'vitest';
import { openInEditor } from '../support/language-server.js';
import type { Tarballs } from '../support/packed.js';
import { espree } from './languages.js';
import { programIn } from './programs.js';
import { makeProject } from './projects.js';

const QUICK_FIXES = {
  certain: 'Fix this oauth/no-json-token-request problem',
  likely: 'Send this fetch request as application/x-www-form-urlencoded. (oauth/no-json-token-request)',
} as const;

/**
 * Asserts that VS Code's ESLint server shows the report and applies the quick fix.
 * @returns the version of ESLint
 */
export async function tryEditor(tarballs: Tarballs, eslint: string): Promise<string> {
  const project = await makeProject(tarballs, 'npm', ['eslint-plugin-oauth'], { eslint }, process.execPath);
  await project.write({
    'eslint.config.js': `import oauth from 'eslint-plugin-oauth';\nexport default [oauth.configs.recommended];\n`,
  });
  for (const sure of ['certain', 'likely'] as const) {
    const { text, repaired, report } = programIn(espree, sure);
    await project.write({ [`${sure}.js`]: text });
    const { diagnostics, quickFixes } = await openInEditor(project.directory, `${sure}.js`);
    expect(diagnostics.map(({ code, message, range }) => ({ code, message, range }))).toEqual([
      {
        code: report.ruleId,
        message: report.message,
        range: {
          start: { line: report.line - 1, character: report.column - 1 },
          end: { line: report.endLine - 1, character: report.endColumn - 1 },
        },
      },
    ]);
    expect(quickFixes[QUICK_FIXES[sure]]).toBe(repaired);
  }
  return project.version('eslint');
}
