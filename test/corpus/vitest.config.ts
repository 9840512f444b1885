import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const { projects: _, ...test } = base.test ?? {};

export default defineConfig({
  ...base,
  test: { ...test, testTimeout: 1_800_000, include: ['test/corpus/*.full.ts'] },
});
