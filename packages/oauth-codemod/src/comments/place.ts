import type { TokenRequest } from 'oauth-token-request';
import { locationOf } from '../location.js';
import type { Comment, ParsedScript } from '../parse.js';

type Node = TokenRequest['node'];

interface AnyNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly parent?: AnyNode | undefined;
  /** What stands in a block. */
  readonly body?: unknown;
  readonly consequent?: unknown;
}

/** Comments may stand on the line before these; not before an expression, which may stand in the text of a template or JSX. */
const STATEMENT = /(?:Statement|Declaration|PropertyDefinition|MethodDefinition)$/u;

/** A place in a text that begins its line, but for what stands between statements. */
export interface Beginning {
  readonly offset: number;
  /** Where a line of its own can be put above it. */
  readonly line: number;
}

/** The statement around a call that begins its line; `undefined` if there is none. */
export function statementAround(call: Node, script: ParsedScript): Beginning | undefined {
  return beginningOf(call, script, ({ type }) => STATEMENT.test(type));
}

/** The smallest expression or statement around a call that begins its line; `undefined` if there is none. */
export function expressionAround(call: Node, script: ParsedScript): Beginning | undefined {
  // Above the whole program there may be what has to stand first, or no script at all.
  return beginningOf(call, script, ({ type }) => !type.startsWith('JSX') && type !== 'Program');
}

function beginningOf(
  call: Node,
  { text, comments, range: [first] }: ParsedScript,
  isPlace: (node: AnyNode) => boolean,
): Beginning | undefined {
  for (let node: AnyNode | undefined = call; node !== undefined; node = node.parent) {
    if (!isPlace(node)) continue;
    for (const { range } of [node, ...statementsBefore(node, text)]) {
      const line = lineBefore(range[0], text, comments);
      // A tag may stand before it on its line.
      if (line !== undefined && line >= first) return { offset: node.range[0], line };
    }
  }
  return undefined;
}

/** The statements that end on the line of another one before it, the nearest first. */
function statementsBefore({ range: [start], parent }: AnyNode, text: string): readonly AnyNode[] {
  const among = [parent?.body, parent?.consequent].find(Array.isArray) as readonly AnyNode[] | undefined;
  const line = lineStart(text, start);
  return among?.filter(({ range: [, end] }) => end > line && end <= start).reverse() ?? [];
}

/** The beginning of the line of an offset, unless more than comments and semicolons stands before it there. */
function lineBefore(offset: number, text: string, comments: readonly Comment[]): number | undefined {
  for (let end = offset; ;) {
    const start = end - (/[^\S\n\r\u2028\u2029\uFEFF]*$/u.exec(text.slice(lineStart(text, end), end))?.[0].length ?? 0);
    const before = text[start - 1];
    if (before === undefined || /[\n\r\u2028\u2029\uFEFF]/u.test(before)) return start;
    const comment = comments.find(({ range }) => range[1] === start);
    if (comment === undefined && before !== ';') return undefined;
    end = comment?.range[0] ?? start - 1;
  }
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
