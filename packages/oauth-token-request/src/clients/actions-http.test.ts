import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const http = `import * as httpm from '@actions/http-client';\nconst http = new httpm.HttpClient('acme');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('HttpClient of @actions/http-client', () => {
  it.each([
    ['JSON text', `http.post(TOKEN_URL, JSON.stringify(${d}));`, 'json-body'],
    ['JSON text by any method', `http.request('POST', TOKEN_URL, JSON.stringify(${d}), ${F});`, 'json-body'],
    ['the text of a form', `http.post(TOKEN_URL, new URLSearchParams(${d}).toString(), ${F});`, 'form'],
    ['an object', `http.postJson(TOKEN_URL, ${d});`, 'json-body'],
    ['an object under a form header', `http.postJson(TOKEN_URL, ${d}, ${F});`, 'json-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(http + program)).toStrictEqual([`actions-http-client: ${outcome}`]);
  });

  it('has headers of its own', () => {
    const program = `import { HttpClient } from '@actions/http-client';
new HttpClient('acme', [], { headers: ${F} }).post(TOKEN_URL, 'grant_type=password&client_id=a');`;
    expect(wiresOf(program)).toStrictEqual(['actions-http-client: form']);
  });

  it('gets text, but not by postJson, of which the answer is another one', () => {
    expect(rewritten(`${http}http.post(TOKEN_URL, JSON.stringify(${d}));`)).toBe(
      `${http}http.post(TOKEN_URL, new URLSearchParams(${d}).toString(), ${F});`,
    );
    expect(rewritten(`${http}http.postJson(TOKEN_URL, ${d});`)).toBe('unknown-client');
  });
});
