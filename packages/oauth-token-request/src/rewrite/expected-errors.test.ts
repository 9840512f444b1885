import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const request = (before: string, body: string, type: string): string => `type A = string;
fetch(TOKEN_URL, {
  method: 'POST',
  headers: { 'Content-Type': '${type}' },
  ${before}
  body: ${body},
});`;

const object = `{ grant_type: 'password', client_id: 'a' }`;
const made = (before: string): string =>
  request(before, `new URLSearchParams(${object})`, 'application/x-www-form-urlencoded');

describe('a line in which an error is expected', () => {
  it.each([
    '// @ts-expect-error fetch takes no object',
    '/* @ts-expect-error */',
    '//@ts-expect-error',
    '// @ts-expect-error fetch takes no object\n\n  // nor does it say so',
  ])('is not changed, for it may be right then: %j', before => {
    expect(rewritten(request(before, object, 'application/json'))).toBe('typed-options');
  });

  it.each([
    '// @ts-ignore',
    '// a word on @ts-expect-error',
    '// @ts-expect-error fetch takes no object\n  redirect: 1,',
  ])('is another one: %j', before => {
    expect(rewritten(request(before, object, 'application/json'))).toBe(made(before));
  });

  it('counts for nothing in JavaScript', () => {
    const plain = (program: string): string => program.replace('type A = string;', '');
    const before = '// @ts-expect-error fetch takes no object';
    expect(rewritten(plain(request(before, object, 'application/json')))).toBe(plain(made(before)));
  });
});
