import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as typescript from '@typescript-eslint/parser';
import { ESLint, type Linter, type Rule } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import oauth from './index.js';

const TOKEN = 'https://accounts.spotify.com/api/token';
const REQUEST = `import { TOKEN } from './urls.js';\nfetch(TOKEN, { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials' }) });\n`;

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'eslint-plugin-oauth-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** What the first report says of the endpoint, as ESLint lints a file of the project. */
async function endpointReported(
  name: string,
  languageOptions: Linter.LanguageOptions = {},
): Promise<string | undefined> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ ...oauth.configs.recommended, files: ['**/*.{js,ts}'], languageOptions }],
  });
  const [result] = await eslint.lintFiles([name]);
  return result?.messages[0]?.message.split(':', 1)[0];
}

describe('a constant of another file', () => {
  it('is read with the parser that reads the file: espree', async () => {
    write({ 'js/main.js': REQUEST, 'js/urls.js': `export const TOKEN = '${TOKEN}';\n` });
    await expect(endpointReported('js/main.js')).resolves.toBe('JSON is sent to the token endpoint of Spotify (https');
  });

  it('is read with the parser that reads the file: @typescript-eslint/parser', async () => {
    write({ 'ts/main.ts': REQUEST, 'ts/urls.ts': `export const TOKEN: string = '${TOKEN}';\n` });
    await expect(endpointReported('ts/main.ts', { parser: typescript })).resolves.toBe(
      'JSON is sent to the token endpoint of Spotify (https',
    );
  });

  it('is read from JSON, with either parser', async () => {
    const [main, json] = [REQUEST.replace('urls.js', 'urls.json'), `{ "TOKEN": "${TOKEN}" }\n`];
    write({ 'json/main.js': main, 'json/main.ts': main, 'json/urls.json': json });
    const expected = 'JSON is sent to the token endpoint of Spotify (https';
    await expect(endpointReported('json/main.js')).resolves.toBe(expected);
    await expect(endpointReported('json/main.ts', { parser: typescript })).resolves.toBe(expected);
  });

  it('is read again once its file has changed', async () => {
    write({ 'edit/main.js': REQUEST, 'edit/urls.js': `export const TOKEN = '${TOKEN}';\n` });
    await endpointReported('edit/main.js');
    write({ 'edit/urls.js': `export const TOKEN = 'https://api.notion.com/v1/oauth/token';\n` });
    utimesSync(join(root, 'edit/urls.js'), new Date(), new Date(Date.now() + 1000));
    await expect(endpointReported('edit/main.js')).resolves.toBeUndefined();
  });

  it('is unknown if its file can’t be read by that parser', async () => {
    write({ 'mixed/main.js': REQUEST, 'mixed/urls.js': `export const TOKEN: string = '${TOKEN}';\n` });
    await expect(endpointReported('mixed/main.js')).resolves.toBe('JSON is sent to an OAuth token endpoint ({TOKEN})');
  });
});

describe('typed rules in the same run', () => {
  /** Counts the files for which a rule gets the types of their own tsconfig.json. */
  function typedFiles(programs: unknown[]): ESLint.Plugin {
    const rule: Rule.RuleModule = {
      create: ({ sourceCode }) => {
        const services = sourceCode.parserServices as { program?: { getCompilerOptions(): { paths?: unknown } } };
        programs.push(services.program?.getCompilerOptions().paths);
        return {};
      },
    };
    return { rules: { probe: rule } };
  }

  it('keep the types of files that were read for another one', async () => {
    write({
      'typed/main.ts': REQUEST,
      'typed/urls.ts': `export const TOKEN: string = '${TOKEN}';\n`,
      'typed/tsconfig.json': '{ "compilerOptions": { "strict": true, "paths": { "x": ["./x"] } }, "include": ["."] }',
    });
    const paths: unknown[] = [];
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: [
        {
          ...oauth.configs.recommended,
          files: ['typed/*.ts'],
          languageOptions: {
            parser: typescript,
            parserOptions: { project: './typed/tsconfig.json', tsconfigRootDir: root },
          },
        },
        { files: ['typed/*.ts'], plugins: { types: typedFiles(paths) }, rules: { 'types/probe': 'error' } },
      ],
    });
    process.env['TSESTREE_SINGLE_RUN'] = 'true';
    try {
      const results = await eslint.lintFiles(['typed/main.ts', 'typed/urls.ts']);
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
        'oauth/no-json-token-request',
      ]);
    } finally {
      delete process.env['TSESTREE_SINGLE_RUN'];
    }
    expect(paths).toEqual([{ x: ['./x'] }, { x: ['./x'] }]);
  });
});
