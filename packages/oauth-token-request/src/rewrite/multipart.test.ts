import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const URL = 'https://login.example.com/oauth/token';
const FORM = 'application/x-www-form-urlencoded';
const HEADER = `'Content-Type': '${FORM}'`;

/** A program that fills a form, and sends it by fetch. */
const byFetch = (lines: string, rest = ''): string =>
  `${lines}\nfetch('${URL}', { method: 'POST', body: form${rest} });`;
const filled = (type: string, more = ''): string =>
  `const form = new ${type}();\nform.append('grant_type', 'authorization_code');${more}`;
const form = (more = ''): string => byFetch(filled('FormData', more));
const repaired = (more = ''): string => byFetch(filled('URLSearchParams', more), `, headers: { ${HEADER} }`);

describe('FormData that holds text becomes URLSearchParams', () => {
  it.each([
    ['with an unknown value', `\nform.append('code', code);`],
    ['filled by set', `\nform.set('code', 'x');`],
    ['filled under a condition', `\nif (scope) form.append('scope', scope);`],
    ['with a value that is said to be there', `\nform.append('code', process.env.CODE!);`],
  ])('%s', (_, more) => {
    expect(rewritten(form(more))).toBe(repaired(more));
  });

  it.each([
    [`\nform.append('n', 5);`, `\nform.append('n', String(5));`],
    [`\nform.append('x', process.env.X);`, `\nif (process.env.X !== undefined) form.append('x', process.env.X);`],
    [`\nform.append('x', null ?? x);`, `\nform.append('x', null ?? x);`],
  ])('%s', (more, expected) => {
    expect(rewritten(form(more))).toBe(repaired(expected));
  });

  it('under the type that was written for it', () => {
    expect(rewritten(form().replace('form =', 'form: FormData ='))).toBe(
      repaired().replace('form =', 'form: URLSearchParams ='),
    );
  });

  it('as text for a client that takes no instance', () => {
    const undici = (body: string, headers = ''): string =>
      `import { request } from 'undici';\n${body}, { method: 'POST', body: form${headers} });`;
    expect(rewritten(undici(`${filled('FormData')}\nrequest('${URL}'`))).toBe(
      undici(`${filled('URLSearchParams')}\nrequest('${URL}'`, `.toString(), headers: { ${HEADER} }`),
    );
  });
});

describe('FormData stays where more than text and this request may be in play', () => {
  it.each([
    ['a file', form(`\nform.append('x', new Blob([]));`)],
    ['a file name', form(`\nform.append('x', y, 'y.txt');`)],
    ['a value that may be a file', `function f(x: Blob) {\n${form(`\nform.append('x', x);`)}\n}`],
    ['a list', form(`\nform.append('scope', ['a', 'b']);`)],
    ['a name that can’t be known', form(`\nform.append(name, y);`)],
    ['a loop', form(`\nfor (const [k, v] of Object.entries(more)) form.append(k, v);`)],
    ['a reader', `${form()}\nform.get('code');`],
    ['a function that may fill it', form(`\nfill(form);`)],
    ['an export', form().replace('const', 'export const')],
    ['a form of the page', form().replace('FormData()', 'FormData(element)')],
    ['another type', form().replace('form =', 'form: Body =')],
  ])('%s', (_, program) => {
    expect(rewritten(program)).toBe('multipart-body');
  });

  it('a second request', () => {
    expect(rewritten(`${form()}\nfetch('${URL}', { method: 'POST', body: form });`)).toBe(
      'multipart-body, multipart-body',
    );
  });

  it('a value that may be missing where no test can be put before it', () => {
    expect(rewritten(form(`\nif (a) form.append('x', process.env.X); else log();`))).toBe('maybe-undefined');
    expect(rewritten(form(`\n(form.append('x', process.env.X));`))).toBe('maybe-undefined');
    expect(rewritten(form(`\nform.append('x', read()?.x);`))).toBe('maybe-undefined');
  });
});

describe('the headers of the package form-data', () => {
  const lines = (type: string): string => `import axios from 'axios';
import FormData from 'form-data';
${filled(type)}`;
  const post = (type: string, headers: string): string => `${lines(type)}
axios.post('${URL}', form, { headers: ${headers} });`;

  it.each([
    ['form.getHeaders()', `{ ${HEADER} }`],
    ['{ ...form.getHeaders() }', `{ ${HEADER} }`],
    ["{ Accept: 'text/html', ...form.getHeaders() }", `{ Accept: 'text/html', ${HEADER} }`],
  ])('%s become the form’s', (headers, expected) => {
    expect(rewritten(post('FormData', headers))).toBe(post('URLSearchParams', expected));
  });

  it.each([
    "{ ...form.getHeaders(), 'content-type': 'multipart/form-data' }",
    '{ ...form.getHeaders(), ...more }',
    '{ ...form.getHeaders(), [name]: value }',
    '{ ...form.getHeaders(), ...form.getHeaders() }',
  ])('%s stay', headers => {
    expect(rewritten(post('FormData', headers))).toBe('unknown-headers');
  });

  it('that are read elsewhere stay', () => {
    expect(
      rewritten(`${lines('FormData')}
const headers = form.getHeaders();
axios.post('${URL}', form, { headers });`),
    ).toBe('unknown-headers');
  });
});

describe('axios’s postForm becomes post', () => {
  const call = (method: string, body: string, options = ''): string =>
    `import axios from 'axios';\naxios.${method}('${URL}', ${body}${options});`;
  const PARAMETERS = `{ grant_type: 'refresh_token', refresh_token: token }`;
  const OPTIONS = `, { headers: { ${HEADER} } }`;

  it.each([
    ['an object', PARAMETERS, `new URLSearchParams(${PARAMETERS})`],
    ['URLSearchParams', `new URLSearchParams(${PARAMETERS})`, `new URLSearchParams(${PARAMETERS})`],
  ])('with %s', (_, body, expected) => {
    expect(rewritten(call('postForm', body))).toBe(call('post', expected, OPTIONS));
  });

  it('with FormData', () => {
    expect(rewritten(`${filled('FormData')}\n${call('postForm', 'form')}`)).toBe(
      `${filled('URLSearchParams')}\n${call('post', 'form', OPTIONS)}`,
    );
  });

  it('unless the method is picked apart', () => {
    const program = `import axios from 'axios';\nconst { postForm } = axios;\npostForm('${URL}', ${PARAMETERS});`;
    expect(rewritten(program)).toBe('multipart-body');
  });
});
