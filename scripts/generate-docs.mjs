// Writes the pages of docs/ that are made from tables of the engine: `npm run docs`.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientsPage } from './clients-page.mjs';
import { reasonsPage } from './reasons-page.mjs';

const PAGE = fileURLToPath(new URL('../docs/providers.md', import.meta.url));
const CLIENTS_PAGE = fileURLToPath(new URL('../docs/clients.md', import.meta.url));
const REASONS_PAGE = fileURLToPath(new URL('../docs/reasons.md', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const QUALITIES = {
  'doc-statement': 'documentation says so',
  'doc-example': 'documentation shows it',
  maintainer: 'a maintainer says so',
  'source-code': 'source code',
  'user-report': 'users report it',
  inferred: 'inferred',
};

/** A text as code in a cell of a table. */
const code = text => `\`${text.replaceAll('|', '\\|')}\``;

const cell = text => text.replaceAll('|', '\\|');

function evidence({ evidence: source, quality }) {
  if (source.startsWith('https://')) return `[${QUALITIES[quality]}](${source})`;
  const [, way, what] = /^([a-z-]+):\s*(.+)$/u.exec(source);
  return `${QUALITIES[quality]}: ${way === 'npm' ? 'package' : 'search for'} ${code(what)}`;
}

function answer({ json, answer: text }) {
  return text === undefined ? json : `${json}: ${cell(text)}`;
}

const row = cells => `| ${cells.join(' | ')} |`;

const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const compare = (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);

/**
 * The page of all providers.
 * @param {readonly import('oauth-token-request').Provider[]} providers
 * @param {readonly import('oauth-token-request').LeftOut[]} leftOut
 */
export function providersPage(providers, leftOut) {
  const rows = providers
    .toSorted((a, b) => compare(a.name, b.name))
    .map(provider => [
      cell(provider.name),
      provider.kind.replaceAll('_', ' '),
      code(provider.url),
      answer(provider),
      evidence(provider),
      provider.sdk === undefined ? '' : code(provider.sdk),
    ]);
  const left = leftOut.toSorted((a, b) => compare(a.id, b.id)).map(({ id, url, reason }) => [id, code(url), reason]);
  const names = new Set(providers.map(({ name }) => name));
  return `# Known providers

What ${String(names.size)} providers do with a JSON body, at ${String(providers.length)} endpoints. The column JSON says:

- **rejected**: JSON fails, with the answer that is known. Where documentation, a maintainer or source code says so, the
  request is certainly wrong and is fixed; on the word of users or by inference it is only likely wrong.
- **undocumented**: the form is documented or what clients send, and nothing is known of JSON: likely wrong.
- **accepted**: JSON works beside the form, so it is left as it is.
- **required**: only JSON is known to work. It is never touched, nor is an endpoint of the kind “other”, which is none of
  OAuth's that takes a form.

\`{name}\` in a URL stands for a label of the host, a segment of the path or a part of one, alone in place of the host for
any host; \`{a|b}\` for one of those texts. Where a row is wrong for you, \`settings.oauth.endpoints\` overrides it.

${table(['Provider', 'Endpoint', 'URL', 'JSON', 'Evidence', 'SDK'], rows)}

## Left out

These were looked at too, and aren't in the table. Requests to them are judged by their URL and their parameters.

${table(['Product', 'URL', 'Why'], left)}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CLIENTS, LEFT_OUT, PROVIDERS } = await import('../packages/oauth-token-request/dist/index.js');
  const { REASON_PAGES } = await import('../packages/oauth-codemod/dist/reasons/pages.js');
  await writeFile(PAGE, providersPage(PROVIDERS, LEFT_OUT));
  await writeFile(REASONS_PAGE, reasonsPage(REASON_PAGES));
  const cases = (await readdir(FIXTURES, { recursive: true })).filter(path => basename(path) === 'case.json');
  const fixtures = await Promise.all(cases.map(async path => JSON.parse(await readFile(join(FIXTURES, path), 'utf8'))));
  await writeFile(CLIENTS_PAGE, clientsPage(CLIENTS, fixtures));
}
