import { expect, it } from 'vitest';
import { shellCommand } from './shell-command.js';

it.each([
  [['oauth-codemod', '--write', 'src/a-b.js'], 'oauth-codemod --write src/a-b.js'],
  [['oauth-codemod', 'my src', 'src/**/*.ts', '(app)/[id].ts'], "oauth-codemod 'my src' 'src/**/*.ts' '(app)/[id].ts'"],
  [['oauth-codemod', "it's"], "oauth-codemod 'it'\\''s'"],
])('quotes %j where a shell would read more into it', (words, command) => {
  expect(shellCommand(words)).toBe(command);
});
