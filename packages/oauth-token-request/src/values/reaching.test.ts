import { describe, expect, it } from 'vitest';
import { analyzeText, wiresOf } from '../../../../test/support/analyze.js';

const JSON_TYPE = `headers: { 'Content-Type': 'application/json' }`;
const LOGIN = `{ grant_type: 'client_credentials', client_id: 'a' }`;

/** The addresses of the requests that are found. */
const urlsOf = (program: string): (string | null)[] => analyzeText(program).map(({ endpoint }) => endpoint.url);

describe('a variable that is set several times has the value that it was given last', () => {
  it.each([
    [
      'before it is sent',
      `let data = ${LOGIN};\ndata = JSON.stringify(data);\nfetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body: data });`,
    ],
    [
      'before another request',
      `let o = { method: 'POST', ${JSON_TYPE}, body: JSON.stringify(${LOGIN}) };\nfetch(TOKEN_URL, o);\no = { method: 'GET' };\nfetch('/items', o);`,
    ],
    [
      'inside a branch',
      `let o = {};\nif (a) {\n  o = { method: 'POST', ${JSON_TYPE}, body: JSON.stringify(${LOGIN}) };\n  if (b) fetch(TOKEN_URL, o);\n}`,
    ],
    [
      'in each turn of a loop',
      `let o;\nfor (const a of list) {\n  o = { method: 'POST', ${JSON_TYPE}, body: JSON.stringify(${LOGIN}) };\n  fetch(TOKEN_URL, o);\n  o = null;\n}`,
    ],
    [
      'as a parameter',
      `function send(body) {\n  body = JSON.stringify(${LOGIN});\n  return fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });\n}`,
    ],
  ])('%s', (_situation, program) => {
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body']);
  });

  it('as an address', () => {
    const send = `fetch(url, { method: 'POST', ${JSON_TYPE}, body: JSON.stringify(${LOGIN}) });`;
    expect(
      urlsOf(`let url = 'https://a.test/oauth/token';\n${send}\nurl = 'https://a.test/items';\nfetch(url);`),
    ).toStrictEqual(['https://a.test/oauth/token']);
  });
});

describe('what a variable holds stays open', () => {
  const sent = `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });`;
  const form = `new URLSearchParams(${LOGIN})`;
  const json = `JSON.stringify(${LOGIN})`;
  it.each([
    ['if a branch may have set it', `let body = ${json};\nif (a) body = ${form};\n${sent}`],
    ['in the other branch', `let body = ${form};\nif (a) body = ${json};\nelse ${sent}`],
    [
      'if the loop sets it behind the request',
      `let body = ${json};\nfor (const a of list) {\n  ${sent}\n  body = ${form};\n}`,
    ],
    [
      'if another function sets it',
      `let body = ${json};\nconst change = () => { body = ${form}; };\nchange();\n${sent}`,
    ],
    ['in another function', `let body = ${json};\nconst send = () => ${sent}\nbody = ${form};\nsend();`],
    [
      'if it is set in the middle of an expression',
      `let body = ${form};\nbody = ${json};\nlog((body = ${form}), body);\n${sent}`,
    ],
    [
      'if the case before falls through',
      `let body;\nswitch (a) {\n  case 1: body = ${json};\n  case 2: body = body ?? ${form}; ${sent}\n}`,
    ],
  ])('%s', (_situation, program) => {
    expect(wiresOf(program)).toStrictEqual(['fetch: unknown']);
  });
});
