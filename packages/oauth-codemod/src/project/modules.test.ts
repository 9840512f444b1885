import { describe, expect, it } from 'vitest';
import { analyzeSource } from '../rewrite.js';
import { project } from '../testing/project.js';
import { readModule } from './modules.js';

const URL = 'https://accounts.spotify.com/api/token';
const CONSTANT = `export const TOKEN = '${URL}';\n`;

/** The URL that is found in `src/main.ts`, which asks what it imports as TOKEN. */
function urlFound(specifier: string, files: Readonly<Record<string, string>>): string | null | undefined {
  const text = `import { TOKEN } from '${specifier}';\nfetch(TOKEN, { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials' }) });\n`;
  const tree = project({ 'src/main.ts': text, ...files });
  const { requests } = analyzeSource({ path: `${tree.root}/src/main.ts`, text }, { readModule });
  return requests[0]?.record.endpoint.url;
}

describe('a constant is found', () => {
  it.each([
    ['beside the file', './urls', { 'src/urls.ts': CONSTANT }],
    ['under .js written for .ts', './urls.js', { 'src/urls.ts': CONSTANT }],
    ['in a folder’s index', './urls', { 'src/urls/index.ts': CONSTANT }],
    ['through export *', './all', { 'src/all.ts': `export * from './urls';\n`, 'src/urls.ts': CONSTANT }],
    [
      'by paths of tsconfig.json',
      '@/urls',
      { 'src/urls.ts': CONSTANT, 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' },
    ],
    [
      'by imports of package.json',
      '#urls',
      { 'src/urls.ts': CONSTANT, 'package.json': '{ "imports": { "#urls": "./src/urls.ts" } }' },
    ],
    ['in CommonJS', './urls.cjs', { 'src/urls.cjs': `module.exports = { TOKEN: '${URL}' };\n` }],
  ])('%s', (_situation, specifier, files) => {
    expect(urlFound(specifier, files)).toBe(URL);
  });
});

it.each([
  ['a package', 'urls', { 'node_modules/urls/index.js': CONSTANT }],
  ['a file that isn’t there', './missing', {}],
  ['a file that doesn’t parse', './urls', { 'src/urls.ts': 'export const TOKEN = ;' }],
])('%s is unknown', (_situation, specifier, files) => {
  expect(urlFound(specifier, files)).toBe('{TOKEN}');
});
