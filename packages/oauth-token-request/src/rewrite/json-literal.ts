import type { Node } from '../syntax/nodes.js';
import { outermost } from '../syntax/nodes.js';
import type { Evaluation, TextValue } from '../values/types.js';
import { SPACE_SEPARATED } from './changes.js';
import type { Draft } from './draft.js';
import { Refusal } from './reasons.js';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/u;

/** What a form sends for a member of JSON, `null` if it leaves the member out. */
function sentFor(key: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (SPACE_SEPARATED.has(key) && Array.isArray(value) && value.every(one => typeof one === 'string'))
    return value.join(' ');
  throw new Refusal('nested-value');
}

/** A text in quotes, as a program writes it. */
function inQuotes(text: string, quote: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return quote + inside.replaceAll(quote, `\\${quote}`) + quote;
}

/** What an object of JSON holds. */
function membersOf(text: string): Readonly<Record<string, unknown>> {
  let members: Record<string, unknown>;
  try {
    members = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Refusal('json-text');
  }
  // In a program, it would be the object's prototype.
  if (Object.hasOwn(members, '__proto__')) throw new Refusal('json-text');
  return members;
}

/** Whether a JSON text is written out where its value is sent or named, with nothing put in. */
function isWrittenOut({ node, parts }: TextValue, sent: Node | null): boolean {
  if (node.type !== 'Literal' && !(node.type === 'TemplateLiteral' && node.expressions.length === 0)) return false;
  const place = outermost(node);
  // `Buffer.from('…')` needs a text.
  const isArgument = place.parent?.type === 'CallExpression' || place.parent?.type === 'NewExpression';
  return parts.length === 1 && (!isArgument || place === sent);
}

/**
 * The object literal of what a JSON text holds, in lines if the text has some.
 * @param sent the expression whose value is sent
 * @throws {Refusal} if anything is put into the text, or if a form can't send what it holds
 */
export function literalOf(value: TextValue, sent: Node | null, evaluation: Evaluation, draft: Draft): string {
  const { node, parts } = value;
  const [text] = parts;
  if (typeof text !== 'string' || !isWrittenOut(value, sent) || !evaluation.isOwn(node)) throw new Refusal('json-text');
  const quote = draft.quote === '"' ? '"' : "'";
  const members = Object.entries(membersOf(text)).flatMap(([key, one]) => {
    const form = sentFor(key, one);
    return form === null ? [] : [`${IDENTIFIER.test(key) ? key : inQuotes(key, quote)}: ${inQuotes(form, quote)}`];
  });
  return draft.objectOf(members, node, /[\n\r]/u.test(text.trim()));
}
