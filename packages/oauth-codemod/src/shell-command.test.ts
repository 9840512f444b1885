import { expect, it } from 'vitest';
import { shellCommand } from './shell-command.js';

it.each([
  [['oauth-codemod', '--write', 'src/a-b.js'], 'oauth-codemod --write src/a-b.js'],
  [['oauth-codemod', 'my src', 'src/**/*.ts', '(app)/[id].ts'], "oauth-codemod 'my src' 'src/**/*.ts' '(app)/[id].ts'"],
  [['oauth-codemod', "it's"], "oauth-codemod 'it'\\''s'"],
  [['oauth-codemod', "it's\u001B]0;\\\n\u202E.js"], String.raw`oauth-codemod $'it\'s\x1b]0;\\\x0a\xe2\x80\xae.js'`],
])('quotes %j where a shell would read more into it', (words, command) => {
  expect(shellCommand(words)).toBe(command);
});
