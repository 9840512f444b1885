import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const form = `new URLSearchParams(${d}).toString()`;

const send = (options: string): string => `GM_xmlhttpRequest({ method: 'POST', url: TOKEN_URL, ${options} });`;

describe('GM_xmlhttpRequest', () => {
  it.each([
    ['JSON text under its header', `${J}, data: JSON.stringify(${d})`, 'json-body'],
    ['JSON text alone', `data: JSON.stringify(${d})`, 'json-body'],
    ['an object under a JSON header', `${J}, data: ${d}`, 'json-body'],
    ['the text of a form without a header', `data: ${form}`, 'text-body'],
    ['the text of a form under its header', `${F}, data: ${form}`, 'form'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(send(options))).toStrictEqual([`userscript: ${outcome}`]);
  });

  it.each([
    ['in Greasemonkey 4', '', 'GM.xmlHttpRequest'],
    ['as a module', `import { GM_xmlhttpRequest } from '$';\n`, 'GM_xmlhttpRequest'],
    ['as a module with all of them', `import { GM } from '$';\n`, 'GM.xmlHttpRequest'],
  ])('is known %s', (_, head, name) => {
    const program = send(`data: JSON.stringify(${d})`).replace('GM_xmlhttpRequest', name);
    expect(wiresOf(head + program)).toStrictEqual(['userscript: json-body']);
  });

  it.each([
    ['an object without a header', `data: ${d}`],
    ['an object under a form header', `${F}, data: ${d}`],
  ])('is left where what becomes of %s differs', (_, options) => {
    expect(wiresOf(send(options))).toStrictEqual(['userscript: unknown']);
  });

  it.each([
    ['its header', `${J}, data: JSON.stringify(${d})`, `${F}, data: ${form}`],
    ['a header of its own', `data: JSON.stringify(${d})`, `data: ${form}, ${F}`],
    ['the header in the place of JSON’s', `${J}, data: ${form}`, `${F}, data: ${form}`],
  ])('gets a form as text under %s', (_, before, after) => {
    expect(rewritten(send(before))).toBe(send(after));
  });
});
