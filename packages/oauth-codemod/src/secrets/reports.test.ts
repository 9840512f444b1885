import { expect, it } from 'vitest';
import { FORMATS } from '../reports/formats.js';
import { renderHtml } from '../reports/html.js';
import { run, type RunResult } from '../run.js';
import { render, reportOf } from '../testing/render.js';
import { project } from '../testing/project.js';
import { SECRET_PLACES } from '../testing/secret-places.js';
import { maskSecrets } from './mask.js';

/** A secret of its own for each place, so that a report tells which one it gave away. */
const secretOf = (index: number): string => `Hunter2Zebra${String(index)}x`;

const fileOf = (index: number): string => `${String(index)}.js`;

/** Runs over a file for each place, and one that can't be parsed. */
async function runOverSecrets(): Promise<RunResult> {
  const files: Record<string, string> = { 'broken.js': `f({ password: '${secretOf(SECRET_PLACES.length)}' ` };
  for (const [index, [, program]] of SECRET_PLACES.entries()) {
    files[fileOf(index)] = `import axios from 'axios';\n${program.replaceAll('PLANTED', secretOf(index))}\n`;
  }
  return run(['.', 'broken.js'], { cwd: project(files).root, write: false, include: 'possible' });
}

it('lets no report have a secret, wherever it is written', async () => {
  const result = await runOverSecrets();
  const masked = { ...result, files: result.files.map(maskSecrets) };
  const reports = new Map([['html', renderHtml(reportOf(result), new Date())]]);
  // Those for a terminal and for git show code as it is unless they are told to mask.
  for (const name of FORMATS) reports.set(name, await render(name, ['diff', 'text'].includes(name) ? masked : result));
  const places = [...SECRET_PLACES.map(([place]) => place), 'a file that can’t be parsed'];
  const leaks = places.flatMap((place, index) =>
    [...reports].flatMap(([name, text]) => (text.includes(secretOf(index)) ? [`${place}: ${name}`] : [])),
  );
  expect(leaks).toEqual([]);
});

it('has a request to report for each of these places, and shows most of them in a diff that isn’t masked', async () => {
  const result = await runOverSecrets();
  const found = result.files.filter(({ requests }) => requests.length > 0).map(({ record }) => record.path);
  expect(found.sort()).toEqual(SECRET_PLACES.map((_, index) => fileOf(index)).sort());
  const diff = await render('diff', result);
  // A body of JSON text needs a hand: there is no diff of it.
  const unseen = SECRET_PLACES.filter((_, index) => !diff.includes(secretOf(index))).map(([place]) => place);
  expect(unseen).toEqual(['JSON text', 'JSON text in a template', 'a nested value']);
});
