import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as typescript from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { describe, expect, it, onTestFinished } from 'vitest';
import oauth from '../packages/eslint-plugin-oauth/src/index.js';
import { readModule } from '../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';

const TOKEN = 'https://accounts.spotify.com/api/token';
const BODY = `{ grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' }`;

const CONFIG = {
  'packages/config/package.json': '{ "name": "@acme/config", "version": "1.0.0", "exports": "./src/index.ts" }',
  'packages/config/src/index.ts': `export * from './urls.js';\nexport { post } from './post.js';\nexport { api } from './api.js';\n`,
  'packages/config/src/urls.ts': `export const TOKEN_URL: string = '${TOKEN}';\n`,
  'packages/config/src/post.ts': `export const post = (url: string, data: object) =>\n  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });\n`,
  'packages/config/src/api.ts': `import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://accounts.spotify.com' });\n`,
};

/** How a package manager writes a workspace down. */
const WORKSPACES: [string, Readonly<Record<string, string>>, string][] = [
  ['pnpm', { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages: [packages/*]\n' }, 'workspace:*'],
  ['npm', { 'package.json': '{ "workspaces": ["packages/*"] }' }, '^1.0.0'],
  ['Yarn', { 'package.json': '{ "private": true, "workspaces": { "packages": ["packages/*"] } }' }, '1.0.0'],
];

/** A workspace whose package `web` has `@acme/config` under node_modules as a link; gives the path of its program. */
function workspace(files: Readonly<Record<string, string>>, version: string, program: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'oauth-workspace-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const web = {
    'packages/web/package.json': JSON.stringify({ dependencies: { '@acme/config': version, axios: '^1.0.0' } }),
    'packages/web/main.ts': program,
  };
  for (const [name, text] of Object.entries({ ...files, ...CONFIG, ...web })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const scope = join(root, version.startsWith('workspace:') ? 'packages/web' : '', 'node_modules/@acme');
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, 'packages/config'), join(scope, 'config'), 'junction');
  return join(root, 'packages/web/main.ts');
}

/** What the plugin says of the first request, to the end of its first clause. */
async function reported(path: string): Promise<string | undefined> {
  const eslint = new ESLint({
    cwd: dirname(path),
    overrideConfigFile: true,
    overrideConfig: [{ ...oauth.configs.recommended, files: ['**/*.ts'], languageOptions: { parser: typescript } }],
  });
  const [result] = await eslint.lintFiles([path]);
  return result?.messages[0]?.message.split(' (')[0];
}

const PROGRAMS: [string, string, string, string | undefined][] = [
  [
    'a constant',
    `import { TOKEN_URL } from '@acme/config';\nfetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(${BODY}) });\n`,
    'fetch',
    undefined,
  ],
  ['an instance', `import { api } from '@acme/config';\napi.post('/api/token', ${BODY});\n`, 'axios', undefined],
  [
    'a wrapper',
    `import { post, TOKEN_URL } from '@acme/config';\npost(TOKEN_URL, ${BODY});\n`,
    'fetch',
    'shared-wrapper',
  ],
];

describe.each(WORKSPACES)('in a workspace of %s', (_manager, files, version) => {
  it.each(PROGRAMS)('%s of another package is read by both hosts', async (_what, program, client, reason) => {
    const path = workspace(files, version, program);
    const { requests } = analyzeSource({ path, text: program }, { readModule });
    expect(
      requests.map(({ record }) => ({ client: record.client, url: record.endpoint.url, reason: record.reason })),
    ).toEqual([{ client, url: TOKEN, reason }]);
    await expect(reported(path)).resolves.toBe('JSON is sent to the token endpoint of Spotify');
  });
});
