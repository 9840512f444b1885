// Puts each package into few files: Node takes longer to find a hundred modules than to run what is in them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** Everything but a package's own modules. */
const OTHERS = /^[^./]/u;

const bundle = options => build({ external: OTHERS, platform: 'node', logLevel: 'warn', ...options });

/** A package of which one module is published. */
const bundleWhole = name =>
  bundle({
    input: join(packages, name, 'dist/index.js'),
    output: { file: join(packages, name, 'dist/bundle.js'), format: 'esm' },
  });

const LICENCE = /^(?:licen[cs]e|notice)(?:\.\w+)?$/iu;

/** What the authors of bundled modules want to be told along with them. */
function licencesOf(modules) {
  const folders = modules.map(module => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(module)?.[0]);
  return [...new Set(folders)].filter(Boolean).flatMap(folder => {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter(file => LICENCE.test(file));
    if (files.length === 0) throw new Error(`${name} comes without its licence`);
    return files.map(file => `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
  });
}

/** Packages of many modules: loading them one by one would take longer than a run over one file does. */
const TAKEN_IN = /^(?:@typescript-eslint\/[\w-]+|eslint-visitor-keys|diff)$/u;

/**
 * The command line: what is loaded only now and then stays apart, and the formats of reports stay where they are looked
 * for.
 */
async function bundleCommand(name) {
  const compiled = join(packages, name, 'dist');
  const formats = readdirSync(join(compiled, 'reports/formats')).filter(file => file.endsWith('.js'));
  const modules = [
    'cli',
    'index',
    'transform',
    'reports/formats',
    ...formats.map(file => `reports/formats/${file.slice(0, -3)}`),
  ];
  const folder = join(packages, name, 'lib');
  const { output } = await bundle({
    input: Object.fromEntries(modules.map(module => [module, join(compiled, `${module}.js`)])),
    external: module => OTHERS.test(module) && !TAKEN_IN.test(module),
    output: { dir: folder, cleanDir: true, chunkFileNames: '[name].js', format: 'esm' },
  });
  const taken = output.flatMap(({ moduleIds = [] }) => moduleIds);
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), licencesOf(taken).join('\n'));
}

await bundleWhole('oauth-token-request');
await bundleWhole('eslint-plugin-oauth');
await bundleCommand('oauth-codemod');
