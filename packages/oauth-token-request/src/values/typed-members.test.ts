import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const found = (declarations: string, type: string): string[] =>
  analyzeText(
    `import axios from 'axios';\n${declarations}\nexport const send = (body: ${type}) => axios.post(ADDRESS, body);`,
    {},
    'a.ts',
  ).map(
    ({ wire, certainty, repair }) =>
      `${wire} ${certainty} ${repair?.kind === 'manual' ? repair.reason : (repair?.kind ?? 'none')}`,
  );

describe('a body of which only its type is known', () => {
  it.each([
    ['an interface', 'interface T { grant_type: string; client_id: string }', 'T'],
    ['a type of its own', '', '{ grant_type: "client_credentials" }'],
    ['an alias', 'type T = Readonly<{ grant_type: string; code?: string }>;', 'T'],
    ['an intersection', 'type T = { grant_type: string } & { code: string };', 'T'],
  ])('is sent as JSON, and rewritten where it shows all members: %s', (_, declarations, type) => {
    expect(found(declarations, type)).toStrictEqual(['json likely rewrite']);
  });

  it.each([
    ['a class', 'class T { grant_type!: string; client_secret!: string }', 'T'],
    ['a union', 'type T = { grant_type: string; code: string } | { grant_type: string; refresh_token: string };', 'T'],
    ['an interface that extends another', 'interface T extends Base { grant_type: string; client_id: string }', 'T'],
  ])('is sent as JSON, and left to a person where it doesn’t: %s', (_, declarations, type) => {
    expect(found(declarations, type)).toStrictEqual(['json likely unknown-body']);
  });

  it.each([
    ['another object', 'interface T { name: string; email: string }', 'T'],
    ['a type that can not be seen', '', 'TokenRequest'],
    ['a form, or an object', 'interface T { grant_type: string; client_id: string }', 'T | URLSearchParams'],
    ['a type of itself', 'type T = T & T;', 'T'],
  ])('is nothing that is known: %s', (_, declarations, type) => {
    expect(found(declarations, type)).toStrictEqual([]);
  });
});

describe('a wrapper of which only the type of its body is known', () => {
  const calls = (url: string): string[] =>
    analyzeText(`type T = { grant_type: string; client_id: string };
function send(url: string, body: T) {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
send('${url}', { grant_type: 'password', client_id: 'a' });`).map(({ certainty }) => certainty);

  it('is what its callers make it', () => {
    expect(calls('https://login.acme.dev/oauth/token')).toStrictEqual(['likely']);
    expect(calls('https://login.acme.dev/v1/users')).toStrictEqual(['possible']);
  });
});
