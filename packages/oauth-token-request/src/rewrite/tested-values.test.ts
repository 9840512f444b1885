import { expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

const TYPES = `type Text = 'a' | 'b';
interface Session { token?: string | null; n?: number; at?: Date; sub?: { id: string } }
declare const s: Session | undefined; declare const t: { token?: string; any: unknown };
`;

it.each([
  ['t.token!', '...(t.token !== undefined && { x: t.token })'],
  ['t.token as string', '...(t.token !== undefined && { x: t.token })'],
  ['t.token as Text', '...(t.token !== undefined && { x: t.token })'],
  ['<string>t.token', '...(t.token !== undefined && { x: t.token })'],
  ['s?.token', '...(s?.token != null && { x: s.token })'],
  ['s?.sub?.id', '...(s?.sub?.id !== undefined && { x: s.sub.id })'],
  [`s?.['token']`, `...(s?.['token'] != null && { x: s['token'] })`],
  ['s?.n', '...(s?.n !== undefined && { x: String(s.n) })'],
  ['(s?.token)!', '...(s?.token != null && { x: s.token })'],
])('the test makes needless what stands at the value: %s', (value, sent) => {
  expect(membersAfter(`x: ${value}`, TYPES)).toBe(sent);
});

it('but a comment stays', () => {
  expect(membersAfter('x: t.token /* of the user */ !', TYPES)).toBe(
    '...(t.token !== undefined && { x: t.token /* of the user */ ! })',
  );
});

it.each([
  ['undefined in a part', `const o: { a?: { b: string[] } } = { a: { b: ['x'] } };`, 'o?.a?.b', 'o.a.b'],
  ['null in a part', `const o: { a: { b: string[] } | null } = { a: { b: ['x'] } };`, 'o.a?.b', 'o.a.b'],
  ['undefined as a whole', `const a: { b: string[] } | undefined = { b: ['x'] };`, 'a?.b', 'a.b'],
])(
  'what holds a list and may be %s by its type is tested, whatever it is given today',
  (_situation, before, value, sent) => {
    expect(membersAfter(`scope: ${value}`, before)).toBe(`...(${value} !== undefined && { scope: ${sent}.join(' ') })`);
  },
);
