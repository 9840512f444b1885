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

describe('an address that is put together step by step is what reaches the request', () => {
  const send = `fetch(url, { method: 'POST', ${JSON_TYPE}, body: JSON.stringify(${LOGIN}) });`;
  it.each([
    ['what is added', `let url = 'https://a.test';\nurl += '/oauth/token';\n${send}`, 'https://a.test/oauth/token'],
    [
      'what is added in a branch',
      `let url = 'https://a.test';\nif (a) url += '/eu';\nurl += '/oauth/token';\n${send}`,
      'https://a.test/oauth/token',
    ],
    [
      'what one of two branches adds, and the other one gives',
      `let url = 'https://a.test';\nif (a) url = 'https://b.test/oauth/token';\nelse url += '/oauth/token';\n${send}`,
      'https://b.test/oauth/token',
    ],
    [
      'what stands in blocks, unless they throw',
      `let url = '/';\nif (a) {\n  log();\n  url = 'https://a.test/oauth/token';\n} else {\n  throw a;\n}\n${send}`,
      'https://a.test/oauth/token',
    ],
    [
      'what is given before a test that may give something else',
      `let url;\nurl = 'https://a.test/oauth/token';\nif (a) url = 'https://b.test/oauth/token';\n${send}\nurl = '/items';`,
      'https://a.test/oauth/token',
    ],
    [
      'what the branch gives in which it is sent',
      `let url = '/items';\nif (a) url = '/users';\nelse {\n  if (b) url = 'https://a.test/oauth/token';\n  else url = 'https://b.test/oauth/token';\n  ${send}\n}`,
      'https://a.test/oauth/token',
    ],
    [
      'what a turn of a loop gives to a variable of its own',
      `for (const a of list) {\n  let url = 'https://a.test';\n  if (a) url += '/oauth';\n  url += '/token';\n  ${send}\n  url = '';\n}`,
      'https://a.test/token',
    ],
  ])('%s', (_situation, program, url) => {
    expect(urlsOf(program)).toStrictEqual([url]);
  });

  it('but for what another branch gives', () => {
    const json = `JSON.stringify(${LOGIN})`;
    expect(
      wiresOf(
        `let body = new URLSearchParams(${LOGIN});\nif (a) body = ${json};\nelse fetch(TOKEN_URL, { method: 'POST', body });`,
      ),
    ).toStrictEqual(['fetch: form']);
  });
});

describe('what a variable holds stays open', () => {
  const sent = `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });`;
  const form = `new URLSearchParams(${LOGIN})`;
  const json = `JSON.stringify(${LOGIN})`;
  it.each([
    ['if a branch may have set it', `let body = ${json};\nif (a) body = ${form};\n${sent}`],
    [
      'if the loop sets it behind the request',
      `let body = ${json};\nfor (const a of list) {\n  ${sent}\n  body = ${form};\n}`,
    ],
    [
      'if only one branch sets it anew',
      `let body;\nbody = ${json};\nif (a) body = ${form};\nelse log(body);\n${sent}\nbody = null;`,
    ],
    [
      'if a block may end before it sets it',
      `let body;\nbody = ${json};\ntry {\n  check();\n  body = ${form};\n} catch {}\n${sent}\nbody = null;`,
    ],
    ['if it is set where it is something', `let body = ${json};\nbody &&= ${form};\n${sent}\nbody = null;`],
    [
      'if the head of the loop sets it',
      `for (let body = ${json}; a; body = ${form}) {\n  ${sent}\n  body = ${json};\n}`,
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

describe('a parameter that is set anew', () => {
  const post = `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });`;
  it.each([
    ['where a test holds', `if (typeof body !== 'string') body = JSON.stringify(body);`, LOGIN, 'json-body'],
    ['where a test fails', `if (typeof body === 'string') body = new URLSearchParams(body);`, LOGIN, 'text-body'],
    [
      'by a test that has a name',
      `const isText = typeof body === 'string'; if (!isText) body = JSON.stringify(body);`,
      LOGIN,
      'json-body',
    ],
    [
      'in one of two branches',
      `if (body instanceof Object) body = JSON.stringify(body); else body = read();`,
      LOGIN,
      'json-body',
    ],
    ['where nobody knows', 'if (form) body = new URLSearchParams(body);', LOGIN, 'unknown'],
    ['in a way that may fail', 'try { body = JSON.stringify(body); } catch {}', LOGIN, 'unknown'],
    ['in a loop', `while (read()) { if (typeof body !== 'string') body = JSON.stringify(body); }`, LOGIN, 'unknown'],
    ['by a function', `const make = () => { body = JSON.stringify(body); }; if (form) make();`, LOGIN, 'unknown'],
    ['by cases', `switch (form) { case 'json': body = JSON.stringify(body); break; default: }`, LOGIN, 'unknown'],
  ])('is what it was given or what it was set to: %s', (_situation, set, given, outcome) => {
    expect(wiresOf(`function send(body, form) { ${set}\n  return ${post} }\nsend(${given}, read());`)).toStrictEqual([
      `fetch: ${outcome}`,
    ]);
  });
});

describe('a variable that is tested before it is set anew', () => {
  const post = `fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });`;
  it.each([
    [
      'in the same function',
      `let body = ${LOGIN};\nif (typeof body === 'object') body = JSON.stringify(body);\n${post}`,
      'json-body',
    ],
    ['that may begin as nothing', `let body;\nif (!body) body = JSON.stringify(${LOGIN});\n${post}`, 'json-body'],
    [
      'each time that a function runs',
      `let body = ${LOGIN};\nfunction send() { if (typeof body === 'object') body = JSON.stringify(body); return ${post} }`,
      'unknown',
    ],
  ])('%s', (_situation, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual([`fetch: ${outcome}`]);
  });
});
