import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

function outcome(before: string, parameter: string): string {
  const body = `JSON.stringify({ grant_type: 'client_credentials', ${parameter} })`;
  const after = rewritten(`${before}\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: ${body} });`);
  return after.includes('new URLSearchParams(') ? 'rewritten' : after;
}

describe('a list', () => {
  it.each([
    ['null by its type', 'const list: (string | null)[] = read();', 'array-value'],
    ['undefined by its type', 'const list: ReadonlyArray<string | undefined> = read();', 'array-value'],
    ['null by a type with a name', 'type One = string | null;\nconst list: One[] = read();', 'array-value'],
    ['null as it is written', `const list = ['a', null];`, 'array-value'],
    ['an object by its type', 'const list: { name: string }[] = read();', 'nested-value'],
    ['an object as it is written', `const list = ['a', { b: 'c' }];`, 'nested-value'],
    ['lists by its type', 'const list: (string | string[])[] = read();', 'array-value'],
    ['a list as it is written', `const list = ['a', ['b', 'c']];`, 'array-value'],
    ['texts by its type', 'const list: readonly string[] = read();', 'rewritten'],
    ['texts of which one is chosen', `const list: ('a' | 'b')[] = read();`, 'rewritten'],
    ['addresses', 'const list: URL[] = read();', 'rewritten'],
  ])('that may hold %s', (_situation, before, result) => {
    expect(outcome(before, 'scope: list')).toBe(result);
    expect(outcome(before, 'audience: list')).toBe(result);
  });

  it('beside a text may hold null too', () => {
    const given = 'const scope: string | (string | null)[] = read();';
    expect(outcome(given, 'scope')).toBe('array-value');
    expect(outcome(given.replace(' | null', ''), 'scope')).toBe('rewritten');
  });
});
