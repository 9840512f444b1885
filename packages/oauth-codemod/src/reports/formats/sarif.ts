import { createHash } from 'node:crypto';
import type { ArtifactLocation, Fix, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { locationOf } from '../../location.js';
import { packageVersion } from '../../package-info.js';
import type { SourceRequest } from '../../rewrite.js';
import type { FileResult } from '../../scan/file.js';
import { findSecrets } from '../../secrets/find.js';
import { secretsBetween } from '../../secrets/mask.js';
import { jsonText } from '../json-text.js';
import type { Report, Reporter } from '../report.js';
import { isFinding, ruleOf, RULES, type Rule } from '../rules.js';

/** Paths are relative to it: the folder that is checked out, which the reader knows. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, as code scanning takes it. */
const sarif: Reporter = {
  tellsFailures: true,
  showsCode: false,
  render: report => jsonText(logOf(report)),
};

export default sarif;

function logOf({ files, interruptedAt }: Report): Log {
  const failures = files.flatMap(failureOf);
  const others = secretsBetween(files);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'oauth-codemod', semanticVersion: packageVersion(), rules: RULES.map(descriptorOf) } },
        // A reader counts columns as JavaScript does.
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which the command ran.' } } },
        invocations: [
          {
            executionSuccessful: failures.length === 0 && interruptedAt === undefined,
            toolExecutionNotifications: failures,
          },
        ],
        results: files.flatMap(file => resultsOf(file, others)),
      },
    ],
  };
}

function descriptorOf({ id, summary, why, remedy, url }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: `${why} ${remedy}`, markdown: `${why}\n\n${remedy}` },
    helpUri: url,
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['correctness', 'oauth'] },
  };
}

function failureOf({ record: { path, error } }: FileResult): Notification[] {
  if (error === undefined) return [];
  const locations = [{ physicalLocation: { artifactLocation: artifactOf(path) } }];
  return [{ level: 'error', message: { text: literal(error) }, locations }];
}

function resultsOf(file: FileResult, others: ReadonlySet<string>): Result[] {
  const seen = new Map<string, number>();
  const { record, before } = file;
  const secrets = findSecrets(record.path, before, others).map(([start, end]) => before.slice(start, end));
  return file.requests.flatMap(request => {
    if (!isFinding(request.record)) return [];
    const hash = hashOf(file.before.slice(...request.range));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return [resultOf(file, request, `${hash}:${String(count)}`, secrets)];
  });
}

function resultOf(file: FileResult, request: SourceRequest, fingerprint: string, secrets: readonly string[]): Result {
  const { record, explanation, range, edits } = request;
  const { id } = ruleOf(record);
  const artifactLocation = artifactOf(file.record.path);
  const fix: Fix = {
    description: { text: 'Send the parameters as a form.' },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(edit => ({
          deletedRegion: regionOf(file.before, edit.range),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  };
  // A report travels: it never holds a secret, and without it the fix would be wrong.
  const isHarmless = edits.length > 0 && !edits.some(({ text }) => secrets.some(secret => text.includes(secret)));
  return {
    ruleId: id,
    ruleIndex: RULES.findIndex(rule => rule.id === id),
    level: 'error',
    message: { text: literal(`${explanation.what}: ${explanation.why}. ${record.help ?? explanation.advice}`) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(file.before, range) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: { certainty: record.certainty, ...(record.reason !== undefined && { reason: record.reason }) },
    ...(isHarmless && { fixes: [fix] }),
  };
}

/** The same wherever the request stands in its file, and however it is indented. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/gu, ' ')).digest('hex').slice(0, 16);
}

function regionOf(text: string, [start, end]: readonly [number, number]): Region {
  const from = locationOf(text, start);
  const to = locationOf(text, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function artifactOf(path: string): ArtifactLocation {
  // Lone surrogates have no encoding.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: ROOT };
}

/** A text in which nothing is a placeholder or a link (SARIF 2.1.0 §3.11.5 and §3.11.6). */
function literal(text: string): string {
  return text.replace(/[{}]/gu, '$&$&').replace(/[[\]\\]/gu, '\\$&');
}
