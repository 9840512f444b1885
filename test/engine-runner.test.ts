import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EngineRunner } from './mutation/engine-runner.mjs';

const folder = mkdtempSync(join(tmpdir(), 'engine-runner-'));
const file = join(folder, 'sum.test.ts');
let runner: EngineRunner;

/** A module as Stryker leaves it, with mutants of which `4` is made when it is loaded, and tests of it. */
const MODULE = `const context = (globalThis as any).__stryker__;
const is = (id: string) => {
  const coverage = (context.mutantCoverage ??= { static: {}, perTest: {} });
  const counts = context.currentTestId ? (coverage.perTest[context.currentTestId] ??= {}) : coverage.static;
  counts[id] = (counts[id] ?? 0) + 1;
  if (context.activeMutant === id) context.hitCount += 1;
  return context.activeMutant === id;
};
const zero = is('4') ? 1 : 0;
export const sum = (a: number, b: number) => (is('1') ? a - b : zero + a + b);
export const half = (a: number) => (is('2') ? a / 2.0 : a / 2);
export const third = (a: number) => { is('3'); is('3'); return a / 3; };`;
const TESTS = `import { describe, expect, it } from 'vitest';
import { half, sum, third } from './sum.js';
describe('numbers', () => {
  it.each([['nothing', 0, 2], ['something', 1, 3]])('adds %s', (_, a, expected) => { expect(sum(a, 2)).toBe(expected); });
  it.each([{ name: 'two', value: 2 }])('halves $name', ({ value }) => { expect(half(value)).toEqual(1); });
  it('takes a third', async () => { await null; expect(third(3)).toBe(1); });
});`;
const [NOTHING = '', SOMETHING = '', HALVES = '', THIRD = ''] = [
  'adds nothing',
  'adds something',
  'halves two',
  'takes a third',
].map(name => `${file}#numbers ${name}`);

beforeAll(() => {
  writeFileSync(join(folder, 'sum.ts'), MODULE);
  writeFileSync(file, TESTS);
});
let runners = 0;
beforeEach(async () => {
  vi.stubGlobal('__stryker__', {});
  runner = new EngineRunner();
  await runner.init([file], join(folder, String((runners += 1))));
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const runWith = (id: string, options: Partial<Parameters<EngineRunner['mutantRun']>[0]> = {}) =>
  runner.mutantRun({ activeMutant: { id, fileName: 'sum.ts' }, mutantActivation: 'runtime', ...options });

it('says which tests there are and what they reach', async () => {
  const { tests, mutantCoverage } = await runner.dryRun();
  expect(tests.map(({ id, status }) => [id, status])).toEqual(
    [NOTHING, SOMETHING, HALVES, THIRD].map(test => [test, 0]),
  );
  expect(mutantCoverage).toEqual({
    static: { 4: 1 },
    perTest: { [NOTHING]: { 1: 1 }, [SOMETHING]: { 1: 1 }, [HALVES]: { 2: 1 }, [THIRD]: { 3: 2 } },
  });
});

it('ends at the first test that fails', async () => {
  expect(await runWith('1')).toMatchObject({ status: 'killed', killedBy: [NOTHING], nrOfTests: 1 });
});

it('runs those tests alone that reach a mutant, first the one that failed last', async () => {
  expect(await runWith('1', { testFilter: [SOMETHING] })).toMatchObject({ killedBy: [SOMETHING] });
  const both = { testFilter: [NOTHING, SOMETHING] };
  expect(await runWith('1', both)).toMatchObject({ killedBy: [SOMETHING], nrOfTests: 1 });
});

it('lets a mutant survive that no test notices', async () => {
  expect(await runWith('2')).toEqual({ status: 'survived', nrOfTests: 4 });
});

it('ends where a mutant runs more often than it may', async () => {
  expect(await runWith('3', { hitLimit: 2 })).toMatchObject({ status: 'survived' });
  expect(await runWith('3', { hitLimit: 1 })).toMatchObject({ status: 'timeout' });
});

it('loads everything anew for what is set up when it is loaded, and after it', async () => {
  expect(await runWith('4')).toMatchObject({ status: 'survived' });
  const anew = { reloadEnvironment: true };
  expect(await runWith('4', { mutantActivation: 'static', ...anew })).toMatchObject({ status: 'killed' });
  expect(await runWith('2', anew)).toMatchObject({ status: 'survived' });
});

it('runs those tests that reach a file for what is set up when it is loaded', async () => {
  const runIn = (fileName: string, testFilter?: readonly string[]) =>
    runner.mutantRun({
      activeMutant: { id: '2', fileName },
      mutantActivation: 'static',
      ...(testFilter && { testFilter }),
    });
  await runIn('half.ts', [HALVES]);
  await runIn('half.ts', [THIRD]);
  expect(await runIn('half.ts')).toMatchObject({ nrOfTests: 2 });
  expect(await runIn('other.ts')).toMatchObject({ nrOfTests: 4 });
});
