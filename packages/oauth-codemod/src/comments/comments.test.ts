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
    ['for ESLint that switches the rule off', `/* eslint oauth/no-json-token-request: "off" */\n${FORUM}`],
    [
      'for ESLint that sets it to 0, wherever it stands',
      `${FORUM}/* eslint a: 2, 'oauth/no-json-token-request': [0, {}] */\n`,
    ],
    [
      'at the body that a rewrite would change',
      `const body = JSON.stringify({ grant_type: 'password' }); // oauth-codemod-ignore: legacy server\nfetch('https://a.dev/oauth/token', { method: 'POST', body });\n`,
    ],
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
    ['for ESLint that sets the rule', `/* eslint oauth/no-json-token-request: "error" */\n${FORUM}`],
    [
      'for ESLint that switches another rule off',
      `/* eslint my-oauth/no-json-token-request: 0, a: 0 -- oauth/no-json-token-request: 0 */\n${FORUM}`,
    ],
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

  const login = (type: string): string =>
    `fetch('https://a.dev/oauth/token', { method: 'POST', body: JSON.stringify({ grant_type: '${type}', nested: { a: 1 } }) })`;

  it.each<[string, string, string]>([
    ['a semicolon', `const id = 1\n;${login('a')}\n`, `const id = 1\n${MARK}\n;${login('a')}\n`],
    ['the end of a comment', `/* the\n * login\n */ ${login('a')}\n`, `${MARK}\n/* the\n * login\n */ ${login('a')}\n`],
    [
      'the beginning of its line, where an earlier one has the statement',
      `const all = [\n  ${login('a')},\n  ${login('b')},\n];\n`,
      `${MARK}\nconst all = [\n  ${login('a')},\n  ${MARK}\n  ${login('b')},\n];\n`,
    ],
    [
      'a brace in JSX, but not in the text of JSX',
      `const a = (\n  <a\n    b={() => ${login('a')}}\n  >\n    <b c={() => ${login('b')}} />\n    {\n      ${login('c')}\n    }\n  </a>\n);\n`,
      `${MARK}\nconst a = (\n  <a\n    b={() => ${login('a')}}\n  >\n    <b c={() => ${login('b')}} />\n    {\n      ${MARK}\n      ${login('c')}\n    }\n  </a>\n);\n`,
    ],
  ])('is put above what stands behind %s', (_, text, expected) => {
    expect(marked(text, 'a.jsx')).toBe(expected);
    expect(marked(expected, 'a.jsx')).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['another', `const id = 1; ${login('a')};\n`, `${MARK}\nconst id = 1; ${login('a')};\n`],
    ['one that is marked too', `${login('a')}; ${login('b')};\n`, `${MARK}\n${login('a')}; ${login('b')};\n`],
    ['one of several lines', `log(\n  1,\n); ${login('a')};\n`, `${MARK}\nlog(\n  1,\n); ${login('a')};\n`],
    [
      'another in a block of that line',
      `log();\nif (a) { log(); ${login('a')}; }\n`,
      `log();\n${MARK}\nif (a) { log(); ${login('a')}; }\n`,
    ],
    [
      'another in a case',
      `switch (a) {\n  case 1:\n    log(); ${login('a')};\n}\n`,
      `switch (a) {\n  case 1:\n    ${MARK}\n    log(); ${login('a')};\n}\n`,
    ],
    [
      'another below a shebang',
      `#!/usr/bin/env node\nlog(); ${login('a')};\n`,
      `#!/usr/bin/env node\n${MARK}\nlog(); ${login('a')};\n`,
    ],
  ])('is put above the first statement of a line, where the statement stands behind %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
    expect(marked(expected)).toBe(expected);
  });

  it('is put inside of a script, once', () => {
    const program = (mark: string): string => `<script setup>\n${mark}const a = 1; ${login('a')};\n</script>\n`;
    expect(marked(program(''), 'a.vue')).toBe(program(`${MARK}\n`));
    expect(marked(program(`${MARK}\n`), 'a.vue')).toBe(program(`${MARK}\n`));
  });

  it('is left out where no line begins with a statement', () => {
    const text = `<script>log(); ${login('a')};</script>\n`;
    expect(marked(text, 'a.vue')).toBe(text);
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
