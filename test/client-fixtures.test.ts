import { readFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import { CLIENTS } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { loadFixtures, type Fixture } from './support/fixtures.js';
import { ONLY_TYPED } from './support/platforms.js';

const fixtures = loadFixtures();
const names = [...new Set(CLIENTS.map(({ name }) => name))];

/** The fixtures in which a client sends; what isn't judged at all stands in the client's own folder. */
const fixturesOf = (client: string): Fixture[] =>
  fixtures.filter(({ name, verdict }) =>
    verdict.length > 0 ? verdict.some(one => one.client === client) : name.startsWith(`${client}/`),
  );

const isWrong = ({ verdict }: Fixture): boolean =>
  verdict.some(({ outcome }) => outcome === 'rewrite' || outcome === 'manual');

/** By how often they are downloaded and how often they stand in token requests of public repositories. */
const MOST_USED = new Set([
  'fetch',
  'axios',
  'node-fetch',
  'got',
  'ky',
  'superagent',
  'angular',
  'nestjs-axios',
  'request',
  'jquery',
]);

describe.each(names)('%s', client => {
  const own = fixturesOf(client);

  it(`is shown in at least ${MOST_USED.has(client) ? '10' : '4'} situations`, () => {
    expect(own.length).toBeGreaterThanOrEqual(MOST_USED.has(client) ? 10 : 4);
  });

  it('is right in a program that is one token away from a wrong one', () => {
    expect(own.filter(({ oneTokenFrom }) => oneTokenFrom !== undefined).map(({ name }) => name)).not.toStrictEqual([]);
  });

  if (!ONLY_TYPED.has(client)) {
    it('is run with its real package, before and after', () => {
      expect(own.filter(({ execute }) => execute).length).toBeGreaterThanOrEqual(2);
    });
  } else {
    it('is type-checked against the types of its platform', () => {
      const checked = own.filter(fixture => fixture.platform === client && fixture.extension === '.ts');
      expect(checked.length).toBeGreaterThanOrEqual(4);
      expect(checked.some(({ expected }) => expected !== undefined)).toBe(true);
    });
  }
});

it('names the most used clients as they are called', () => {
  expect([...MOST_USED].filter(name => !names.includes(name))).toStrictEqual([]);
  expect([...ONLY_TYPED].filter(name => !names.includes(name))).toStrictEqual([]);
});

describe.each(fixtures.filter(({ oneTokenFrom }) => oneTokenFrom !== undefined))('$name', fixture => {
  const other = fixtures.find(
    ({ name }) => name === `${fixture.name.split('/')[0] ?? ''}/${fixture.oneTokenFrom ?? ''}`,
  );

  it('is right, and what it differs from is wrong', () => {
    expect(isWrong(fixture)).toBe(false);
    expect(other && isWrong(other)).toBe(true);
  });

  it('differs from that in one token', () => {
    expect(other && differingTokens(fixture, other)).toStrictEqual([1, 1]);
  });
});

const tokensOf = ({ input }: Fixture): string[] =>
  parser.parseForESLint(input, { tokens: true, range: true }).ast.tokens.map(({ value }) => value);

/** How many tokens are left of each program without what they begin and end with alike. */
function differingTokens(one: Fixture, other: Fixture): [number, number] {
  const [a, b] = [tokensOf(one), tokensOf(other)];
  while (a.length > 0 && a[0] === b[0]) [a, b].forEach(tokens => tokens.shift());
  while (a.length > 0 && a.at(-1) === b.at(-1)) [a, b].forEach(tokens => tokens.pop());
  return [a.length, b.length];
}

/** Versions that put different things on the wire: each is run, as the nearest package.json names it. */
describe.each([
  ['axios', '0', 1],
  ['axios', '1', 1],
  ['got', '11', 1],
  ['node-fetch', '3', 1],
])('%s %s', (client, major, least) => {
  it('is run under its own version', () => {
    const run = fixturesOf(client).filter(({ execute, packageJson }) => {
      const range = packageJson?.dependencies[client];
      return execute && range !== undefined && /\d+/u.exec(range)?.[0] === major;
    });
    expect(run.length).toBeGreaterThanOrEqual(least);
  });
});

it.each([
  ['axios', '1.'],
  ['got', '14.'],
  ['node-fetch', '2.'],
])('%s is installed in the version that is taken for the current one, %s', (client, version) => {
  const path = new URL(`../node_modules/${client}/package.json`, import.meta.url);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  expect(manifest.version.startsWith(version)).toBe(true);
});
