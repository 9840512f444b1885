// What tests import from vitest, for a process that runs them again and again.
import { createRequire } from 'node:module';

const ofVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(ofVitest.resolve('@vitest/expect'));
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

/** Tests by their ids, in the order of files. */
export const tests = new Map();

let file = '';
let groups = [];

/** Says in which file the tests stand that are defined from now on. */
export function beginFile(path) {
  file = path;
}

export function describe(name, define) {
  groups = [...groups, name];
  define();
  groups = groups.slice(0, -1);
}

export function it(title, run) {
  const name = [...groups, title].join(' ');
  let id = `${file}#${name}`;
  while (tests.has(id)) id += ' (again)';
  tests.set(id, { id, name, file, run });
}

/** A title with what a row of a table says: `%s` by place, `$name` by name. */
function filledIn(title, row) {
  const values = [...row];
  return title
    .replaceAll(/%[sdj]/gu, () => String(values.shift()))
    .replaceAll(/\$(\w+)/gu, (written, name) => String(row[0]?.[name] ?? written));
}

/** The same for each row of a table. */
function eachOf(define) {
  return rows => (title, run) => {
    for (const row of rows.map(one => (Array.isArray(one) ? one : [one]))) {
      define(filledIn(title, row), () => run(...row));
    }
  };
}

describe.each = eachOf(describe);
it.each = eachOf(it);
