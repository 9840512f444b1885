import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;

const service = (call: string): string => `import { Headers, Http, RequestOptions } from '@angular/http';
class Auth {
  constructor(private http: Http) {}
  login() { return this.http.${call}; }
}`;

describe("Angular's Http of old", () => {
  it.each([
    ['an object', `post(TOKEN_URL, ${d})`, 'json-body'],
    ['an object under a form header', `post(TOKEN_URL, ${d}, { headers: new Headers(${F}) })`, 'json-body'],
    ['JSON text', `post(TOKEN_URL, JSON.stringify(${d}))`, 'json-body'],
    ['the text of a form', `post(TOKEN_URL, 'grant_type=password')`, 'text-body'],
    ['it under its header', `post(TOKEN_URL, 'grant_type=password', { headers: new Headers(${F}) })`, 'form'],
    [
      'it under the header of a RequestOptions',
      `post(TOKEN_URL, 'grant_type=password', new RequestOptions({ headers: new Headers(${F}) }))`,
      'form',
    ],
    ['.request()', `request(TOKEN_URL, { method: 'POST', body: ${d} })`, 'json-body'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(service(call))).toStrictEqual([`angular-http: ${outcome}`]);
  });

  it('takes its own URLSearchParams', () => {
    const program = `import { Http, URLSearchParams } from '@angular/http';
function login(http: Http) {
  const body = new URLSearchParams();
  body.set('grant_type', 'password');
  http.post(TOKEN_URL, body);
}`;
    expect(wiresOf(program)).toStrictEqual(['angular-http: form']);
  });

  it("gets the text of the platform's", () => {
    expect(rewritten(service(`post(TOKEN_URL, ${d})`))).toBe(
      service(`post(TOKEN_URL, new URLSearchParams(${d}).toString(), { headers: new Headers(${F}) })`),
    );
  });
});
