import { readFileSync } from 'node:fs';
import { expect, describe, it } from 'vitest';
import { REASONS } from 'oauth-token-request';
import { explainReason } from '../packages/oauth-codemod/src/explain.js';
import { REASON_PAGES } from '../packages/oauth-codemod/src/reasons/pages.js';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';
import { reasonsPage } from '../scripts/reasons-page.mjs';
import { loadFixtures } from './support/fixtures.js';

const page = readFileSync(new URL('../docs/reasons.md', import.meta.url), 'utf8');
const settings = { clients: [{ call: 'apiClient.post', url: 0, body: 1, sends: 'json' as const }] };
const reasonsIn = new Set(loadFixtures().flatMap(({ verdict }) => verdict.map(({ reason }) => reason)));

const outcomesOf = (text: string): string[] =>
  analyzeSource({ path: '/example.ts', text }, { settings })
    .requests.map(({ record }) => record)
    .filter(({ certainty }) => certainty !== 'possible')
    .map(({ outcome, reason }) => reason ?? outcome);

it('docs/reasons.md is what `npm run docs` writes', () => {
  expect(page).toBe(reasonsPage(REASON_PAGES));
});

describe.each(Object.entries(REASON_PAGES))('%s', (code, { text, before, after }) => {
  it('is what the first example is left for', () => {
    expect(outcomesOf(before)).toContain(code);
  });

  it('is not what the second example is left for', () => {
    const outcomes = outcomesOf(after);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(outcome => outcome !== 'ok')).toStrictEqual([]);
  });

  it('is explained alike by the page and by --explain', () => {
    expect(page).toContain(`## \`${code}\`\n\n${text}\n`);
    const explained = explainReason(code).replace(/^ +/gmu, '');
    for (const part of [text, before, after]) expect(explained).toContain(part.replace(/^ +/gmu, '').trimEnd());
  });
});

it.each(Object.keys(REASON_PAGES))('%s has a fixture', code => {
  expect(reasonsIn).toContain(code);
});

it('explains every reason of the engine', () => {
  expect(Object.keys(REASON_PAGES)).toStrictEqual(expect.arrayContaining(Object.keys(REASONS)));
});
