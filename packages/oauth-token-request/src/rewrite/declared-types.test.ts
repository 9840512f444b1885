import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const TYPES = `import type { Imported } from './types.js';
type Text = { grant_type: string };
type Other = { n: number };
type Numbers = Record<string, number>;
interface Members { grant_type: string }
interface Counted { grant_type: string; n: number }
type Named = Members;
type CountedToo = Counted;
type Level = { level?: Rank };
enum Rank { Low, High }
type Kept<T> = { readonly [K in keyof T]: T[K] };
interface Inherited extends Imported { grant_type: string }`;

const program = (data: string, body: string): string =>
  `${TYPES}\nconst data${data} = { grant_type: 'password' };\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: ${body} });`;

/** What URLSearchParams is given for a body of some type, or the reason for a refusal. */
function argumentFor(type: string, argument = 'data'): string {
  const after = rewritten(program(type, `JSON.stringify(${argument})`));
  return /new URLSearchParams\((.*)\) \}\);$/u.exec(after)?.[1] ?? after;
}

it.each([
  'Record<string, string>',
  'Record<string, any>',
  'Text',
  '{ grant_type: string }',
  '{ grant_type: string; scope?: string }',
  '{ grant_type: string; scope; }',
  '{ [name: string]: string }',
  '{ grant_type: any }',
  '{ grant_type: string } & Text',
  'any',
])('a variable of type %s is taken as it is', type => {
  expect(argumentFor(`: ${type}`)).toBe('data');
});

it.each(['Members', 'Named', 'Partial<Members>', 'Text & Members'])(
  'a variable of type %s is spread, as TypeScript takes no interface for a record',
  type => {
    expect(argumentFor(`: ${type}`)).toBe('{ ...data }');
  },
);

/** What TypeScript is told of the pairs, all or those that have a value. */
const PAIRS = '.map(([name, value]): [string, string] => [name, String(value)])';
const ENTRIES = `.filter(([, value]) => value != null)${PAIRS}`;

it.each([
  'Record<string, number>',
  'Numbers',
  'Other',
  'Counted',
  'CountedToo',
  'Required<Counted>',
  'Counted & Text',
  'Counted | Other',
  '{ grant_type: string; home: URL; rank: Rank }',
  'Kept<Counted>',
])('of a variable of type %s, whose members are all there, the pairs are taken', type => {
  expect(argumentFor(`: ${type}`)).toBe(`Object.entries(data)${PAIRS}`);
});

it.each([
  'object',
  'Record<string, string | undefined>',
  'Partial<Counted>',
  'Partial<Kept<Counted>>',
  '{ [K in keyof Counted]?: Counted[K] }',
  '{ [K in keyof Counted]: Members[K] }',
  'Level',
  '{ grant_type: string; n?: number }',
  '{ grant_type: string; scope: string | undefined }',
  '{ grant_type: string; scope?: string | undefined }',
  '{ grant_type: string | null }',
  '{ grant_type: Imported }',
  '{ grant_type: string; until?: ReturnType<typeof expiry> }',
  `{ grant_type: string; home?: import('node:url').URL }`,
  'Inherited',
])(
  'of a variable of type %s, whose members may be missing or no text, those pairs are taken that have a value',
  type => {
    expect(argumentFor(`: ${type}`)).toBe(`Object.entries(data)${ENTRIES}`);
  },
);

it.each(['Imported', 'Unseen', 'Partial<Unseen>', 'Members & lib.Named'])(
  'of a variable of type %s, which may allow anything, those pairs are taken that have a value',
  type => {
    expect(argumentFor(`: ${type}`)).toBe(`Object.entries(data)${ENTRIES}`);
  },
);

it.each([
  'Record<string, string | undefined>',
  'Record<string, number | null>',
  'Counted',
  'CountedToo',
  'Partial<Counted>',
  'Counted & { scope?: string | null }',
  '{ [name: string]: boolean }',
])('of an object of type %s, whose members are unknown but simple, those pairs are taken that have a value', type => {
  const sent = (body: string): string =>
    `${TYPES}\ndeclare const data: ${type};\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: ${body} });`;
  expect(rewritten(sent('JSON.stringify(data)'))).toBe(sent(`new URLSearchParams(Object.entries(data)${ENTRIES})`));
});

it('an object that may be missing is refused', () => {
  const program = `${TYPES}\nconst send = (data?: Counted) => fetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: JSON.stringify(data) });`;
  expect(rewritten(program)).toBe('unknown-body');
});

it.each([
  'Imported',
  'Record<string, unknown>',
  'Partial<Imported>',
  '{ grant_type: string; resource: string[] }',
  '{ grant_type: string; at: Date }',
  '{ grant_type: string; toJSON(): object }',
  '{ grant_type: string; at: string | Date }',
  '{ grant_type: string; scope }',
  'Counted & Imported',
  'Counted | Text',
  'Deep',
  'Rank',
  'Endless',
  'Kept<Counted>',
  'Partial',
  'Partial<Record>',
  'Record<string>',
  'lib.Record<string, number>',
  'Omit<{ n: number }>[]',
])('an object of type %s, whose members may not be simple, is refused', type => {
  expect(
    rewritten(
      `${TYPES}\ninterface Deep extends Imported { n: number }\ntype Endless = Endless;\ndeclare const data: ${type};\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: JSON.stringify(data) });`,
    ),
  ).toBe('unknown-body');
});

