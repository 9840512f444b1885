import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

export default defineConfig({
  ...base,
  test: { ...base.test, testTimeout: 1_800_000, include: ['test/corpus/*.full.ts'] },
});
