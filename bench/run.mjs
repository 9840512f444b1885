// npm run bench: measures, prints what it found, and writes it to RESULTS.md.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchCorpus } from './corpus/fetch.mjs';
import { measureEditor } from './editor.mjs';
import { measureGrowth } from './growth.mjs';
import { measureLint } from './lint.mjs';
import { measureSpeed } from './speed/speed.mjs';
import { measureStart } from './start.mjs';

// A copy in which no folder has a name that we leave out as build output, so that all tools read the same files.
const corpus = join(mkdtempSync(join(tmpdir(), 'oauth-bench-')), 'corpus');
cpSync(fetchCorpus(), corpus, { recursive: true });
const folders = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter(entry => entry.isDirectory());
for (const { parentPath, name } of folders.reverse()) {
  if (/^(?:dist|build|out|coverage|\..*)$/.test(name)) renameSync(join(parentPath, name), join(parentPath, `${name}_`));
}
const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name));
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);

const processor = cpus()[0]?.model ?? 'unknown';
const machine = `${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const sections = [
  `# Measurements

\`npm run bench\`, ${new Date().toISOString().slice(0, 10)}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB ([list](corpus/packages.txt)); ${machine}.
`,
  measureSpeed(corpus, files),
  measureGrowth(corpus, files),
  measureStart(),
  measureLint(corpus),
  await measureEditor(),
];
rmSync(join(corpus, '..'), { recursive: true });

const path = fileURLToPath(new URL('RESULTS.md', import.meta.url));
// What was written by hand below the measurements stays.
const notes = existsSync(path) ? (/\n## Where the time goes\n[^]*$/.exec(readFileSync(path, 'utf8'))?.[0] ?? '') : '';
const text = sections.join('\n');
writeFileSync(path, text + notes);
console.log(text);
