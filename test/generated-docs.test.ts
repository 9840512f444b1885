import { readFileSync } from 'node:fs';
import { LEFT_OUT, PROVIDERS } from 'oauth-token-request';
import { expect, it } from 'vitest';
import { providersPage } from '../scripts/generate-docs.mjs';

const page = readFileSync(new URL('../docs/providers.md', import.meta.url), 'utf8');

it('docs/providers.md is what `npm run docs` writes', () => {
  expect(page).toBe(providersPage(PROVIDERS, LEFT_OUT));
});

it.each([...PROVIDERS, ...LEFT_OUT].map(({ id, url }) => ({ id, url })))('it lists $id at $url', ({ url }) => {
  expect(page).toContain(`| \`${url.replaceAll('|', '\\|')}\` |`);
});

it('its tables have as many cells in each row', () => {
  const counts = page
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split(/(?<!\\)\|/u).length);
  expect(new Set(counts)).toEqual(new Set([8, 5]));
  expect(counts).toHaveLength(PROVIDERS.length + LEFT_OUT.length + 4);
});
