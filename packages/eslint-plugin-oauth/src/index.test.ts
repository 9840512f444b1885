import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import oauth from './index.js';

const built = new URL('../dist/bundle.js', import.meta.url);
const manifestText = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const manifest = JSON.parse(manifestText) as Record<string, unknown>;

/** Every module that Node loads for the built plugin, by URL or path. */
function modulesLoadedBy(url: URL): string[] {
  const hooks = `import { writeSync } from 'node:fs';
export const load = (url, context, next) => { writeSync(1, url + '\\n'); return next(url, context); };`;
  const program = `import { createRequire, register } from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
await import(${JSON.stringify(url.href)});
console.log(Object.keys(createRequire(import.meta.url).cache).join('\\n'));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line !== '');
}

describe('the plugin', () => {
  it('names itself as its package does', () => {
    expect(oauth.meta).toEqual({ name: manifest['name'], version: manifest['version'], namespace: 'oauth' });
  });

  it('depends on the engine and on what finds and reads other files, which ESLint has itself or is plain JavaScript', () => {
    const dependencies = ['enhanced-resolve', 'eslint-scope', 'oauth-token-request'];
    expect(Object.keys(manifest['dependencies'] as object)).toEqual(dependencies);
    expect(Object.keys(manifest['peerDependencies'] as object)).toEqual(['eslint', 'typescript']);
    expect(manifest['peerDependenciesMeta']).toEqual({ typescript: { optional: true } });
  });

  it('loads neither TypeScript nor ESLint', () => {
    const modules = modulesLoadedBy(built);
    expect(modules).toContain(built.href);
    expect(modules.filter(path => /[/\\](?:typescript|eslint|@typescript-eslint)[/\\]/u.test(path))).toEqual([]);
  });

  it('is what require gives', () => {
    const required: unknown = createRequire(import.meta.url)(fileURLToPath(built));
    expect(required).toMatchObject({ meta: oauth.meta, configs: { recommended: { name: 'oauth/recommended' } } });
  });
});

/** The entries of the rules that report what is wrong on the wire. */
const requestRules = (options: object): Record<string, unknown> => ({
  'oauth/no-json-token-request': [2, options],
  'oauth/require-form-encoding': [2, options],
});

describe.each([
  ['recommended', requestRules({ reportPossible: false, reportJsonAccepted: false })],
  ['strict', { ...requestRules({ reportPossible: true, reportJsonAccepted: true }), 'oauth/prefer-sdk': [1] }],
] as const)('the %s configuration', (name, entries) => {
  it('sets the rules', async () => {
    const config = oauth.configs[name];
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [config] });
    const { rules } = (await eslint.calculateConfigForFile('file.js')) as { rules: Record<string, unknown> };
    expect(rules).toEqual(entries);
    expect(config.name).toBe(`oauth/${name}`);
  });

  it('is found by its name in extends', async () => {
    const extending = { files: ['**/*.js'], plugins: { oauth }, extends: [`oauth/${name}`] };
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: defineConfig(extending) });
    const { rules } = (await eslint.calculateConfigForFile('file.js')) as { rules: Record<string, unknown> };
    expect(Object.keys(rules)).toEqual(Object.keys(entries));
  });
});
