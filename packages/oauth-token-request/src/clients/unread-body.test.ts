import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';
import { outcomeOf } from '../outcome.js';

const settings = { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' as const }] };
const URL = `'https://login.acme.dev/oauth/token'`;
const JSON_TYPE = `headers: { 'Content-Type': 'application/json' }`;

describe('a body that can not be read', () => {
  it.each([
    ['a parameter', `export const send = body => fetch(${URL}, { method: 'POST', ${JSON_TYPE}, body });`],
    ['what a package gives', `import body from 'login';\nfetch(${URL}, { method: 'POST', ${JSON_TYPE}, body });`],
    ['a text', `fetch(${URL}, { method: 'POST', ${JSON_TYPE}, body: pairs.join('&') });`],
  ])('is wrong under a JSON header whatever it is: %s', (_, program) => {
    expect(wiresOf(program, { settings })).toStrictEqual(['fetch: json-header']);
    expect(rewritten(program, { settings })).toBe('unknown-body');
  });

  it.each([
    ['under no header', `export const send = body => fetch(${URL}, { method: 'POST', body });`],
    [
      'under a form header',
      `export const send = body => fetch(${URL}, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });`,
    ],
    [
      'that may be missing',
      `export const send = body => fetch(${URL}, { method: 'POST', ${JSON_TYPE}, body: body || undefined });`,
    ],
    [
      'beside a query',
      `export const send = (query, body) => fetch(${URL} + '?' + query, { method: 'POST', ${JSON_TYPE}, body });`,
    ],
    ['of a client that is not known', `export const send = body => api.post(${URL}, body, { ${JSON_TYPE} });`],
  ])('is left %s', (_, program) => {
    const outcomes = analyzeText(program, { settings }).map(request => outcomeOf(request));
    expect(outcomes).toStrictEqual(program.includes('api.post') ? [] : ['left']);
  });

  it('is left where it is only likely that nothing but a form is read', () => {
    const program = `export const send = body => fetch(TOKEN_URL, { method: 'POST', ${JSON_TYPE}, body });`;
    expect(analyzeText(program).map(request => outcomeOf(request))).not.toContain('manual');
  });

  it('is told by the calls of the function around it', () => {
    const program = `const send = body => fetch(${URL}, { method: 'POST', ${JSON_TYPE}, body });\nsend(JSON.stringify({ grant_type: 'password' }));`;
    expect(wiresOf(program, { settings })).toStrictEqual(['fetch: json-body']);
  });
});
