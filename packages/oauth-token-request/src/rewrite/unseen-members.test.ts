import { describe, expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';
import { rewritten } from '../../../../test/support/analyze.js';

describe('what is spread into a body and isn’t seen', () => {
  it.each([
    ['Record<string, string>', '...extra'],
    ['{ [name: string]: string }', '...extra'],
    ['Readonly<Record<"code" | "state", string>>', '...extra'],
    ['Record<string, string> | undefined', '...extra'],
    ['Record<string, string | undefined>', 'pairs of ...extra'],
    ['Partial<Record<"code" | "state", string>>', 'pairs of ...extra'],
    ['Record<string, number>', 'pairs of ...extra'],
    ['Record<string, unknown>', 'unknown-members'],
    ['Record<string, string[]>', 'unknown-members'],
    ['string[]', 'unknown-members'],
    ['Unseen', 'unknown-members'],
  ])('is given as its type says: %s', (type, sent) => {
    expect(membersAfter('...extra', `declare const extra: ${type};`)).toBe(sent);
  });

  it('is refused if one of two says nothing', () => {
    const before = 'declare const extra: Record<string, string>; declare const more: Unseen;';
    expect(membersAfter('...extra, ...more', before)).toBe('unknown-members');
    expect(membersAfter('...more, ...extra', before)).toBe('unknown-members');
  });

  it.each([
    ['a parameter with a default', 'function f(extra: Record<string, string> = {}) {', '...extra'],
    ['a member with a default', 'function f(o: { extra?: Record<string, string> }) {', '...(o.extra ?? {})'],
  ])('may be %s', (_situation, before, members) => {
    expect(membersAfter(members, before, '; }')).toBe(members);
  });

  it.each([
    'Omit<P, "grant_type">',
    'Pick<P, "audience">',
    'Partial<P>',
    'P & { extra: number }',
    'Q',
    'Q | null',
    '{ audience?: string } | undefined',
  ])('is sent as pairs if its type lists members that a form can say: %s', type => {
    const types = 'interface P { grant_type: string; audience?: string }\ninterface Q extends P { code: string }\n';
    expect(membersAfter('...o', `${types}declare const o: ${type};`)).toBe('pairs of ...o');
  });

  it.each(['Q', 'P & { extra: string[] }', 'R'])('is refused if its type lists others or hides some: %s', type => {
    const types = `interface P { audience: string }\ninterface Q extends P { scopes: string[] }\nimport type { U } from 'acme';\ninterface R extends U { code: string }\n`;
    expect(membersAfter('...o', `${types}declare const o: ${type};`)).toBe('unknown-members');
  });

  it.each([
    ['Map<string, string>', '...Object.fromEntries(o)'],
    ['ReadonlyMap<Name, string>', '...Object.fromEntries(o)'],
    ['URLSearchParams', '...Object.fromEntries(o)'],
    ['Headers', '...Object.fromEntries(o)'],
    ['Map<string, string | number>', 'pairs of ...Object.fromEntries(o)'],
    ['Map<string, string[]>', 'unknown-members'],
    ['Map<string>', 'unknown-members'],
    ['FormData', 'unknown-members'],
    ['Unseen', 'unknown-members'],
  ])('is what the pairs are said to hold that it is made of: %s', (type, sent) => {
    expect(membersAfter('...Object.fromEntries(o)', `declare const o: ${type};`)).toBe(sent);
  });

  it('is anything if the pairs are of a type that only has the name', () => {
    const before = `import type { Map } from 'acme';\ndeclare const o: Map<string, string>;`;
    expect(membersAfter('...Object.fromEntries(o)', before)).toBe('unknown-members');
  });

  it.each([
    ['new URLSearchParams(location.hash)', '...Object.fromEntries(o)'],
    ['new Headers(given)', '...Object.fromEntries(o)'],
    ['new FormData(page)', 'unknown-members'],
  ])('is text in JavaScript too if it is made of %s', (pairs, sent) => {
    expect(membersAfter('...Object.fromEntries(o)', `const o = ${pairs};`)).toBe(sent);
  });

  it.each([
    ['an abstract class', 'abstract class A { abstract more(): Record<string, string>; f() { return'],
    [
      'an abstract class that it extends',
      'abstract class B { abstract more(): Record<string, string>; } class A extends B { f() { return',
    ],
    [
      'an interface',
      'interface Kind { more(): Record<string, string> } class A { constructor(private kind: Kind) {} f() { return',
    ],
  ])('is what a method of %s is declared to give', (what, before) => {
    const call = what === 'an interface' ? 'this.kind.more()' : 'this.more()';
    expect(membersAfter(`...${call}`, before, '; } }')).toBe(`...${call}`);
  });

  it('is a promise until it is waited for', () => {
    const before = 'abstract class A { abstract code(): Promise<string>; async f() { return';
    expect(membersAfter('code: this.code()', before, '; } }')).toBe('typed-members');
    expect(membersAfter('code: await this.code()', before, '; } }')).toBe('code: await this.code()');
  });
});

describe('members that are set under names that aren’t seen', () => {
  const program = (type: string, value: string, body: string): string =>
    `function build(name: Name, code: string) { const params: ${type} = { grant_type: 'password' }; params[name] = ${value}; return params; }
fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} });`;
  const after = (type: string, value = 'code'): string =>
    rewritten(program(type, value, `JSON.stringify(build('a', 'b'))`));

  it('are what the type of the object says', () => {
    const texts = 'Record<string, string>';
    expect(after(texts)).toBe(program(texts, 'code', `new URLSearchParams(build('a', 'b'))`));
    const maybe = 'Partial<Record<Name, string>>';
    expect(after(maybe)).toBe(
      program(
        maybe,
        'code',
        `new URLSearchParams(Object.entries(build('a', 'b')).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`,
      ),
    );
  });

  it('are refused if it says that they may be anything', () => {
    expect(after('Record<string, unknown>')).toBe('unknown-members');
    expect(after('Record<string, any>', '[code]')).toBe('unknown-members');
  });
});
