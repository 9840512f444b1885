import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const send = (member: string): string =>
  `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${member} }) })`;

/** The member of the body after the rewrite, or the reason for a refusal. */
function memberAfter(program: string, path = '/program.js'): string {
  const after = rewritten(program, {}, path);
  return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\)/u.exec(after)?.[1] ?? after;
}

const finite = '...(Number.isFinite(n) && { n: String(n) })';

describe('an element of a list of numbers, which may be none', () => {
  it.each([
    ['in a loop', `for (const n of texts.map(Number)) ${send('n')};`],
    ['in a callback', `texts.map(parseFloat).forEach(n => ${send('n')});`],
    ['behind a callback', `texts.map(text => parseInt(text, 10)).forEach(n => ${send('n')});`],
    ['taken out by its place', `const [, n] = texts.map(Number); ${send('n')};`],
    ['taken out by a number', `const n = texts.map(Number)[1]; ${send('n')};`],
    ['taken out by a method', `const n = texts.map(Number).at(-1); ${send('n')};`],
    ['of a list with a name', `const all = texts.map(Number); for (const n of all) ${send('n')};`],
    ['of a part of a list', `for (const n of texts.map(Number).sort().slice(1)) ${send('n')};`],
    ['of a list that is written out', `for (const n of [5, 1 / 0]) ${send('n')};`],
    [
      'of a list that a function is given',
      `const go = all => { for (const n of all) ${send('n')}; }; go(texts.map(Number));`,
    ],
  ])('is sent where it is one: %s', (_situation, program) => {
    expect(memberAfter(program)).toBe(finite);
    expect(memberAfter(program.replace('all =>', '(all: number[]) =>'), '/program.ts')).toBe(finite);
  });

  it('isn’t told from a text beside it', () => {
    expect(memberAfter(`for (const n of ['a', 1 / 0]) ${send('n')};`)).toBe('maybe-undefined');
  });
});

describe('an element of a list', () => {
  it('is a text where a function made one of each', () => {
    expect(memberAfter(`for (const n of codes.map(String)) ${send('n')};`)).toBe('n');
  });

  it('is what a name is given later', () => {
    expect(memberAfter(`let [n] = codes.map(Number); n = load(); ${send('n')};`)).toBe('...(n != null && { n })');
  });

  it('isn’t known where the list isn’t', () => {
    expect(memberAfter(`for (const n of codes) ${send('n')};`)).toBe('...(n != null && { n })');
  });

  it('isn’t what a package makes of each', () => {
    expect(memberAfter(`import { Number } from 'acme'; for (const n of codes.map(Number)) ${send('n')};`)).toBe(
      '...(n != null && { n })',
    );
  });

  it('may be an object', () => {
    expect(memberAfter(`for (const n of codes.map(code => ({ code }))) ${send('n')};`)).toBe('nested-value');
  });
});
