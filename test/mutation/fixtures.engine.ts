import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModule } from '../../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource } from '../../packages/oauth-codemod/src/rewrite.js';
import { loadFixtures } from '../support/fixtures.js';

// The part of fixtures.test.ts that needs neither lint nor servers, and no folder of its own.
describe('the engine', () => {
  it.each(loadFixtures())('judges and rewrites $name', fixture => {
    const {
      directory,
      extension,
      input,
      expected = input,
      include = [],
      settings = {},
      packageJson,
      verdict,
    } = fixture;
    const path = join(directory, 'project', `input${extension}`);
    const readText = (file: string): string | undefined =>
      packageJson && file.endsWith('package.json') ? JSON.stringify(packageJson) : undefined;
    const { text, requests } = analyzeSource(
      { path, text: input },
      { settings, include: include[0], readText, readModule },
    );
    expect(text).toBe(expected);
    expect(requests.map(({ record: { wire, certainty, reason } }) => ({ wire, certainty, reason }))).toEqual(
      verdict.map(({ wire, certainty, reason }) => ({ wire, certainty, reason })),
    );
  });
});
