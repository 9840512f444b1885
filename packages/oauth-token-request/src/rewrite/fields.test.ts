import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const superagent = (steps: string): string =>
  `import superagent from 'superagent';\nsuperagent.post('https://login.example.com/oauth/token')${steps};`;

describe('the parts that superagent sends become members', () => {
  it.each([
    ['by a name of their own', `.field('a', b)`, '.send({ a: b })'],
    ['by the name of their variable', `.field('scope', scope)`, '.send({ scope })'],
    ['by a quoted name', `.field("scope", 'b')`, `.send({ scope: 'b' })`],
    ['by a name that has to be quoted', `.field('a-b', c)`, `.send({ 'a-b': c })`],
    ['by a name that begins like a number', `.field('1a', c)`, `.send({ '1a': c })`],
    ['as numbers', `.field('n', 5)`, '.send({ n: 5 })'],
    ['as an object', `.field({ a: 'b', n: 5 })`, `.send({ a: 'b', n: 5 })`],
  ])('%s', (_situation, field, sent) => {
    expect(rewritten(superagent(`.field('grant_type', 'password')${field}`))).toBe(
      superagent(`.type('form').send({ grant_type: 'password' })${sent}`),
    );
  });

  it('in statements of their own', () => {
    const program = (first: string, second: string): string =>
      `import superagent from 'superagent';\nconst req = superagent.post('https://login.example.com/oauth/token');\nreq${first};\nreq${second};\nreq.end();`;
    expect(rewritten(program(`.field('grant_type', 'password')`, `.field('a', 'b')`))).toBe(
      program(`.type('form').send({ grant_type: 'password' })`, `.send({ a: 'b' })`),
    );
  });

  it.each([
    ['a list', `.field('a', ['b'])`],
    ['a list in an object', `.field({ a: ['b'] })`],
    ['an object', `.field('a', { b: 'c' })`],
    ['what may be more of them', '.field({ ...more })'],
    ['what can’t be seen', '.field(more)'],
    ['a name that can’t be seen', `.field(name, 'b')`],
    ['a file', `.attach('a', 'b.txt')`],
    ['a computed method', `['field']('a', 'b')`],
    ['what another call makes', `.field(Object.freeze({ a: 'b' }))`],
  ])('unless there is %s among them', (_situation, field) => {
    expect(rewritten(superagent(`.field('grant_type', 'password')${field}`))).toBe('multipart-body');
  });

  it('unless they stand in a variable', () => {
    const program = (argument: string): string =>
      `const o = { grant_type: 'password' }, frozen = Object.freeze(o);\n${superagent(`.field(${argument})`)}`;
    expect(rewritten(program('o'))).toBe('multipart-body');
    expect(rewritten(program(`{ ...o, a: 'b' }`))).toBe('multipart-body');
    expect(rewritten(program('{ ...frozen }'))).toBe('multipart-body');
  });
});

const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

/** A program that fills a FormData and sends it. */
const filled = (lines: string, create = 'const form = new FormData();', rest = ''): string =>
  `${create}\nform.append('grant_type', 'password');\n${lines}\nfetch(TOKEN_URL, { method: 'POST', body: form${rest} });`;
const asForm = (lines: string, create = 'const form = new URLSearchParams();'): string =>
  filled(lines, create, `, ${HEADERS}`);

