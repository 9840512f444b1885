import type { WireField, WireMessage, WirePart } from '../types.js';
import { partsOf } from '../values/text.js';
import type { TextValue } from '../values/types.js';
import { joined, quoted, shown, textOf } from './fields.js';

/** No source text holds this character: it stands for a placeholder while a text is taken apart. */
const HOLE = '\0';

/** A member of JSON text, or a pair of a form: what stands before the value, the name, and the value. */
const MEMBER = /("([\w.-]+)"\s*:\s*"?)([^",}\s]*)/gu;
const PAIR = /((?:^|&)([^=&]*)=)([^&]*)/gu;

/**
 * A body that the program writes out as text: a form, or JSON.
 * @param isQuoted the client makes a JSON string of it
 */
export function ofText(
  value: TextValue,
  isQuoted: boolean,
): Pick<WireMessage, 'parameters' | 'hasMoreParameters' | 'body'> {
  const holes = textOf(value, 'body').filter(part => typeof part !== 'string');
  const text = partsOf(value)
    .map(part => (typeof part === 'string' ? part : HOLE))
    .join('');
  const body: WirePart[] = [];
  const parameters: WireField[] = [];
  const take = (piece: string, name: string | null): WirePart[] => {
    const parts = piece.split(HOLE).flatMap((part, index) => {
      const known = name === null ? [part] : shown(part, name);
      return index === 0 ? known : [holes.shift() ?? '', ...known];
    });
    body.push(...parts);
    return parts;
  };
  let position = 0;
  for (const { 0: all, 1: before = '', 2: name = '', 3: given = '', index } of text.matchAll(
    /^\s*\{/u.test(text) ? MEMBER : PAIR,
  )) {
    take(text.slice(position, index) + before, null);
    const parts = take(given, decode(name));
    const decoded = parts.map(part => (typeof part === 'string' ? decode(part) : part));
    parameters.push({ name: decode(name), value: joined(decoded), isOptional: false });
    position = index + all.length;
  }
  take(text.slice(position), null);
  return {
    parameters: parameters.length > 0 ? parameters : null,
    hasMoreParameters: parameters.some(({ name }) => name.includes(HOLE)),
    body: isQuoted ? quoted(body) : joined(body),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
