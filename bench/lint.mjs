// What our rules take of ESLint's time, beside typescript-eslint's recommended set; each project in a process of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLUGIN, table } from './measure.mjs';

/** Projects of the corpus that are applications and libraries, not clients of OAuth. */
const PROJECTS = ['budibase-server', 'n8n-nodes-base', 'payload', 'rxjs', 'strapi-plugin-users-permissions'];

async function lint(folder) {
  const [{ ESLint }, { default: tseslint }, { default: oauth }] = await Promise.all([
    import('eslint'),
    import('typescript-eslint'),
    import(PLUGIN),
  ]);
  const eslint = new ESLint({
    cwd: folder,
    stats: true,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{js,mjs,cjs,jsx,ts,tsx,mts}'] },
      ...tseslint.configs.recommended,
      oauth.configs.recommended,
    ],
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const results = await eslint.lintFiles(files);
  const passes = results.flatMap(({ stats }) => stats.times.passes);
  const total = passes.reduce((sum, pass) => sum + pass.total, 0);
  const rules = passes.flatMap(pass => Object.entries(pass.rules ?? {}));
  const own = rules.filter(([id]) => id.startsWith('oauth/')).reduce((sum, [, time]) => sum + time.total, 0);
  return { files: files.length, total, own };
}

export function measureLint(corpus) {
  const rows = PROJECTS.map(project => {
    const script = fileURLToPath(import.meta.url);
    const { stdout, stderr, status } = spawnSync('node', [script, join(corpus, project)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { files, total, own } = JSON.parse(stdout);
    const each = own / files;
    return [
      project,
      files,
      (total / 1000).toFixed(1),
      own.toFixed(0),
      ((100 * own) / total).toFixed(2),
      each.toFixed(2),
    ];
  });
  return `## ESLint

With typescript-eslint's recommended set and ours, by ESLint's own \`stats\`:

${table(['project', 'files', 'lint s', 'our rules ms', '% of lint', 'ms a file'], rows)}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await lint(process.argv[2])));
