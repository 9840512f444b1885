import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completionsIn } from './support/completions.js';
import { installSize } from './support/install-size.js';
import { pastedConfig } from './support/markdown.js';
import { install, packWorkspace, remove, type Project, type Tarballs } from './support/packed.js';

const PACKAGES = ['oauth-token-request', 'eslint-plugin-oauth', 'oauth-codemod'];
const LINT_PACKAGES = ['oauth-token-request', 'eslint-plugin-oauth'];
const CONFIG = pastedConfig(new URL('../README.md', import.meta.url));

const typescriptConfig = (parserOptions: string): string => `import parser from '@typescript-eslint/parser';
import oauth from 'eslint-plugin-oauth';
export default [
  { ...oauth.configs.recommended, files: ['**/*.ts'], languageOptions: { parser, parserOptions: ${parserOptions} } },
];
`;

/** Compiler options as a strict project has them; `fetch` comes with the DOM. */
const STRICT = { strict: true, noEmit: true, target: 'es2023', module: 'nodenext', lib: ['es2023', 'dom'], types: [] };

/** The program of the report that this project began with. */
const FORUM_PROGRAM = `import axios from 'axios';

const { data } = await axios.post(
  'https://platform.devtest.nicecxone.com/oauth/token',
  { grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' },
  { headers: { 'Content-Type': 'application/json' } },
);
console.log(data.access_token);
`;
const FORUM_PROGRAM_REPAIRED = FORUM_PROGRAM.replace(/\{ grant_type.*\}/u, 'new URLSearchParams($&)').replace(
  'application/json',
  'application/x-www-form-urlencoded',
);

const TOKEN_URL = 'https://sso.example.com/realms/main/protocol/openid-connect/token';
const CERTAIN_PROGRAM = `const response = await fetch('${TOKEN_URL}', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' }),
});
console.log(await response.json());
export {};
`;
const CERTAIN_PROGRAM_REPAIRED = CERTAIN_PROGRAM.replace('JSON.stringify(', 'new URLSearchParams(').replace(
  'application/json',
  'application/x-www-form-urlencoded',
);

interface Finding {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly suggestions?: readonly unknown[];
}

let tarballs: Tarballs;
let javascript: Project;
let oldest: Project;
let typescript: Project;
let oldestTypescript: Project;

beforeAll(async () => {
  tarballs = await packWorkspace();
  // One after another: npm's cache is then warm for the second and third.
  javascript = await install(tarballs, PACKAGES, { eslint: '^10.0.0', jscodeshift: '^17.4.0' });
  oldest = await install(tarballs, LINT_PACKAGES, { eslint: '9.15.0' });
  const parser = { '@typescript-eslint/parser': '^8.73.0', typescript: '~6.0.3' };
  typescript = await install(tarballs, LINT_PACKAGES, { eslint: '^10.0.0', ...parser });
  oldestTypescript = await install(tarballs, LINT_PACKAGES, { eslint: '9.15.0', ...parser });
});

afterAll(() => remove(tarballs));

/** What ESLint reports about a file, by its own command line. */
async function lint(project: Project, ...args: readonly string[]): Promise<Finding[]> {
  const { stdout, stderr } = await project.bin('eslint', '--format=json', ...args);
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as { messages: Finding[] }[];
  return results.flatMap(({ messages }) => messages);
}

const likelyAt = (line: number, column: number): unknown[] => [
  expect.objectContaining({
    ruleId: 'oauth/no-json-token-request',
    line,
    column,
    suggestions: [expect.objectContaining({ messageId: 'sendForm' })],
  }),
];

it('the codemod comes with the licences of what is bundled with it', () => {
  const licences = readFileSync(join(javascript.directory, 'node_modules/oauth-codemod/lib/THIRD-PARTY.txt'), 'utf8');
  expect(licences.match(/^(?:@[\w-]+\/)?[\w-]+$/gmu)).toEqual([
    'eslint-visitor-keys',
    '@typescript-eslint/visitor-keys',
    '@typescript-eslint/types',
    '@typescript-eslint/scope-manager',
    'diff',
  ]);
});

