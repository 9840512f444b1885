import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkFile, sourcesIn, type Outcome } from './check.js';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Packages that are installed anyway, and of which none sends JSON to a token endpoint; `npm run corpus` runs over many. */
const SAMPLE = ['gaxios/build/esm', 'oidc-provider/lib/helpers', 'request/lib', 'superagent/lib', 'wretch/dist'];

it.each(SAMPLE)('nothing is reported, changed or broken in %s', async folder => {
  const paths = sourcesIn(`${MODULES}/${folder}`);
  expect(paths.length).toBeGreaterThan(5);
  const outcomes: Outcome[] = [];
  for (const path of paths) outcomes.push(await checkFile(path, path.slice(MODULES.length + 1)));
  expect(outcomes.flatMap(({ faults }) => faults)).toStrictEqual([]);
  expect(outcomes.flatMap(({ findings }) => findings)).toStrictEqual([]);
});
