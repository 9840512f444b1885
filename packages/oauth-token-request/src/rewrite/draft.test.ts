import { expect, it } from 'vitest';
import { Draft } from './draft.js';

const drafted = (...edits: readonly [start: number, end: number, text: string][]): Draft => {
  const draft = new Draft('send(body)', `'`);
  for (const [start, end, text] of edits) draft.replace([start, end], text);
  return draft;
};

it.each([
  ['no edit', drafted(), false],
  ['the same text written again', drafted([5, 9, 'body']), false],
  ['nothing put in', drafted([5, 5, '']), false],
  ['another text', drafted([5, 9, 'body'], [0, 4, 'post']), true],
  ['something taken out', drafted([4, 10, '']), true],
])('%s: whether that changes the text', (_situation, draft, expected) => {
  expect(draft.hasEffect).toBe(expected);
});
