import { defineConfig } from 'vitest/config';

/** `npm run matrix`: every cell installs a project of its own, so this is no part of `npm test`. */
export default defineConfig({
  test: { include: ['test/matrix/*.matrix.ts'], testTimeout: 1_800_000, hookTimeout: 300_000 },
});
