import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

const URL = `'https://a.test/oauth/token'`;
const javascript = (body: string, type: string): string =>
  `const tenant = await new Promise(ask);\nfetch(${URL}, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;

describe('what a promise brings that the program makes', () => {
  it('is tested in JavaScript, where it may be missing', () => {
    const before = javascript(`JSON.stringify({ grant_type: 'password', tenant })`, 'application/json');
    const body = `new URLSearchParams({ grant_type: 'password', ${sentIfThere('tenant', 'tenant', 'null')} })`;
    expect(rewritten(before, {}, 'program.mjs')).toBe(javascript(body, 'application/x-www-form-urlencoded'));
  });

  it.each([
    ['is a text by its written type', `const a = await new Promise<string>(ask);`, 'a'],
    ['is a text by the type of what holds it', `const a: string = await new Promise(ask);`, 'a'],
    ['is a text where a function makes it', `const ask = () => new Promise<string>(f);`, 'a: await ask()'],
    ['is any list of the promises of which it is one', `const [a] = await Promise.all([new Promise<string>(f)]);`, 'a'],
  ])('%s', (_situation, before, members) => {
    expect(membersAfter(members, before)).toBe(members);
  });

  it('is tested where its type says that it may be missing', () => {
    const before = 'const a = await new Promise<string | undefined>(ask);';
    expect(membersAfter('a', before)).toBe(sentIfThere('a', 'a'));
  });

  it.each([
    ['no type says that it is text', 'type A = 1; const a = await new Promise(ask);', 'typed-members'],
    ['it is a list', 'const a = await new Promise<string[]>(ask);', 'array-value'],
    ['it is an object', 'const a = await new Promise<{ b: string }>(ask);', 'nested-value'],
    ['it isn’t waited for', 'const a = new Promise<string>(ask);', 'typed-members'],
    [
      'a function makes it that isn’t waited for',
      'const a = make(); function make() { return new Promise<string>(ask); }',
      'typed-members',
    ],
    [
      'the class is one of the program’s',
      'const a = await new Promise<string>(ask); class Promise<T> {}',
      'nested-value',
    ],
  ])('is refused where %s', (_situation, before, reason) => {
    expect(membersAfter('a', before)).toBe(reason);
  });
});
