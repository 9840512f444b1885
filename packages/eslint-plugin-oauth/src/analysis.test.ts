import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint, Linter, type Rule } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisOf, type Analysis } from './analysis.js';
import oauth from './index.js';

const JSON_REQUEST = `fetch('https://login.acme.dev/session', {
  method: 'POST',
  body: JSON.stringify({ grant_type: 'password', username: 'a', password: 'b' }),
});`;

describe('the analysis of a file', () => {
  const seen: Analysis[] = [];
  const rule: Rule.RuleModule = {
    create: context => ({
      Program() {
        seen.push(analysisOf(context));
      },
    }),
  };
  const config = (accepts: string): Linter.Config => ({
    plugins: { test: { rules: { first: rule, second: rule } } },
    rules: { 'test/first': 'error', 'test/second': 'error' },
    settings: { oauth: { endpoints: [{ url: 'https://login.acme.dev/**', accepts }] } },
  });

  it('is shared by all rules, and made anew for other settings', () => {
    const linter = new Linter();
    expect(linter.verify(JSON_REQUEST, config('form'))).toEqual([]);
    linter.verify(linter.getSourceCode(), config('json'));
    const [first, second, third, fourth] = seen;
    expect(seen).toHaveLength(4);
    expect(second).toBe(first);
    expect(fourth).toBe(third);
    expect(first?.requests.map(({ certainty }) => certainty)).toEqual(['certain']);
    expect(third?.requests.map(({ certainty }) => certainty)).toEqual(['json-required']);
  });
});

describe('the version of a client', () => {
  // axios 0.x sends an object as JSON text even under a form header, axios 1.x as a form.
  const code = `import axios from 'axios';
axios.post(
  'https://sso.example.com/realms/main/protocol/openid-connect/token',
  { grant_type: 'client_credentials', client_id: 'a', client_secret: 'b' },
  { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
);`;
  let cwd: string;

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'analysis-'));
    mkdirSync(join(cwd, 'current'));
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ dependencies: { axios: '^0.27.2' } }));
    writeFileSync(join(cwd, 'current/package.json'), JSON.stringify({ dependencies: { axios: '^1.7.0' } }));
  });

  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  async function lint(options: { filePath?: string }): Promise<(string | undefined)[]> {
    const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [oauth.configs.recommended] });
    const [result] = await eslint.lintText(code, options);
    return (result?.messages ?? []).map(({ messageId }) => messageId);
  }

  it('is read from the package.json nearest to the file', async () => {
    await expect(lint({ filePath: join(cwd, 'legacy.js') })).resolves.toEqual(['jsonTokenRequest']);
    await expect(lint({ filePath: join(cwd, 'current/app.js') })).resolves.toEqual([]);
  });

  it('is read from the working directory for text that has no file', async () => {
    await expect(lint({})).resolves.toEqual(['jsonTokenRequest']);
  });
});
