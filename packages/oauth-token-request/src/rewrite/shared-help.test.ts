import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const URL = `'https://a.test/oauth/token'`;
const JSON_HEADERS = `headers: { 'Content-Type': 'application/json' }`;

/** What is said of each request of a program that is left to a person. */
const helpOf = (program: string): string[] =>
  analyzeText(program, {}, 'program.mjs').map(({ repair }) =>
    repair?.kind === 'manual' ? `${repair.reason}: ${repair.help}` : 'rewritten',
  );

describe('what is said of something shared', () => {
  it('names the function that makes the options of several requests', () => {
    const make = `const init = (body, more) => ({ method: 'POST', headers: { 'Content-Type': 'application/json', ...more }, body: JSON.stringify(body) });`;
    const program = `${make} fetch(${URL}, init({ grant_type: 'a', n: 1 })); fetch(${URL}, init({ grant_type: 'a' }, { a: 'b' }));`;
    const help =
      'shared-options: The function that makes the options may serve other calls too: let it make a form by hand, if all of them are such requests, or give this request options of its own.';
    expect(helpOf(program)).toStrictEqual([help, help]);
  });

  it('names the function that makes the body of several requests', () => {
    const make = `const text = () => JSON.stringify({ grant_type: 'a' });`;
    const send = `fetch(${URL}, { method: 'POST', ${JSON_HEADERS}, body: text() });`;
    expect(helpOf(`${make} log(text()); ${send}`)).toStrictEqual([
      'shared-body: The function that makes the body may serve other calls too: let it make a URLSearchParams by hand, if all of them are such requests, or build one for this request.',
    ]);
  });

  it('names the options through which members of a body are set', () => {
    const program = `import got from 'got'; const o = { json: { grant_type: 'a' } }; if (b) o.json.client_id = b; got.post(${URL}, o);`;
    expect(helpOf(program)).toStrictEqual([
      'shared-body: Members of the body are set through the options that hold it: set them on the body before it is put there, and build the URLSearchParams of that.',
    ]);
  });

  it('is what it always was of a variable', () => {
    const program = `const text = JSON.stringify({ grant_type: 'a' }); log(text); fetch(${URL}, { method: 'POST', ${JSON_HEADERS}, body: text });`;
    expect(helpOf(program)).toStrictEqual([
      'shared-body: The body is used in more than one place: build a URLSearchParams of its own for this request.',
    ]);
  });
});
