import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewrite } from 'oauth-codemod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInEditor, type EditorView } from './support/language-server.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const program = (url: string): string => `const response = await fetch('${url}', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId }),
});
`;

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'editor-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(ROOT, 'packages/eslint-plugin-oauth'), join(project, 'node_modules/eslint-plugin-oauth'));
  symlinkSync(join(ROOT, 'node_modules/eslint'), join(project, 'node_modules/eslint'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(project, 'eslint.config.js'),
    `import oauth from 'eslint-plugin-oauth';\nexport default [oauth.configs.recommended];\n`,
  );
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

describe.each([
  [
    'certainly wrong',
    'https://sso.example.com/realms/main/protocol/openid-connect/token',
    'Fix this oauth/no-json-token-request problem',
  ],
  [
    'likely wrong',
    'https://platform.devtest.nicecxone.com/oauth/token',
    'Send this fetch request as application/x-www-form-urlencoded. (oauth/no-json-token-request)',
  ],
])('an editor with VS Code’s ESLint server, and a request that is %s', (_, url, title) => {
  const path = `${new URL(url).hostname}.js`;
  let view: EditorView;

  beforeAll(async () => {
    writeFileSync(join(project, path), program(url));
    view = await openInEditor(project, path);
  });

  it('underlines the call, and names the rule and its page', () => {
    expect(view.diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 23 }, end: { line: 0, character: 28 } },
        severity: 1,
        source: 'eslint',
        code: 'oauth/no-json-token-request',
        codeDescription: { href: expect.stringMatching(/\/docs\/rules\/no-json-token-request\.md$/u) as string },
        message: expect.stringContaining(`JSON is sent to the token endpoint of `) as string,
      },
    ]);
  });

  it('offers a quick fix that does what the codemod does', () => {
    expect(view.quickFixes[title]).toBe(rewrite({ path, text: program(url) }).text);
    expect(view.quickFixes[title]).toContain('body: new URLSearchParams({');
  });

  it('offers a comment that switches the rule off', () => {
    expect(view.quickFixes['Disable oauth/no-json-token-request for this line']).toBe(
      `// eslint-disable-next-line oauth/no-json-token-request\n${program(url)}`,
    );
  });
});
