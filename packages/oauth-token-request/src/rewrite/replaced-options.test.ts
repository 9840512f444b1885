import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const PARAMETERS = `{ grant_type: 'password' }`;
const JSON_HEADERS = `headers: { 'Content-Type': 'application/json' }`;
const FORM_HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const TEXT = `body: JSON.stringify(${PARAMETERS})`;
const FORM = `body: new URLSearchParams(${PARAMETERS})`;

const sending = (client: string, lines: string): string => `import client from '${client}';\n${lines}`;

describe('what comes behind body or headers and may hold its own is refused', () => {
  it.each([
    ['a spread behind headers', `fetch(TOKEN_URL, { method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...more });`],
    ['a spread behind the body', `fetch(TOKEN_URL, { method: 'POST', ${TEXT}, ...more, ${JSON_HEADERS} });`],
    ['a spread that may be none', `fetch(TOKEN_URL, { method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...(a && more) });`],
    ['a spread of what a call gives', `fetch(TOKEN_URL, { method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...more() });`],
    ['a key that is computed', `fetch(TOKEN_URL, { method: 'POST', ${TEXT}, ${JSON_HEADERS}, [more]: 1 });`],
    ['Object.assign', `fetch(TOKEN_URL, Object.assign({ method: 'POST', ${TEXT}, ${JSON_HEADERS} }, more));`],
    [
      'Object.assign on a variable',
      `const o = { method: 'POST', ${TEXT}, ${JSON_HEADERS} };\nObject.assign(o, more);\nfetch(TOKEN_URL, o);`,
    ],
    [
      'a member by any name',
      `const o = { method: 'POST', ${TEXT}, ${JSON_HEADERS} };\nif (more) o[more] = 1;\nfetch(TOKEN_URL, o);`,
    ],
    [
      'a member by any name, set in a function',
      `const o = { method: 'POST' };\nconst set = (k, v) => { o[k] = v; };\no.body = JSON.stringify(${PARAMETERS});\no.${JSON_HEADERS.replace(':', ' =')};\nset(a, b);\nfetch(TOKEN_URL, o);`,
    ],
    [
      'options in options',
      `const o = { ${JSON_HEADERS}, ...more };\nfetch(TOKEN_URL, { ...o, method: 'POST', ${TEXT} });`,
    ],
    ['axios', sending('axios', `client.post(TOKEN_URL, ${PARAMETERS}, { ${JSON_HEADERS}, ...more });`)],
    [
      'axios, a config',
      sending('axios', `client({ url: TOKEN_URL, method: 'post', data: ${PARAMETERS}, ...more, ${JSON_HEADERS} });`),
    ],
    [
      'gaxios',
      sending(
        'gaxios',
        `client.request({ url: TOKEN_URL, method: 'POST', data: ${PARAMETERS}, ${JSON_HEADERS}, ...more });`,
      ),
    ],
    ['got', sending('got', `client.post(TOKEN_URL, { ${TEXT}, ${JSON_HEADERS}, ...more });`)],
    ['ky', sending('ky', `client.post(TOKEN_URL, { json: ${PARAMETERS}, ...more });`)],
    [
      'ofetch',
      sending('ofetch', `client.ofetch(TOKEN_URL, { method: 'POST', body: ${PARAMETERS}, ${JSON_HEADERS}, ...more });`),
    ],
    ['undici', sending('undici', `client.request(TOKEN_URL, { method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...more });`)],
    [
      'node:https',
      sending(
        'node:https',
        `client.request(TOKEN_URL, { method: 'POST', ${JSON_HEADERS}, ...more }).end(JSON.stringify(${PARAMETERS}));`,
      ),
    ],
  ])('%s', (_situation, program) => {
    expect(rewritten(program)).toBe('unknown-options');
  });
});

describe('what comes before them, or is known to hold neither, is no obstacle', () => {
  it.each([
    ['a spread before them', `...more, method: 'POST', ${TEXT}, ${JSON_HEADERS}`],
    ['a spread of known options', `method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...{ signal: more }`],
    [
      'a spread of known options, under a condition',
      `method: 'POST', ${TEXT}, ${JSON_HEADERS}, ...(more && { signal: more })`,
    ],
    ['an accessor of another name', `method: 'POST', ${TEXT}, ${JSON_HEADERS}, get signal() { return more; }`],
  ])('%s', (_situation, options) => {
    expect(rewritten(`fetch(TOKEN_URL, { ${options} });`)).toBe(
      `fetch(TOKEN_URL, { ${options.replace(TEXT, FORM).replace(JSON_HEADERS, FORM_HEADERS)} });`,
    );
  });

  it('are headers of options that get more', () => {
    const program = (headers: string, parameters: string): string =>
      sending(
        'axios',
        `const config = { ${headers} };\nconfig.headers.Authorization = more;\nclient.post(TOKEN_URL, ${parameters}, config);`,
      );
    expect(rewritten(program(JSON_HEADERS, PARAMETERS))).toBe(
      program(FORM_HEADERS, `new URLSearchParams(${PARAMETERS})`),
    );
  });
});
