import type { TokenRequest } from 'oauth-token-request';
import { locationOf } from '../location.js';
import type { Comment, ParsedScript } from '../parse.js';

type Node = TokenRequest['node'];

interface AnyNode {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly parent?: AnyNode | undefined;
  readonly body?: unknown;
  readonly consequent?: unknown;
}

/** Comments may stand on the line before these; not before an expression, which may stand in the text of a template or JSX. */
const STATEMENT = /(?:Statement|Declaration|PropertyDefinition|MethodDefinition)$/u;

/**
 * Where a line of its own can be put above the statement around a call: it begins its line, but for what stands between
 * statements, or shares it with the one that does.
 * @returns `undefined` if there is no such place
 */
export function statementAround(call: Node, script: ParsedScript): number | undefined {
  return beginningOf(call, script, node => (STATEMENT.test(node.type) ? sharingLine(node, script.text) : []));
}

/** The same for the smallest expression or statement around a call. */
export function expressionAround(call: Node, script: ParsedScript): number | undefined {
  return beginningOf(call, script, node => (node.type.startsWith('JSX') ? [] : [node]));
}

function beginningOf(
  call: Node,
  { text, comments, range: script }: ParsedScript,
  placesOf: (node: AnyNode) => readonly AnyNode[],
): number | undefined {
  // What stands around the whole program is no place: a hashbang, the tags of a script.
  for (let node: AnyNode | undefined = call; node && node.type !== 'Program'; node = node.parent) {
    for (const { range } of placesOf(node)) {
      const line = lineBefore(range[0], text, comments);
      if (line !== undefined && lineStart(text, line) >= script[0]) return line;
    }
  }
  return undefined;
}

/** A statement and those before it, each as long as it ends on the line on which the next one begins. */
function sharingLine(statement: AnyNode, text: string): AnyNode[] {
  const { parent } = statement;
  const isOwn = (list: unknown): list is readonly AnyNode[] => Array.isArray(list) && list.includes(statement);
  const list = [parent?.body, parent?.consequent].find(isOwn);
  const found = [statement];
  for (const each of [...(list ?? [])].reverse()) {
    const [start] = (found.at(-1) ?? statement).range;
    if (each.range[1] <= start && each.range[1] >= lineStart(text, start)) found.push(each);
  }
  return found;
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
