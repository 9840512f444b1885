import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const phin = `const p = require('phin');\n`;
const get = `const get = require('simple-get');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const [phin3, phin4] = ['^3.7.0', '^4.0.0'].map(version => hostWith({ phin: version }));

describe('phin', () => {
  it.each([
    ['an object under data', `data: ${d}`, 'json-body', 'json-body'],
    ['a URLSearchParams under data, which 3 sends as {}', `data: new URLSearchParams(${d})`, 'json-body', 'form'],
    ['form, which is multipart in 4', `form: ${d}`, 'form', 'multipart-body'],
    ['form under a JSON header in 3', `${J}, form: ${d}`, 'json-header', 'multipart-body'],
    ['the text of a form, which 4 labels', `data: 'grant_type=password&client_id=a'`, 'text-body', 'form'],
  ])('is known for %s', (_, options, three, four) => {
    const program = `${phin}p({ url: TOKEN_URL, method: 'POST', ${options} });`;
    expect(wiresOf(program, phin3)).toStrictEqual([`phin: ${three}`]);
    expect(wiresOf(program, phin4)).toStrictEqual([`phin: ${four}`]);
  });

  it.each([
    ['data', phin3],
    ['data', phin4],
    ['form', phin4],
  ])('is given the text of a form instead of %s', (name, host) => {
    expect(rewritten(`${phin}p({ url: TOKEN_URL, method: 'POST', ${name}: ${d} });`, host)).toBe(
      `${phin}p({ url: TOKEN_URL, method: 'POST', data: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});

describe('simple-get', () => {
  it.each([
    ['json: true', `body: ${d}, json: true`, 'json-body'],
    ['JSON text', `${J}, body: JSON.stringify(${d})`, 'json-body'],
    ['form', `form: ${d}, json: true`, 'form'],
    ['form, which overrides a JSON header', `${J}, form: ${d}`, 'form'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${get}get.concat({ url: TOKEN_URL, method: 'POST', ${options} }, done);`)).toStrictEqual([
      `simple-get: ${outcome}`,
    ]);
    expect(wiresOf(`${get}get.post({ url: TOKEN_URL, ${options} }, done);`)).toStrictEqual([`simple-get: ${outcome}`]);
  });

  it('keeps json: true, which parses the answer', () => {
    expect(rewritten(`${get}get.concat({ url: TOKEN_URL, method: 'POST', body: ${d}, json: true }, done);`)).toBe(
      `${get}get.concat({ url: TOKEN_URL, method: 'POST', form: ${d}, json: true }, done);`,
    );
  });
});
