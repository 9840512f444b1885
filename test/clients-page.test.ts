import { readFileSync } from 'node:fs';
import { CLIENTS } from 'oauth-token-request';
import { expect, it } from 'vitest';
import { clientsPage } from '../scripts/clients-page.mjs';
import { loadFixtures } from './support/fixtures.js';

const page = readFileSync(new URL('../docs/clients.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter(line => line.startsWith('|'));

it('docs/clients.md is what `npm run docs` writes', () => {
  expect(page).toBe(clientsPage(CLIENTS, loadFixtures()));
});

it.each([...new Set(CLIENTS.map(({ name }) => name))])('it has one row for %s', name => {
  expect(rows.filter(line => line.startsWith(`| ${name} |`))).toHaveLength(1);
});

it('it has as many cells in each row', () => {
  expect(new Set(rows.map(line => line.split(/(?<!\\)\|/u).length))).toStrictEqual(new Set([8]));
});
