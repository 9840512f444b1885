import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceSigns } from '../packages/oauth-token-request/src/candidate/evidence.js';
import { senderSigns } from '../packages/oauth-token-request/src/candidate/sender.js';
import { signFinder } from '../packages/oauth-token-request/src/candidate/signs.js';
import { readOrNothing } from '../packages/oauth-codemod/src/files/cached-reader.js';
import { candidatesUnder } from '../packages/oauth-codemod/src/project/candidates.js';
import { readModule } from '../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';
import { loadFixtures, type Fixture } from './support/fixtures.js';

const fixtures = loadFixtures();
let root: string;

const signs = [...evidenceSigns(), ...senderSigns];
const hasSign = signFinder(signs);

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

  it('has what a sign needs wherever it has the sign, in the whole and in each line', () => {
    const texts = [input, expected, ...Object.values(fixture.project)];
    const parts = texts.flatMap(text => [text, text.toUpperCase(), text.toLowerCase(), ...text.split('\n')]);
    for (const part of new Set(parts)) {
      for (const isPart of [false, true]) {
        const found = signs.filter(sign => hasSign(part, isPart, sign));
        expect(found, part).toEqual(signs.filter(sign => sign.isIn(part, isPart)));
      }
    }
  });
});
