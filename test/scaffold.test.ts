import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { client } from '../scripts/scaffold/client.mjs';
import { rule } from '../scripts/scaffold/rule.mjs';

const names = { name: 'acme-http', identifier: 'acmeHttp' };
const edits = { ...client.edits, ...rule.edits };

// What the scaffold writes is checked by `npm run matrix`, which takes long; that it still finds its places, here.
it.each([
  [
    'packages/oauth-token-request/src/clients/registry.ts',
    ["import { acmeHttp } from './acme-http.js';", '  acmeHttp,'],
  ],
  [
    'packages/eslint-plugin-oauth/src/index.ts',
    ["import { acmeHttp } from './rules/acme-http.js';", "    'acme-http': acmeHttp,"],
  ],
  [
    'packages/eslint-plugin-oauth/src/types.ts',
    ['  /** Disallow TODO. */', "  'oauth/acme-http'?: Linter.RuleEntry<[]>;"],
  ],
])('the scaffold knows the shape of %s', (path, added) => {
  const before = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const lines = new Set(before.split('\n'));
  const after = edits[path]?.(before, names) ?? '';
  expect(after.split('\n').filter(line => !lines.has(line))).toStrictEqual(added);
});

it('the scaffold changes no other file', () => {
  expect(Object.keys(edits)).toHaveLength(3);
});
