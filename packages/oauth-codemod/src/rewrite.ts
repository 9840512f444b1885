import {
  analyze,
  applyEdits,
  explain,
  hasOverlap,
  mayContainTokenRequest,
  outcomeOf,
  packageVersion,
  type CandidateFinder,
  type Explanation,
  type Host,
  type ModuleReader,
  type Outcome,
  type Settings,
  type TextEdit,
  type TokenRequest,
} from 'oauth-token-request';
import { marksFor } from './comments/mark.js';
import { isOptedOut } from './comments/opt-out.js';
import { locationOf } from './location.js';
import { ParseError } from './parse-error.js';
import { parseFile, type ParsedScript } from './parse.js';
import type { RequestRecord } from './records.js';

export interface SourceText {
  /** Decides the language by its extension; absolute where `readText` is given. */
  readonly path: string;
  readonly text: string;
}

export interface RewriteOptions {
  /** The user's own endpoints and clients. */
  readonly settings?: Settings;
  /** Also rewrite requests of which one weak signal alone speaks. */
  readonly include?: 'possible' | undefined;
  /** Mark requests that need a hand with a comment. */
  readonly mark?: boolean | undefined;
  /** Reads the package.json that tells a client's version; with none, every client is taken to be current. */
  readonly readText?: (path: string) => string | undefined;
  /** Reads the project's other files; with none, what is imported is unknown. */
  readonly readModule?: ModuleReader | undefined;
  /** Tells what of the project's other files can't send requests; with none, they are read to see. */
  readonly canSend?: CandidateFinder['canSend'] | undefined;
}

export interface SourceRequest {
  readonly record: RequestRecord;
  readonly explanation: Explanation;
  /** Where the call stands in the text before. */
  readonly range: TextEdit['range'];
  /** What rewrites it; empty unless its outcome is a rewrite. */
  readonly edits: readonly TextEdit[];
}

export interface SourceAnalysis {
  /** In source order. */
  readonly requests: readonly SourceRequest[];
  /** The text with every request rewritten that can be; the same text if there is none. */
  readonly text: string;
  /** Why parts of the file that may hold a request were left alone, a sentence each. */
  readonly skipped: readonly string[];
}

/** A rewrite that would have damaged the file or would not have settled: a fault of ours, not of the user. */
export class RewriteError extends Error {
  override readonly name = 'RewriteError';
}

/** A request and the script that it stands in. */
interface Found {
  readonly request: TokenRequest;
  readonly script: ParsedScript;
}

/** What is done about one request. */
interface Decision extends Found {
  readonly outcome: Outcome;
  readonly edits: readonly TextEdit[];
  /** The request whose edits stand in the way. */
  readonly obstacle?: TokenRequest;
  /** Whether a comment says to leave it. */
  readonly isOptedOut?: boolean;
}

/**
 * Finds the OAuth requests of a file and rewrites those that can be.
 * @throws {ParseError} if the text isn't valid in its language.
 * @throws {RewriteError} if the result would not parse, or if a second run would find more to do in it.
 */
export function analyzeSource(source: SourceText, options: RewriteOptions = {}): SourceAnalysis {
  const { found, skipped } = findRequests(source, options);
  const decisions = decide(found, options);
  const edits = decisions.flatMap(decision => decision.edits);
  const text = applyEdits(source.text, options.mark === true ? [...edits, ...marksOf(decisions, edits)] : edits);
  if (text !== source.text) {
    verify({ path: source.path, text }, options, decisions.filter(({ outcome }) => outcome === 'manual').length);
  }
  return {
    requests: decisions.map(decision => ({
      record: recordOf(decision, source.text),
      explanation: explain(decision.request),
      range: decision.request.node.range,
      edits: decision.edits,
    })),
    text,
    skipped,
  };
}

interface Findings {
  readonly found: readonly Found[];
  readonly skipped: readonly string[];
}

