import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

/** A file with types, which have to hold. */
const TYPED = 'interface Settings { id?: string }\n';

describe('a value is there whose origin gives it or throws', () => {
  it.each([
    ['a function', 'function f() { const id = process.env.ID; if (!id) throw 0; return id; }', 'f()'],
    ['a function with a default that throws', 'const f = (): string => process.env.ID ?? fail();', 'f()'],
    ['a function in a function', 'const f = () => g(), g = () => process.env.ID ?? fail();', 'f()'],
    ['a name for that', 'const id = process.env.ID ?? fail();', 'id'],
    ['a choice of that', 'const id = process.env.ID ? process.env.OTHER ?? fail() : fail();', 'id'],
    ['a function that is made at once', 'const id = process.env.ID ?? (() => { throw 0; })();', 'id'],
    ['a function that never gives anything', 'const id = process.env.ID || stop();', 'id'],
    ['a member of an object', 'const env = { id: process.env.ID ?? fail() };', 'env.id'],
    ['a member of a member', 'const env = { a: { id: process.env.ID ?? fail() } };', 'env.a.id'],
    [
      'a member of an object that is made behind a test',
      'const env = (() => { const { ID } = process.env; if (!ID) throw 0; return { id: ID }; })();',
      'env.id',
    ],
  ])('%s', (_situation, before, value) => {
    const fail = 'function fail(): string { throw 0; }\nfunction stop(): never { for (;;) {} }\n';
    expect(membersAfter(`id: ${value}`, TYPED + fail + before)).toBe(`id: ${value}`);
  });

  it.each([
    ['by its type it may be missing', 'const env: Settings = { id: process.env.ID ?? fail() };', 'env.id'],
    ['there is no test', 'const env = { id: process.env.ID };', 'env.id'],
    [
      'another thing is tested',
      'const env = (() => { const { ID, A } = process.env; if (!A) throw 0; return { id: ID }; })();',
      'env.id',
    ],
  ])('but not where %s', (_situation, before, value) => {
    expect(membersAfter(`id: ${value}`, `${TYPED}function fail(): string { throw 0; }\n${before}`)).toBe(
      sentIfThere(value, `id: ${value}`),
    );
  });

  it('nor where what is called instead may give nothing', () => {
    const before = `${TYPED}function ask() { if (later) throw 0; }\nconst id = process.env.ID ?? ask();`;
    expect(membersAfter('id', before)).toBe(sentIfThere('id', 'id'));
  });
});
