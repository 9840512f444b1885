import type { TextEdit, TokenRequest } from 'oauth-token-request';
import type { ParsedScript } from '../parse.js';
import { commentLinesAbove, expressionAround, lineStart, statementAround } from './place.js';

const MARK = 'TODO(oauth-codemod)';

/** A request that needs a hand, and what its mark says. */
export interface Marked {
  readonly request: TokenRequest;
  readonly script: ParsedScript;
  readonly reason: string;
  readonly help: string;
}

/**
 * The comments that mark requests which need a hand, each on a line of its own above the request's statement. Of several
 * in a statement, all but the first are marked further down if they begin a line there, else by the first one's mark.
 * @returns none for what is marked already, or where there is no place for a comment
 */
export function marksFor(all: readonly Marked[]): TextEdit[] {
  const taken = new Set<number>();
  return all.flatMap(marked => {
    const { request, script } = marked;
    const statement = statementAround(request.node, script);
    const expression = expressionAround(request.node, script);
    const isInside = statement !== undefined && expression !== undefined && expression > statement;
    const place = [statement, isInside ? expression : undefined].find(one => one !== undefined && !taken.has(one));
    if (place === undefined) return [];
    taken.add(place);
    return markAt(place, marked);
  });
}

function markAt(line: number, { script: { text }, reason, help }: Marked): TextEdit[] {
  const above = commentLinesAbove(text, line);
  if (above.some(each => each.text.includes(MARK))) return [];
  // Above the others: some of them are meant for the line that follows.
  const position = above.at(-1)?.start ?? lineStart(text, line);
  const indentation = /^[^\S\n\r]*/u.exec(text.slice(lineStart(text, line)))?.[0] ?? '';
  const lineBreak = /\r?\n/u.exec(text)?.[0] ?? '\n';
  const mark = `${indentation.replace('\uFEFF', '')}// ${MARK}: ${reason}: ${help}${lineBreak}`;
  const isBehindMark = position === 0 && text.startsWith('\uFEFF');
  return [{ range: isBehindMark ? [1, 1] : [position, position], text: mark }];
}
