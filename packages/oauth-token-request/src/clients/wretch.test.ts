import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const wretch = `import wretch from 'wretch';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `content('application/x-www-form-urlencoded')`;

describe('wretch', () => {
  it.each([
    ['.post()', `wretch(TOKEN_URL).post(${d});`, 'json-body'],
    ['.json()', `wretch(TOKEN_URL).json(${d}).post();`, 'json-body'],
    ['.body()', `wretch(TOKEN_URL).body(new URLSearchParams(${d})).post();`, 'form'],
    [
      '.body() under a JSON header',
      `wretch(TOKEN_URL).content('application/json').body(new URLSearchParams(${d})).post();`,
      'json-header',
    ],
    ['.formUrl()', `wretch(TOKEN_URL).addon(FormUrlAddon).formUrl(${d}).post();`, 'form'],
    [
      'a URLSearchParams given to .post(), which ends as {}',
      `wretch(TOKEN_URL).post(new URLSearchParams(${d}));`,
      'json-body',
    ],
    ['a URL that is named later', `wretch().url(TOKEN_URL).post(${d});`, 'json-body'],
    ['the same under a form header', `wretch(TOKEN_URL).${F}.post(new URLSearchParams(${d}));`, 'form'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(wretch + program)).toStrictEqual([`wretch: ${outcome}`]);
  });

  it('follows what a chain adds to an instance, and no other chain of it', () => {
    const program = `${wretch}const api = wretch('https://login.acme.dev').headers({ 'X-A': 'b' });
api.url('/users').json(user).post();
api.url('/oauth/token').json(${d}).post();`;
    expect(analyzeText(program).map(({ endpoint, fault }) => [endpoint.url, fault])).toStrictEqual([
      ['https://login.acme.dev/oauth/token', 'json-body'],
    ]);
  });

  it('is no request without a URL', () => {
    expect(wiresOf(`${wretch}wretch().post(user);`)).toStrictEqual([]);
  });

  it.each([
    ['.post()', `post(${d}).json()`, `${F}.post(new URLSearchParams(${d})).json()`],
    ['.json()', `json(${d}).post().json()`, `${F}.body(new URLSearchParams(${d})).post().json()`],
  ])('names the form before %s', (_, before, after) => {
    expect(rewritten(`${wretch}wretch(TOKEN_URL).${before};`)).toBe(`${wretch}wretch(TOKEN_URL).${after};`);
  });
});
