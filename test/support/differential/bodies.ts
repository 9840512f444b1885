import type { Written } from './values.js';

/** A member of a body, and whether it is there in every run. */
export interface Entry {
  readonly key: string;
  readonly written: Written;
}

const literalOf = (entries: readonly Entry[]): string =>
  `{ ${entries.map(({ key, written: { code } }) => (key === code ? key : `${key}: ${code}`)).join(', ')} }`;

const statementsOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ written }) => written.before);

const half = (entries: readonly Entry[]): readonly [readonly Entry[], readonly Entry[]] => [
  entries.slice(0, Math.ceil(entries.length / 2)),
  entries.slice(Math.ceil(entries.length / 2)),
];

/** Gives every value that is no name one, so that it can be a shorthand. */
const asShorthands = (entries: readonly Entry[]): Entry[] =>
  entries.map(({ key, written: { before, code } }) => ({
    key,
    written: { before: [...before, `const ${key} = ${code};`], code: key },
  }));

/** How a program builds the object of a body; the first is the simplest. */
export const BODIES: Readonly<Record<string, (entries: readonly Entry[]) => Written>> = {
  inline: entries => ({ before: statementsOf(entries), code: literalOf(entries) }),
  variable: entries => ({ before: [...statementsOf(entries), `const data = ${literalOf(entries)};`], code: 'data' }),
  shorthand: entries => ({ before: statementsOf(asShorthands(entries)), code: literalOf(asShorthands(entries)) }),
  'quoted keys': entries => ({
    before: statementsOf(entries),
    code: literalOf(entries.map(({ key, written }) => ({ key: `'${key}'`, written }))),
  }),
  'lines with comments': entries => ({
    before: statementsOf(entries),
    code: `{\n  // what is sent\n${entries.map(({ key, written: { code } }) => `  ${key}: ${code}, /* ${key} */\n`).join('')}}`,
  }),
  'set later': entries => ({
    before: [
      ...statementsOf(entries),
      `const data = ${literalOf(half(entries)[0])};`,
      ...half(entries)[1].map(({ key, written: { code } }) => `data.${key} = ${code};`),
    ],
    code: 'data',
  }),
  'set in a branch': entries => ({
    before: [
      ...statementsOf(entries),
      `const data = ${literalOf(half(entries)[0])};`,
      ...half(entries)[1].map(({ key, written: { code } }) => `if (flag) { data['${key}'] = ${code}; }`),
    ],
    code: 'data',
  }),
  spread: entries => ({
    before: [...statementsOf(entries), `const base = ${literalOf(half(entries)[0])};`],
    code: `{ ...base, ${literalOf(half(entries)[1]).slice(2)}`,
  }),
  'spread in a branch': entries => ({
    before: statementsOf(entries),
    code: `${literalOf(half(entries)[0]).slice(0, -2)}, ...(flag && ${literalOf(half(entries)[1])}) }`,
  }),
  'spread of either': entries => ({
    before: statementsOf(entries),
    code: `${literalOf(half(entries)[0]).slice(0, -2)}, ...(flag ? ${literalOf(half(entries)[1])} : {}) }`,
  }),
  assigned: entries => ({
    before: statementsOf(entries),
    code: `Object.assign(${literalOf(half(entries)[0])}, ${literalOf(half(entries)[1])})`,
  }),
  overridden: entries => ({
    before: statementsOf(entries),
    code: `{ client_id: 'nobody', ${literalOf(entries).slice(2)}`,
  }),
  function: entries => ({
    before: [`async function values() {`, ...statementsOf(entries), `return ${literalOf(entries)};`, '}'],
    code: 'await values()',
  }),
  'getter in it': entries => ({
    before: statementsOf(entries),
    code: `{ get grant_type() { return trace('grant_type', 'client_credentials'); }, ${literalOf(entries.slice(1)).slice(2)}`,
  }),
};
