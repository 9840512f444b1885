import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const form = `new URLSearchParams(${d})`;

/** What a call of a function comes to whose body is a form if a test holds, else JSON. */
const wireOf = (parameters: string, test: string, passed: string): string[] =>
  wiresOf(
    `function send(url, data${parameters}) { return fetch(url, { method: 'POST', body: ${test} ? new URLSearchParams(data) : JSON.stringify(data) }); }\nsend(TOKEN_URL, ${passed});`,
  );

describe('a test of what a call passes', () => {
  it.each([
    ['a flag', ', form', 'form', `${d}, true`, 'form'],
    ['a flag that is not passed', ', form', 'form', d, 'json-body'],
    ['a flag with a default', ', form = true', 'form', d, 'form'],
    ['a member of options', ', { form = false } = {}', 'form', `${d}, { form: true }`, 'form'],
    ['a member of options that are not passed', ', options = {}', 'options.form', d, 'json-body'],
    ['its opposite', ', json', '!json', `${d}, false`, 'form'],
    ['a text', ', type', `type === 'form'`, `${d}, 'form'`, 'form'],
    ['another text', ', type', `type !== 'form'`, `${d}, 'form'`, 'json-body'],
    ['an object where a text is asked for', ', type', `type === 'form'`, `${d}, {}`, 'json-body'],
    ['two tests', ', a, b', 'a && !b', `${d}, true, false`, 'form'],
    ['one of two tests', ', a, b', 'a || b', `${d}, false, read()`, 'unknown'],
    ['one that is enough', ', a, b', 'a || b', `${d}, true, read()`, 'form'],
    ['a class', '', 'data instanceof URLSearchParams', form, 'form'],
    ['another class', '', 'data instanceof URLSearchParams', d, 'json-body'],
    ['what is not known', ', form', 'form', `${d}, read()`, 'unknown'],
    ['what may be either', ', form', 'form', `${d}, x ? true : false`, 'unknown'],
    ['what is set inside', ', form', '(form = read(), form)', `${d}, true`, 'unknown'],
    ['an object that is no text', '', `typeof data !== 'string'`, d, 'form'],
    ['an object by a loose comparison', '', `typeof data == 'object'`, d, 'form'],
    ['no list', '', '!Array.isArray(data)', d, 'form'],
    ['a list', ', keys', 'Array.isArray(keys)', `${d}, ['a']`, 'form'],
    ['what is missing', ', type', `typeof type === 'undefined'`, d, 'form'],
    ['a function', ', log', `typeof log === 'function'`, `${d}, () => {}`, 'form'],
    ['an address, which may be a URL', ', type', `typeof type === 'string'`, `${d}, new URL('https://a.b')`, 'unknown'],
    ['a list by a function of its own', ', isArray', 'isArray(data)', `${d}, Boolean`, 'unknown'],
    ['a class of its own', '', 'data instanceof Parameters', d, 'unknown'],
    ['any object', '', 'data instanceof Object', d, 'form'],
    ['any object where there is a text', ', type', 'type instanceof Object', `${d}, 'form'`, 'json-body'],
  ])('decides what is sent: %s', (_, parameters, test, passed, outcome) => {
    expect(wireOf(parameters, test, passed)).toStrictEqual([`fetch: ${outcome}`]);
  });

  it.each([
    ['a test that has a name', 'const isForm = form === true;', 'isForm', 'form'],
    ['a constant that is taken out of a parameter', 'const { type: kind } = options;', `kind === 'form'`, 'form'],
    ['a constant that is a member of a parameter', 'const kind = options.type;', `kind === 'form'`, 'form'],
    ['a parameter that is set before', 'form = !form;', 'form === true', 'unknown'],
    ['a parameter that gets a default', 'if (!type) type = options.type;', `type === 'form'`, 'form'],
    ['a variable, which is set by hand', 'let kind = options.type;', `kind === 'form'`, 'unknown'],
    ['a constant of the program', `const kind = 'form';`, `kind === 'form'`, 'unknown'],
  ])('decides what is sent, or not: %s', (_, before, test, outcome) => {
    const program = `function send(form, options, type) { ${before} return fetch(TOKEN_URL, { method: 'POST', body: ${test} ? new URLSearchParams(${d}) : JSON.stringify(${d}) }); }\nsend(true, { type: 'form' });`;
    expect(wiresOf(program)).toStrictEqual([`fetch: ${outcome}`]);
  });

  it.each([
    ['what is assigned', `let body; if (form) body = new URLSearchParams(data); else body = JSON.stringify(data);`],
    [
      'what is set',
      `const options = { method: 'POST' }; if (form) options.body = new URLSearchParams(data); else options.body = JSON.stringify(data);`,
    ],
  ])('decides %s in a branch', (_, statements) => {
    const sent = statements.includes('options') ? 'options' : `{ method: 'POST', body }`;
    const program = `function send(url, data, form) { ${statements} return fetch(url, ${sent}); }\nsend(TOKEN_URL, ${d});\nsend(TOKEN_URL, ${d}, true);\nsend(TOKEN_URL, ${d}, read());`;
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body', 'fetch: form', 'fetch: unknown']);
  });

  it('is no test of what anything else may set', () => {
    const program = `export let form = false;\nfetch(TOKEN_URL, { method: 'POST', body: form ? ${form} : JSON.stringify(${d}) });`;
    expect(wiresOf(program)).toStrictEqual(['fetch: unknown']);
  });
});
