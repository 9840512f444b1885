import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** What is quick to run and looks at the engine alone: it is run for each of some thousand mutants. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    reporters: [],
    // The engine keeps no state: files share its modules, which takes a third of the time. Each mutant gets new ones.
    isolate: false,
    include: ['packages/oauth-token-request/src/**/*.test.ts', 'test/mutation/*.engine.ts'],
    // They take longer than all others together, and look at limits and at the table of providers.
    exclude: ['**/values/bounds.test.ts', '**/endpoints/providers.test.ts'],
  },
});
