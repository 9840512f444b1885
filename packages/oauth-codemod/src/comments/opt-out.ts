import type { TokenRequest } from 'oauth-token-request';
import type { Comment, ParsedScript } from '../parse.js';
import { commentLinesAbove, lineOf, statementAround } from './place.js';

/** Opts out of what stands behind it on its line, or on the line or in the statement below it. */
const IGNORE = /(?:^|\s)oauth-codemod-ignore(?![\w-])/u;

const DIRECTIVE = /^\s*eslint-(disable-next-line|disable-line|disable|enable)(?:\s+([^]*))?$/u;

/** Whether a comment says that a request is to be left as it is: one of ours, or one that disables the rule for it. */
export function isOptedOut({ node, wire }: TokenRequest, { text, comments }: ParsedScript): boolean {
  const [start] = node.range;
  const statement = statementAround(node, text);
  const line = lineOf(text, start);
  const above = [start, ...(statement === undefined ? [] : [statement])].flatMap(place =>
    commentLinesAbove(text, place),
  );
  if (above.some(each => IGNORE.test(bare(each.text)))) return true;
  if (comments.some(({ text: comment, range }) => IGNORE.test(comment) && lineOf(text, range[0]) === line)) return true;
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
  let isOff = false;
  for (const comment of comments) {
    const [, kind, list = ''] = DIRECTIVE.exec(comment.text) ?? [];
    const rules = list
      .replace(/(?:^|\s)--\s[^]*$/u, '')
      .split(',')
      .map(name => name.trim());
    const isOurs = rules.includes(rule) || rules.join('') === '';
    if (kind === 'disable-next-line' && isOurs && lineOf(text, comment.range[1]) + 1 === line) return true;
    if (kind === 'disable-line' && isOurs && lineOf(text, comment.range[0]) === line) return true;
    if (comment.kind !== 'Block' || comment.range[0] > start) continue;
    if (kind === 'disable' && isOurs) isOff = true;
    if (kind === 'enable' && isOurs) isOff = false;
  }
  return isOff;
}
