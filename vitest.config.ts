import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string): string => fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

const ENGINE = 'packages/oauth-token-request/src/**/!(work).test.ts';

export default defineConfig({
  resolve: {
    alias: Object.fromEntries(
      ['oauth-token-request', 'eslint-plugin-oauth', 'oauth-codemod'].map(name => [name, source(name)]),
    ),
  },
  test: {
    // Many tests wait for processes and servers: by itself, vitest would leave one of two cores to nobody.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      // The engine keeps no state. To load it anew for each file takes longer than the tests; those of work spy on it.
      { extends: true, test: { name: 'engine', include: [ENGINE], isolate: false } },
      {
        extends: true,
        test: { name: 'all', include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'], exclude: [ENGINE] },
      },
    ],
  },
});
