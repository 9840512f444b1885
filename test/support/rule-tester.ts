import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester, type JSRuleDefinition, type Linter } from 'eslint';
import { describe, it } from 'vitest';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

export interface Cases {
  readonly valid: RuleTester.ValidTestCase[];
  readonly invalid: RuleTester.InvalidTestCase[];
}

const PARSERS: Readonly<Record<string, Linter.Config>> = {
  espree: {},
  '@typescript-eslint/parser without types': { languageOptions: { parser: typescriptParser } },
  '@typescript-eslint/parser with types': {
    languageOptions: {
      parser: typescriptParser,
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts'] },
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
    },
  },
};

/** Runs the cases of a rule under each parser; each error states its message, data and place. */
export function testRule(name: string, rule: JSRuleDefinition, { valid, invalid }: Cases): void {
  for (const [parser, config] of Object.entries(PARSERS)) {
    new RuleTester(config).run(`${name}, ${parser}`, rule, {
      valid: valid.map(inFile),
      invalid: invalid.map(inFile),
      assertionOptions: { requireMessage: 'messageId', requireLocation: true, requireData: true },
    });
  }
}

// The project service knows files by their name; the names of the other cases don't matter.
const inFile = <Case extends RuleTester.ValidTestCase>(testCase: Case): Case => ({ filename: 'file.ts', ...testCase });