describe('a FormData', () => {
  it.each([
    ['of another name', 'const form = new window.FormData();', 'const form = new URLSearchParams();'],
    ['that may be replaced', 'let form = new FormData();', 'let form = new URLSearchParams();'],
    ['without parentheses', 'const form = new FormData;', 'const form = new URLSearchParams;'],
    ['in parentheses', 'const form = (new FormData());', 'const form = (new URLSearchParams());'],
  ])('%s becomes URLSearchParams', (_situation, create, created) => {
    expect(rewritten(filled('', create))).toBe(asForm('', created));
  });

  it.each([
    ['is made later', 'let form;\nform = new FormData();'],
    ['is called one of several types', 'const form: FormData | null = new FormData();'],
    ['is called anything', 'const form: any = new FormData();'],
    ['is called so by a cast', 'const form = new FormData() as FormData;'],
    ['has another name, too', 'const form = new FormData();\nconst other = form;'],
  ])('that %s stays', (_situation, create) => {
    expect(rewritten(filled('', create))).toBe('multipart-body');
  });

  it.each([
    ['true or false', `form.append('a', true);`, `form.append('a', String(true));`],
    ['what is said to be text', `form.append('a', x as string);`, `form.append('a', x as string);`],
    [
      'what may be undefined, in a block',
      `{ form.append('a', process.env.X); }`,
      `{ if (process.env.X !== undefined) form.append('a', process.env.X); }`,
    ],
    ['what is any type', `declare const x: any;\nform.append('a', x);`, `declare const x: any;\nform.append('a', x);`],
  ])('keeps %s', (_situation, lines, expected) => {
    expect(rewritten(filled(lines))).toBe(asForm(expected));
  });

  it('keeps what may be null under a test', () => {
    const program = (create: string, append: string, rest = ''): string =>
      `function f(x: string | null) {\n${filled(append, create, rest)}\n}`;
    expect(rewritten(program('const form = new FormData();', `form.append('a', x);`))).toBe(
      program('const form = new URLSearchParams();', `if (x != null) form.append('a', x);`, `, ${HEADERS}`),
    );
  });

  it.each([
    ['of what is chosen', `form.append('a', x ? 'b' : null);`, 'maybe-undefined'],
    ['behind another test', `x && form.append('a', process.env.X);`, 'maybe-undefined'],
    ['without a value', `form.append('a');`, 'multipart-body'],
    ['with a spread', `form.append('a', ...b);`, 'multipart-body'],
    ['with something taken out', `form.delete('a');`, 'multipart-body'],
    ['with an object', `form.append('a', { b: 'c' });`, 'multipart-body'],
    ['with what its type calls something else', `declare const x: Upload;\nform.append('a', x);`, 'multipart-body'],
  ])('stays %s', (_situation, lines, reason) => {
    expect(rewritten(filled(lines))).toBe(reason);
  });
});

describe('the headers of form-data', () => {
  const program = (create: string, headers: string): string =>
    `import axios from 'axios'; import FormData from 'form-data';\nconst form = new ${create}();\nform.append('grant_type', 'password');\naxios.post(TOKEN_URL, form, { headers: ${headers} });`;
  const FORM = `'Content-Type': 'application/x-www-form-urlencoded'`;

  it.each([
    ['(form.getHeaders())', `({ ${FORM} })`],
    [`{ ...form.getHeaders(), Accept: '*/*' }`, `{ ${FORM}, Accept: '*/*' }`],
    ['form.getHeaders() as Headers', `{ ${FORM} } as Headers`],
  ])('%s become the form’s', (headers, expected) => {
    expect(rewritten(program('FormData', headers))).toBe(program('URLSearchParams', expected));
  });

  it.each([
    'Object.assign({}, form.getHeaders())',
    `{ ...form.getHeaders(), 'content-type': x }`,
    `{ ...form.getHeaders(), ['Content-Type']: x }`,
    `{ ...form.getHeaders(), '': x }`,
    `{ Accept: form.getHeaders() }`,
    `{ Accept: { ...form.getHeaders() } }`,
    '[...form.getHeaders()]',
  ])('%s stay', headers => {
    expect(rewritten(program('FormData', headers))).toBe('unknown-headers');
  });

  it.each([
    ['stay where they are read again', 'form.getHeaders()', '\nlog(form.getHeaders());'],
    ['stay where only others read them', '{}', '\nlog(form.getHeaders());'],
  ])('%s', (_situation, headers, rest) => {
    expect(rewritten(program('FormData', headers) + rest)).toBe('unknown-headers');
  });

  it('stay where the request has none', () => {
    const send = program('FormData', '{}').replace(', { headers: {} }', '');
    expect(rewritten(`${send}\nlog(form.getHeaders());`)).toBe('unknown-headers');
  });

  it('that are not called stay', () => {
    expect(rewritten(program('FormData', '{ ...form.getHeaders }'))).toBe('multipart-body');
  });
});
