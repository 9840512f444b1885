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
    [
      'a prototype',
      `function Api() {}\nApi.prototype.post = function ${POST};\nApi.prototype.login = function () { this.${CALL}; };`,
    ],
    [
      'the prototype of a function in a variable',
      `const Api = function () {};\nApi.prototype.post = function ${POST};\nApi.prototype.login = function () { return () => this.${CALL}; };`,
    ],
  ])('is followed through %s', (_, program) => {
    const found = analyzeText(program).map(({ node, repair }) => [
      program.slice(...node.range).includes(CALL),
      repair?.kind === 'manual' ? repair.reason : repair?.kind,
    ]);
    expect(found).toStrictEqual([[true, expect.stringMatching(/^(?:shared-wrapper|rewrite)$/u)]]);
  });

  it.each([
    ['another one of the same name', `exports.post = function ${POST};\nconst api = make();\napi.${CALL};`],
    [
      'one that is put on the prototype in its place',
      `function Api() {}\nApi.prototype.post = function ${POST};\nApi.prototype.post = log;\nApi.prototype.login = function () { this.${CALL}; };`,
    ],
    [
      'another constructor’s',
      `function Api() {}\nfunction Other() {}\nOther.prototype.post = function ${POST};\nApi.prototype.login = function () { this.${CALL}; };`,
    ],
    ['what makes something else of it', `const post = wrap(function ${POST}, []);\n${CALL};`],
  ])('is not taken for %s', (_, program) => {
    expect(analyzeText(program)).toStrictEqual([]);
  });
});

describe('what a constructor sets', () => {
  const api = (more: string): string => `function Api() { this.url = 'https://accounts.spotify.com/api/token'; ${more} }
Api.prototype.login = function () { fetch(this.url, { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials' }) }); };`;
  const urls = (program: string): (string | null)[] => analyzeText(program).map(({ endpoint }) => endpoint.url);

  it('is known in the functions on its prototype', () => {
    expect(urls(api(''))).toStrictEqual(['https://accounts.spotify.com/api/token']);
  });

  it.each([
    ['it is set twice', api('this.url = OTHER;')],
    ['another function sets it too', `${api('')}\nApi.prototype.use = function (url) { this.url = url; };`],
  ])('is not known if %s', (_, program) => {
    expect(urls(program)).toStrictEqual(['{url}']);
  });
});
