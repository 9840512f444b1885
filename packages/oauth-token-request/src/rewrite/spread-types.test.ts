import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

const send = (body: string): string => `fetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: ${body} });`;

/** What URLSearchParams is given for a body, or the reason for a refusal; what stands before it stays as it is. */
function argumentFor(before: string, body: string): string {
  const after = rewritten(`${before}\n${send(`JSON.stringify(${body})`)}`);
  const [start, end] = [`${before}\n${send('<>').split('<>')[0] ?? ''}new URLSearchParams(`, ') });'];
  return after.startsWith(start) && after.endsWith(end) ? after.slice(start.length, -end.length) : after;
}

const listed = (object: string): string =>
  `Object.entries(${object}).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)])`;

const joined = (object: string): string => listed(object).replace('String(value)', `[value].flat().join(' ')`);

const SPREAD = `{ ...data, grant_type: 'password' }`;

describe('an object that is spread into a body and for which a type was written', () => {
  it.each([
    ['{ tag: string | null }', '{ tag: null }'],
    ['{ tag?: string | undefined }', '{ tag: process.env.TAG }'],
    ['Record<string, string | undefined>', '{ tag: undefined }'],
  ])('stays where %s lets a member be missing', (type, value) => {
    expect(argumentFor(`const data: ${type} = ${value};`, SPREAD)).toBe(listed(SPREAD));
  });

  it.each([
    ['is what a function gives', 'const make = (): { tag?: string | undefined } => ({ tag: undefined });', 'make()'],
    ['is spread under a test', `const data: { tag: string | undefined } = { tag: 'a' };`, '(all && data)'],
    ['is spread on', `const own: { tag: string | null } = { tag: null };\nconst data = { ...own };`, 'data'],
  ])('counts where it %s', (_situation, before, spread) => {
    const body = `{ ...${spread}, grant_type: 'password' }`;
    expect(argumentFor(before, body)).toBe(listed(body));
  });

  it.each([
    ['are texts', '{ tag: string }', `{ tag: 'a' }`, SPREAD],
    ['may be left out', '{ tag?: string }', `{ tag: 'a' }`, SPREAD],
    ['others replace', '{ tag: string | null }', `{ tag: 'a' }`, `{ ...data, tag: 'b', grant_type: 'password' }`],
  ])('is taken as it is where its members %s', (_situation, type, value, body) => {
    expect(argumentFor(`const data: ${type} = ${value};`, body)).toBe(body);
  });

  it.each([
    ['Record<string, string>', SPREAD],
    ['{ tag: string }', listed(SPREAD)],
  ])('is given so that it compiles where its type is a parameter that is held to %s', (constraint, given) => {
    const program = (body: string): string =>
      `function send<T extends ${constraint}>(data: T) { return ${send(body)} }\nsend({ tag: 'a' });`;
    expect(rewritten(program(`JSON.stringify(${SPREAD})`))).toBe(program(`new URLSearchParams(${given})`));
  });

  it.each([
    ['a member', '{ scope?: string | string[] }'],
    ['one of several types', `{ kind: 'a'; scope?: string } | { kind: 'b'; scope?: readonly string[] }`],
  ])('is joined where the scope of %s may be a list, whatever its callers pass', (_situation, type) => {
    const call = (scope: string): string => `send({ kind: 'b', scope: ${scope} });`;
    const program = (body: string): string =>
      [`function send(data: ${type}) { return ${send(body)} }`, call(`['a']`), call(`'b'`)].join('\n');
    expect(rewritten(program(`JSON.stringify(${SPREAD})`))).toBe(program(`new URLSearchParams(${joined(SPREAD)})`));
  });

  it('counts with members that stand before it too', () => {
    const body = `{ tag: 'b', ...data, grant_type: 'password' }`;
    expect(argumentFor('const data: { tag: string | null } = { tag: null };', body)).toBe(listed(body));
  });

  it('is refused where another member may be a list', () => {
    const program = `function send(data: { tags?: string[] }) { return ${send(`JSON.stringify(${SPREAD})`)} }`;
    expect(rewritten(`${program}\nsend({ tags: ['a'] });`)).toBe('array-value');
  });
});
