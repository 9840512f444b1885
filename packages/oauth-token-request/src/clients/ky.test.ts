import { describe, expect, it } from 'vitest';
import { analyzeText, hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const ky = `import ky from 'ky';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('ky', () => {
  it.each([
    ['json', `ky.post(TOKEN_URL, { json: ${d} });`, 'json-body'],
    [
      'json of the package that takes it to Node',
      `import any from 'ky-universal';\nany.post(TOKEN_URL, { json: ${d} });`,
      'json-body',
    ],
    ['json under a form header', `ky.post(TOKEN_URL, { ${F}, json: ${d} });`, 'json-body'],
    ['json of an instance', `ky.create({}).put(TOKEN_URL, { json: ${d} });`, 'json-body'],
    ['json of an extended instance', `ky.extend({}).post(TOKEN_URL, { json: ${d} });`, 'json-body'],
    ['JSON text', `ky(TOKEN_URL, { method: 'post', body: JSON.stringify(${d}) });`, 'json-body'],
    ['a URLSearchParams', `ky.post(TOKEN_URL, { body: new URLSearchParams(${d}) });`, 'form'],
    [
      'the text of a form without a header',
      `ky.post(TOKEN_URL, { body: new URLSearchParams(${d}).toString() });`,
      'text-body',
    ],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(ky + program)).toStrictEqual([`ky: ${outcome}`]);
  });

  it('moves the object to the body', () => {
    expect(rewritten(`${ky}ky.post(TOKEN_URL, { json: ${d}, timeout: 1000 });`)).toBe(
      `${ky}ky.post(TOKEN_URL, { body: new URLSearchParams(${d}), timeout: 1000, ${F} });`,
    );
  });

  it('moves a URLSearchParams as it is', () => {
    expect(rewritten(`${ky}ky.post(TOKEN_URL, { json: new URLSearchParams(${d}) });`)).toBe(
      `${ky}ky.post(TOKEN_URL, { body: new URLSearchParams(${d}), ${F} });`,
    );
  });

  it('sends text in a React Native project', () => {
    expect(rewritten(`${ky}ky.post(TOKEN_URL, { json: ${d} });`, hostWith({ 'react-native': '0.80.0' }))).toBe(
      `${ky}ky.post(TOKEN_URL, { body: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });

  it('is known by an instance of an instance, whose base and headers the last one decides', () => {
    const made = `const api = ky.create({ prefixUrl: 'https://login.example.com', headers: { 'Content-Type': 'text/plain' } });
const auth = api.extend({ headers: { 'content-type': 'application/json' } });\n`;
    const form = `new URLSearchParams(${d})`;
    const [request] = analyzeText(`${ky}${made}auth.post('oauth/token', { body: ${form} });`);
    expect(request).toMatchObject({ fault: 'json-header', endpoint: { url: 'https://login.example.com/oauth/token' } });
  });

  it('gives way to a body that stands there already', () => {
    expect(rewritten(`${ky}ky.post(TOKEN_URL, { json: ${d}, body: x });`)).toBe('unknown-options');
  });
});
