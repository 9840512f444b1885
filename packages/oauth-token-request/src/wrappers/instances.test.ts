import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const CLASS = (more = '', body = 'JSON.stringify(body)', type = 'json'): string =>
  `class Client { async post(body) { return fetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} }); } ${more} }`;
const CALL = `post({ grant_type: 'client_credentials', level: N })`;

const before = (use: string, more?: string): string => `${CLASS(more)}\n${use.replace('N', '5')}`;
const after = (use: string, more?: string): string =>
  `${CLASS(more, 'new URLSearchParams(body)', 'x-www-form-urlencoded')}\n${use.replace('N', "'5'")}`;

describe('a public method of a class is judged by its calls, as no other file has an instance', () => {
  it.each([
    ['in a variable', `const client = new Client();\nexport const token = () => client.${CALL};`],
    [
      'in a variable that is set later',
      `let client;\nclient = new Client();\nexport const token = () => client.${CALL};`,
    ],
    ['that nothing holds', `export const token = () => new Client().${CALL};`],
    ['in a private field', `export class App { #client = new Client(); token() { return this.#client.${CALL}; } }`],
    [
      'of which other members are used',
      `const client = new Client();\nconst { base } = client;\nlog(client.base, client instanceof Client, Client.name);\nclient.${CALL};`,
    ],
  ])('%s', (_situation, use) => {
    expect(rewritten(before(use))).toBe(after(use));
  });

  it('of its own', () => {
    const more = `token() { return this.${CALL.replace('N', '5')}; }`;
    const edited = more.replace('5', `'5'`);
    expect(rewritten(before('', more))).toBe(after('', edited));
  });
});

describe('but not if an instance may be had elsewhere', () => {
  const use = `const client = new Client();\nclient.${CALL};\n`;

  it.each([
    ['an instance is exported', `${use}export { client };`],
    ['another instance is exported', `${use}export const other = new Client();`],
    ['the class is exported', `${use}export { Client };`],
    ['the class is passed on', `${use}register(Client);`],
    ['the class is extended', `${use}class Other extends Client {}`],
    ['an instance is passed on', `${use}register(client);`],
    ['an instance is given back', `${use}export const make = () => new Client();`],
    ['the method is taken out', `${use}export const { post } = client;`],
    ['the method is passed on', `${use}register(client.post);`],
    ['a public field holds one', `${use}export class App { client = new Client(); }`],
    ['a key chooses the method', `${use}export const send = name => client[name]({});`],
  ])('%s', (_situation, program) => {
    expect(rewritten(before(program))).toBe('unknown-body');
  });

  it.each([
    ['gives itself away', 'constructor() { register(this); }'],
    ['gives itself back', 'self() { return this; }'],
    ['gives its method away', 'constructor() { register(this.post); }'],
  ])('it %s', (_situation, more) => {
    expect(rewritten(before(use, more))).toBe('unknown-body');
  });
});
