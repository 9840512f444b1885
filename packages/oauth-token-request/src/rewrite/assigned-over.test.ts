import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const URL = `'https://a.test/oauth/token'`;
const send = (type: string, body = 'data'): string =>
  `fetch(${URL}, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

describe('an object in whose place its JSON is put', () => {
  it.each([
    ['in a variable', 'let data = DATA; data = MAKE(data);', ''],
    ['in a parameter', 'const go = data => { data = MAKE(data); SEND }; go(DATA);', 'go'],
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

  it('stays as it is where the assignment is the body itself', () => {
    const program = `let data = { grant_type: 'password', max_age: 1 }; ${send('application/json', '(data = JSON.stringify(data))')} log(data);`;
    expect(rewritten(program, {}, 'a.js')).toBe('shared-body');
  });

  it('stays as it is where nothing would be left to assign', () => {
    const program = `import request from 'request'; let data = { grant_type: 'password' }; data = JSON.stringify(data); request.post({ url: ${URL}, headers: { 'Content-Type': 'application/json' }, body: data });`;
    expect(rewritten(program, {}, 'a.mjs')).toBe('shared-body');
  });
});
