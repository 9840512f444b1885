import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Outcome } from 'oauth-token-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModule } from '../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource, type SourceAnalysis } from '../packages/oauth-codemod/src/rewrite.js';
import { loadFixtures, type Fixture, type Verdict } from './support/fixtures.js';
import type { PlatformName } from './support/platforms.js';
import { applyOnlyRepair, lint, REPORTS } from './support/lint.js';
import { typeCheck } from './support/type-check.js';

const fixtures = loadFixtures();
let root: string;

/** A folder outside the repository that holds a fixture's package.json and other files, if it has them. */
const folderOf = ({ name }: Fixture): string => join(root, ...name.split('/'));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oauth-fixtures-'));
  for (const fixture of fixtures) {
    await mkdir(folderOf(fixture), { recursive: true });
    const { packageJson, project } = fixture;
    const files = packageJson ? { ...project, 'package.json': JSON.stringify(packageJson) } : project;
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folderOf(fixture), path)), { recursive: true });
      await writeFile(join(folderOf(fixture), path), text);
    }
  }
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

const readText = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** What the codemod makes of a fixture's `text`. */
function transform(fixture: Fixture, text: string): SourceAnalysis {
  const { extension, include = [], settings = {} } = fixture;
  const path = join(folderOf(fixture), `input${extension}`);
  return analyzeSource({ path, text }, { settings, include: include[0], readText, readModule });
}

function verdictsOn(fixture: Fixture, text: string): Verdict[] {
  return transform(fixture, text).requests.map(({ record }) => {
    const { client, wire, certainty, outcome, reason, endpoint } = record;
    return {
      client,
      wire,
      certainty,
      outcome: outcome === 'would-rewrite' ? 'rewrite' : (outcome as Outcome),
      ...(reason !== undefined && { reason }),
      provider: endpoint.provider,
      url: endpoint.url,
    };
  });
}

const pick = <T extends object>(from: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>;

const isManual = ({ outcome }: Verdict): boolean => outcome === 'manual';

/** What is only possible is not for the recommended config. */
const isReported = ({ outcome, certainty }: Verdict): boolean =>
  certainty !== 'possible' && (outcome === 'rewrite' || outcome === 'manual');

describe.each(fixtures)('$name', fixture => {
  const { input, expected = input, again = expected, verdict } = fixture;

  it('is judged as case.json says', () => {
    // `reason` too: it is never left out where there is one.
    const verdicts = verdictsOn(fixture, input).map((actual, index) =>
      pick(actual, ['reason', ...Object.keys(verdict[index] ?? actual)]),
    );
    // Which fault it is, lint tells by its rule and message.
    expect(verdicts).toStrictEqual(verdict.map(({ fault: _, ...rest }) => rest));
  });

  it(expected === input ? 'stays untouched' : 'is rewritten to what is expected', () => {
    expect(transform(fixture, input).text).toBe(expected);
  });

  it('is reported by lint where it needs a rewrite or a hand, and nowhere else', () => {
    const places = transform(fixture, input).requests.flatMap(({ record: { line, column } }, index) => {
      const expectation = verdict[index];
      return expectation && isReported(expectation)
        ? [{ ...REPORTS[expectation.fault ?? 'json-body'], line, column }]
        : [];
    });
    const reports = lint(root, folderOf(fixture), fixture, input);
    expect(reports.map(({ ruleId, messageId, line, column }) => ({ ruleId, messageId, line, column }))).toStrictEqual(
      places,
    );
    expect(reports).toHaveLength(verdict.filter(isReported).length);
  });

  it('is silent in lint afterwards, unless a person has to do it', () => {
    const reports = lint(root, folderOf(fixture), fixture, again);
    expect(reports).toHaveLength(verdict.filter(({ reason }) => reason !== 'overlapping-edit').filter(isManual).length);
    expect(reports.filter(({ fix, suggestions = [] }) => fix !== undefined || suggestions.length > 0)).toStrictEqual(
      [],
    );
  });

  const reported = verdict.filter(isReported);
  // ESLint applies one suggestion at a time, the codemod all rewrites at once.
  if (reported.length === 1 && expected !== input) {
    it('is repaired alike by lint', () => {
      const [report] = lint(root, folderOf(fixture), fixture, input);
      expect(report && applyOnlyRepair(input, report)).toBe(expected);
      expect(report?.fix !== undefined).toBe(reported[0]?.certainty === 'certain');
    });
  }

  it(again === expected ? 'stays as it is in a second run' : 'is finished by a second run', () => {
    expect(transform(fixture, expected).text).toBe(again);
    expect(transform(fixture, again).text).toBe(again);
  });
});

const typed = fixtures.filter(({ extension }) => /tsx?$/u.test(extension));

/** Whose types a fixture sees. */
const platformOf = ({ platform, needs = [] }: Fixture): PlatformName =>
  platform ?? (needs.includes('dom') ? 'dom' : 'node');

describe.each([...new Set(typed.map(platformOf))])('under tsc --strict with the types of %s', platform => {
  const files = typed
    .filter(fixture => platformOf(fixture) === platform)
    .flatMap(({ directory, expected, extension, name }) =>
      ['input', ...(expected === undefined ? [] : ['expected'])].map(part => ({
        name: `${name}/${part}${extension}`,
        path: join(directory, part + extension),
      })),
    );
  let messages: Map<string, string[]>;

  beforeAll(() => {
    messages = typeCheck(
      files.map(({ path }) => path),
      platform,
    );
  });

  it.each(files)('$name is accepted', ({ path }) => {
    expect(messages.get(path)).toStrictEqual([]);
  });
});
