import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const POST = `(url, data) { return fetch(url, { method: 'POST', body: JSON.stringify(data) }); }`;
const CALL = `post('https://accounts.spotify.com/api/token', { grant_type: 'client_credentials' })`;

describe('a function that forwards url and body', () => {
  it.each([
    ['exports', `exports.post = function ${POST};\nexports.login = () => exports.${CALL};`],
    ['module.exports', `module.exports.post = function ${POST};\nconst login = () => module.exports.${CALL};`],
    ['an exported object', `module.exports = { post${POST}, login: () => module.exports.${CALL} };`],
    ['exports that are declared first', `exports.post = void 0;\nexports.post = function ${POST};\nexports.${CALL};`],
    [
      'a hook of React',
      `import { useCallback } from 'react';\nconst post = useCallback(function ${POST}, []);\n${CALL};`,
    ],
    ['a global of React', `const post = React.useCallback(function ${POST}, []);\n${CALL};`],
    [
      'something that is made once',
      `import { useMemo } from 'react';\nconst api = useMemo(() => ({ post${POST} }), []);\napi.${CALL};`,
    ],
    ['a function that calls it once', `const post = require('lodash/once')(function ${POST});\n${CALL};`],
  ])('is followed through %s', (_, program) => {
    const found = analyzeText(program).map(({ node, repair }) => [
      program.slice(...node.range).includes(CALL),
      repair?.kind === 'manual' ? repair.reason : repair?.kind,
    ]);
    expect(found).toStrictEqual([[true, expect.stringMatching(/^(?:shared-wrapper|rewrite)$/u)]]);
  });

  it.each([
    ['another one of the same name', `exports.post = function ${POST};\nconst api = make();\napi.${CALL};`],
    ['what makes something else of it', `const post = wrap(function ${POST}, []);\n${CALL};`],
  ])('is not taken for %s', (_, program) => {
    expect(analyzeText(program)).toStrictEqual([]);
  });
});
