import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

describe('an enum', () => {
  const send = (type: string, members: string): string =>
    membersAfter('kind', `enum Kind { ${members} }\nfunction f(kind: ${type}) {`, '}');

  it('of texts is a text', () => {
    expect(send('Kind', `A = 'a', B = \`b\``)).toBe('kind');
    expect(send('Kind | undefined', `A = 'a'`)).toBe(sentIfThere('kind', 'kind'));
  });

  it.each([
    ['counted', 'A, B'],
    ['of numbers', 'A = 1'],
    ['of both', `A = 'a', B = 1`],
    ['of what is worked out', 'A = 1 << 2'],
  ])('%s is made a text', (_situation, members) => {
    expect(send('Kind', members)).toBe('kind: String(kind)');
  });
});

describe('a member that a test with a `?.` shows to be there', () => {
  const before = (test: string, account = 'account: Account | undefined'): string =>
    `interface Account { code?: string | null }\nfunction f(${account}) { if (${test}) throw new Error();`;

  it.each([
    '!account?.code',
    'account?.code == null',
    '!account || !account.code',
    '!account || account?.code == null',
  ])('needs none: %s', test => {
    expect(membersAfter('code: account.code', before(test), '}')).toBe('code: account.code');
  });

  it.each(['account?.code === null', 'account?.code', '!account?.codes'])('but does behind another one: %s', test => {
    expect(membersAfter('code: account.code', before(test), '}')).toBe(
      sentIfThere('account.code', 'code: account.code', 'null'),
    );
  });

  it('is found in an element of a list', () => {
    const list = `accounts: Account[]) { const account = accounts.find(one => one.code)`;
    const program = `interface Account { code?: string | null }\nfunction f(${list}; if (!account?.code) return;`;
    expect(membersAfter('code: account.code', program, '}')).toBe('code: account.code');
  });

  it('by an index is one too', () => {
    const program = 'function f(codes: string[] | undefined) { if (!codes?.[0]) return;';
    expect(membersAfter('code: codes[0]', program, '}')).toBe('code: codes[0]');
  });
});

describe('a parameter of a callback has the type that the function writes for it', () => {
  const before = (type: string): string =>
    `declare const last: Error;\nfunction retry(run: ${type}) { throw last; }\nretry(attempt => {`;

  it.each([
    ['a text', '(attempt: string) => void', 'attempt'],
    ['a number', '(attempt: number) => void', 'attempt: String(attempt)'],
    ['a text that may be missing', '(attempt?: string) => void', sentIfThere('attempt', 'attempt')],
  ])('%s', (_situation, type, expected) => {
    expect(membersAfter('attempt', before(type), '});')).toBe(expected);
  });
});

it('a type parameter has the members of what it extends', () => {
  const before = 'function f<T extends { id: string; code?: string }>(config: T) { const { id, code } = config;';
  expect(membersAfter('id, code, at: config.id', before, '}')).toBe(
    `id, ${sentIfThere('code', 'code')}, at: config.id`,
  );
});
