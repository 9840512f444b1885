import { expect, it } from 'vitest';
import { analyze, ParseError, rewrite } from './index.js';
import { FORUM, FORUM_REWRITTEN, POSSIBLE } from './testing/forum.js';

it('tells what would be rewritten', () => {
  expect(analyze({ path: 'a.js', text: FORUM })).toEqual([expect.objectContaining({ outcome: 'would-rewrite' })]);
});

it('rewrites', () => {
  expect(rewrite({ path: 'a.js', text: FORUM })).toEqual({
    text: FORUM_REWRITTEN,
    requests: [expect.objectContaining({ line: 4, column: 3, outcome: 'rewritten' })],
  });
});

it('takes options', () => {
  const source = { path: 'a.ts', text: POSSIBLE };
  expect(rewrite(source).text).toBe(POSSIBLE);
  expect(rewrite(source, { include: 'possible' }).text).toContain('new URLSearchParams(');
});

it('doesn’t parse what can’t hold a request', () => {
  expect(rewrite({ path: 'a.js', text: '(' })).toEqual({ text: '(', requests: [] });
  expect(analyze({ path: 'a.js', text: '(' })).toEqual([]);
});

it('throws what is wrong', () => {
  expect(() => rewrite({ path: 'a.js', text: `${FORUM})` })).toThrow(ParseError);
});
