import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOrNothing } from '../packages/oauth-codemod/src/files/cached-reader.js';
import { candidatesUnder } from '../packages/oauth-codemod/src/project/candidates.js';
import { readModule } from '../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';
import { loadFixtures, type Fixture } from './support/fixtures.js';

const fixtures = loadFixtures();
let root: string;

const pathOf = ({ name, extension }: Fixture): string => join(root, ...name.split('/'), `input${extension}`);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oauth-candidates-'));
  for (const fixture of fixtures) {
    const { packageJson, project } = fixture;
    const files = packageJson ? { ...project, 'package.json': JSON.stringify(packageJson) } : project;
    for (const [name, text] of Object.entries(files)) {
      const path = join(dirname(pathOf(fixture)), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

// What is passed over before anything is parsed must be what would give nothing: over every program that we know.
describe.each(fixtures)('$name', fixture => {
  const { input, expected = input, settings = {}, include = [] } = fixture;

  it.each([...new Set([input, expected])])('gives the same if nothing is passed over unread: %#', text => {
    const path = pathOf(fixture);
    const { isCandidate, canSend } = candidatesUnder(settings);
    const options = { settings, include: include[0], readText: readOrNothing, readModule };
    const all = analyzeSource({ path, text }, options);
    // What takes JSON only is never touched, so that nothing need be read for its sake.
    const isWorthReading = all.requests.some(({ record }) => record.certainty !== 'json-required');
    expect(isCandidate(path, text) || !isWorthReading).toBe(true);
    expect(analyzeSource({ path, text }, { ...options, canSend })).toEqual(all);
  });
});
