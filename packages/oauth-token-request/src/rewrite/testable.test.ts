import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

describe('what may be missing is tested by the branch that is tested already', () => {
  it.each([
    `Array.isArray(o.scope) ? o.scope.join(' ') : o.scope`,
    `!Array.isArray(o.scope) ? o.scope : o.scope.join(' ')`,
  ])('%s', scope => {
    expect(membersAfter(`scope: ${scope}`, 'function f(o) {', '}')).toBe(
      sentIfThere('o.scope', `scope: ${scope}`, 'null'),
    );
  });

  it.each([
    ['of something else', `Array.isArray(o.scope) ? o.other.join(' ') : o.scope`],
    ['of a method that gives no text', 'Array.isArray(o.scope) ? o.scope.load() : o.scope'],
    ['of what is waited for', `Array.isArray(o.scope) ? await o.scope.join(' ') : o.scope`],
    ['of a function', 'Array.isArray(o.scope) ? join(o.scope) : o.scope'],
  ])('but not where the other is one %s', (_situation, scope) => {
    expect(membersAfter(`scope: ${scope}`, 'async function f(o) {', '}')).toBe(`pairs of scope: ${scope}`);
  });
});

describe('what is worked out each time it is read is looked at once', () => {
  const inClass = (accessor: string): string => `class A { id?: string; ${accessor} f() {`;

  it.each([
    ['that asks for it', 'get code(): string | undefined { return load(); }'],
    ['that does more', 'get code(): string | undefined { log(); return this.id; }'],
    ['that chooses', 'get code(): string | undefined { return a ? this.id : undefined; }'],
    ['without an end', 'get code(): string | undefined { if (a) return this.id; }'],
  ])('by an accessor %s', (_situation, accessor) => {
    expect(membersAfter('code: this.code', inClass(accessor), '; } }')).toBe('pairs of code: this.code');
  });

  it('but not by one that hands on a field', () => {
    const before = inClass('get code(): string | undefined { return this.id; }');
    expect(membersAfter('code: this.code', before, '; } }')).toBe(sentIfThere('this.code', 'code: this.code'));
  });

  it.each(['string | undefined', 'string | null'])('by a cast to %s, which outlasts a test', type => {
    const value = `(o.code as ${type})`;
    expect(membersAfter(`code: ${value}`, 'function f(o) {', '}')).toBe(`pairs of code: ${value}`);
  });
});
