import type { TokenRequest } from 'oauth-token-request';
import type { Comment, ParsedScript } from '../parse.js';
import { commentLinesAbove, lineOf, statementAround } from './place.js';

/** Opts out of what stands behind it on its line, or on the line or in the statement below it. */
const IGNORE = /(?:^|\s)oauth-codemod-ignore(?![\w-])/u;

const DIRECTIVE = /^\s*eslint-(disable-next-line|disable-line|disable|enable)(?:\s+([^]*))?$/u;

/** Sets rules for the whole file: `eslint a/b: "off", c: [0, {}]`. */
const CONFIGURATION = /^\s*eslint\s/u;
const OFF = `["']?\\s*:\\s*\\[?\\s*(?:["']?off\\b|["']?0\\b)`;

const REASON = /(?:^|\s)--\s[^]*$/u;

/**
 * Whether a comment says that a request is to be left as it is: one of ours, at the request or at what its rewrite would
 * change, or one that disables the rule for it.
 */
export function isOptedOut({ node, wire, repair }: TokenRequest, script: ParsedScript): boolean {
  const { text, comments } = script;
  const [start] = node.range;
  const statement = statementAround(node, script);
  const edited = repair?.kind === 'rewrite' ? repair.edits.map(({ range }) => range[0]) : [];
  const above = [start, ...(statement === undefined ? [] : [statement]), ...edited].flatMap(place =>
    commentLinesAbove(text, place),
  );
  if (above.some(each => IGNORE.test(bare(each.text)))) return true;
  const ours = comments.filter(({ text: comment }) => IGNORE.test(comment));
  const lines = new Set(ours.length > 0 ? [start, ...edited].map(place => lineOf(text, place)) : []);
  if (ours.some(({ range }) => lines.has(lineOf(text, range[0])))) return true;
  return isDisabled(
    wire === 'json' ? 'oauth/no-json-token-request' : 'oauth/require-form-encoding',
    start,
    text,
    comments,
  );
}

const bare = (comment: string): string => comment.replace(/^\{?\/[/*]+|\*\/\}?$/gu, ' ');

/** As ESLint reads its comments; one that names no rule is about all of them. */
function isDisabled(rule: string, start: number, text: string, comments: readonly Comment[]): boolean {
  const line = lineOf(text, start);
  const isOffInFile = new RegExp(`(?<![\\w/-])${rule}${OFF}`, 'u');
  let isOff = false;
  for (const comment of comments) {
    const [, kind, list = ''] = DIRECTIVE.exec(comment.text) ?? [];
    const rules = list
      .replace(REASON, '')
      .split(',')
      .map(name => name.trim());
    const isOurs = rules.includes(rule) || rules.join('') === '';
    if (kind === 'disable-next-line' && isOurs && lineOf(text, comment.range[1]) + 1 === line) return true;
    if (kind === 'disable-line' && isOurs && lineOf(text, comment.range[0]) === line) return true;
    if (comment.kind !== 'Block') continue;
    if (CONFIGURATION.test(comment.text) && isOffInFile.test(comment.text.replace(REASON, ''))) return true;
    if (comment.range[0] > start) continue;
    if (kind === 'disable' && isOurs) isOff = true;
    if (kind === 'enable' && isOurs) isOff = false;
  }
  return isOff;
}
