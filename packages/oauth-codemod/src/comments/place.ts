import type { TokenRequest } from 'oauth-token-request';
import { locationOf } from '../location.js';

type Node = TokenRequest['node'];

interface AnyNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly parent?: AnyNode | undefined;
}

/** Comments may stand on the line before these; not before an expression, which may stand in the text of a template or JSX. */
const STATEMENT = /(?:Statement|Declaration|PropertyDefinition|MethodDefinition)$/u;

/** The statement around a call that begins its line, by its offset; `undefined` if there is none. */
export function statementAround(call: Node, text: string): number | undefined {
  for (let node: AnyNode | undefined = call; node !== undefined; node = node.parent) {
    const [start] = node.range;
    if (
      STATEMENT.test(node.type) &&
      /(?:^|[\n\r\u2028\u2029\uFEFF])[^\S\n\r\u2028\u2029\uFEFF]*$/u.test(text.slice(0, start))
    )
      return start;
  }
  return undefined;
}

/** The lines of comments right above an offset, from the lowest up, and where each begins. */
export function commentLinesAbove(text: string, offset: number): { readonly text: string; readonly start: number }[] {
  const lines = [];
  let end = lineStart(text, offset);
  while (end > 0) {
    const start = lineStart(text, end - 1);
    const line = text.slice(start, end).trim();
    if (!/^(?:\/\/|\/\*.*\*\/$|\{\/\*.*\*\/\}$)/u.test(line)) break;
    lines.push({ text: line, start });
    end = start;
  }
  return lines;
}

/** Where the line of an offset begins; CRLF and LF end lines, as CR alone does not in any editor of today. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export const lineOf = (text: string, offset: number): number => locationOf(text, offset).line;
