import { locationOf } from '../../location.js';
import { printable } from '../../printable.js';
import type { SourceRequest } from '../../rewrite.js';
import type { FileResult } from '../../scan/file.js';
import type { Report, Reporter } from '../report.js';
import { isFinding, ruleOf } from '../rules.js';

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
const github: Reporter = {
  tellsFailures: true,
  showsCode: false,
  render: ({ files, interruptedAt }: Report) =>
    [
      ...files.flatMap(file => [...failureOf(file), ...file.requests.flatMap(request => findingOf(file, request))]),
      ...(interruptedAt === undefined ? [] : ['::error::oauth-codemod was interrupted']),
    ]
      .map(line => `${line}\n`)
      .join(''),
};

export default github;

function failureOf({ record: { path, error } }: FileResult): string[] {
  if (error === undefined) return [];
  const [, line, col] = /^syntax error at (\d+):(\d+)/u.exec(error) ?? [];
  return [command({ file: path, line, col, title: 'oauth-codemod' }, error)];
}

function findingOf({ record: { path }, before }: FileResult, { record, explanation, range }: SourceRequest): string[] {
  if (!isFinding(record)) return [];
  const { line, column } = record;
  const end = locationOf(before, range[1]);
  // A column counts only on one line.
  const columns = end.line === line ? { col: String(column), endColumn: String(end.column) } : {};
  const place = { file: path, line: String(line), endLine: String(end.line), ...columns };
  const message = `${explanation.what}: ${explanation.why}. ${record.help ?? explanation.advice}`;
  return [command({ ...place, title: ruleOf(record).id }, message)];
}

function command(properties: Readonly<Record<string, string | undefined>>, message: string): string {
  const list = Object.entries(properties)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(value)}`]))
    .join(',');
  return `::error ${list}::${escapeData(printable(message))}`;
}

/** As @actions/core escapes it: whatever could end a command or begin another. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  printable(escapeData(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
