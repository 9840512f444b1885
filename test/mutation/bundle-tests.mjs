// Tests and what they test as one module, which Node can load anew, from which packages are imported where they are.
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = '\0tests';
const STAND_IN = fileURLToPath(new URL('stand-in.mjs', import.meta.url));

/**
 * Puts test files into one module, which exports `tests` of stand-in.mjs.
 * @param tests paths from the current folder, in the order in which they are run
 * @param folder where to write it
 * @returns the URL of the module
 */
export async function bundleTests(tests, folder) {
  const files = new Map(tests.map(path => [resolve(path), path]));
  const bundle = await rolldown({
    input: { tests: ENTRY },
    platform: 'node',
    treeshake: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'tests',
        async resolveId(source, importer) {
          if (source === ENTRY) return ENTRY;
          if (source === 'vitest') return STAND_IN;
          if (/^oauth-[\w-]+$/u.test(source)) return resolve('packages', source, 'src/index.ts');
          if (/^[./]|^node:/u.test(source)) return null;
          const found = await this.resolve(source, importer, { skipSelf: true });
          return found && { id: found.id, external: 'absolute' };
        },
        load(id) {
          if (id !== ENTRY) return null;
          const imports = [...files.keys()].map(file => `import ${JSON.stringify(file)};\n`);
          return `${imports.join('')}export { tests } from 'vitest';\n`;
        },
        transform(code, id) {
          const path = JSON.stringify(files.get(id));
          const start = path === undefined ? '' : `import { beginFile } from 'vitest'; beginFile(${path});\n`;
          return start + code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
        },
      },
    ],
  });
  await bundle.write({ dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  return pathToFileURL(join(folder, 'tests.mjs')).href;
}