describe.each(PACKAGES)('the tarball of %s', name => {
  it('has its licence and README, and neither tests nor build state', () => {
    const files = readdirSync(join(javascript.directory, 'node_modules', name), { recursive: true }).map(String);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(files.filter(file => /\.test\.|tsbuildinfo|^src|fixtures/u.test(file))).toEqual([]);
  });

  it('holds no program twice: what is bundled isn’t there apart', () => {
    const files = readdirSync(join(javascript.directory, 'node_modules', name, 'dist'), { recursive: true }).map(
      String,
    );
    expect(files.filter(file => file.endsWith('.js') && file !== 'bundle.js')).toEqual([]);
  });
});

describe.each([
  ['ESLint 10 in a JavaScript project', () => javascript],
  ['ESLint 9.15.0', () => oldest],
])('%s, configured as the README says', (_, project) => {
  beforeAll(async () => {
    await project().write({ 'eslint.config.js': CONFIG });
  });

  it('has no TypeScript to fall back on', () => {
    expect(existsSync(join(project().directory, 'node_modules/typescript'))).toBe(false);
  });

  it('reports the forum’s program and suggests the form', async () => {
    await project().write({ 'forum.js': FORUM_PROGRAM });
    await expect(lint(project(), 'forum.js')).resolves.toEqual(likelyAt(3, 24));
  });

  it('repairs what is certain with --fix', async () => {
    await project().write({ 'certain.js': CERTAIN_PROGRAM });
    await expect(lint(project(), '--fix', 'certain.js')).resolves.toEqual([]);
    await expect(project().read('certain.js')).resolves.toBe(CERTAIN_PROGRAM_REPAIRED);
  });

  it('is loaded by require from a CommonJS configuration', async () => {
    await project().write({
      'eslint.common.cjs': `module.exports = [require('eslint-plugin-oauth').configs.recommended];\n`,
      'common.js': FORUM_PROGRAM,
    });
    await expect(lint(project(), '--config=eslint.common.cjs', 'common.js')).resolves.toEqual(likelyAt(3, 24));
  });
});

const TYPED = '{ projectService: true, tsconfigRootDir: import.meta.dirname }';

