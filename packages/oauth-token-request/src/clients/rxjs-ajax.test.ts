import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const ajax = `import { ajax } from 'rxjs/ajax';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `{ 'Content-Type': 'application/json' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;
const older = hostWith({ rxjs: '^6.6.7' });

describe('ajax of rxjs', () => {
  it.each([
    ['an object', `ajax.post(TOKEN_URL, ${d});`, 'json-body', 'form'],
    ['an object under a form header', `ajax.post(TOKEN_URL, ${d}, ${F});`, 'json-body', 'form'],
    ['an object under a JSON header', `ajax.post(TOKEN_URL, ${d}, ${J});`, 'json-body', 'json-body'],
    ['options', `ajax({ url: TOKEN_URL, method: 'POST', body: ${d} });`, 'json-body', 'form'],
    ['JSON text', `ajax.put(TOKEN_URL, JSON.stringify(${d}));`, 'json-body', 'json-body'],
  ])('sends %s as its version does', (_, program, current, six) => {
    expect(wiresOf(ajax + program)).toStrictEqual([`rxjs-ajax: ${current}`]);
    expect(wiresOf(ajax + program, older)).toStrictEqual([`rxjs-ajax: ${six}`]);
  });

  it('is found on the class that rxjs 5 puts it on', () => {
    const program = `import { Observable } from 'rxjs/Rx';\nObservable.ajax.post(TOKEN_URL, ${d}, ${J});`;
    expect(wiresOf(program, hostWith({ rxjs: '5' }))).toStrictEqual(['rxjs-ajax: json-body']);
  });

  it('gets URLSearchParams, or the object where that is a form', () => {
    const program = `${ajax}ajax.post(TOKEN_URL, ${d}, ${J});`;
    expect(rewritten(program)).toBe(`${ajax}ajax.post(TOKEN_URL, new URLSearchParams(${d}), ${F});`);
    expect(rewritten(program, older)).toBe(`${ajax}ajax.post(TOKEN_URL, ${d}, ${F});`);
  });
});
