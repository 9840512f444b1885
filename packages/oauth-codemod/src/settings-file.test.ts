import { describe, expect, it } from 'vitest';
import { loadSettings } from './settings-file.js';
import { UsageError } from './usage-error.js';
import { project } from './testing/project.js';

const settings = { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' }] };
const literal = JSON.stringify(settings);

it.each([
  ['oauth.json', literal],
  ['oauth.json', `\uFEFF${literal}`],
  ['config/oauth.mjs', `export default ${literal};`],
  ['oauth.js', `module.exports = ${literal};`],
])('reads %s', async (name, text) => {
  await expect(loadSettings(name, project({ [name]: text }).root)).resolves.toMatchObject(settings);
});

it('reads a RegExp from a module', async () => {
  const text = "export default { endpoints: [{ url: /^https:\\/\\/login\\.acme\\.dev\\//u, accepts: 'form' }] };";
  await expect(loadSettings('oauth.mjs', project({ 'oauth.mjs': text }).root)).resolves.toEqual({
    endpoints: [{ url: /^https:\/\/login\.acme\.dev\//u, accepts: 'form' }],
  });
});

describe('refuses', () => {
  it.each([
    ['a file that is not there', 'none.json', {}, 'cannot be read: no such file or directory'],
    ['another kind of file', 'oauth.yaml', { 'oauth.yaml': '' }, 'its name must end in .json, .js or .mjs'],
    ['a module without a default export', 'a.mjs', { 'a.mjs': 'export const a = 1;' }, 'has no default export'],
    [
      'a module that throws',
      'a.mjs',
      { 'a.mjs': "throw new Error('one\\ntwo');" },
      'cannot be loaded: Error: one\\u{a}two',
    ],
  ])('%s', async (_, name, files, why) => {
    await expect(loadSettings(name, project(files).root)).rejects.toThrow(
      new UsageError(`config file ${name}: ${why}`),
    );
  });

  it('what isn’t JSON', async () => {
    const loading = loadSettings('a.json', project({ 'a.json': '{' }).root);
    await expect(loading).rejects.toThrow(/^config file a\.json: not valid JSON: SyntaxError: [^\n]+$/u);
  });

  it('a member that is wrong, by its name', async () => {
    const text = '{ "endpoints": [{ "url": "https://login.acme.dev/**", "accepts": "xml" }] }';
    const loading = loadSettings('a.json', project({ 'a.json': text }).root);
    await expect(loading).rejects.toThrow(/^config file a\.json: .*endpoints\[0\]\.accepts.*/u);
  });

  it('a RegExp that could backtrack without end, as ESLint’s settings do', async () => {
    const text = "export default { endpoints: [{ url: /^(a+)+$/, accepts: 'form' }] };";
    await expect(loadSettings('a.mjs', project({ 'a.mjs': text }).root)).rejects.toThrow(
      new UsageError(
        'config file a.mjs: endpoints[0].url could take very long to match: /^(a+)+$/ repeats a group that holds ' +
          'another repeat or a choice. Write a simpler one, or a glob such as "https://*.acme.dev/**".',
      ),
    );
  });
});
