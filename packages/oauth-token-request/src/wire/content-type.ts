import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { entriesOf, type Lookup, memberOf } from '../values/members.js';
import { constantOf } from '../values/text.js';
import { alternativesOf } from '../values/types.js';
import { entryOf } from '../syntax/table.js';

export type MediaType = 'json' | 'form' | 'multipart' | 'other';

/** What is known of the Content-Type that a request carries. */
export type ContentType =
  | {
      readonly kind: 'absent';
      /** It is written down as undefined. */
      readonly member?: Member;
    }
  | {
      readonly kind: 'known';
      readonly type: MediaType;
      /** It goes on behind the type: `; charset=utf-8`. */
      readonly hasParameters: boolean;
      readonly member: Member;
    }
  | { readonly kind: 'unknown' };

export const FORM = 'application/x-www-form-urlencoded';

const unknown: ContentType = { kind: 'unknown' };
const absent: ContentType = { kind: 'absent' };

/** Media types by the names that clients know for them (superagent's `.type('json')`). */
const shorthands: Readonly<Partial<Record<string, MediaType>>> = { json: 'json', form: 'form', urlencoded: 'form' };

export function mediaTypeOf(text: string): MediaType {
  const type = text.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === FORM) return 'form';
  if (!type.includes('/')) return entryOf(shorthands, type) ?? 'other';
  if (/^(?:application|text)\/(?:[\w.-]+\+)?json$/u.test(type)) return 'json';
  return type.startsWith('multipart/') ? 'multipart' : 'other';
}

/** Header names are compared without regard to case (RFC 9110 §5.1). */
function isSameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The Content-Type of a set of headers, in whatever way it is written. */
export function contentTypeOf(headers: Value | null, evaluation: Evaluation): ContentType {
  if (headers === null) return absent;
  if (headers.kind === 'primitive' && (headers.value === undefined || headers.value === null)) return absent;
  const set = headersOf(headers);
  if (set === null) return unknown;
  const found = memberOf(set, 'content-type', evaluation, isSameHeader);
  if (found === null) return absent;
  if (found.member !== null && found.value.kind === 'primitive' && found.value.value === undefined && !hasSeveral(set))
    return { kind: 'absent', member: found.member };
  // Two spellings in one object are joined or sent twice, as the client pleases.
  const text = constantOf(found.value) ?? typedText(found, evaluation);
  if (found.member === null || text === null || hasSeveral(set)) return unknown;
  return knownType(text, found.member);
}

function knownType(text: string, member: Member): ContentType {
  return { kind: 'known', type: mediaTypeOf(text), hasParameters: text.includes(';'), member };
}

/** What the Content-Type of a set of headers may be, where it may be set or not. */
export function contentTypesOf(headers: Value, evaluation: Evaluation): readonly ContentType[] {
  const type = contentTypeOf(headers, evaluation);
  const set = type.kind === 'unknown' ? headersOf(headers) : null;
  const found = set && memberOf(set, 'content-type', evaluation, isSameHeader);
  const member = set?.members.findLast(({ key }) => isSameHeader(key, 'content-type'));
  if (!set || !found || !member || set.isOpen) return [type];
  return alternativesOf(found.value).map((one): ContentType => {
    if (one.kind === 'primitive' && (one.value === undefined || one.value === null)) return absent;
    const text = constantOf(one);
    return text === null ? unknown : knownType(text, member);
  });
}

/** Headers as members: an object, a Headers instance or an array of pairs. */
export function headersOf(value: Value): (Value & Members) | null {
  if (value.kind === 'object' || value.kind === 'headers') return value;
  return value.kind === 'array' ? { ...value, kind: 'headers', ...entriesOf(value) } : null;
}

/** What the type of a header says, if its value can't be known. */
function typedText({ value, member }: Lookup, { types, isOwn }: Evaluation): string | null {
  const isOpen = member !== null && (value.kind === 'unknown' || value.kind === 'api') && isOwn(member.expression);
  return isOpen && types ? types.textOf(member.expression) : null;
}

function hasSeveral({ members }: Members): boolean {
  const keys = members.filter(member => isSameHeader(member.key, 'content-type'));
  return keys.some(member => member.isRepeated) ? keys.length > 1 : new Set(keys.map(member => member.key)).size > 1;
}
