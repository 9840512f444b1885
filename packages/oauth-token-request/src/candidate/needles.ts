import { KINDS, KINDS_BY_PRECEDENCE } from '../endpoints/kinds.js';
import { PROVIDERS } from '../endpoints/providers.js';
import { escaped } from '../syntax/escaped.js';

/** What takes JSON is never touched, so that no file need be read for its sake. */
export const FORM_KINDS = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form');
export const FORM_ROWS = PROVIDERS.filter(({ kind, json }) => FORM_KINDS.includes(kind) && json !== 'required');

/** The source of a regular expression that matches any of some texts, the longest first. */
export function anyOf(texts: Iterable<string>): string {
  const alternatives = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return alternatives.map(escaped).join('|');
}

/** The beginning of a line that is a comment: much of what speaks of OAuth only explains it. */
const COMMENT = /^[ \t]*(?:\*|\/\/|\/\*(?!.*\*\/.*\S))/u;

/** The same up to the end of the line, whatever ends lines. */
const COMMENT_LINES = new RegExp(`${COMMENT.source}.*$`, 'gmu');

export function withoutComments(text: string): string {
  // Looking for the beginnings of lines by an expression takes far longer than for their ends.
  const lines = text.split('\n');
  return lines.map(line => (COMMENT.test(line) ? line.replace(COMMENT_LINES, '') : line)).join('\n');
}

/** An escaped character that could stand for itself. */
const ESCAPE = /\\(?:u00([2-7][\da-f])|u\{0*([2-7][\da-f])\}|x([2-7][\da-f]))/giu;

/** The text with each escaped letter as itself (`\u0067rant_type`); the same text if there is none. */
export function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, ...codes: (string | undefined)[]) =>
    String.fromCharCode(parseInt(codes.find(code => code !== undefined) ?? '', 16)),
  );
}
