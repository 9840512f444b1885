import { pick } from '../compose-random.js';

type Random = () => number;

/** A value as a program writes it: the statements that it needs before it, and the expression that stands for it. */
export interface Written {
  readonly before: readonly string[];
  readonly code: string;
}

/**
 * A way to write the value of a parameter; `variable` is a name of its own.
 * A program sees `trace(name, value)` and `later(name, value)`, which note that they ran and give back the value, and
 * `flag`, which is true in every other run.
 */
interface Way {
  readonly write: (variable: string, random: Random) => Written;
  /** The reason for which such a member may be refused. */
  readonly refusal?: string;
}

const CHARACTERS = [
  'aZ09 &=+%#?/\\"\'`~*-._:;<>[]{}()|^$@!,\n\r\t'.split(''),
  ['é', '漢', '😀', '%20', '&amp;', '\u2028', '\u00a0'],
].flat();

/** A text in which whatever a form has to escape is common. */
function randomText(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(CHARACTERS, random)).join('');
}

const literal = (random: Random): string => JSON.stringify(randomText(random));
const inline =
  (...codes: readonly string[]) =>
  (_: string, random: Random): Written => ({ before: [], code: pick(codes, random) });
const named =
  (...codes: readonly string[]) =>
  (variable: string, random: Random): Written => ({
    before: [`const ${variable} = ${pick(codes, random)};`],
    code: variable,
  });

const NUMBERS = ['0', '7', '-1', '3600', '1.5', '1e21', '5e-7', '0x10', '1_000', '60 * 60', '9007199254740991', '-0'];

/** Any parameter may have these. */
export const VALUES: Readonly<Record<string, Way>> = {
  text: { write: (_, random) => ({ before: [], code: literal(random) }) },
  'named text': {
    write: (variable, random) => ({ before: [`const ${variable} = ${literal(random)};`], code: variable }),
  },
  template: {
    write: (variable, random) => ({
      before: [`const ${variable} = ${literal(random)};`],
      code: `\`<\${${variable}}>\``,
    }),
  },
  concatenation: { write: (_, random) => ({ before: [], code: `${literal(random)} + ${literal(random)}` }) },
  member: {
    write: (variable, random) => ({
      before: [`const ${variable} = { of: { text: ${literal(random)} } };`],
      code: `${variable}.of.text`,
    }),
  },
  number: { write: inline(...NUMBERS) },
  'named number': { write: named(...NUMBERS) },
  boolean: { write: inline('true', 'false', '!flag', '1 > 2', 'flag') },
  'named boolean': { write: named('true', 'false') },
  'call of unknown': {
    write: (variable, random) => ({ before: [], code: `trace('${variable}', ${literal(random)})` }),
  },
  'awaited call': {
    write: (variable, random) => ({ before: [], code: `await later('${variable}', ${literal(random)})` }),
  },
  'number of a call': {
    write: variable => ({ before: [], code: `Number(trace('${variable}', '12'))` }),
    refusal: 'maybe-undefined',
  },
  'named number of a call': {
    write: named(`Number(flag ? '12' : 'none')`, `parseInt('12px')`, '60 / 0', 'flag ? 1 / 3 : NaN'),
  },
  'rounded number': { write: inline('Math.floor(7.5)', '60 * 60', `Number('1e3')`) },
  'traced getter': {
    write: (variable, random) => ({
      before: [`const ${variable} = { get now() { return trace('${variable}', ${literal(random)}); } };`],
      code: `${variable}.now`,
    }),
  },
  null: { write: inline('null') },
  undefined: { write: inline('undefined', 'void 0') },
  'named undefined': { write: named('undefined', 'null') },
  'environment variable': { write: inline('process.env.GIVEN', 'process.env.MISSING', `process.env['GIVEN']`) },
  'named environment variable': { write: named('process.env.GIVEN', 'process.env.MISSING') },
  'environment variable with default': { write: inline(`process.env.MISSING ?? 'a b'`, `process.env.GIVEN || 'a'`) },
  'maybe undefined': { write: named(`flag ? 'a&b' : undefined`, `flag ? 7 : undefined`) },
  'maybe null': { write: named(`flag ? 'a&b' : null`, 'flag ? true : null') },
  'undefined in a branch': { write: inline(`flag ? 'a=b' : undefined`, `flag ? undefined : 'a=b'`, `flag ? 1 : null`) },
  'declared and set in a branch': {
    write: variable => ({ before: [`let ${variable};`, `if (flag) ${variable} = 'set';`], code: variable }),
  },
  'optional member': {
    write: variable => ({
      before: [`const ${variable} = flag ? { text: 'there' } : undefined;`],
      code: `${variable}?.text`,
    }),
  },
  'or undefined': {
    write: (_, random) => ({
      before: [],
      code: pick(['process.env.GIVEN || undefined', 'process.env.MISSING ?? null'], random),
    }),
  },
  'traced, then maybe undefined': {
    write: variable => ({ before: [], code: `trace('${variable}', flag) ? 'yes' : undefined` }),
  },
  date: { write: inline('new Date(0)', `new Date('2026-01-02T03:04:05Z')`) },
  'named date': { write: named('new Date(86400000)') },
  'date that may be invalid': { write: inline('new Date(flag ? 0 : NaN)'), refusal: 'maybe-undefined' },
  'named date that may be invalid': { write: named(`new Date(flag ? '2026-01-02' : 'soon')`) },
  'null of a call': {
    write: inline(`new URLSearchParams(flag ? 'a=b%20c' : '').get('a')`, `[flag ? 'a' : 'b'].find(one => one === 'a')`),
    refusal: 'maybe-undefined',
  },
  address: { write: inline(`new URL('https://app.acme.dev/callback?a=b')`, `new URL('/é', 'https://app.acme.dev')`) },
  'nested object': { write: inline(`{ id: 1 }`, `{ toJSON() { return 'x'; } }`), refusal: 'nested-value' },
  'other list': { write: inline(`['a', 'b']`), refusal: 'array-value' },
};

const LISTS: readonly string[] = [
  `['a:read', 'b c']`,
  `['one']`,
  `'x y z'.split(' ')`,
  `['a', 'b'].map(part => part + '&1')`,
  `[...'ab']`,
  `flag ? ['a', 'b'] : ['c']`,
  `['a'].concat('b')`,
];

/** What only certain parameters may have. */
export const LIST_VALUES: Readonly<Record<string, Way>> = {
  list: { write: inline(...LISTS) },
  'named list': { write: named(...LISTS) },
  'traced list': { write: variable => ({ before: [], code: `[trace('${variable}', 'a'), 'b']` }) },
};

export type { Way };
