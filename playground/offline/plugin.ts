import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Adds the service worker that keeps every file of the page, so that it works without a connection. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .map(file => (file === 'index.html' ? './' : `./${file}`))
        .sort();
      const content = createHash('sha256');
      for (const file of Object.values(bundle)) content.update(file.type === 'chunk' ? file.code : file.source);
      const template = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
      const source = `const VERSION = '${content.digest('hex').slice(0, 16)}';\nconst FILES = ${JSON.stringify(files)};\n${template}`;
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
