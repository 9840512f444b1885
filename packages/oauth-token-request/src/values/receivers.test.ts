import { expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const send = (call: string): string => `${call} => {
  const data = { grant_type: 'client_credentials', client_id: 'a' };
  fill(data);
  fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(data) });
});`;

it('takes what a package hands to a callback for a reader of what it gets', () => {
  expect(rewritten(send(`import { run } from 'runner';\nrun(async ({ fill })`))).toContain('new URLSearchParams(data)');
});

it.each([
  ['a function of the project', `import { run } from './runner.js';\nrun(async ({ fill })`],
  ['a global', 'run(async ({ fill })'],
  ['a function of the file', 'const run = callback => callback(context);\nrun(async ({ fill })'],
])('takes what %s hands to a callback for a function that may add members', (_, call) => {
  expect(rewritten(send(call))).toBe('unknown-members');
});