describe.each([
  ['ESLint 10, without types', () => typescript, '{}'],
  ['ESLint 10, with types', () => typescript, TYPED],
  ['ESLint 9.15.0, without types', () => oldestTypescript, '{}'],
  ['ESLint 9.15.0, with types', () => oldestTypescript, TYPED],
])('@typescript-eslint/parser in %s', (_, project, parserOptions) => {
  it('repairs what is certain with --fix, and the result compiles under strict', async () => {
    await project().write({
      'eslint.config.js': typescriptConfig(parserOptions),
      'tsconfig.json': JSON.stringify({ compilerOptions: STRICT, files: ['certain.ts'] }),
      'certain.ts': CERTAIN_PROGRAM,
    });
    await expect(lint(project(), '--fix', 'certain.ts')).resolves.toEqual([]);
    await expect(project().read('certain.ts')).resolves.toBe(CERTAIN_PROGRAM_REPAIRED);
    await expect(project().bin('tsc')).resolves.toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('the types of eslint-plugin-oauth', () => {
  const typed = (
    rules: string,
  ): string => `import oauth, { type OAuthRules, type OAuthSettings } from 'eslint-plugin-oauth';
import { defineConfig } from 'eslint/config';
export default defineConfig(oauth.configs.recommended, {
  rules: ${rules} satisfies OAuthRules,
  settings: { oauth: { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' }] } satisfies OAuthSettings },
});
`;
  const OPTIONS: ts.CompilerOptions = { strict: true, module: ts.ModuleKind.NodeNext, noEmit: true, types: [] };

  it.each([
    [
      'the rules',
      `{ '|': 'error' }`,
      ['oauth/no-json-token-request', 'oauth/prefer-sdk', 'oauth/require-form-encoding'],
    ],
    ['a severity', `{ 'oauth/prefer-sdk': '|' }`, ['error', 'off', 'warn']],
    [
      'the options of a rule',
      `{ 'oauth/no-json-token-request': ['error', { | }] }`,
      ['reportJsonAccepted', 'reportPossible'],
    ],
  ])('complete %s in eslint.config.ts', (_, rules, names) => {
    const [offered] = completionsIn(join(typescript.directory, 'eslint.config.ts'), typed(rules), OPTIONS);
    expect(offered.sort()).toEqual(names);
  });

  it.each([
    ['a rule', `{ 'oauth/no-json': 'error' }`, /oauth\/no-json'' does not exist in type 'OAuthRules'/u],
    ['an option', `{ 'oauth/no-json-token-request': ['error', { all: true }] }`, /'all' does not exist/u],
    ['an option of a rule without any', `{ 'oauth/prefer-sdk': ['error', {}] }`, /not assignable to type 'undefined'/u],
  ])('refuse %s that doesn’t exist', (_, rules, problem) => {
    const [, problems] = completionsIn(join(typescript.directory, 'eslint.config.ts'), typed(rules), OPTIONS);
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    [
      'ESLint 10, as modules of both kinds',
      () => typescript,
      {
        'eslint.config.ts': typed(`{ 'oauth/prefer-sdk': 'error' }`),
        'eslint.config.cts': `import oauth = require('eslint-plugin-oauth');
export = [oauth.configs.recommended];
`,
      },
    ],
    [
      'ESLint 9.15.0',
      () => oldestTypescript,
      {
        'eslint.config.ts': `import type { Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
export const configs: Linter.Config[] = [oauth.configs.recommended, oauth.configs.strict, { plugins: { oauth } }];
`,
      },
    ],
  ])('compile under strict with every declaration checked: %s', async (_, project, configurations) => {
    const compilerOptions = { ...STRICT, lib: ['es2023'], skipLibCheck: false };
    await project().write({
      ...configurations,
      'tsconfig.types.json': JSON.stringify({ compilerOptions, files: Object.keys(configurations) }),
    });
    await expect(project().bin('tsc', '--project', 'tsconfig.types.json')).resolves.toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});

describe('what eslint-plugin-oauth brings beyond ESLint’s own packages', () => {
  const size = (): ReturnType<typeof installSize> =>
    installSize(join(javascript.directory, 'node_modules'), 'eslint-plugin-oauth', 'eslint');

  it('is the engine, and what finds other files', () => {
    expect(size().packages).toEqual([
      '@typescript-eslint/types',
      'enhanced-resolve',
      'eslint-plugin-oauth',
      'graceful-fs',
      'oauth-token-request',
      'tapable',
    ]);
  });

  it('is as large as the README says, within 0.2 MB', () => {
    const { packages, bytes } = size();
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, count, megabytes] = /(\d+) packages, less than (\d\.\d) MB/u.exec(readme) ?? [];
    expect(packages).toHaveLength(Number(count));
    expect(bytes).toBeLessThan(Number(megabytes) * 1e6);
    expect(bytes).toBeGreaterThan((Number(megabytes) - 0.2) * 1e6);
  });
});

describe('oauth-codemod', () => {
  it('shows what would change, changes it, and finds nothing the second time', async () => {
    await javascript.write({ 'app/forum.js': FORUM_PROGRAM });

    const dry = await javascript.bin('oauth-codemod', 'app');
    expect(dry).toMatchObject({ status: 1, stderr: '' });
    expect(dry.stdout).toContain(`-  { headers: { 'Content-Type': 'application/json' } },\n`);
    expect(dry.stdout).toContain(`+  { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },\n`);
    await expect(javascript.read('app/forum.js')).resolves.toBe(FORUM_PROGRAM);

    await expect(javascript.bin('oauth-codemod', 'app', '--write', '--allow-dirty')).resolves.toMatchObject({
      status: 0,
      stderr: '',
    });
    await expect(javascript.read('app/forum.js')).resolves.toBe(FORUM_PROGRAM_REPAIRED);

    await expect(javascript.bin('oauth-codemod', 'app')).resolves.toMatchObject({ status: 0, stderr: '' });
    await expect(lint(javascript, 'app')).resolves.toEqual([]);
  });

  it('is a transform for stock jscodeshift', async () => {
    await javascript.write({ 'src/forum.js': FORUM_PROGRAM });
    const transform = 'node_modules/oauth-codemod/transform.js';
    const { status, stdout } = await javascript.bin('jscodeshift', '-t', transform, 'src');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 ok') as string });
    await expect(javascript.read('src/forum.js')).resolves.toBe(FORUM_PROGRAM_REPAIRED);
  });
});
