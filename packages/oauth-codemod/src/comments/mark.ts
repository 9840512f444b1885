import type { TextEdit, TokenRequest } from 'oauth-token-request';
import type { ParsedScript } from '../parse.js';
import { commentLinesAbove, lineStart, statementAround } from './place.js';

const MARK = 'TODO(oauth-codemod)';

/**
 * The comment that marks a request which needs a hand, on a line of its own above its statement.
 * @returns `undefined` if it is marked already, or if there is no place for a comment
 */
export function markOf(
  { node }: TokenRequest,
  { text }: ParsedScript,
  reason: string,
  help: string,
): TextEdit | undefined {
  const statement = statementAround(node, text);
  if (statement === undefined) return undefined;
  const above = commentLinesAbove(text, statement);
  if (above.some(line => line.text.includes(MARK))) return undefined;
  // Above the others: some of them are meant for the line that follows.
  const position = above.at(-1)?.start ?? lineStart(text, statement);
  const indentation = /^[^\S\n\r]*/u.exec(text.slice(lineStart(text, statement), statement))?.[0] ?? '';
  const lineBreak = /\r?\n/u.exec(text)?.[0] ?? '\n';
  const mark = `${indentation.replace('\uFEFF', '')}// ${MARK}: ${reason}: ${help}${lineBreak}`;
  const isBehindMark = position === 0 && text.startsWith('\uFEFF');
  return { range: isBehindMark ? [1, 1] : [position, position], text: mark };
}
