import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter } from '../../../../test/support/members.js';

describe('a member that can’t be edited where it stands', () => {
  const HEAD = 'function f(code?: string) {';

  it('is tested in the pairs of a body that is read elsewhere too', () => {
    const program = (body: string, type: string): string =>
      `${HEAD} const data = { grant_type: 'password', code }; log(data);\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); }`;
    expect(rewritten(program('JSON.stringify(data)', 'application/json'))).toBe(
      program(
        `new URLSearchParams(Object.entries(data).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`,
        'application/x-www-form-urlencoded',
      ),
    );
  });

  it('is tested in the pairs of a body that a function adds it to', () => {
    expect(membersAfter('...more()', 'const more = () => ({ code: process.env.CODE }); const { code } = more();')).toBe(
      'pairs of ...more()',
    );
  });

  it('is sent as it is where URLSearchParams makes a text of it anyway', () => {
    expect(membersAfter('...more', 'const more = { max_age: 60, at: new URL(a) }; log(more);')).toBe('...more');
  });

  it.each([
    ['a number that TypeScript takes for none', 'max_age: 60'],
    ['a boolean', 'offline: true'],
  ])('is made a text in pairs if it is %s', (_situation, member) => {
    const before = `interface A { a: string }\nconst more = { ${member} }; log(more);`;
    expect(membersAfter('...more', before)).toBe('all pairs of ...more');
  });

  it.each([
    ['that is spread', '...more', `const more = { scope: ['a'] }; log(more);`],
    ['that a function gives', '...more()', `const more = scope => ({ scope }); log(more());`],
    ['that a function gives to others too', '...more()', `const more = () => ({ scope: x ? ['a'] : y }); log(more());`],
  ])('is joined in pairs if it is a scope in an object %s', (_situation, member, before) => {
    expect(membersAfter(member, before)).toBe(`joined pairs of ${member}`);
  });

  it.each([
    ['a date', 'at: new Date(0)', 'unknown-members'],
    ['a list of another parameter', `resource: ['a']`, 'array-value'],
    ['an object', 'claims: {}', 'nested-value'],
    ['a number that may be none', 'max_age: Number(a)', 'maybe-undefined'],
  ])('is refused if it is %s', (_situation, member, reason) => {
    expect(membersAfter('...more', `const more = { ${member} }; log(more);`)).toBe(reason);
  });
});
