import { describe, expect, it } from 'vitest';
import { analyzeProject, analyzeText } from '../../../../test/support/analyze.js';
import type { TokenRequest } from 'oauth-token-request';

const URL = `'https://accounts.spotify.com/api/token'`;
const sendAs = (url: string, rest = ''): string =>
  `fetch(${url}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })${rest}`;
const INSTEAD = 'give it a parameter for the encoding, or send this request without it.';
const TO = `(url, body) => ${sendAs('url')};`;

const saidOf = (requests: readonly TokenRequest[]): string[] =>
  requests.map(({ repair }) => (repair?.kind === 'manual' ? `${repair.reason}: ${repair.help}` : 'rewritten'));

describe('what is in the way of changing a function that sends', () => {
  it.each([
    [
      'it is exported',
      `export const post = ${TO} post(${URL}, { grant_type: 'a' });`,
      `The function that sends it is exported or handed on, and may be called for something else: ${INSTEAD}`,
    ],
    [
      'another call of it is none of OAuth',
      `const post = ${TO} post(${URL}, { grant_type: 'a' }); post('https://a.test/users', { name: 'a' });`,
      `The function that sends it has other calls, which need JSON or of which it can't be seen that they need a form: ${INSTEAD}`,
    ],
    [
      'it calls itself',
      `const post = (url, body) => ${sendAs('url', '.catch(() => post(url, { ...body, again: 1 }))')}; post(${URL}, { grant_type: 'a' });`,
      "The function that sends it calls itself, and what it passes there can't be followed: let it make the form by hand, if all of its calls are such requests.",
    ],
  ])('is that %s', (_situation, program, help) => {
    expect(saidOf(analyzeText(program, {}, 'program.mjs'))).toStrictEqual([`shared-wrapper: ${help}`]);
  });

  it('is that its calls need different changes', () => {
    const send = `const send = (params, at) => { const body = { ...params, at }; return ${sendAs(URL)}; };`;
    const program = `${send} send({ grant_type: 'a' }, new Date(0)); send({ grant_type: 'b' }, 't');`;
    const help =
      'shared-wrapper: The calls of the function that sends it need different changes inside it: pass it texts only, and let it make the form by hand, if all of its calls are such requests.';
    expect(saidOf(analyzeText(program, {}, 'program.js'))).toStrictEqual([help, help]);
  });

  it('is that it stands in another file', () => {
    const { requests } = analyzeProject({
      'main.ts': `import { post } from './post'; post(${URL}, { grant_type: 'a' });`,
      'post.ts': `export const post = (url: string, body: object) => ${sendAs('url')};`,
    });
    expect(saidOf(requests)).toStrictEqual([
      `shared-wrapper: The function that sends it stands in another file, where a change is one for all of its calls: ${INSTEAD}`,
    ]);
  });
});
