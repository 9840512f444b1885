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

describe('a type that is made of constants', () => {
  const send = (type: string, before: string): string =>
    membersAfter('kind', `${before}\nfunction f(kind: ${type}) {`, '}');

  it.each([
    ['an element of a list', '(typeof KINDS)[number]', `const KINDS = ['a', 'b'] as const;`],
    ['a key of an object', 'keyof typeof KINDS', `const KINDS = { a: 1, 'b-c': 2 };`],
    ['a member of an object', '(typeof KINDS)[keyof typeof KINDS]', `const KINDS = { a: 'x', b: 'y' } as const;`],
    ['one of several', `Extract<Kind, 'a'>`, `type Kind = 'a' | 'b';`],
    ['what is there', 'NonNullable<Kind>', `type Kind = 'a' | null | undefined;`],
    ['a text with a brand', 'Kind', `type Kind = string & { readonly __brand: 'kind' };`],
  ])('is a text if it is %s', (_situation, type, before) => {
    expect(send(type, before)).toBe('kind');
  });

  it.each([
    ['an element of a mixed list', '(typeof KINDS)[number]', `const KINDS = ['a', 2] as const;`],
    ['a key of a list', 'keyof typeof KINDS', `const KINDS = ['a'];`],
    ['a number for a key', 'keyof typeof KINDS', `const KINDS = { 1: 'a' };`],
    ['a key that is worked out', 'keyof typeof KINDS', `const KINDS = { [a]: 'a' };`],
    ['a member of a declared object', '(typeof KINDS)[keyof typeof KINDS]', `const KINDS: Kinds = { a: 'x' };`],
    ['an intersection of others', 'Kind', 'type Kind = A & B;'],
  ])('is refused if it is %s', (_situation, type, before) => {
    expect(send(type, before)).toBe('typed-members');
  });
});

describe('a member of an enum', () => {
  it.each([
    ['that is counted', 'A, B', 'String(Kind.B)'],
    ['that is counted on', 'A = 7, B', 'String(Kind.B)'],
    ['of numbers', 'A, B = 4', 'String(Kind.B)'],
    ['of texts', `A = 'a', B = 'b'`, 'Kind.B'],
    ['beside numbers', `A = 2, B = 'b'`, 'String(Kind.B)'],
  ])('%s is what stands there', (_situation, members, sent) => {
    expect(membersAfter('kind: Kind.B', `enum Kind { ${members} }`)).toBe(`kind: ${sent}`);
  });
});

describe('a parameter of an address is a text or null', () => {
  it.each([
    ['that is taken out of it', 'const { searchParams } = new URL(a);', 'searchParams'],
    ['that is taken out of a request', 'const { searchParams: p, origin } = request.nextUrl;', 'p'],
    ['under another name', 'const p = url.searchParams;', 'p'],
    ['that a framework gives', `import { useSearchParams } from 'next/navigation';\nconst p = useSearchParams();`, 'p'],
    [
      'that a framework gives with a function to set it',
      `import { useSearchParams } from 'react-router';\nconst [p, setP] = useSearchParams();`,
      'p',
    ],
  ])('%s', (_situation, before, params) => {
    const start = `interface A { a: string }\n${before}\nfunction f() { const code = ${params}.get('code');`;
    expect(membersAfter('code', start, '; }')).toBe(sentIfThere('code', 'code', 'null'));
    expect(membersAfter('code', `${start} if (!code) return;`, '; }')).toBe('code');
  });

  it('but what any other object gives may be anything', () => {
    const before = `interface A { a: string }\nimport { store } from 'store';\nconst code = store.get('code');`;
    expect(membersAfter('code', before)).toBe('...(code != null && { code: String(code) })');
  });
});

describe('a member of a union is what those say that have it', () => {
  const before = (union: string): string =>
    `interface Code { type: 'code'; code: string; id?: string; n: number }\ntype Grant = ${union};\nfunction f(grant: Grant) { if (grant.type !== 'code') return;`;

  it.each([
    `Code | { type: 'refresh'; token: string }`,
    `Code | { type: 'other'; code: string }`,
    `Code | { type: 'refresh' } | null`,
    `Code | Refresh;\ntype Refresh = { type: 'refresh'; token: number }`,
  ])('of which it is one text: %s', union => {
    expect(membersAfter('code: grant.code', before(union), '}')).toBe('code: grant.code');
  });

  it('of which some make it another', () => {
    const union = `Code | { type: 'other'; code: string | null; n: string }`;
    expect(membersAfter('code: grant.code', before(union), '}')).toBe(
      sentIfThere('grant.code', 'code: grant.code', 'null'),
    );
    expect(membersAfter('max_age: grant.n', before(union), '}')).toBe('max_age: String(grant.n)');
    expect(membersAfter('client_id: grant.id', before(union), '}')).toBe(
      sentIfThere('grant.id', 'client_id: grant.id'),
    );
  });

  it('in a part of what they have', () => {
    const union = `{ type: 'code'; payload: { code: string } } | { type: 'refresh'; payload: { token: string } } | { type: 'none' }`;
    expect(membersAfter('code: grant.payload.code', before(union), '}')).toBe('code: grant.payload.code');
    expect(membersAfter('code', `${before(union)} const { code } = grant.payload;`, '}')).toBe('code');
  });

  it.each([`Code | Unseen`, `Code | (Base & { type: 'x' })`, `Code | Own;\ninterface Own extends Base { type: 'y' }`])(
    'and isn’t known where one of them can’t be seen: %s',
    union => {
      expect(membersAfter('code: grant.code', before(union), '}')).toBe(
        sentIfThere('grant.code', 'code: String(grant.code)', 'null'),
      );
    },
  );
});
