import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './offline/plugin.js';
import { singleFile } from './offline/single-file.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single';
  return {
    root: path('.'),
    // Works under any path.
    base: './',
    resolve: {
      alias: {
        'oauth-token-request': path('../packages/oauth-token-request/src/index.ts'),
        ...(isSingle && { './start-worker.js': path('src/analysis/start-worker-inline.ts') }),
      },
    },
    build: { target: 'es2023', emptyOutDir: true, outDir: isSingle ? 'dist/single' : 'dist' },
    worker: isSingle ? { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } } : { format: 'es' },
    plugins: [isSingle ? singleFile() : offline()],
  };
});
