import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './offline/plugin.js';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Works under any path.
  base: './',
  resolve: {
    alias: {
      'oauth-token-request': fileURLToPath(new URL('../packages/oauth-token-request/src/index.ts', import.meta.url)),
    },
  },
  build: { target: 'es2023', emptyOutDir: true },
  worker: { format: 'es' },
  plugins: [offline()],
});
