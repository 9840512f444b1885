// Runs tests in Stryker's own process. Its runner for vitest takes a new thread and new modules for each mutant, which
// takes longer than the tests that kill most of them; tests of the engine need neither, since it keeps no state.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';

const SOURCE = 'packages/oauth-token-request/src';

/** What looks at the engine alone, the fixtures last: they take longest. */
function testsOfEngine() {
  const files = ['rewrite', 'wire', 'clients', 'values', 'wrappers'].flatMap(folder =>
    readdirSync(`${SOURCE}/${folder}`).map(name => `${SOURCE}/${folder}/${name}`),
  );
  return [
    // Of limits, by programs that take long.
    ...files.filter(file => file.endsWith('.test.ts') && !file.endsWith('/bounds.test.ts')),
    ...['edits', 'message', 'endpoints/judge'].map(name => `${SOURCE}/${name}.test.ts`),
    'test/mutation/fixtures.engine.ts',
  ];
}

/** A test runner of Stryker's, by its interface: one is made in each process, with a copy of the project around it. */
export class EngineRunner {
  /** What code with mutants looks at, and counts in. */
  #context = (globalThis.__stryker__ ??= {});
  #bundle = '';
  #loads = 0;
  #tests = null;
  /** When a test, or one of a file, last noticed a mutant: the next one is likely to be near it. */
  #noticed = new Map();
  /** The tests that reach mutants of a file, as far as any were run. */
  #reaching = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(files = testsOfEngine(), folder = resolve('coverage', `tests-${process.pid}`)) {
    this.#bundle = await bundleTests(files, folder);
  }

  /** Runs every test without a mutant, and says which ones each of them reaches. */
  async dryRun() {
    await this.#load();
    const tests = [];
    for (const test of this.#tests.values()) {
      this.#context.currentTestId = test.id;
      tests.push(await this.#run(test));
      this.#context.currentTestId = undefined;
    }
    return { status: 'complete', tests, mutantCoverage: this.#context.mutantCoverage };
  }

  /** Runs tests with a mutant until one fails. */
  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit }) {
    const { id, fileName } = activeMutant;
    const isStatic = mutantActivation === 'static';
    if (reloadEnvironment) this.#tests = null;
    if (this.#tests === null) {
      Object.assign(this.#context, { activeMutant: isStatic ? id : undefined, hitLimit: undefined });
      try {
        await this.#load();
      } catch (error) {
        return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
      }
      // What is set up when it is first asked for had better not be what a mutant makes of it.
      if (!isStatic) for (const test of this.#tests.values()) await this.#run(test);
    }
    Object.assign(this.#context, { activeMutant: id, hitCount: 0, hitLimit });
    // Stryker doesn't know what reaches code that is run when it is loaded; it runs it behind all others.
    const reaching = this.#reaching.get(fileName);
    if (testFilter) this.#reaching.set(fileName, new Set([...(reaching ?? []), ...testFilter]));
    return this.#runUntilFailure(testFilter ?? [...(reaching ?? this.#tests.keys())]);
  }

  async #load() {
    this.#loads += 1;
    const { tests } = await import(`${this.#bundle}?${this.#loads}`);
    this.#tests = tests;
  }

  async #runUntilFailure(ids) {
    const since = key => this.#noticed.get(key) ?? 0;
    const fileOf = id => this.#tests.get(id).file;
    const order = ids.toSorted((a, b) => since(b) - since(a) || since(fileOf(b)) - since(fileOf(a)));
    for (const [index, id] of order.entries()) {
      const { status, failureMessage } = await this.#run(this.#tests.get(id));
      if (this.#context.hitCount > this.#context.hitLimit) return { status: 'timeout', reason: 'hit limit reached' };
      if (status === 0) continue;
      for (const key of [id, fileOf(id)]) this.#noticed.set(key, performance.now());
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: ids.length };
  }

  async #run({ id, name, file, run }) {
    const start = performance.now();
    let outcome = { status: 0 };
    try {
      await run();
    } catch (error) {
      outcome = { status: 1, failureMessage: String(error) };
    }
    return { id, name, fileName: resolve(file), timeSpentMs: performance.now() - start, ...outcome };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'engine', injectableClass: EngineRunner }];
