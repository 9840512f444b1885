import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import { expect, it } from 'vitest';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';

const REQUEST = `const answer = fetch('https://accounts.spotify.com/api/token', {
  method: 'POST',
  body: JSON.stringify({ grant_type: 'client_credentials' }),
});
`;
const RULE = 'oauth/no-json-token-request';

const isReported = (text: string): boolean =>
  new Linter()
    .verify(text, [{ languageOptions: { parser } }, oauth.configs.recommended])
    .some(({ ruleId }) => ruleId === RULE);

const isRewritten = (text: string): boolean =>
  analyzeSource({ path: '/a.js', text }).requests.some(({ record }) => record.outcome === 'would-rewrite');

const lines = (...all: readonly string[]): string => [...all, REQUEST].join('\n');
const behind = (comment: string): string => REQUEST.replace('{\n', `{ ${comment}\n`);

it.each([
  ['no comment', REQUEST, true],
  ['the next line', lines(`// eslint-disable-next-line ${RULE}`), false],
  ['the next line, in a block', lines(`/* eslint-disable-next-line ${RULE} */`), false],
  ['the next line, on several lines', lines('/* eslint-disable-next-line', `  no-console, ${RULE}`, '*/'), false],
  ['the next line, every rule', lines('// eslint-disable-next-line'), false],
  ['the next line, with a reason', lines(`// eslint-disable-next-line ${RULE} -- the server takes JSON`), false],
  ['the next line, every rule with a reason', lines('// eslint-disable-next-line -- generated'), false],
  ['the next line, another rule', lines('// eslint-disable-next-line no-console'), true],
  ['the next line, the rule in the reason', lines(`// eslint-disable-next-line no-console -- ${RULE}`), true],
  ['a line too early', lines(`// eslint-disable-next-line ${RULE}`, ''), true],
  ['the line', behind(`// eslint-disable-line ${RULE}`), false],
  ['the line, every rule', behind('/* eslint-disable-line */'), false],
  ['another line', `${REQUEST}// eslint-disable-line ${RULE}\n`, true],
  ['the file', lines(`/* eslint-disable ${RULE} */`), false],
  ['the file, every rule', lines('/* eslint-disable */'), false],
  ['the file, with a reason', lines(`/* eslint-disable ${RULE} -- not ours */`), false],
  ['the file, in a comment to the end of the line', lines(`// eslint-disable ${RULE}`), true],
  ['what stands before', `${REQUEST}/* eslint-disable */\n`, true],
  ['a part that is over', lines(`/* eslint-disable ${RULE} */`, `/* eslint-enable ${RULE} */`), true],
  ['a part that is over, every rule', lines('/* eslint-disable */', '/* eslint-enable */'), true],
  ['every rule but this one', lines('/* eslint-disable */', `/* eslint-enable ${RULE} */`), true],
  ['a part in which another rule is on again', lines('/* eslint-disable */', '/* eslint-enable no-console */'), false],
])('a comment for ESLint that disables %s counts for lint and for the codemod alike', (_situation, text, counts) => {
  expect(isReported(text)).toBe(counts);
  expect(isRewritten(text)).toBe(counts);
});
