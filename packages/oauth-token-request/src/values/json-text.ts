import { constantOf } from './text.js';
import type { Evaluation, JsonValue, Value } from './types.js';

/** White space around JSON is no part of it. */
const isBlank = (value: Value): boolean => constantOf(value)?.trim() === '';

/** JSON text that is all there is in a longer text, apart from white space; `null` if there is anything else. */
export function jsonAmong(pieces: readonly Value[]): JsonValue | null {
  const [only, ...others] = pieces.filter(piece => !isBlank(piece));
  return only?.kind === 'json' && others.length === 0 && only.isInsideBytes !== true
    ? { ...only, isEmbedded: true }
    : null;
}

/** JSON text that something is made of, by itself or as the only element of a list: a Blob, a stream. */
export function jsonIn(value: Value | null, { evaluate }: Evaluation): JsonValue | null {
  const [element = null, ...others] = value?.kind === 'array' ? value.elements : [];
  const inner = element !== null && others.length === 0 ? evaluate(element) : value;
  return inner?.kind === 'json' ? { ...inner, isEmbedded: true } : null;
}

const unchanging = new Set(['toString', 'trim', 'trimStart', 'trimEnd', 'valueOf']);

/** What a method makes of JSON text, if that is the same JSON. */
export function jsonAfter(value: JsonValue, method: string, hasArguments: boolean): JsonValue | null {
  if (value.isInsideBytes === true || hasArguments || !unchanging.has(method)) return null;
  return value.isInsideForm === true && method === 'toString' ? value : { ...value, isEmbedded: true };
}
