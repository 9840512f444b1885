import { join } from 'node:path';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import type { Fault } from 'oauth-token-request';
import type { Fixture } from './fixtures.js';

/** Which rule reports a fault, and in which of its messages. */
export const REPORTS: Readonly<Record<Fault, { readonly ruleId: string; readonly messageId: string }>> = {
  'json-body': { ruleId: 'oauth/no-json-token-request', messageId: 'jsonTokenRequest' },
  'json-header': { ruleId: 'oauth/require-form-encoding', messageId: 'jsonHeader' },
  'multipart-body': { ruleId: 'oauth/require-form-encoding', messageId: 'multipartBody' },
  'text-body': { ruleId: 'oauth/require-form-encoding', messageId: 'textBody' },
};

const LANGUAGE: Linter.Config[] = [
  { files: ['**/*.{js,mjs,cjs,jsx}'] },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser } },
];

/** Lints the text of a fixture as if it stood in `folder`, with the recommended config and the fixture's settings. */
export function lint(root: string, folder: string, fixture: Fixture, text: string): Linter.LintMessage[] {
  const settings = fixture.settings === undefined ? [] : [{ settings: { oauth: fixture.settings } }];
  return new Linter({ cwd: root }).verify(text, [...LANGUAGE, oauth.configs.recommended, ...settings], {
    filename: join(folder, `input${fixture.extension}`),
  });
}

/** What the only report of a file does to it: its fix, or its one suggestion. */
export function applyOnlyRepair(text: string, { fix, suggestions = [] }: Linter.LintMessage): string {
  const repairs = [...(fix ? [fix] : []), ...suggestions.map(suggestion => suggestion.fix)];
  const [repair] = repairs;
  if (repair === undefined || repairs.length > 1) throw new Error(`${String(repairs.length)} repairs instead of one`);
  return text.slice(0, repair.range[0]) + repair.text + text.slice(repair.range[1]);
}
