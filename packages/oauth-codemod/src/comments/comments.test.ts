import { describe, expect, it } from 'vitest';
import { analyzeSource } from '../rewrite.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../testing/forum.js';

const outcomesOf = (text: string, path = 'a.js'): unknown[] =>
  analyzeSource({ path, text }).requests.map(({ record }) => [record.outcome, record.reason]);

const marked = (text: string, path = 'a.js'): string => analyzeSource({ path, text }, { mark: true }).text;

const CALL = '  axios.post(';
const HELP = 'A form has no nested objects: send the value of "nested" as the text that the server documents for it.';
const MARK = `// TODO(oauth-codemod): nested-value: ${HELP}`;

describe('a comment', () => {
  it.each([
    ['above the call', FORUM.replace(CALL, `  // oauth-codemod-ignore: JSON, really\n${CALL}`)],
    ['above the statement', FORUM.replace('export', '// oauth-codemod-ignore\nexport')],
    ['among others above the statement', FORUM.replace('export', '/* oauth-codemod-ignore */\n// login\nexport')],
    [
      'behind the call',
      FORUM.replace(';\n', '; // oauth-codemod-ignore\n').replace(/(\}\));$/mu, '$1; // oauth-codemod-ignore'),
    ],
    [
      'for ESLint above the call',
      FORUM.replace(CALL, `  // eslint-disable-next-line oauth/no-json-token-request -- it works\n${CALL}`),
    ],
    ['for ESLint on the line', FORUM.replace(CALL, `${CALL}/* eslint-disable-line a, oauth/no-json-token-request */ `)],
    ['for ESLint from there on', `/* eslint-disable oauth/no-json-token-request */\n${FORUM}`],
    ['for ESLint above the call, for every rule', FORUM.replace(CALL, `  // eslint-disable-next-line\n${CALL}`)],
    [
      'for ESLint above the call, for every rule with a reason',
      FORUM.replace(CALL, `  // eslint-disable-next-line -- generated, see #12\n${CALL}`),
    ],
    ['for ESLint on the line, for every rule', FORUM.replace(CALL, `${CALL}/* eslint-disable-line */ `)],
    ['for ESLint in the whole file, for every rule', `/* eslint-disable */\n${FORUM}`],
    [
      'for ESLint on several lines',
      FORUM.replace(
        CALL,
        `  /* eslint-disable-next-line\n  a,\n  oauth/no-json-token-request\n  -- reason */\n${CALL}`,
      ),
    ],
    [
      'for ESLint that enables another rule again',
      `/* eslint-disable */\n/* eslint-enable oauth/prefer-sdk */\n${FORUM}`,
    ],
  ])('%s opts a request out', (_, text) => {
    expect(outcomesOf(text)).toEqual([['left', 'opted-out']]);
    expect(analyzeSource({ path: 'a.js', text }, { mark: true }).text).toBe(text);
  });

  it.each([
    ['of another statement', FORUM.replace('import', '// oauth-codemod-ignore\nimport')],
    ['that only mentions it', FORUM.replace('export', '// not-oauth-codemod-ignored\nexport')],
    ['for ESLint as no comment that it reads', FORUM.replace(CALL, `  // eslint-disable\n${CALL}`)],
    [
      'for ESLint with a rule in the reason',
      FORUM.replace(CALL, `  // eslint-disable-next-line a -- oauth/no-json-token-request\n${CALL}`),
    ],
    ['for ESLint with another rule', FORUM.replace(CALL, `  // eslint-disable-next-line oauth/prefer-sdk\n${CALL}`)],
    [
      'for ESLint further up',
      FORUM.replace('export', '// eslint-disable-next-line oauth/no-json-token-request\nexport'),
    ],
    ['for ESLint below', `${FORUM}/* eslint-disable */\n`],
    [
      'for ESLint that is over for every rule',
      `/* eslint-disable */\n/* eslint-enable oauth/no-json-token-request */\n${FORUM}`,
    ],
    ['for ESLint that is over', `/* eslint-disable oauth/no-json-token-request */\n/* eslint-enable */\n${FORUM}`],
    ['in a text', FORUM.replace('export', 'const a = "// oauth-codemod-ignore";\nexport')],
  ])('%s does not', (_, text) => {
    expect(outcomesOf(text)).toEqual([['would-rewrite', undefined]]);
  });

  it('leaves requests that are right as they are', () => {
    expect(outcomesOf(`// oauth-codemod-ignore\n${FORUM_REWRITTEN}`)).toEqual([['ok', undefined]]);
  });
});

describe('a mark', () => {
  it.each<[string, string, string]>([
    ['above the statement', MANUAL, MANUAL.replace('export', `${MARK}\nexport`)],
    [
      'with CRLF',
      MANUAL.replaceAll('\n', '\r\n'),
      MANUAL.replace('export', `${MARK}\nexport`).replaceAll('\n', '\r\n'),
    ],
    [
      'with the indentation of its statement',
      'import axios from "axios";\nasync function f() {\n\tawait axios.post("https://a.dev/oauth/token", { grant_type: "password", username: "b", nested: { a: 1 } });\n}\n',
      `import axios from "axios";\nasync function f() {\n\t${MARK}\n\tawait axios.post("https://a.dev/oauth/token", { grant_type: "password", username: "b", nested: { a: 1 } });\n}\n`,
    ],
    [
      'above comments that are meant for the statement',
      MANUAL.replace('export', '// eslint-disable-next-line x\nexport'),
      MANUAL.replace('export', `${MARK}\n// eslint-disable-next-line x\nexport`),
    ],
    [
      'not inside a template',
      MANUAL.replace(/ {2}axios[^]*;\n$/u, 'f`\n$&`;\n').replace(/ {2}(axios.*);\n/u, '  ${$1}\n'),
      MANUAL.replace(/ {2}axios[^]*;\n$/u, 'f`\n$&`;\n')
        .replace(/ {2}(axios.*);\n/u, '  ${$1}\n')
        .replace('export', `${MARK}\nexport`),
    ],
    [
      'at the beginning of a file with a byte order mark',
      `\uFEFFconst axios = require('axios'), a = ${call()};\n`,
      `\uFEFF${MARK}\nconst axios = require('axios'), a = ${call()};\n`,
    ],
  ])('is put %s, once', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
    expect(marked(expected)).toBe(expected);
    expect(outcomesOf(expected)).toEqual([['manual', 'nested-value']]);
  });

  it('is put beside rewrites, into scripts too', () => {
    const both = `${FORUM}${MANUAL.split('\n').slice(2).join('\n').replace('login', 'other')}`;
    const after = `${FORUM_REWRITTEN}${MARK}\n${MANUAL.split('\n').slice(2).join('\n').replace('login', 'other')}`;
    expect(marked(`<script>\n${both}</script>\n`, 'a.vue')).toBe(`<script>\n${after}</script>\n`);
  });

  it('is not put unless it is asked for', () => {
    expect(analyzeSource({ path: 'a.js', text: MANUAL }).text).toBe(MANUAL);
  });
});

function call(): string {
  return (MANUAL.split('\n')[3] ?? '')
    .trim()
    .replace(/;$/u, '')
    .replaceAll(/client_id: id, |nested: \{ secret \}/gu, found =>
      found.startsWith('nested') ? 'nested: { a: 1 }' : '',
    );
}
