import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const F = `{ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`;

const service = (call: string): string => `import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';
class Auth {
  constructor(private http: HttpClient) {}
  login() { return this.http.${call}; }
}`;

describe('Angular', () => {
  it.each([
    ['an object', `post(TOKEN_URL, ${d})`, 'json-body'],
    ['an object under a form header', `post(TOKEN_URL, ${d}, ${F})`, 'json-body'],
    ['JSON text', `post(TOKEN_URL, JSON.stringify(${d}))`, 'json-body'],
    ['a URLSearchParams, which is labelled as JSON', `post(TOKEN_URL, new URLSearchParams(${d}))`, 'json-header'],
    ['a URLSearchParams under a form header', `post(TOKEN_URL, new URLSearchParams(${d}), ${F})`, 'form'],
    ['HttpParams', `post(TOKEN_URL, new HttpParams({ fromObject: ${d} }))`, 'form'],
    [
      'a chain of HttpParams',
      `post(TOKEN_URL, new HttpParams().set('grant_type', 'password').append('client_id', id))`,
      'form',
    ],
    [
      'HttpParams under JSON HttpHeaders',
      `post(TOKEN_URL, new HttpParams({ fromObject: ${d} }), { headers: new HttpHeaders().set('Content-Type', 'application/json') })`,
      'json-header',
    ],
    [
      'the text of a form without a header',
      `post(TOKEN_URL, new HttpParams({ fromObject: ${d} }).toString())`,
      'text-body',
    ],
    ['.request()', `request('POST', TOKEN_URL, { body: ${d} })`, 'json-body'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(service(call))).toStrictEqual([`angular: ${outcome}`]);
  });

  it.each([
    [
      'by inject()',
      `import { inject } from '@angular/core';\nimport { HttpClient } from '@angular/common/http';\nconst http = inject(HttpClient);`,
    ],
    [
      'by the type of a parameter',
      `import type { HttpClient } from '@angular/common/http';\nfunction f(http: HttpClient) {`,
    ],
    [
      'where it is made by hand',
      `import { HttpBackend, HttpClient } from '@angular/common/http';\nconst http = new HttpClient(backend);`,
    ],
  ])('is known %s', (_, head) => {
    const program = `${head}\nhttp.post(TOKEN_URL, ${d});${head.endsWith('{') ? '}' : ''}`;
    expect(wiresOf(program)).toStrictEqual(['angular: json-body']);
  });

  it.each([
    ['another type', service(`post(TOKEN_URL, ${d})`).replace('@angular/common/http', './http')],
    [
      'a type that the file declares',
      service(`post(TOKEN_URL, ${d})`).replace(/^.*\n/u, 'interface HttpClient { post(...args: unknown[]): void }\n'),
    ],
  ])('is not %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });

  it.each([
    ['needs the header', `post(TOKEN_URL, ${d})`, `post(TOKEN_URL, new URLSearchParams(${d}), ${F})`],
    [
      'changes HttpHeaders where they are made',
      `post(TOKEN_URL, ${d}, { headers: new HttpHeaders({ 'Content-Type': 'application/json' }) })`,
      `post(TOKEN_URL, new URLSearchParams(${d}), { headers: new HttpHeaders({ 'Content-Type': 'application/x-www-form-urlencoded' }) })`,
    ],
    [
      'changes a chain of HttpHeaders where they are set',
      `post(TOKEN_URL, ${d}, { headers: new HttpHeaders().set('Content-Type', 'application/json').set('X-A', 'b') })`,
      `post(TOKEN_URL, new URLSearchParams(${d}), { headers: new HttpHeaders().set('Content-Type', 'application/x-www-form-urlencoded').set('X-A', 'b') })`,
    ],
    [
      'adds it to HttpHeaders',
      `post(TOKEN_URL, ${d}, { headers: new HttpHeaders({ 'X-A': 'b' }) })`,
      `post(TOKEN_URL, new URLSearchParams(${d}), { headers: new HttpHeaders({ 'X-A': 'b', 'Content-Type': 'application/x-www-form-urlencoded' }) })`,
    ],
  ])('%s', (_, before, after) => {
    expect(rewritten(service(before))).toBe(service(after));
  });

  it.each(['set', 'append'])('names the type where headers are made whose .%s() is dropped', method => {
    const login = (headers: string, body: string): string =>
      service(`post(TOKEN_URL, ${body}, { headers })`).replace(
        'return',
        `const headers = new HttpHeaders(${headers}); headers.${method}('Content-Type', 'application/json'); return`,
      );
    expect(rewritten(login('', d))).toBe(
      login(`{ 'Content-Type': 'application/x-www-form-urlencoded' }`, `new URLSearchParams(${d})`),
    );
  });

  it('knows nothing of parameters that are dropped', () => {
    const program = service(`post('https://accounts.spotify.com/api/token', body)`).replace(
      'return',
      `const body = new HttpParams(); body.set('grant_type', 'password'); return`,
    );
    expect(analyzeText(program, { describeMessages: true }).map(({ message }) => message?.parameters)).toStrictEqual([
      [],
    ]);
  });

  it('sets the type apart from headers that other requests of the class use', () => {
    const program = (
      body: string,
      set: string,
    ): string => `import { HttpClient, HttpHeaders } from '@angular/common/http';
class Auth {
  private headers = new HttpHeaders({ 'Content-Type': 'application/json' });
  constructor(private http: HttpClient) {}
  login() { return this.http.post(TOKEN_URL, ${body}, { headers: this.headers${set} }); }
  save(user: object) { return this.http.post('/users', user, { headers: this.headers }); }
}`;
    expect(rewritten(program(d, ''))).toBe(
      program(`new URLSearchParams(${d})`, `.set('Content-Type', 'application/x-www-form-urlencoded')`),
    );
  });
});
