// What it costs to load the plugin and to start the command line, beyond Node's own start.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, inTurn, median, PLUGIN, table } from './measure.mjs';

const PROGRAM = `fetch('https://login.acme.dev/oauth/token', { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials' }) });\n`;

export function measureStart() {
  const cwd = mkdtempSync(join(tmpdir(), 'oauth-start-'));
  try {
    writeFileSync(join(cwd, 'a.js'), PROGRAM);
    const module = code => ['node', '--input-type=module', '-e', code];
    const commands = [
      { name: '`node -e 0`', command: ['node', '-e', '0'] },
      { name: '`import` of eslint-plugin-oauth', command: module(`await import('${PLUGIN}')`) },
      { name: '`oauth-codemod --version`', command: ['node', CLI, '--version'] },
      { name: '`oauth-codemod` over one file', command: ['node', CLI, 'a.js'], options: { cwd } },
    ];
    const times = inTurn(commands);
    const [node] = [...times.values()].map(median);
    const rows = [...times].map(([name, own]) => [
      name,
      (median(own) * 1000).toFixed(0),
      ((median(own) - node) * 1000).toFixed(0),
    ]);
    return `## Start

${table(['command', 'median ms', 'beyond Node'], rows)}
`;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
