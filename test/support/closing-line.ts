import type { Reporter, TestModule } from 'vitest/node';

/** Prints the line by which CI knows that tests ran. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter(test => test.result().state === state).length;
    const broken = modules.filter(module => module.state() === 'failed' && module.errors().length > 0).length;
    const failed = count('failed') + broken + errors.length;
    process.stdout.write(
      `\n${String(count('passed'))} passed, ${String(failed)} failed, ${String(count('skipped'))} skipped\n`,
    );
  }
}
