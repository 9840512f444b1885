import type { Node } from '../syntax/nodes.js';
import type { Conversion } from './changes.js';
import type { Draft } from './draft.js';

/** Of what needs these, `String` makes another text than JSON.stringify did. */
export const ODD: ReadonlySet<Conversion> = new Set(['join', 'flat', 'date']);

/** How the code of a text is made: a date that may be invalid has its own way. */
export type TextOf = Conversion | 'maybe date';

const METHODS = { date: '.toISOString()', 'maybe date': '.toJSON()', url: '.href' };

/** The code of a member's value, made a text. */
export function convertText(source: string, node: Node, convert: TextOf | undefined, draft: Draft): string {
  const text = node.type === 'SequenceExpression' ? `(${source})` : source;
  if (convert === undefined) return text;
  if (convert === 'flat') return `[${text}].flat().join(${draft.quoted(' ')})`;
  if (convert === 'text') {
    const isPlain =
      node.type === 'Literal' && (typeof node.value === 'boolean' || /^(?:0|[1-9]\d{0,14})$/u.test(node.raw));
    return isPlain ? draft.quoted(text) : `String(${text})`;
  }
  return `${draft.asObject(node, text)}${convert === 'join' ? `.join(${draft.quoted(' ')})` : METHODS[convert]}`;
}
