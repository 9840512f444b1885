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

/** Lines that are comments from their beginning: much of what speaks of OAuth only explains it. */
const COMMENT_LINES = /^[ \t]*(?:\*|\/\/|\/\*(?!.*\*\/.*\S)).*$/gmu;

export function withoutComments(text: string): string {
  return text.replace(COMMENT_LINES, '');
}

/** An escaped character that could stand for itself. */
const ESCAPE = /\\(?:u00([2-7][\da-f])|u\{0*([2-7][\da-f])\}|x([2-7][\da-f]))/giu;

/** The text with each escaped letter as itself (`\u0067rant_type`); the same text if there is none. */
export function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, ...codes: (string | undefined)[]) =>
    String.fromCharCode(parseInt(codes.find(code => code !== undefined) ?? '', 16)),
  );
}

/** Patterns that are put together of tables: when they are first needed, as whoever loads the engine may never ask. */
export function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
