import type { TokenRequest, WireField, WireMessage, WirePart } from '../types.js';
import type { Evaluation, Value } from '../values/types.js';
import { typeNames } from '../values/type-names.js';
import { entriesIn, fieldOf, joined, quoted, textOf, type Entry } from './fields.js';
import { ofText } from './written-body.js';

export type Body = Pick<WireMessage, 'parameters' | 'hasMoreParameters' | 'body'>;

const nothing: Body = { parameters: null, hasMoreParameters: false, body: null };

/** Deeper objects are no OAuth parameters. */
const MAX_DEPTH = 4;

/** What a body comes to on the wire. */
export function bodyOf(
  value: Value,
  { wire, damage }: Pick<TokenRequest, 'wire' | 'damage'>,
  evaluation: Evaluation,
): Body {
  // The whole text is the name of one parameter.
  if (value.kind === 'json' && value.isInsideForm === true) return nothing;
  const inner = value.kind === 'json' ? value.of : value;
  switch (inner.kind) {
    case 'object':
    case 'form':
    case 'multipart': {
      if (damage === 'object-text') return { ...nothing, parameters: [], body: ['[object Object]'] };
      // What JSON makes of an instance: it has no members of its own.
      if (wire === 'json' && inner.kind === 'form' && inner.isInstance)
        return { ...nothing, parameters: [], body: ['{}'] };
      const all = entriesIn(inner, evaluation);
      const isText = inner.kind === 'form' && !inner.isInstance;
      const isJson = wire === 'json' && !isText;
      const entries = isJson ? all.filter(isInJson).map(entry => inJson(entry, evaluation)) : all;
      const parameters = entries.map(fieldOf);
      const body = isJson
        ? objectOf(entries, evaluation, 0)
        : wire === 'form' || isText
          ? encoded(parameters)
          : multipart(wire, parameters);
      const isQuoted = damage === 'quoted-text' && body !== null;
      return { parameters, hasMoreParameters: inner.isOpen, body: isQuoted ? quoted(body) : body };
    }
    case 'text':
      return ofText(inner, damage === 'quoted-text');
    default:
      return { ...nothing, body: wire === 'json' || wire === 'form' ? textOf(inner, 'body') : null };
  }
}

const isUndefined = (value: Value): boolean => value.kind === 'primitive' && value.value === undefined;

const isInJson = ({ value }: Entry): boolean => !isUndefined(value);

/** JSON leaves out what is undefined; a form would send that word. */
function inJson(entry: Entry, evaluation: Evaluation): Entry {
  return { ...entry, isOptional: entry.isOptional || typeNames(entry.value, evaluation).includes('undefined') };
}

function separated(items: readonly (readonly WirePart[])[], separator: string): WirePart[] {
  return items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
}

function objectOf(entries: readonly Entry[], evaluation: Evaluation, depth: number): WirePart[] {
  const members = entries
    .filter(isInJson)
    .map(({ name, value }) => [`${JSON.stringify(name)}:`, ...jsonOf(value, name, evaluation, depth)]);
  return joined(['{', ...separated(members, ','), '}']);
}

/** A value as JSON.stringify writes it. */
function jsonOf(value: Value, name: string, evaluation: Evaluation, depth: number): WirePart[] {
  if (depth < MAX_DEPTH && value.kind === 'object')
    return objectOf(entriesIn(value, evaluation), evaluation, depth + 1);
  if (depth < MAX_DEPTH && value.kind === 'array') {
    const items = value.elements.map(node => {
      const item = node && evaluation.evaluate(node);
      // A list keeps its places: what a member would leave out is null.
      return item === null || isUndefined(item) ? ['null'] : jsonOf(item, name, evaluation, depth + 1);
    });
    return ['[', ...separated(items, ','), ']'];
  }
  const isText = typeNames(value, evaluation).every(type => type === 'string' || type === 'undefined');
  return isText ? quoted(textOf(value, name)) : textOf(value, name);
}

function encoded(fields: readonly WireField[]): WirePart[] {
  const encode = (part: WirePart): WirePart => (typeof part === 'string' ? encodeForm(part) : part);
  const pairs = fields.map(({ name, value }) => [`${encodeForm(name)}=`, ...value.map(encode)]);
  return joined(separated(pairs, '&'));
}

/** As URLSearchParams writes it (WHATWG URL §5.2), for an engine that has no such class; some clients write %20 for +. */
function encodeForm(text: string): string {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%20', '+');
  return escaped.replace(/[!'()~]/gu, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function multipart(wire: TokenRequest['wire'], fields: readonly WireField[]): WirePart[] | null {
  if (wire !== 'multipart') return null;
  const boundary: WirePart = { placeholder: 'boundary' };
  const parts = fields.flatMap(({ name, value }): WirePart[] => [
    ...['--', boundary, `\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`],
    ...[...value, '\r\n'],
  ]);
  return joined([...parts, '--', boundary, '--\r\n']);
}
