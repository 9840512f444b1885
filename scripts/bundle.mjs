// Puts the engine into one file: Node takes longer to find a hundred files than to run what is in them.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = new URL('../packages/oauth-token-request/dist/', import.meta.url);

await build({
  input: fileURLToPath(new URL('index.js', dist)),
  external: /^[^./]/u,
  output: { file: fileURLToPath(new URL('bundle.js', dist)), format: 'esm' },
  logLevel: 'warn',
});
