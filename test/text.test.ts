import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import { describe, expect, it } from 'vitest';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';
import { applyOnlyRepair } from './support/lint.js';

/** Stands in a text for the call that is rewritten. */
const HOLE = '<request>';

const BEFORE = `fetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'client_credentials', /* 😀 */ max_age: 60 }) })`;
const AFTER = `fetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ grant_type: 'client_credentials', /* 😀 */ max_age: '60' }) })`;

interface Situation {
  readonly path: string;
  readonly text: string;
  /** ESLint's own parser reads it as a script; else TypeScript's does. */
  readonly isScript?: boolean;
  /** No parser that this repository installs reads it for ESLint. */
  readonly isForCodemodOnly?: boolean;
}

const SITUATIONS: Readonly<Record<string, Situation>> = {
  CRLF: { path: 'a.js', text: `const a = 1;\r\n${HOLE};\r\nsend();\r\n` },
  'line ends of all kinds': { path: 'a.js', text: `a();\r\n${HOLE};\nb();\rc();\u2028d();` },
  'a byte order mark': { path: 'a.js', text: `\uFEFF${HOLE};\n` },
  tabs: { path: 'a.js', text: `if (a) {\n\t\t${HOLE};\t\n}\n` },
  comments: { path: 'a.js', text: `/* 1 */ ${HOLE} /* 2 */; // 3\n/** 4 */` },
  directives: { path: 'a.js', text: `'use strict';\n"use client"\n${HOLE};\n` },
  'a hashbang': { path: 'a.js', text: `#!/usr/bin/env node\n${HOLE};\n` },
  'no newline at the end': { path: 'a.js', text: HOLE },
  'trailing white space': { path: 'a.js', text: `${HOLE};   \n\n\n   ` },
  'emoji and surrogate pairs before it': { path: 'a.js', text: `const s = '😀𝒳é'; /* 👩‍👩‍👧 */ ${HOLE}; // 😀\n` },
  'a lone surrogate before it': { path: 'a.js', text: `const s = '\ud800'; ${HOLE};\n` },
  JSX: { path: 'a.jsx', text: `const A = () => <B title='😀' onClick={() => ${HOLE}}>&amp; "x" {/* y */}</B>;\n` },
  'JSX in TypeScript': { path: 'a.tsx', text: `const A = <T,>(x: T) => <B<T> onClick={() => ${HOLE}} />;\n` },
  Flow: {
    path: 'a.js',
    text: `/* @flow */\nimport type { A } from './a';\ntype B = {| +a: ?string |};\nfunction f(x: ?A, y: Array<B>): mixed { ${HOLE}; return (x: any); }\n`,
    isForCodemodOnly: true,
  },
  decorators: { path: 'a.ts', text: `@Injectable() class A { @Input() x = 1; m(@Inject() b: B) { ${HOLE}; } }\n` },
  'decorators in JavaScript': { path: 'a.js', text: `@dec class A { @f m() { ${HOLE}; } }\n` },
  'legacy octal': { path: 'a.js', text: `var a = 010, b = '\\07';\n${HOLE};\n`, isScript: true },
  'HTML comments': { path: 'a.js', text: `<!-- a\n${HOLE};\n--> b\n`, isScript: true },
  with: { path: 'a.js', text: `with (a) { b; }\n${HOLE};\n`, isScript: true },
  'a CommonJS module in TypeScript': { path: 'a.cts', text: `import x = require('x');\n${HOLE};\nexport = x;\n` },
  'an ES module in TypeScript': { path: 'a.mts', text: `import x from 'x';\nawait ${HOLE};\n` },
};

const configFor = ({ isScript = false }: Situation): Linter.Config[] => [
  {
    files: ['**/*.{js,jsx,ts,tsx,mts,cts}'],
    languageOptions: isScript
      ? { sourceType: 'script' }
      : { parser, parserOptions: { ecmaFeatures: { jsx: true }, experimentalDecorators: true } },
  },
  oauth.configs.recommended,
];

describe.each(Object.entries(SITUATIONS))('beside %s', (_name, situation) => {
  const { path, text } = situation;
  const [before, after] = [text.replace(HOLE, () => BEFORE), text.replace(HOLE, () => AFTER)];

  it('the codemod changes the request and no other byte', () => {
    expect(analyzeSource({ path: `/${path}`, text: before }).text).toBe(after);
  });

  if (situation.isForCodemodOnly === true) return;
  it('so does lint', () => {
    const reports = new Linter().verify(before, configFor(situation), { filename: path });
    expect(reports.map(({ ruleId, message }) => ruleId ?? message)).toStrictEqual(['oauth/no-json-token-request']);
    // ESLint counts offsets behind a byte order mark.
    const mark = /^\uFEFF?/u.exec(before)?.[0] ?? '';
    const [report] = reports;
    expect(mark + (report ? applyOnlyRepair(before.slice(mark.length), report) : '')).toBe(after);
  });
});
