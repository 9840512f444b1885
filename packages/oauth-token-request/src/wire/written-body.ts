import type { WireField, WireMessage, WirePart } from '../types.js';
import { partsOf } from '../values/text.js';
import type { TextValue } from '../values/types.js';
import { joined, quoted, shown, textOf } from './fields.js';

/** No source text holds this character: it stands for a placeholder while a text is taken apart. */
const HOLE = '\0';

/** How names and values are written: what stands before a value, the name, and the value. */
interface Notation {
  readonly pattern: RegExp;
  readonly decode: (text: string) => string;
}

const JSON_TEXT: Notation = {
  pattern: /("([\w.-]+)"\s*:\s*"?)((?<=")(?:[^"\\]|\\.)*|[^",}\s]*)/gu,
  decode: text => decodedBy(() => JSON.parse(`"${text}"`) as string, text),
};

const FORM: Notation = {
  pattern: /((?:^|&)([^=&]*)=)([^&]*)/gu,
  decode: text => decodedBy(() => decodeURIComponent(text.replaceAll('+', ' ')), text),
};

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
  const { pattern, decode } = /^\s*\{/u.test(text) ? JSON_TEXT : FORM;
  const body: WirePart[] = [];
  const parameters: WireField[] = [];
  let hasMoreParameters = false;
  const take = (piece: string, name: string | null): WirePart[] => {
    const parts = piece.split(HOLE).flatMap((part, index) => {
      const known = name === null ? [part] : shown(part, name);
      return index === 0 ? known : [holes.shift() ?? '', ...known];
    });
    // What stands outside a value may be more of them.
    hasMoreParameters ||= name === null && parts.length > 1;
    body.push(...parts);
    return parts;
  };
  let position = 0;
  for (const { 0: all, 1: before = '', 2: encodedName = '', 3: given = '', index } of text.matchAll(pattern)) {
    take(text.slice(position, index) + before, null);
    const name = decode(encodedName);
    const value = take(given, name).map(part => (typeof part === 'string' ? decode(part) : part));
    if (!name.includes(HOLE)) parameters.push({ name, value: joined(value), isOptional: false });
    position = index + all.length;
  }
  take(text.slice(position), null);
  return {
    parameters: parameters.length > 0 ? parameters : null,
    hasMoreParameters,
    body: isQuoted ? quoted(body) : joined(body),
  };
}

function decodedBy(decode: () => string, text: string): string {
  try {
    return decode();
  } catch {
    return text;
  }
}
