import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** What is quick to run and looks at the engine alone: it is run for each of some thousand mutants. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    reporters: [],
    include: [
      'packages/oauth-token-request/src/{clients,rewrite,wire,wrappers}/*.test.ts',
      'packages/oauth-token-request/src/endpoints/judge.test.ts',
      'test/mutation/*.engine.ts',
    ],
  },
});
