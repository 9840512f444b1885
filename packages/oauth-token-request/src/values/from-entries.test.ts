import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const sent = (type: string, body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} });`;

describe('an object that is made of the pairs of another one', () => {
  const made = (level: string, filter: string): string =>
    `const body = Object.fromEntries(Object.entries({ grant_type: 'password', level: ${level}, username: a })${filter});\n`;

  it.each([
    ['all of them', ''],
    ['some of them', '.filter(([, value]) => value != null)'],
  ])('is sent as what that has: %s', (_situation, filter) => {
    expect(rewritten(made('5', filter) + sent('json', 'JSON.stringify(body)'))).toBe(
      made(`'5'`, filter) + sent('x-www-form-urlencoded', 'new URLSearchParams(body)'),
    );
  });

  it('is a form where it is made one', () => {
    const program = made(`'5'`, '.filter(isGiven)') + sent('x-www-form-urlencoded', 'new URLSearchParams(body)');
    expect(rewritten(program)).toBe(program);
  });

  it.each([
    ['that are changed', 'Object.entries({ grant_type: "password" }).map(encode)'],
    ['that are spread', 'Object.entries(...given)'],
    ['of an object that isn’t known', 'Object.entries(given)'],
  ])('isn’t known of pairs %s', (_situation, pairs) => {
    const program = `const body = Object.fromEntries(${pairs});\n${sent('json', 'JSON.stringify(body)')}`;
    expect(rewritten(program)).not.toContain('URLSearchParams');
  });
});

describe('what a promise gives', () => {
  const begun = `const credentials = async () => ({ id: 'a' });\n`;
  const send = `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })`;
  it.each([
    [
      'is what a function makes of what is waited for',
      `credentials().then(({ id }) => ({ grant_type: 'client_credentials', client_id: id })).then(body => ${send});`,
      'fetch: json-body',
    ],
    [
      'is waited for',
      `const body = await credentials().then(function ({ id }) { return { grant_type: 'client_credentials', client_id: id }; });\n${send};`,
      'fetch: json-body',
    ],
    [
      'may be a form',
      `const form = await credentials().then(({ id }) => new URLSearchParams({ grant_type: 'client_credentials', client_id: id }));\nfetch(TOKEN_URL, { method: 'POST', body: form });`,
      'fetch: form',
    ],
  ])('%s', (_situation, program, wire) => {
    expect(wiresOf(begun + program)).toStrictEqual([wire]);
  });

  it('isn’t known where nobody sees the function', () => {
    const program = `const body = await credentials().then(toParameters);\nfetch(TOKEN_URL, { method: 'POST', body });`;
    expect(wiresOf(begun + program)).toStrictEqual(['fetch: unknown']);
  });
});
