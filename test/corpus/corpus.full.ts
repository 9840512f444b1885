import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { fetchCorpus } from '../../bench/corpus/fetch.mjs';
import { checkFile, sourcesIn, type Finding, type Outcome } from './check.js';

const folder = fetchCorpus();
const packages = readdirSync(folder).sort();

/** A report that is right, or that only the strict config makes, and why. */
interface Expected extends Finding {
  readonly why: string;
}

/** What two lists of findings are compared by. */
const textsOf = (findings: readonly Finding[]): readonly string[] => [
  // One report for each address that a call may go to is one finding.
  ...new Set(findings.map(({ file, line, by }) => `${file}:${String(line)} ${by}`).sort()),
];

const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as readonly Expected[];

it('is made of many files of many packages', () => {
  expect(packages.length).toBeGreaterThanOrEqual(100);
  expect(sourcesIn(folder).length).toBeGreaterThanOrEqual(10_000);
});

it.each(packages)('%s', async name => {
  const outcomes: Outcome[] = [];
  for (const path of sourcesIn(join(folder, name)))
    outcomes.push(await checkFile(path, relative(folder, path).split(sep).join('/')));
  expect(outcomes.flatMap(({ faults }) => faults)).toStrictEqual([]);
  expect(textsOf(outcomes.flatMap(({ findings }) => findings))).toStrictEqual(
    textsOf(expected.filter(({ file }) => file.startsWith(`${name}/`))),
  );
});

it('expects nothing without a reason, and nothing of what is not there', () => {
  for (const { file, why } of expected) {
    expect(why).not.toBe('');
    expect(packages).toContain(file.split('/', 1)[0]);
  }
});
