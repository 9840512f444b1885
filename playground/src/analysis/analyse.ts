import {
  analyze,
  applyEdits,
  explain,
  hasOverlap,
  mayContainTokenRequest,
  outcomeOf,
  parseSettings,
  SettingsError,
  type Outcome,
  type Settings,
  type SourceFile,
  type TextEdit,
  type TokenRequest,
} from 'oauth-token-request';
import type { Analysis, Finding, Program } from './findings.js';
import { LANGUAGES, type Language } from './languages.js';
import { SyntaxFault } from './syntax-fault.js';

/** @throws {SyntaxFault} if `text` isn't valid in `language` */
export type Parse = (text: string, language: Language) => SourceFile;

/**
 * Finds the requests of a program, and what each sends before and after its rewrite.
 * @param parse is handed in, as the page has it later than the rest
 */
export function analyse({ code, language, settings: json, isStrict }: Program, parse: Parse): Analysis {
  const find = (text: string, settings: Settings): TokenRequest[] => {
    const source = parse(text, language);
    return mayContainTokenRequest(text, settings) ? analyze(source, { settings, describeMessages: true }) : [];
  };
  try {
    const settings = readSettings(json);
    const before = find(code, settings);
    const outcomes = before.map(request => outcomeOf(request, { possible: isStrict, jsonAccepted: isStrict }));
    const after = applyEdits(code, editsOf(before, outcomes));
    const sentAfter = after === code ? [] : find(after, settings);
    // A rewrite adds no request and takes none away.
    const isSame = sentAfter.length === before.length;
    const findings = before.map((request, index) =>
      findingOf(request, outcomes[index] ?? 'left', isSame ? sentAfter[index] : undefined, code),
    );
    return { kind: 'findings', findings, after };
  } catch (error) {
    if (error instanceof SettingsError) return { kind: 'settings', message: error.message };
    if (!(error instanceof SyntaxFault)) throw error;
    const { message, offset } = error;
    const validAs = otherLanguage(code, language, parse);
    return { kind: 'syntax', message, offset, line: lineOf(code, offset), validAs };
  }
}

/** @throws {SettingsError} if it is no JSON, or not what `settings.oauth` takes */
function readSettings(json: string): Settings {
  if (json.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new SettingsError(
      `The settings are not valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return parseSettings(value);
}

/** The edits of all rewrites; of those that touch the same text, of the first one. */
function editsOf(requests: readonly TokenRequest[], outcomes: readonly Outcome[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, { repair }] of requests.entries()) {
    if (outcomes[index] !== 'rewrite' || repair?.kind !== 'rewrite') continue;
    if (!hasOverlap(edits, repair.edits)) edits.push(...repair.edits);
  }
  return edits;
}

function findingOf(request: TokenRequest, outcome: Outcome, after: TokenRequest | undefined, code: string): Finding {
  const { node, client, endpoint, wire, certainty, evidence, repair, message = null } = request;
  return {
    range: [node.range[0], node.callee.range[1]],
    line: lineOf(code, node.range[0]),
    client,
    endpoint,
    wire,
    certainty,
    outcome,
    evidence,
    explanation: explain(request),
    repair,
    before: message,
    after: outcome === 'rewrite' ? (after?.message ?? null) : null,
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/u).length;
}

function otherLanguage(code: string, language: Language, parse: Parse): Language | null {
  const isValid = (other: Language): boolean => {
    try {
      parse(code, other);
      return true;
    } catch {
      return false;
    }
  };
  return (Object.keys(LANGUAGES) as Language[]).find(other => other !== language && isValid(other)) ?? null;
}
