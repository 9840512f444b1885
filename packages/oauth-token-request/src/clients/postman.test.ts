import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `header: { 'Content-Type': 'application/json' }`;
const F = `header: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const list = `[{ key: 'grant_type', value: 'client_credentials' }, { key: 'client_id', value: id }]`;
const raw = `body: { mode: 'raw', raw: JSON.stringify(${d}) }`;
const form = `new URLSearchParams(${d}).toString()`;

const send = (options: string): string => `pm.sendRequest({ url: TOKEN_URL, method: 'POST', ${options} }, done);`;

describe('pm.sendRequest', () => {
  it.each([
    ['JSON text', `${J}, ${raw}`, 'json-body'],
    ['JSON text as the body itself', `${J}, body: JSON.stringify(${d})`, 'json-body'],
    ['JSON text under a form header', `${F}, ${raw}`, 'json-body'],
    ['text without a header', `body: { mode: 'raw', raw: ${form} }`, 'text-body'],
    ['text under a JSON header', `${J}, body: { mode: 'raw', raw: ${form} }`, 'json-header'],
    ['text under a form header', `${F}, body: { mode: 'raw', raw: ${form} }`, 'form'],
    ['urlencoded, whatever the header', `${J}, body: { mode: 'urlencoded', urlencoded: ${list} }`, 'form'],
    ['formdata', `body: { mode: 'formdata', formdata: ${list} }`, 'multipart-body'],
    ['an object', `body: ${d}`, 'text-body'],
    ['headers as a list', `header: [{ key: 'content-type', value: 'application/json' }], ${raw}`, 'json-body'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(send(options))).toStrictEqual([`postman: ${outcome}`]);
  });

  it.each([
    ['another pm', `const pm = createClient();\n${send(raw)}`],
    ['a GET', send(raw).replace('POST', 'GET')],
    ['a URL alone', `pm.sendRequest('https://login.example.com/oauth/token', done);`],
  ])('is not %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it.each([
    ['its header', `${J}, ${raw}`, `${F}, body: { mode: 'raw', raw: ${form} }`],
    ['a header of its own', raw, `body: { mode: 'raw', raw: ${form} }, ${F}`],
    [
      'a header in the list',
      `header: [{ key: 'Accept', value: '*/*' }], ${raw}`,
      `header: [{ key: 'Accept', value: '*/*' }, { key: 'Content-Type', value: 'application/x-www-form-urlencoded' }], body: { mode: 'raw', raw: ${form} }`,
    ],
    [
      'a header in a list that was empty',
      `header: [], ${raw}`,
      `header: [{ key: 'Content-Type', value: 'application/x-www-form-urlencoded' }], body: { mode: 'raw', raw: ${form} }`,
    ],
    [
      'the other mode',
      `body: { mode: 'formdata', formdata: ${list} }`,
      `body: { mode: 'urlencoded', urlencoded: ${list} }`,
    ],
  ])('gets the form under %s', (_, before, after) => {
    expect(rewritten(send(before))).toBe(send(after));
  });

  it('refuses a file', () => {
    const file = `{ key: 'assertion', type: 'file', src: 'assertion.jwt' }`;
    expect(rewritten(send(`body: { mode: 'formdata', formdata: ${list.slice(0, -1)}, ${file}] }`))).toBe(
      'unknown-members',
    );
  });
});
