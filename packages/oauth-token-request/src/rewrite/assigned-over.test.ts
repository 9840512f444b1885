import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const URL = `'https://a.test/oauth/token'`;
const send = (type: string, body = 'data'): string =>
  `fetch(${URL}, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

describe('an object in whose place its JSON is put', () => {
  it.each([
    ['in a variable', 'let data = DATA; data = MAKE(data);', ''],
    ['in a parameter', 'const go = data => { data = MAKE(data); SEND }; go(DATA);', 'go'],
    ['in a variable whose type is asked for', `let data = DATA; if (typeof data === 'object') data = MAKE(data);`, ''],
    [
      'in a parameter that may be text',
      `const go = data => { if (data && typeof data !== 'string') { data = MAKE(data); } SEND }; go(DATA);`,
      'go',
    ],
    ['in a loop that makes it each time', 'for (const a of b) { let data = DATA; data = MAKE(data); SEND }', 'for'],
  ])('is made fit for a form where it is written: %s', (_situation, text, around) => {
    const program = (data: string, make: string, type: string): string =>
      `${text.replace('DATA', data).replace('MAKE', make).replace('SEND', send(type))}${around === '' ? send(type) : ''}`;
    expect(
      rewritten(program(`{ grant_type: 'password', max_age: 1 }`, 'JSON.stringify', 'application/json'), {}, 'a.js'),
    ).toBe(
      program(`{ grant_type: 'password', max_age: '1' }`, 'new URLSearchParams', 'application/x-www-form-urlencoded'),
    );
  });

  it.each([
    ['something reads it before', 'log(data); data = JSON.stringify(data);'],
    ['something reads its text behind', 'data = JSON.stringify(data); log(data);'],
    ['its text stands in a variable of its own', 'const text = JSON.stringify(data); data = text; log(text);'],
    ['it is made once and sent more often', 'while (a) { data = JSON.stringify(data); SEND }'],
  ])('stays as it is where %s', (_situation, between) => {
    const json = send('application/json');
    const text = `let data = { grant_type: 'password', max_age: 1 }; ${between.replace('SEND', json)}`;
    const program = between.includes('SEND') ? text : `${text} ${json}`;
    expect(rewritten(program, {}, 'a.js')).toBe('shared-body');
  });

  it.each([
    ['always', 'options.body = MAKE(options.body);'],
    ['where there is one', 'if (options.body) options.body = MAKE(options.body);'],
    [
      'where it is no text',
      `if (options.body && typeof options.body !== 'string') { options.body = MAKE(options.body); }`,
    ],
  ])('is made fit for a form where it is written as a member of options: %s', (_situation, made) => {
    const program = (make: string, type: string): string =>
      `const send = given => { const options = { method: 'POST', headers: { 'Content-Type': '${type}' }, ...given }; ${made.replace('MAKE', make)} return fetch(${URL}, options); };\nsend({ body: { grant_type: 'password' } });`;
    expect(rewritten(program('JSON.stringify', 'application/json'), {}, 'a.js')).toBe(
      program('new URLSearchParams', 'application/x-www-form-urlencoded'),
    );
  });

  it.each([
    ['something else is done too', 'if (options.body) { options.body = JSON.stringify(options.body); log(options); }'],
    ['another member is asked for', 'if (options.data) options.body = JSON.stringify(options.body);'],
    ['another member is made JSON', 'options.body = JSON.stringify(options.data);'],
  ])('stays as it is where %s', (_situation, made) => {
    const program = `const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: { grant_type: 'password' }, data: { grant_type: 'password' } }; ${made} fetch(${URL}, options);`;
    expect(rewritten(program, {}, 'a.js')).toBe('shared-options');
  });

  it('stays as it is where a function that others call makes JSON of what it is given', () => {
    const program = `export const send = (path, given) => { const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, ...given }; if (options.body) options.body = JSON.stringify(options.body); return fetch('https://a.test' + path, options); };\nsend('/oauth/token', { body: { grant_type: 'password' } });\nsend('/users', { body: {} });`;
    expect(rewritten(program, {}, 'a.js')).toBe('shared-wrapper');
  });

  it.each([
    ['what is spread into it', 'interface Options { body?: unknown }', '(given: Options)', '{ ...given }'],
    ['what stands in it', '', '(body: unknown)', '{ body }'],
  ])('stays as it is where the type of %s says nothing', (_situation, types, parameter, options) => {
    const given = parameter.includes('given') ? `{ body: { grant_type: 'password' } }` : `{ grant_type: 'password' }`;
    const program = `${types}\nconst send = ${parameter} => { const options = ${options}; return fetch(${URL}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(options.body) }); };\nsend(${given});`;
    expect(rewritten(program, {}, 'a.ts')).toBe('typed-members');
  });

  it('stays as it is where the assignment is the body itself', () => {
    const program = `let data = { grant_type: 'password', max_age: 1 }; ${send('application/json', '(data = JSON.stringify(data))')} log(data);`;
    expect(rewritten(program, {}, 'a.js')).toBe('shared-body');
  });

  it('stays as it is where nothing would be left to assign', () => {
    const program = `import request from 'request'; let data = { grant_type: 'password' }; data = JSON.stringify(data); request.post({ url: ${URL}, headers: { 'Content-Type': 'application/json' }, body: data });`;
    expect(rewritten(program, {}, 'a.mjs')).toBe('shared-body');
  });
});
