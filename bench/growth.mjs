// Whether time and memory grow with the number of files: the corpus once, and several copies of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, peak, seconds, table } from './measure.mjs';

const COPIES = [1, 3, 9];

export function measureGrowth(corpus, files) {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-growth-'));
  const rows = [];
  try {
    let made = 0;
    for (const copies of COPIES) {
      for (; made < copies; made++) execFileSync('cp', ['--recursive', corpus, join(folder, String(made))]);
      const command = ['node', CLI, folder, '--format', 'json'];
      rows.push([String(copies * files.length), seconds(command).toFixed(1), peak(command)]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return `## More files

${table(['files', 's', 'peak MiB'], rows)}
`;
}
