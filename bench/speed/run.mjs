// npm run bench: how long our command line takes over the corpus, beside tools that read the same files, run in turn.
import { spawnSync } from 'node:child_process';
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
import { fetchCorpus } from '../corpus/fetch.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SAMPLE = 1000;
const here = name => fileURLToPath(new URL(name, import.meta.url));
const bin = name => here(`../node_modules/.bin/${name}`);

/** Seconds that a command takes. */
function seconds([command, ...args]) {
  const begin = process.hrtime.bigint();
  const { error } = spawnSync(command, args, { stdio: 'ignore' });
  if (error) throw error;
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

/** Peak memory of a command in MiB, where GNU time is there to tell. */
function peak([command, ...args]) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return error ? '' : String(Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024));
}

if (!existsSync(bin('oxlint'))) {
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: here('..'),
    stdio: 'inherit',
  });
}

/** A program itself, not the script that looks for it. */
function program(scope, path) {
  const folder = here(`../node_modules/${scope}`);
  return readdirSync(folder)
    .filter(name => name.includes('-'))
    .map(name => join(folder, name, path))
    .find(file => existsSync(file));
}

const rgPath = program('@vscode', 'bin/rg');
const astGrep = program('@ast-grep', 'ast-grep');

// A copy in which no folder has a name that we leave out as build output, so that all tools read the same files.
const corpus = join(mkdtempSync(join(tmpdir(), 'oauth-bench-')), 'corpus');
cpSync(fetchCorpus(), corpus, { recursive: true });
const folders = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter(entry => entry.isDirectory());
for (const { parentPath, name } of folders.reverse()) {
  if (/^(?:dist|build|out|coverage|\..*)$/.test(name)) renameSync(join(parentPath, name), join(parentPath, `${name}_`));
}
const files = filesBelow(corpus);
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);

const tools = [
  { name: 'ripgrep `grant_type`', command: [rgPath, '-l', '-uu', 'grant_type', corpus] },
  { name: '`node -e 0`', command: ['node', '-e', '0'] },
  {
    name: 'oauth-codemod',
    command: ['node', here('../../packages/oauth-codemod/bin/oauth-codemod.js'), corpus, '--format', 'json'],
  },
  { name: 'oxlint, one rule', command: [bin('oxlint'), '-c', here('oxlint.json'), corpus] },
  { name: 'ast-grep', command: [astGrep, 'scan', '--rule', here('rule.yml'), corpus], runs: 2 },
];

const times = new Map(tools.map(({ name }) => [name, []]));
for (let run = -1; run < RUNS; run++) {
  for (const { name, command, runs = RUNS } of tools) {
    if (run >= runs) continue;
    const took = seconds(command);
    // The first round fills the file system's cache.
    if (run >= 0) times.get(name).push(took);
  }
}
const grep = times.get(tools[0].name);
const rows = tools.map(({ name, command }) => {
  const own = times.get(name);
  const ratio = median(own.map((value, index) => value / grep[index]));
  return { name, seconds: median(own), ratio, peak: peak(command) };
});

// jscodeshift only over a sample: all files would take minutes.
const root = here('../..');
const jscodeshift = seconds([
  join(root, 'node_modules/.bin/jscodeshift'),
  '-d',
  '-s',
  '--run-in-band',
  '--parser=tsx',
  '-t',
  here('naive.cjs'),
  ...sample,
]);

const longest = Math.max(...rows.map(row => row.seconds));
const bar = ({ name, seconds: value }, index) => {
  const y = 12 + index * 28;
  const label = name.replaceAll('`', '');
  return `<text x="0" y="${y + 14}">${label}</text><rect x="170" y="${y}" width="${((value / longest) * 380).toFixed(1)}" height="20"/><text x="${(176 + (value / longest) * 380).toFixed(1)}" y="${y + 14}">${value.toFixed(2)} s</text>`;
};
writeFileSync(
  here('../results.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${rows.length * 28 + 20}" font-family="sans-serif" font-size="13"><title>Seconds over ${files.length} files</title><style>rect{fill:#3b6fb6}text{fill:#444}@media(prefers-color-scheme:dark){rect{fill:#7fb0f0}text{fill:#ddd}}</style>${rows.map(bar).join('')}</svg>\n`,
);
const table = [
  '| command | median s | × ripgrep, in turn | peak MiB |',
  '| --- | --: | --: | --: |',
  ...rows.map(row => `| ${row.name} | ${row.seconds.toFixed(2)} | ${row.ratio.toFixed(1)} | ${row.peak} |`),
].join('\n');
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
const text = `# Measurements

\`npm run bench\`: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB ([list](corpus/packages.txt)). Whole processes, ${RUNS} runs in turn after one to warm up.

${machine}

${table}

A transform of jscodeshift that parses and prints every file takes ${jscodeshift.toFixed(1)} s over ${sample.length} of the files.

![Seconds](results.svg)
`;
const results = here('../RESULTS.md');
// What was written by hand below the measurements stays.
const notes = existsSync(results) ? (/\n## [^]*$/.exec(readFileSync(results, 'utf8'))?.[0] ?? '') : '';
writeFileSync(results, text + notes);
console.log(text);
rmSync(join(corpus, '..'), { recursive: true });
