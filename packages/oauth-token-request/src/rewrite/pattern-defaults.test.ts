import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

describe('a default in a pattern', () => {
  const after = (type: string, pattern = `{ code = 'a' }`): string =>
    membersAfter('code', `function f(o: { code?: ${type} }) { const ${pattern} = o;`, '; }');

  it('stands for what is undefined', () => {
    expect(after('string')).toBe('code');
    expect(after('number', '{ code = 5 }')).toBe('code: String(code)');
  });

  it('lets null through', () => {
    expect(after('string | null')).toBe(sentIfThere('code', 'code', 'null'));
    expect(membersAfter('code', `function f(code: string | null = 'a') {`, '; }')).toBe(
      sentIfThere('code', 'code', 'null'),
    );
    expect(membersAfter('code', `const { code = 'a' } = { code: x ? 'b' : null };`)).toBe(
      sentIfThere('code', 'code', 'null'),
    );
  });

  it('lets nothing through behind another default', () => {
    const before = `function f(o: { code?: string | null }) { const { code = 'a' } = o; const sent = code ?? 'b';`;
    expect(membersAfter('code: sent', before, '; }')).toBe('code: sent');
  });

  it('stands behind what a call may give', () => {
    expect(membersAfter('code', `const { code = 'a' } = { code: new URLSearchParams(q).get('code') };`)).toBe(
      sentIfThere('code', 'code', 'null'),
    );
    expect(membersAfter('prompt', `const { prompt = 'a' } = { prompt: Object.keys(o) };`)).toBe('array-value');
  });

  it('lets through what is no number', () => {
    expect(membersAfter('floor', `const { floor = 1 } = { floor: NaN };`)).toBe(
      '...(Number.isFinite(floor) && { floor: String(floor) })',
    );
    expect(membersAfter('floor', `const { floor = 1 } = { floor: Number(text) };`)).toBe(
      '...(Number.isFinite(floor) && { floor: String(floor) })',
    );
  });
});
