import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

const CODE = `{ grant_type: 'authorization_code', code: 'c' }`;
const CLIENT = `{ grant_type: 'client_credentials' }`;
/** A request behind some statements, in the method that they may begin. */
const send = (before: string, data: string): string =>
  `${before}\nfetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: JSON.stringify(${data}) });${before.endsWith('send() {') ? ' } }' : ''}`;
const pairsOf = (data: string): string =>
  `new URLSearchParams(Object.entries(${data}).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)]))`;

describe('objects that differ in their members', () => {
  it.each([
    ['returned by a function', `function make(f: boolean) { if (f) return ${CODE}; return ${CLIENT}; }`, 'make(true)'],
    ['chosen for a constant', `declare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};`, 'data'],
    [
      'returned to a constant',
      `const make = (f: boolean) => (f ? ${CODE} : ${CLIENT});\nconst data = make(true);`,
      'data',
    ],
    [
      'waited for',
      `async function make(f: boolean) { return f ? ${CODE} : ${CLIENT}; }\nconst data = await make(true);`,
      'data',
    ],
    ['chosen for a member', `declare const f: boolean;\nconst data = { of: f ? ${CODE} : ${CLIENT} };`, 'data.of'],
    [
      'returned by an accessor',
      `declare const flag: boolean;\nclass Data { static get of() { return flag ? ${CODE} : ${CLIENT}; } }`,
      'Data.of',
    ],
    [
      'returned by a function that may call itself',
      `function make(f: any) { return f ? ${CODE} : f.x ? make(f) : ${CLIENT}; }`,
      'make(true)',
    ],
    ['held by a field', `declare const f: boolean;\nclass A { data = f ? ${CODE} : ${CLIENT}; send() {`, 'this.data'],
    [
      'given by default',
      `declare const f: boolean;\nclass A { constructor(readonly data = f ? ${CODE} : ${CLIENT}) {} }\nconst a = new A();`,
      'a.data',
    ],
    [
      'chosen beside a name',
      `declare const f: boolean;\nconst code = ${CODE};\nconst data = f ? code : ${CLIENT};`,
      'data',
    ],
  ])('are sent as pairs in TypeScript, which takes them for one type: %s', (_situation, before, data) => {
    expect(rewritten(send(before, data))).toBe(send(before, data).replace(`JSON.stringify(${data})`, pairsOf(data)));
  });

  it('are sent as pairs where options hold what was chosen for a constant', () => {
    const program = (data: string, headers = ''): string =>
      `import axios from 'axios';\ndeclare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};\naxios({ method: 'POST', url: 'https://accounts.spotify.com/api/token', data${data}${headers} });`;
    expect(rewritten(program(''))).toBe(
      program(`: ${pairsOf('data')}`, `, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`),
    );
  });

  it.each([
    ['a call', `declare const flag: boolean;\nconst make = () => (flag ? ${CODE} : ${CLIENT});`, '...make()'],
    [
      'a name behind a test',
      `declare const flag: boolean;\nconst data = flag ? ${CODE} : ${CLIENT};`,
      '...(flag && data)',
    ],
    ['a member', `declare const flag: boolean;\nconst data = { of: flag ? ${CODE} : ${CLIENT} };`, '...data.of'],
  ])('are sent as pairs where they are spread: %s', (_situation, before, spread) => {
    const data = `{ ${spread}, state: 's' }`;
    expect(rewritten(send(before, data))).toBe(send(before, data).replace(`JSON.stringify(${data})`, pairsOf(data)));
  });

  it('are sent as they are where each stands in a constant of its own', () => {
    const before = `declare const f: boolean;\nconst code = ${CODE};\nconst client = ${CLIENT};`;
    expect(rewritten(send(before, 'f ? code : client'))).toBe(
      send(before, 'f ? code : client').replace('JSON.stringify', 'new URLSearchParams'),
    );
  });

  it('are sent as they are by a client that makes the form itself', () => {
    const program = (option: string): string =>
      `import got from 'got';\ndeclare const f: boolean;\nconst data = f ? ${CODE} : ${CLIENT};\ngot.post('https://accounts.spotify.com/api/token', { ${option}: data });`;
    expect(rewritten(program('json'))).toBe(program('form'));
  });

  it.each([
    ['chosen in place', 'declare const f: boolean;', `f ? ${CODE} : ${CLIENT}`],
    [
      'assigned in branches',
      `declare const f: boolean;\nlet data;\nif (f) data = ${CODE}; else data = ${CLIENT};`,
      'data',
    ],
    [
      'of the same members',
      `function make(f: boolean) { return f ? ${CODE} : { grant_type: 'b', code: 'd' }; }`,
      'make(true)',
    ],
    [
      'of the same members in another order',
      `function make(f: boolean) { return f ? ${CODE} : { code: 'd', grant_type: 'b' }; }`,
      'make(true)',
    ],
    [
      'declared as a record of text',
      `declare const f: boolean;\nconst data: Record<string, string> = f ? ${CODE} : ${CLIENT};`,
      'data',
    ],
    [
      'returned as a record of text',
      `function make(f: boolean): Record<string, string> { return f ? ${CODE} : ${CLIENT}; }`,
      'make(true)',
    ],
    [
      'promised as a record of text',
      `async function make(f: boolean): Promise<Record<string, string>> { return f ? ${CODE} : ${CLIENT}; }\nconst data = await make(true);`,
      'data',
    ],
    [
      'held by a field that is declared as a record of text',
      `declare const f: boolean;\nclass A { data: Record<string, string> = f ? ${CODE} : ${CLIENT}; send() {`,
      'this.data',
    ],
    [
      'given by default to a record of text',
      `declare const f: boolean;\nclass A { constructor(readonly data: Record<string, string> = f ? ${CODE} : ${CLIENT}) {} send() {`,
      'this.data',
    ],
    [
      'in another member',
      `declare const f: boolean;\nconst all = { one: ${CODE}, two: f ? ${CODE} : ${CLIENT} };`,
      'all.one',
    ],
    ['in JavaScript', `function make(f) { if (f) return ${CODE}; return ${CLIENT}; }`, 'make(true)'],
  ])('are sent as they are: %s', (_situation, before, data) => {
    expect(rewritten(send(before, data))).toBe(send(before, data).replace('JSON.stringify', 'new URLSearchParams'));
  });
});

