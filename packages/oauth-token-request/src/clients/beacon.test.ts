import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ token, token_type_hint: 'refresh_token', client_id: 'a' }`;
const form = `new URLSearchParams(${d})`;

const send = (body: string): string =>
  `export const leave = (/** @type {string} */ token) => navigator.sendBeacon('https://login.example.com/oauth/revoke', ${body});`;

describe('navigator.sendBeacon', () => {
  it.each([
    ['JSON text', `JSON.stringify(${d})`, 'json-body'],
    ['JSON text with a type', `new Blob([JSON.stringify(${d})], { type: 'application/json' })`, 'json-body'],
    ['the text of a form', `${form}.toString()`, 'text-body'],
    ['a form', form, 'form'],
  ])('is known for %s', (_, body, outcome) => {
    expect(wiresOf(send(body))).toStrictEqual([`sendBeacon: ${outcome}`]);
  });

  it('gets a form that names its type itself', () => {
    expect(rewritten(send(`JSON.stringify(${d})`))).toBe(send(form));
  });

  it.each([
    ['JSON that is wrapped', `new Blob([JSON.stringify(${d})], { type: 'application/json' })`, 'json-text'],
    ['a text, for which there is no header', `${form}.toString()`, 'unknown-options'],
  ])('is left to the user with %s', (_, body, reason) => {
    expect(rewritten(send(body))).toBe(reason);
  });

  it('is not the method of another navigator', () => {
    expect(wiresOf(`const navigator = createNavigator();\n${send(`JSON.stringify(${d})`)}`)).toStrictEqual([]);
  });
});