function findRequests(
  { path, text }: SourceText,
  { settings, readText, readModule, canSend }: RewriteOptions,
): Findings {
  const { scripts, skipped } = parseFile(path, text);
  const host: Host = {
    ...(readText && { packageVersion: name => packageVersion(path, name, readText) }),
    ...(readModule && { readModule: (specifier, importer) => readModule(specifier, importer ?? path) }),
    ...(canSend && { canSend: (specifier, imported, importer) => canSend(importer ?? path, specifier, imported) }),
  };
  const options = { host, ...(settings && { settings }) };
  return {
    found: scripts.flatMap(script => analyze(script, options).map(request => ({ request, script }))),
    skipped: skipped
      .filter(({ start, end }) => mayContainTokenRequest(text.slice(start, end), settings))
      .map(({ start, reason }) => `line ${String(locationOf(text, start).line)}: ${reason}`),
  };
}

const outcomeUnder = (request: TokenRequest, { include }: RewriteOptions): Outcome =>
  outcomeOf(request, { possible: include === 'possible' });

/** Of two requests whose edits can't be applied together, the later one gives way. */
function decide(all: readonly Found[], options: RewriteOptions): Decision[] {
  const decisions: Decision[] = [];
  for (const found of all) {
    const { request } = found;
    const outcome = outcomeUnder(request, options);
    if (isUnsettled(outcome) && isOptedOut(request, found.script)) {
      decisions.push({ ...found, outcome: 'left', edits: [], isOptedOut: true });
      continue;
    }
    const edits = outcome === 'rewrite' && request.repair?.kind === 'rewrite' ? request.repair.edits : [];
    const obstacle = decisions.find(earlier => hasOverlap(earlier.edits, edits))?.request;
    decisions.push(obstacle ? { ...found, outcome: 'manual', edits: [], obstacle } : { ...found, outcome, edits });
  }
  return decisions;
}

const isUnsettled = (outcome: Outcome): boolean => outcome === 'rewrite' || outcome === 'manual';

/** A comment at each place that needs a hand, where no edit is. */
function marksOf(decisions: readonly Decision[], edits: readonly TextEdit[]): TextEdit[] {
  const marked = decisions.flatMap(decision => {
    const { request, script, outcome } = decision;
    const { reason, help } = obstacleOf(decision);
    return outcome === 'manual' && reason !== undefined && help !== undefined
      ? [{ request, script, reason, help }]
      : [];
  });
  return marksFor(marked).filter(mark => !hasOverlap([mark], edits));
}

/** Makes sure that the result parses and that nothing of what was rewritten needs a rewrite or a hand again. */
function verify(result: SourceText, options: RewriteOptions, manual: number): void {
  let found;
  try {
    ({ found } = findRequests(result, options));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new RewriteError(`the rewritten text would not parse (${error.message})`, { cause: error });
  }
  const unsettled = found
    .filter(({ request, script }) => isUnsettled(outcomeUnder(request, options)) && !isOptedOut(request, script))
    .map(({ request }) => request);
  const [first] = unsettled;
  if (first === undefined || unsettled.length <= manual) return;
  const { line, column } = locationOf(result.text, first.node.range[0]);
  throw new RewriteError(`the rewritten text would not be right yet (${String(line)}:${String(column)} of it)`);
}

function recordOf(decision: Decision, text: string): RequestRecord {
  const { request, outcome } = decision;
  const { client, node, endpoint, wire, certainty } = request;
  return {
    ...locationOf(text, node.range[0]),
    client,
    endpoint: { kind: endpoint.kind, url: endpoint.url, provider: endpoint.provider?.id ?? null },
    wire,
    certainty,
    outcome: outcome === 'rewrite' ? 'would-rewrite' : outcome,
    ...obstacleOf(decision),
  };
}

/** Why a request isn't rewritten, and what to do by hand. */
function obstacleOf({
  request,
  script,
  outcome,
  obstacle,
  isOptedOut,
}: Decision): Pick<RequestRecord, 'reason' | 'help'> {
  if (isOptedOut === true) return { reason: 'opted-out' };
  if (obstacle) {
    const other = `the request in line ${String(locationOf(script.text, obstacle.node.range[0]).line)}`;
    const help = `Its rewrite touches the same text as that of ${other}: run again once that is written.`;
    return { reason: 'overlapping-edit', help };
  }
  const { repair } = request;
  return outcome === 'manual' && repair?.kind === 'manual' ? { reason: repair.reason, help: repair.help } : {};
}
