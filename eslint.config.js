import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
// By path: nothing outside packages/ depends on the packages, and lint runs after the build.
import oauth from './packages/eslint-plugin-oauth/dist/index.js';

export default defineConfig(
  globalIgnores(['**/dist', 'packages/oauth-codemod/lib', 'fixtures', 'playground/examples', '**/coverage']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'types',
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './playground/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A node's type is compared with its name: the enum would have to be loaded at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    name: 'scripts',
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
  },
  {
    name: 'rules',
    files: ['packages/eslint-plugin-oauth/src/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'eslint-plugin/no-matching-violation-suggest-message-ids': 'error',
      'eslint-plugin/prefer-placeholders': 'error',
      'eslint-plugin/report-message-format': ['error', '^\\S.*[.}]$'],
      'eslint-plugin/require-meta-docs-description': 'error',
      'eslint-plugin/require-meta-docs-url': 'error',
      'eslint-plugin/require-meta-languages': 'error',
      'eslint-plugin/require-meta-schema-description': 'error',
      'eslint-plugin/require-test-error-positions': 'error',
      'eslint-plugin/test-case-property-ordering': 'error',
      'eslint-plugin/unique-test-case-names': 'error',
    },
  },
  oauth.configs.strict,
);
