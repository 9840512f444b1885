import type { Site } from './site.js';
import { readsHeaders } from './site.js';
import type { TokenRequest, WireField, WireMessage, WirePart } from '../types.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { bodyOf, type Body } from '../wire/body.js';
import { FORM, headersOf, mediaTypeOf } from '../wire/content-type.js';
import { entriesIn, fieldOf, plain } from '../wire/fields.js';

type Sent = Pick<TokenRequest, 'wire' | 'fault' | 'damage'>;

const CONTENT_TYPE = 'Content-Type';
const JSON_TYPE = 'application/json';
const BOUNDARY: WirePart = { placeholder: 'boundary' };

const isUndefined = (value: Value): boolean => value.kind === 'primitive' && value.value === undefined;
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Describes what a request sends, as its client was measured to send it. */
export function messageOf(site: Site, sent: Sent, evaluation: Evaluation): WireMessage {
  const { headers, hasMoreHeaders } = headersIn(site, evaluation);
  // What names an encoding says nothing of the body that a library makes.
  const isUnseen = site.rule.serialisation.isByName === true;
  const bodies = isUnseen || site.body.value === null ? [] : bodiesIn(site.body.value);
  const [value] = bodies;
  const inQuery = site.query !== null && (value === undefined || sent.wire === 'query');
  const contents = inQuery
    ? bodiesIn(site.query).map(one => bodyOf(one, { wire: 'form' }, evaluation))
    : bodies.map(one => bodyOf(one, sent, evaluation));
  return {
    method: site.method,
    headers: value === undefined ? headers : withType(headers, hasMoreHeaders, impliedType(site, value, sent)),
    hasMoreHeaders,
    ...oneOf(contents),
    ...(inQuery && { body: null }),
  };
}

/** The alternatives that are a body at all. */
function bodiesIn(value: Value): Value[] {
  return alternativesOf(value).filter(one => one.kind !== 'primitive');
}

/** What can be said of a body that is one of several. */
function oneOf(bodies: readonly Body[]): Body {
  const [first, ...others] = bodies;
  if (first === undefined) return { parameters: null, hasMoreParameters: false, body: null };
  if (others.length === 0) return first;
  const all = bodies.map(({ parameters }) => parameters ?? []);
  const names = new Set(all.flat().map(({ name }) => name));
  const parameters = [...names].map((name): WireField => {
    const fields = all.map(own => own.find(field => field.name === name)).filter(field => field !== undefined);
    const texts = new Set(fields.map(({ value }) => value.map(plain).join('')));
    return {
      name,
      value: texts.size === 1 ? (fields[0]?.value ?? []) : [{ placeholder: [...texts].join(' or ') }],
      isOptional: fields.length < all.length || fields.some(({ isOptional }) => isOptional),
    };
  });
  const hasMoreParameters = bodies.some(one => one.hasMoreParameters || one.parameters === null);
  return { parameters, hasMoreParameters, body: null };
}

/** The headers of the request and, where it has none of the same name, of what it inherits from. */
function headersIn(site: Site, evaluation: Evaluation): Pick<WireMessage, 'headers' | 'hasMoreHeaders'> {
  const headers: WireField[] = [];
  let hasMoreHeaders = false;
  for (const value of [site.headers.value, ...site.defaultHeaders]) {
    if (value === null || value.kind === 'primitive' || !readsHeaders(site, value)) continue;
    const set = headersOf(value);
    hasMoreHeaders ||= set === null || set.isOpen;
    const entries = set === null ? [] : entriesIn(set, evaluation);
    // Where layers are merged, what is undefined is left out.
    const given =
      site.client.headerLayers === 'merge' ? entries.filter(({ value: one }) => !isUndefined(one)) : entries;
    const fields = given.map(fieldOf).map(spelledOut);
    headers.push(...fields.filter(({ name }) => !headers.some(header => isSame(header.name, name))));
  }
  return { headers, hasMoreHeaders };
}

/** superagent's `type('json')` */
function spelledOut(header: WireField): WireField {
  const [type, ...rest] = header.value;
  if (!isSame(header.name, CONTENT_TYPE) || typeof type !== 'string' || rest.length > 0 || type.includes('/'))
    return header;
  const media = mediaTypeOf(type);
  return media === 'other' ? header : { ...header, value: [media === 'json' ? JSON_TYPE : FORM] };
}

/** The media type that the client names by itself. */
interface Implied {
  readonly value: readonly WirePart[];
  /** Whether it names it over any that it is given. */
  readonly isForced: boolean;
}

function impliedType({ client, rule }: Site, value: Value, { wire, fault }: Sent): Implied {
  const { serialisation } = rule;
  const isObject = value.kind === 'object';
  const isText = value.kind === 'text' || value.kind === 'json' || (value.kind === 'form' && !value.isInstance);
  const isForced = serialisation.overridesHeader === true || (isObject && serialisation.labelsObjectAsJson === true);
  const as = (...parts: readonly WirePart[]): Implied => ({ value: parts, isForced });
  if (serialisation.everything === 'json') return as(JSON_TYPE);
  if (serialisation.everything === 'form') return as(FORM);
  if (wire === 'multipart') return as('multipart/form-data; boundary=', BOUNDARY);
  if (isText && serialisation.stringDefaultsToForm === true) return as(FORM);
  if (isText && serialisation.stringDefaultsToJson === true) return as(JSON_TYPE);
  // WHATWG Fetch §5.2: what isn't text names its own type, the rest is text.
  const isFetch = client.requests !== undefined;
  if (isFetch && (isText || isObject)) return as('text/plain;charset=UTF-8');
  if (!isText && wire === 'form') return as(fault === 'json-header' ? JSON_TYPE : FORM);
  if (!isText && wire === 'json') return as(JSON_TYPE);
  return as({ placeholder: `chosen by ${client.name}, if any` });
}

function withType(headers: readonly WireField[], hasMore: boolean, { value, isForced }: Implied): WireField[] {
  const hasOne = headers.some(({ name }) => isSame(name, CONTENT_TYPE));
  // What can't be seen may name the type.
  if (!isForced && (hasOne || hasMore)) return [...headers];
  const type = { name: CONTENT_TYPE, value, isOptional: false };
  return hasOne ? headers.map(header => (isSame(header.name, CONTENT_TYPE) ? type : header)) : [type, ...headers];
}
