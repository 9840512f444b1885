import type { Language } from './programs.js';

const TYPESCRIPT = { '@typescript-eslint/parser': '^8.73.0', typescript: '~6.0.3' };
const TYPED = [': string', ': Promise<unknown>'] as const;

/** Plain JavaScript, which ESLint parses by itself. */
export const espree: Language = { parser: null, extension: 'js', packages: {} };

/** TypeScript without type information. */
export const typescript: Language = {
  parser: '@typescript-eslint/parser',
  note: 'without types',
  extension: 'ts',
  types: TYPED,
  packages: TYPESCRIPT,
  imports: { parser: '@typescript-eslint/parser' },
  entry: 'languageOptions: { parser }',
};

/** TypeScript with type information. */
export const typedTypescript: Language = {
  ...typescript,
  note: 'project service',
  entry: 'languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } }',
};

/** Babel's parser of one major version, with Flow's types. */
export const flow = (major: 7 | 8): Language => ({
  parser: '@babel/eslint-parser',
  note: 'Flow',
  extension: 'js',
  before: '// @flow\n',
  types: [': string', ': Promise<mixed>'],
  packages: {
    '@babel/core': `^${String(major)}.0.0`,
    '@babel/eslint-parser': `^${String(major)}.0.0`,
    '@babel/preset-flow': `^${String(major)}.0.0`,
  },
  imports: { parser: '@babel/eslint-parser' },
  entry: `languageOptions: {
    parser,
    parserOptions: { requireConfigFile: false, babelOptions: { presets: ['@babel/preset-flow'] } },
  }`,
});

const vue: Language = {
  parser: 'vue-eslint-parser',
  extension: 'vue',
  before: '<script setup lang="ts">\n',
  after: '</script>\n\n<template>\n  <p>{{ logIn }}</p>\n</template>\n',
  types: TYPED,
  packages: { ...TYPESCRIPT, 'vue-eslint-parser': '^10.0.0' },
  imports: { parser: 'vue-eslint-parser', typescript: '@typescript-eslint/parser' },
  entry: `languageOptions: { parser, parserOptions: { parser: typescript } }`,
};

const svelte: Language = {
  parser: 'svelte-eslint-parser',
  extension: 'svelte',
  before: '<script lang="ts">\n',
  after: '</script>\n\n<p>{logIn}</p>\n',
  types: TYPED,
  packages: { ...TYPESCRIPT, svelte: '^5.0.0', 'svelte-eslint-parser': '^1.0.0' },
  imports: { parser: 'svelte-eslint-parser', typescript: '@typescript-eslint/parser' },
  entry: `languageOptions: { parser, parserOptions: { parser: typescript } }`,
};

const markdown: Language = {
  parser: '@eslint/markdown',
  note: 'processor',
  extension: 'md',
  before: '# How to log in\n\n```js\n',
  after: '```\n',
  packages: { '@eslint/markdown': '^8.0.0' },
  imports: { markdown: '@eslint/markdown' },
  entry: `plugins: { markdown }, processor: 'markdown/markdown'`,
};

/** Every language in which an ESLint version is tried. */
export const LANGUAGES: readonly Language[] = [espree, typescript, typedTypescript, vue, svelte, markdown];
