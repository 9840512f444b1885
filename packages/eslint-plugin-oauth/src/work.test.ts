import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from './index.js';

/** The node types that a rule listens to in a program. */
function listenersFor(text: string): string[] {
  const found: string[] = [];
  const rule = plugin.rules?.['no-json-token-request'];
  if (typeof rule !== 'object') throw new Error('There is no such rule.');
  const watched = {
    ...rule,
    create: (context: Parameters<typeof rule.create>[0]) => {
      const listeners = rule.create(context);
      found.push(...Object.keys(listeners));
      return listeners;
    },
  };
  new Linter().verify(text, [{ plugins: { watched: { rules: { watched } } }, rules: { 'watched/watched': 'error' } }]);
  return found;
}

it('listens to nothing in a file without a candidate', () => {
  expect(listenersFor(`fetch('/users');`)).toEqual([]);
});

it('listens to the program alone in a file with one', () => {
  expect(listenersFor(`fetch('https://login.acme.dev/oauth/token', options);`)).toEqual(['Program']);
});