it('an object whose type has the name of one of TypeScript’s is refused', () => {
  const program = (imported: string): string =>
    `import type { ${imported} } from 'acme';\ndeclare const data: Record<string, number>;\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: JSON.stringify(data) });`;
  expect(rewritten(program('Record'))).toBe('unknown-body');
  expect(rewritten(program('Other'))).toContain('new URLSearchParams(Object.entries(data)');
});

it.each([
  'Record<string, unknown>',
  '{ grant_type: unknown }',
  '{ grant_type: string; resource?: string[] }',
  '{ grant_type: string; at?: Date }',
  '{ grant_type: string; read(): void }',
  'string[]',
])('a variable of type %s is refused', type => {
  expect(argumentFor(`: ${type}`)).toBe('typed-members');
});

it.each([
  ['data as Members', '{ ...(data as Members) }'],
  ['<Members>data', '{ ...(<Members>data) }'],
  ['data as Text', 'data as Text'],
  ['data satisfies Members', 'data satisfies Members'],
  ['data!', 'data!'],
  ['data as Counted', `Object.entries(data as Counted)${PAIRS}`],
])('%s becomes %s', (argument, expected) => {
  expect(argumentFor('', argument)).toBe(expected);
});

it.each([
  ['unknown members', 'declare const data: Record<string, any>;'],
  ['another generic type', 'declare const data: Rec<string, string>;'],
  ['a record without types', 'declare const data: Record;'],
  ['any type', 'declare const data: any;'],
  ['no type', ''],
])('what has %s is refused', (_situation, before) => {
  expect(rewritten(`${before}\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: JSON.stringify(data) });`)).toBe(
    'unknown-body',
  );
});

/** A request whose body is made before it, where a declaration says `made`. */
const sent = (declaration: string, body: string, made: string): string =>
  `${declaration.replace('made', made)}\nfetch(TOKEN_URL, { method: 'POST', ${HEADERS}, ${body} });`;
const PARAMETERS = `({ grant_type: 'password' })`;

it.each([
  ['a constant', 'const body: string = made;', 'body'],
  ['a constant by another name for text', 'type S = string; const body: S = made;', 'body'],
  ['a constant that may be undefined', 'const body: string | undefined = x ? made : undefined;', 'body'],
  ['a member', 'const options: { body: string } = { body: made };', 'body: options.body'],
  ['what is taken out of an object', 'const { body }: { body: string } = { body: made };', 'body'],
  ['what is renamed', 'const { data: body }: { data: string } = { data: made };', 'body'],
])('%s that is declared as text stays one', (_situation, declaration, body) => {
  expect(rewritten(sent(declaration, body, `JSON.stringify${PARAMETERS}`))).toBe(
    sent(declaration, body, `new URLSearchParams${PARAMETERS}.toString()`),
  );
});

it.each([
  ['anything', 'const body: any = made;', 'body'],
  ['another type', 'const body: BodyInit = made;', 'body'],
  ['another member', 'const options: { url: string; body: BodyInit } = { url: x, body: made };', 'body: options.body'],
  ['another part', 'const { body }: { url: string; body: BodyInit } = { url: x, body: made };', 'body'],
])('what is declared as %s becomes an instance', (_situation, declaration, body) => {
  expect(rewritten(sent(declaration, body, `JSON.stringify${PARAMETERS}`))).toBe(
    sent(declaration, body, `new URLSearchParams${PARAMETERS}`),
  );
});

describe('what a type keeps from being made a text', () => {
  const send = (body: string): string => `fetch(TOKEN_URL, { method: 'POST', ${HEADERS}, body: ${body} });`;

  it.each([
    ['satisfies', `const data = { grant_type: 'password', n: 5 } satisfies Counted;`, PAIRS],
    ['a declared member', `const data: Counted = { grant_type: 'password', n: 5 };`, PAIRS],
    [
      'a member that is set later',
      `const data: Partial<Counted> = {};\ndata.grant_type = 'password';\ndata.n = 5;`,
      ENTRIES,
    ],
  ])('is sent as a pair: %s', (_, before, pairs) => {
    const program = (body: string): string => `${TYPES}\n${before}\n${send(body)}`;
    expect(rewritten(program('JSON.stringify(data)'))).toBe(
      program(`new URLSearchParams(Object.entries(data)${pairs})`),
    );
  });

  it('is refused if it is the argument of a type', () => {
    const post = `const post = <T,>(body: T) => ${send('JSON.stringify(body)')}`;
    expect(rewritten(`${TYPES}\n${post}\npost<Counted>({ grant_type: 'password', n: 5 });`)).toBe('typed-members');
  });

  it('is joined in a pair if it is a list under satisfies', () => {
    const joined = `.filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, [value].flat().join(' ')])`;
    const program = (body: string): string =>
      `${TYPES}\nconst data = { grant_type: 'password', scope: ['a'] } satisfies { grant_type: string; scope: string[] };\n${send(body)}`;
    expect(rewritten(program('JSON.stringify(data)'))).toBe(
      program(`new URLSearchParams(Object.entries(data)${joined})`),
    );
  });

  it('is taken apart in a function of its own', () => {
    const program = (body: string): string =>
      `function post<T extends object>(body: T) { return ${send(body)} }\npost({ grant_type: 'password', n: 5 });`;
    expect(rewritten(program('JSON.stringify(body)'))).toBe(
      program(`new URLSearchParams(Object.entries(body)${ENTRIES})`),
    );
  });
});
