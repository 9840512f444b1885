// How long our command line takes over the corpus, beside tools that read the same files.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI, inTurn, median, peak, RUNS, seconds, table } from '../measure.mjs';

const SAMPLE = 1000;
const here = name => fileURLToPath(new URL(name, import.meta.url));
const bin = name => here(`../node_modules/.bin/${name}`);

/** A program itself, not the script that looks for it. */
function program(scope, path) {
  const folder = here(`../node_modules/${scope}`);
  return readdirSync(folder)
    .filter(name => name.includes('-'))
    .map(name => join(folder, name, path))
    .find(file => existsSync(file));
}

function installTools() {
  if (existsSync(bin('oxlint'))) return;
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: here('..'),
    stdio: 'inherit',
  });
}

function plot(rows, count) {
  const longest = Math.max(...rows.map(row => row.seconds));
  const bar = ({ name, seconds: value }, index) => {
    const y = 12 + index * 28;
    const width = (value / longest) * 380;
    return `<text x="0" y="${y + 14}">${name.replaceAll('`', '')}</text><rect x="170" y="${y}" width="${width.toFixed(1)}" height="20"/><text x="${(176 + width).toFixed(1)}" y="${y + 14}">${value.toFixed(2)} s</text>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${rows.length * 28 + 20}" font-family="sans-serif" font-size="13"><title>Seconds over ${count} files</title><style>rect{fill:#3b6fb6}text{fill:#444}@media(prefers-color-scheme:dark){rect{fill:#7fb0f0}text{fill:#ddd}}</style>${rows.map(bar).join('')}</svg>\n`;
}

/** @param files those below `corpus` */
export function measureSpeed(corpus, files) {
  installTools();
  const tools = [
    { name: 'ripgrep `grant_type`', command: [program('@vscode', 'bin/rg'), '-l', '-uu', 'grant_type', corpus] },
    { name: '`node -e 0`', command: ['node', '-e', '0'] },
    { name: 'oauth-codemod', command: ['node', CLI, corpus, '--format', 'json'] },
    { name: 'oxlint, one rule', command: [bin('oxlint'), '-c', here('oxlint.json'), corpus] },
    {
      name: 'ast-grep',
      command: [program('@ast-grep', 'ast-grep'), 'scan', '--rule', here('rule.yml'), corpus],
      runs: 2,
    },
  ];
  const times = inTurn(tools);
  const grep = times.get(tools[0].name);
  const rows = tools.map(({ name, command }) => {
    const own = times.get(name);
    const ratio = median(own.map((value, index) => value / grep[index]));
    return { name, seconds: median(own), ratio, peak: peak(command) };
  });
  writeFileSync(here('../results.svg'), plot(rows, files.length));
  // jscodeshift only over a sample: all files would take minutes.
  const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);
  const jscodeshift = seconds([
    here('../../node_modules/.bin/jscodeshift'),
    ...['-d', '-s', '--run-in-band', '--parser=tsx', '-t', here('naive.cjs')],
    ...sample,
  ]);
  return `## Over the corpus

${table(
  ['command', 'median s', '× ripgrep, in turn', 'peak MiB'],
  rows.map(row => [row.name, row.seconds.toFixed(2), row.ratio.toFixed(1), row.peak]),
)}

Whole processes, ${RUNS} runs in turn after one to warm up. A transform of jscodeshift that parses and prints every file
takes ${jscodeshift.toFixed(1)} s over ${sample.length} of the files.

![Seconds](results.svg)
`;
}
