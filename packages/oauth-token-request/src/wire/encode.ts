import type { Fault, WireEncoding } from '../types.js';
import type { TextValue, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import type { ContentType } from './content-type.js';

/** What a body is by the time it reaches the server. */
export interface Wire {
  readonly encoding: WireEncoding;
  readonly fault: Fault | null;
}

/** How a client treats what it is given; what a row leaves out, it does as the fetch standard says. */
export interface Serialisation {
  /** An object that isn't a URLSearchParams or FormData. */
  readonly object: 'json' | 'text';
  /** An object under a form header is form-encoded by the client. */
  readonly encodesObjectUnderFormHeader?: boolean;
  /** A string without a Content-Type travels under a form header. */
  readonly stringDefaultsToForm?: boolean;
}

const unknown: Wire = { encoding: 'unknown', fault: null };
const none: Wire = { encoding: 'query', fault: null };
const json: Wire = { encoding: 'json', fault: 'json-body' };

function formUnder(type: ContentType, isTyped: boolean): Wire {
  if (type.kind === 'unknown') return unknown;
  if (type.kind === 'absent')
    return isTyped ? { encoding: 'form', fault: null } : { encoding: 'text', fault: 'text-body' };
  switch (type.type) {
    case 'form':
      return { encoding: 'form', fault: null };
    case 'json':
      return { encoding: 'form', fault: 'json-header' };
    default:
      return { encoding: 'text', fault: 'text-body' };
  }
}

/** JSON that was written out as text. */
export function isJsonText({ parts: [first] }: TextValue): boolean {
  return typeof first === 'string' && /^\s*\{\s*"/u.test(first);
}

/** A form that was written out as text. */
function isFormText({ parts: [first] }: TextValue): boolean {
  return typeof first === 'string' && /^[\w.~%-]+=/u.test(first);
}

/** What a client that works like `serialisation` puts on the wire for one value. */
function encodeOne(body: Value, type: ContentType, serialisation: Serialisation): Wire {
  switch (body.kind) {
    case 'json':
      return json;
    case 'object':
      if (type.kind === 'unknown') return unknown;
      if (type.kind === 'known' && type.type === 'form' && serialisation.encodesObjectUnderFormHeader === true) {
        return { encoding: 'form', fault: null };
      }
      if (type.kind === 'known' && type.type === 'multipart') return { encoding: 'multipart', fault: 'multipart-body' };
      return serialisation.object === 'json' ? json : { encoding: 'text', fault: 'text-body' };
    case 'form':
      return formUnder(type, body.isInstance || serialisation.stringDefaultsToForm === true);
    case 'multipart':
      return { encoding: 'multipart', fault: 'multipart-body' };
    case 'text':
      if (isJsonText(body)) return json;
      return isFormText(body) ? formUnder(type, serialisation.stringDefaultsToForm === true) : unknown;
    case 'primitive':
      return none;
    default:
      return unknown;
  }
}

/** What reaches the server; branches that disagree make it unknown. */
export function encode(body: Value | null, type: ContentType, serialisation: Serialisation): Wire {
  if (body === null) return none;
  const wires = alternativesOf(body).map(one => encodeOne(one, type, serialisation));
  const sent = wires.filter(wire => wire !== none);
  const [first] = sent;
  if (first === undefined) return none;
  return sent.every(wire => wire.encoding === first.encoding && wire.fault === first.fault) ? first : unknown;
}
