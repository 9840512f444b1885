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
    ['a constant that a function gives', 'const f = () => process.env.ID ?? fail(); const id = f();', 'id'],
    [
      'a constant that a function gives behind a test',
      'function f() { const id = process.env.ID; if (!id) throw 0; return id; } const id = f();',
      'id',
    ],
    [
      'what an accessor gives behind a test',
      'class Env { static get id() { const id = process.env.ID; if (!id) throw 0; return id; } }',
      'Env.id',
    ],
    ['a choice of that', 'const id = process.env.ID ? process.env.OTHER ?? fail() : fail();', 'id'],
    ['a function that is made at once', 'const id = process.env.ID ?? (() => { throw 0; })();', 'id'],
    ['a function that never gives anything', 'const id = process.env.ID || stop();', 'id'],
    ['a member of an object', 'const env = { id: process.env.ID ?? fail() };', 'env.id'],
    ['a member beside others', 'const env = { id: process.env.ID ?? fail(), other: process.env.OTHER };', 'env.id'],
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
    ['it is set again', 'let id = process.env.ID ?? fail(); if (later) id = process.env.OTHER;', 'id'],
    ['it may be set again', 'const env = { id: process.env.ID ?? fail() }; if (a) env.id = process.env.B;', 'env.id'],
    ['another member is there', 'const env = { a: process.env.ID ?? fail(), id: process.env.B };', 'env.id'],
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

  it.each([
    ['nothing', 'function f() { if (later) return; return process.env.ID ?? fail(); }'],
    ['null', 'function f() { if (later) return null; return process.env.ID ?? fail(); }'],
    ['nothing by its type', 'function f(): string | undefined { return process.env.ID ?? fail(); }'],
    ['null by its type', 'function f(): string | null { return process.env.ID ?? fail(); }'],
    ['what is set', 'function f() { return process.env.ID; }'],
  ])('nor where a function may give %s', (_situation, before) => {
    expect(membersAfter('id: f()', `${TYPED}function fail(): string { throw 0; }\n${before}`)).toBe('pairs of id: f()');
  });

  it('nor where what is called instead may give nothing', () => {
    const before = `${TYPED}function ask() { if (later) throw 0; }\nconst id = process.env.ID ?? ask();`;
    expect(membersAfter('id', before)).toBe(sentIfThere('id', 'id'));
  });
});
