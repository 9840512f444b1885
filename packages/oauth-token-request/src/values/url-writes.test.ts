import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { textsOf } from './text.js';

/** Every text that the shown value may be; holes as `{names}`. */
const urlsOf = (program: string): string[] =>
  textsOf(evaluateShown(program).value).map(parts =>
    parts.map(part => (typeof part === 'string' ? part : `{${part.names.join('.')}}`)).join(''),
  );

/** What a URL is after some statements. */
const after = (url: string, code: string): string[] => urlsOf(`const url = new URL(${url});\n${code}\nshow(url.href);`);

const HOST = `'https://login.acme.dev'`;
const USER = `'https://login.acme.dev:8443/user?a=b#top'`;

describe('what is given to a member of a URL', () => {
  it.each([
    ['a path', HOST, `url.pathname = '/oauth/token';`, 'https://login.acme.dev/oauth/token'],
    ['a path without its first slash', HOST, `url.pathname = 'oauth/token';`, 'https://login.acme.dev/oauth/token'],
    ['a path for another', USER, `url.pathname = '/token';`, 'https://login.acme.dev:8443/token?a=b#top'],
    ['a path in a cast', HOST, `(url as any).pathname = '/token';`, 'https://login.acme.dev/token'],
    [
      'a path with something unknown',
      HOST,
      'url.pathname = `/${realm}/token`;',
      'https://login.acme.dev/{realm}/token',
    ],
    ['a path of something unknown', HOST, 'url.pathname = realm;', 'https://login.acme.dev/{realm}'],
    ['more of a path', USER, `url.pathname += '/token';`, 'https://login.acme.dev:8443/user/token?a=b#top'],
    ['more of none', HOST, `url.pathname += 'token';`, 'https://login.acme.dev/token'],
    [
      'a path made of the one before',
      USER,
      `url.pathname = url.pathname.replace('user', 'token');`,
      'https://login.acme.dev:8443/token?a=b#top',
    ],
    ['a path behind an unknown origin', 'base', `url.pathname = '/token';`, '{base}/token'],
    [
      'a path for one that is unknown in part',
      '`https://login.acme.dev/${realm}/user?a=b`',
      `url.pathname = '/token';`,
      'https://login.acme.dev/token?a=b',
    ],
    [
      'a path of a host that is unknown in part',
      '`https://${tenant}.acme.dev/user`',
      `url.pathname = '/token';`,
      'https://{tenant}.acme.dev/token',
    ],
    [
      'the last of several paths',
      HOST,
      `url.pathname = '/user';\nurl.pathname = '/token';`,
      'https://login.acme.dev/token',
    ],
    ['a host', USER, `url.host = 'eu.acme.dev';`, 'https://eu.acme.dev/user?a=b#top'],
    [
      'a host with something unknown',
      USER,
      'url.hostname = `${region}.acme.dev`;',
      'https://{region}.acme.dev/user?a=b#top',
    ],
    ['the host of an unknown origin', 'base', `url.host = 'acme.dev';`, 'https://acme.dev'],
    ['the whole', USER, `url.href = 'https://acme.dev/token';`, 'https://acme.dev/token'],
    ['more of the whole', HOST, `url.href += '/token';`, 'https://login.acme.dev/token'],
  ])('counts: %s', (_situation, url, code, expected) => {
    expect(after(url, code)).toStrictEqual([expected]);
  });

  it.each([
    ['a query', `url.search = '?c=d';`],
    ['a parameter', `url.searchParams.set('c', 'd');`],
    ['a member that isn’t known', `url[part] = '/token';`],
    ['a member of a member', `url.data.pathname = '/token';`],
    ['a comparison', `url.pathname === '/token';`],
    ['what is taken from it', `url.pathname -= 1;`],
    ['a path for another URL', `other.pathname = '/token';`],
  ])('leaves it as it is: %s', (_situation, code) => {
    expect(after(USER, code)).toStrictEqual([USER.slice(1, -1)]);
  });

  it.each([
    ['in a branch', `if (a) url.pathname = '/token';`],
    ['by another function', `const change = () => { url.pathname = '/token'; };`],
  ])('may not be given: %s', (_situation, code) => {
    expect(after(HOST, code)).toStrictEqual([HOST.slice(1, -1), 'https://login.acme.dev/token']);
  });

  it('counts in the branch in which it is given', () => {
    const program = `const url = new URL(${HOST});\nif (a) {\n  url.pathname = '/token';\n  show(url);\n}`;
    expect(urlsOf(program)).toStrictEqual(['https://login.acme.dev/token']);
  });

  it('doesn’t count before it is given', () => {
    const program = `const url = new URL(${HOST});\nurl.pathname = '/user';\nshow(url);\nurl.pathname = '/token';`;
    expect(urlsOf(program)).toStrictEqual(['https://login.acme.dev/user']);
  });

  it('counts for one of several URLs', () => {
    const program = `const url = a ? new URL(${HOST}) : 'https://acme.dev/login';\nurl.pathname = '/token';\nshow(url);`;
    expect(urlsOf(program)).toStrictEqual(['https://login.acme.dev/token', 'https://acme.dev/login']);
  });

  it('does nothing to a text', () => {
    const program = `const url = ${HOST};\nurl.pathname = '/token';\nshow(url);`;
    expect(urlsOf(program)).toStrictEqual([HOST.slice(1, -1)]);
  });
});
