import { expect, it } from 'vitest';
import { FORMATS } from '../reports/formats.js';
import { renderHtml } from '../reports/html.js';
import { run, type RunResult } from '../run.js';
import { render, reportOf } from '../testing/render.js';
import { project } from '../testing/project.js';
import { SECRET_PLACES } from '../testing/secret-places.js';
import { SECRET_WAYS } from '../testing/secret-ways.js';
import { maskerOf } from './mask.js';

interface Planted {
  readonly where: string;
  readonly file: string;
  readonly secret: string;
  readonly text: string;
}

/** A secret of its own for each place, so that a report tells which one it gave away. */
const secretOf = (index: number): string => `Hunter2Zebra${String(index)}x`;

const PROGRAMS = [
  ...SECRET_PLACES.map(([where, program]) => ({ where, program, extension: 'js' })),
  ...SECRET_WAYS.map(({ way, program, extension }) => ({ where: way, program, extension })),
];

const PLANTED: readonly Planted[] = PROGRAMS.map(({ where, program, extension }, index) => ({
  where,
  file: `${String(index)}.${extension}`,
  secret: secretOf(index),
  text: `import axios from 'axios';\n${program.replaceAll('PLANTED', secretOf(index))}\n`,
}));

const BROKEN: Planted = {
  where: 'a file that can’t be parsed',
  file: 'broken.js',
  secret: secretOf(PROGRAMS.length),
  text: `f({ password: '${secretOf(PROGRAMS.length)}' `,
};

const overFiles = (files: readonly Pick<Planted, 'file' | 'text'>[]): Promise<RunResult> =>
  run(['.', ...files.filter(({ file }) => file === BROKEN.file).map(({ file }) => file)], {
    cwd: project(Object.fromEntries(files.map(({ file, text }) => [file, text]))).root,
    write: false,
    include: 'possible',
  });

/** Every report of a run; those for a terminal and for git, which show code as it is, are told to mask. */
async function reportsOf(result: RunResult): Promise<ReadonlyMap<string, string>> {
  const masked = { ...result, files: result.files.map(maskerOf(result.files)) };
  const reports = new Map([['html', renderHtml(reportOf(result), new Date())]]);
  for (const name of FORMATS) reports.set(name, await render(name, ['diff', 'text'].includes(name) ? masked : result));
  return reports;
}

it('lets no report have a secret, wherever it is written', async () => {
  const reports = await reportsOf(await overFiles([...PLANTED, BROKEN]));
  const leaks = [...PLANTED, BROKEN].flatMap(({ where, secret }) =>
    [...reports].flatMap(([name, text]) => (text.includes(secret) ? [`${where}: ${name}`] : [])),
  );
  expect(leaks).toEqual([]);
});

it('has a request to report for each of these places, and shows most of them in a diff that isn’t masked', async () => {
  const result = await overFiles(PLANTED);
  const found = result.files.filter(({ requests }) => requests.length > 0).map(({ record }) => record.path);
  expect(found.sort()).toEqual(PLANTED.map(({ file }) => file).sort());
  const diff = await render('diff', result);
  // What needs a hand has no diff.
  const unseen = PLANTED.filter(({ secret }) => !diff.includes(secret)).map(({ where }) => where);
  expect(unseen).toEqual(['a nested value']);
});

const IMPORT = `import axios from 'axios';\n`;
const REQUEST = `await axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials'`;

it.each([
  ['by its name', `import { word } from './a.js';\n${REQUEST}, client_secret: word });`],
  ['by another name', `import { word as mine } from './a.js';\n${REQUEST}, client_secret: mine });`],
  ['as a member', `import * as words from './a.js';\n${REQUEST}, client_secret: words.word });`],
  ['by require', `const { word } = require('./a.js');\n${REQUEST}, client_secret: word });`],
])('hides what another file sends, imported %s', async (_, text) => {
  const exporting = {
    file: 'a.js',
    text: `${IMPORT}export const word = 'hunter2', port = 'eighty';\n${REQUEST} });\n`,
  };
  const reports = await reportsOf(await overFiles([exporting, { file: 'b.js', text: `${IMPORT}${text}\n` }]));
  expect([...reports].filter(([, report]) => report.includes('hunter2')).map(([name]) => name)).toEqual([]);
  expect(
    [...reports]
      .filter(([, report]) => report.includes('eighty'))
      .map(([name]) => name)
      .sort(),
  ).toEqual(['diff', 'html', 'markdown', 'text']);
});
