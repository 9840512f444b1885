import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** What ends at the first test that fails had better begin with the quick ones. */
class FixturesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isUnit = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.test.ts');
    return [...sorted.filter(isUnit), ...sorted.filter(file => !isUnit(file))];
  }
}

/** What is quick to run and looks at the engine alone: it is run for each of some thousand mutants. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    reporters: [],
    // The engine keeps no state: files share its modules, which takes a third of the time. Each mutant gets new ones.
    isolate: false,
    sequence: { sequencer: FixturesLast },
    include: [
      'packages/oauth-token-request/src/{clients,rewrite,values,wire,wrappers}/*.test.ts',
      'packages/oauth-token-request/src/{edits,message,endpoints/judge}.test.ts',
      'test/mutation/*.engine.ts',
    ],
    // It takes longer than all others together, and looks at limits.
    exclude: ['**/values/bounds.test.ts'],
  },
});