describe('an object that comes from another file', () => {
  const after = (imported: string, file: string, data: string): string => {
    const start = `import ${imported} from './file';\nfetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `;
    const { text, requests } = analyzeProject({ 'a.ts': `${start}JSON.stringify(${data}) });`, 'file.ts': file });
    const [repair] = requests.map(request => request.repair);
    return repair?.kind === 'manual' ? repair.reason : text.slice(start.length, -' });'.length);
  };
  const LOGIN = 'export interface Login { grant_type: string; code?: string }';

  it.each([
    ['by its name', '{ data }', `export const data = flag ? ${CODE} : ${CLIENT};`],
    ['in a list of names', '{ data }', `const own = flag ? ${CODE} : ${CLIENT};\nexport { own as data };`],
    ['by default', 'data', `export default flag ? ${CODE} : ${CLIENT};`],
  ])('is sent as pairs where it is one of several: %s', (_situation, imported, file) => {
    expect(after(imported, file, 'data')).toBe(pairsOf('data'));
  });

  it.each([
    ['a constant', '{ data }', `${LOGIN}\nexport const data: Login = ${CODE};`, 'data', '{ ...data }'],
    [
      'what a call gives',
      '{ make }',
      `${LOGIN}\nexport const make = (): Login => (${CODE});`,
      'make()',
      '{ ...make() }',
    ],
    ['a constant that is cast', '{ data }', `${LOGIN}\nexport const data = ${CODE} as Login;`, 'data', '{ ...data }'],
    [
      'one of two',
      '{ data }',
      `${LOGIN}\nexport const data: Login = ${CODE};`,
      'f ? data : data',
      '{ ...(f ? data : data) }',
    ],
    ['a constant of literals', '{ data }', `export const data = ${CODE};`, 'data', 'data'],
  ])('is spread where an interface was written for it: %s', (_situation, imported, file, data, sent) => {
    expect(after(imported, file, data)).toBe(`new URLSearchParams(${sent})`);
  });

  it('is refused where it was declared to hold anything', () => {
    const file = `export const data: Record<string, unknown> = ${CODE};`;
    expect(after('{ data }', file, 'data')).toBe('typed-members');
  });
});

describe('an object for which an interface was written is spread', () => {
  it.each([
    ['the field of a class', `class K { data: Login = ${CODE}; send() {`, 'this.data', '{ ...this.data }'],
    [
      'a parameter of a constructor',
      `class K { constructor(readonly data: Login) {} }\nconst k = new K(${CODE});`,
      'k.data',
      '{ ...k.data }',
    ],
    ['a cast in an object', `const o = { data: ${CODE} as Login };`, 'o.data', '{ ...o.data }'],
    [
      'the result of a method',
      `class K { make(): Login { return ${CODE}; } }`,
      'new K().make()',
      '{ ...new K().make() }',
    ],
    ['a name for a call', `const make = (): Login => (${CODE});\nconst data = make();`, 'data', '{ ...data }'],
    [
      'what is set in branches',
      `const make = (): Login => (${CODE});\nlet data;\nif (f) data = make(); else data = ${CLIENT};`,
      'data',
      '{ ...data }',
    ],
  ])('%s', (_situation, before, data, sent) => {
    const program = send(`interface Login { grant_type: string; code?: string }\n${before}`, data);
    expect(rewritten(program)).toBe(program.replace(`JSON.stringify(${data})`, `new URLSearchParams(${sent})`));
  });
});
