import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
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

describe('a default that a caller may replace', () => {
  const send = (scope: string, type: string, body: string): string =>
    `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}({ grant_type: 'password', client_id: id, ${scope} }) })`;
  const before = send('scope', 'application/json', 'JSON.stringify');
  const FORM = 'application/x-www-form-urlencoded';
  const listed = send(`...(scope != null && { scope: [scope].flat().join(' ') })`, FORM, 'new URLSearchParams');
  const plain = send('scope', FORM, 'new URLSearchParams');

  it.each([
    ['in a parameter', (request: string) => `const f = ({ id = 'x', scope = 'a' } = {}) => ${request};`],
    ['of a parameter', (request: string) => `const f = (id = 'x', scope = 'a') => ${request};`],
    [
      'of a part of a parameter',
      (request: string) => `const f = o => { const { id = 'x', scope = 'a' } = o; ${request}; };`,
    ],
  ])('shows no text in JavaScript, but for what the request needs: %s', (_where, program) => {
    expect(rewritten(program(before), {}, 'login.js')).toBe(program(listed));
  });

  it('shows what the type is in TypeScript', () => {
    const program = (request: string): string => `const f = ({ id = 'x', scope = 'a' } = {}) => ${request};`;
    expect(rewritten(program(before), {}, 'login.ts')).toBe(program(plain));
  });

  it.each([
    `const f = ({ id = 'x', scope = 'a' } = { scope: null }) =>`,
    `const f: Login = ({ id = 'x', scope = 'a' }) =>`,
  ])('shows no type where something else says it: %s', head => {
    expect(rewritten(`${head} ${before};`, {}, 'login.ts')).toContain('...(scope != null && { scope: String(scope) })');
  });

  it('stands for what isn’t set in the environment', () => {
    const program = (request: string): string =>
      `const { ID: id = 'x', SCOPE: scope = 'a' } = process.env;\n${request};`;
    expect(rewritten(program(before), {}, 'login.js')).toBe(program(plain));
  });
});
