import type { Damage, Fault, WireEncoding } from '../types.js';
import { constantOf } from '../values/text.js';
import type { TextValue, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import type { ContentType } from './content-type.js';

/** What a body is by the time it reaches the server. */
export interface Wire {
  readonly encoding: WireEncoding;
  readonly fault: Fault | null;
  readonly damage?: Damage;
  /** JSON that travels under a form header. */
  readonly isLabelledAsForm?: true;
  /** Multipart whose header tells its boundary: whoever reads multipart at all can read it. */
  readonly isReadable?: true;
}

/** How a client treats what it is given; what a row leaves out, it does as the fetch standard says. */
export interface Serialisation {
  /** An object that isn't a URLSearchParams or FormData; `unknown`: only a JSON header tells. */
  readonly object: 'json' | 'text' | 'form' | 'unknown';
  /** What becomes of anything that stands there, e.g. of what got finds under `json`. */
  readonly everything?: 'json' | 'form' | 'multipart';
  /** Under a form header `everything` doesn't hold for texts (request's `json: true`). */
  readonly keepsTextUnderFormHeader?: boolean;
  /** An object under a JSON header is JSON, whatever it is without one. */
  readonly encodesObjectUnderJsonHeader?: boolean;
  /** A URLSearchParams instance is serialised like any other object, to `{}`; or only where no header says form. */
  readonly instanceIsObject?: boolean | 'unless-form-header';
  /** A URLSearchParams instance goes out as nothing under the bare form type, without parameters (n8n). */
  readonly losesInstanceUnderFormHeader?: boolean;
  /** A URLSearchParams instance goes out as a form that is labelled as JSON (Angular). */
  readonly labelsInstanceAsJson?: boolean;
  /** A URLSearchParams instance goes out as a form, whatever header the caller gives (RTK Query). */
  readonly instanceOverridesHeader?: boolean;
  /** An object goes out under a JSON header, over any header that the caller gives (redaxios). */
  readonly labelsObjectAsJson?: boolean;
  /** The client names the form type itself, over any header that the caller gives. */
  readonly overridesHeader?: boolean;
  /** An object under a form header is form-encoded by the client; or only under the bare type, without parameters. */
  readonly encodesObjectUnderFormHeader?: boolean | 'bare';
  /** A string without a Content-Type travels under a form header. */
  readonly stringDefaultsToForm?: boolean;
  /** A string without a Content-Type travels under a JSON header (ofetch). */
  readonly stringDefaultsToJson?: boolean;
  /** The value isn't the body but names its encoding, `json` or `form`, which is a form without it (simple-oauth2). */
  readonly isByName?: boolean;
  /** A string under a JSON header is sent as a JSON string, in quotes. */
  readonly quotesStringUnderJsonHeader?: boolean;
  /** An object under a multipart header is sent as multipart by the client. */
  readonly encodesObjectUnderMultipartHeader?: boolean;
  /** A FormData under a JSON header is turned into JSON by the client. */
  readonly stringifiesFormDataUnderJsonHeader?: boolean;
  /** A FormData goes out under a header with its boundary, over any that the caller gives (axios). */
  readonly labelsFormData?: boolean;
}

const unknown: Wire = { encoding: 'unknown', fault: null };
const none: Wire = { encoding: 'query', fault: null };
const json: Wire = { encoding: 'json', fault: 'json-body' };
const form: Wire = { encoding: 'form', fault: null };
const multipart: Wire = { encoding: 'multipart', fault: 'multipart-body' };
const parts: Wire = { ...multipart, isReadable: true };
const text: Wire = { encoding: 'text', fault: 'text-body' };

/** A form-urlencoded body under some Content-Type: servers choose their parser by that. */
function formUnder(type: ContentType, isInstance: boolean, serialisation: Serialisation): Wire {
  if (type.kind === 'unknown') return unknown;
  if (type.kind === 'absent') {
    if (isInstance || serialisation.stringDefaultsToForm === true) return form;
    return serialisation.stringDefaultsToJson === true ? { encoding: 'form', fault: 'json-header' } : text;
  }
  switch (type.type) {
    case 'form':
      return form;
    case 'json':
      return !isInstance && serialisation.quotesStringUnderJsonHeader === true
        ? { encoding: 'json', fault: 'json-header', damage: 'quoted-text' }
        : { encoding: 'form', fault: 'json-header' };
    case 'multipart':
      return multipart;
    default:
      return text;
  }
}

/** The form type without parameters, for which some clients look exactly. */
function isBareForm(type: ContentType): boolean {
  return type.kind === 'known' && type.type === 'form' && !type.hasParameters;
}

function objectUnder(type: ContentType, serialisation: Serialisation): Wire {
  if (serialisation.object === 'text') return { ...text, damage: 'object-text' };
  if (type.kind === 'unknown') return unknown;
  const media = type.kind === 'known' ? type.type : 'other';
  if (serialisation.object === 'unknown') return media === 'json' ? json : unknown;
  if (serialisation.object === 'form')
    return media === 'json' && serialisation.encodesObjectUnderJsonHeader === true
      ? json
      : formUnder(type, true, serialisation);
  const { encodesObjectUnderFormHeader: encodes = false } = serialisation;
  if (media === 'form' && encodes !== false) {
    return encodes === true || isBareForm(type) ? form : json;
  }
  return media === 'multipart' && serialisation.encodesObjectUnderMultipartHeader === true ? parts : json;
}

/** A FormData under some Content-Type; where that has parameters, one of them is the boundary. */
function partsUnder(type: ContentType, serialisation: Serialisation): Wire {
  if (type.kind !== 'known') return parts;
  if (type.type === 'json' && serialisation.stringifiesFormDataUnderJsonHeader === true) return json;
  const isLabelled = serialisation.labelsFormData === true || (type.type === 'multipart' && type.hasParameters);
  return isLabelled ? parts : multipart;
}

/** JSON that was written out as text. */
export function isJsonText({ parts: [first] }: TextValue): boolean {
  return typeof first === 'string' && /^\s*\{\s*"/u.test(first);
}

/** A form that was written out as text. */
export function isFormText({ parts: [first] }: TextValue): boolean {
  return typeof first === 'string' && /^[\w.~%-]+=/u.test(first);
}

/** Whether a URLSearchParams instance ends as any other object. */
function isSerialised(type: ContentType, { instanceIsObject = false }: Serialisation): boolean {
  if (instanceIsObject !== 'unless-form-header') return instanceIsObject;
  return type.kind !== 'known' || type.type !== 'form';
}

/** Whether what stands where everything becomes JSON may be a text that stays as it is. */
function mayKeepText(body: Value, type: ContentType, { keepsTextUnderFormHeader }: Serialisation): boolean {
  if (keepsTextUnderFormHeader !== true || body.kind === 'object') return false;
  return type.kind === 'unknown' || (type.kind === 'known' && type.type === 'form');
}

/** What the name of an encoding says. */
function encodeByName(name: Value): Wire {
  const text = constantOf(name);
  if (text === 'json') return json;
  return text === 'form' || name.kind === 'primitive' ? form : unknown;
}

/** What a client that works like `serialisation` puts on the wire for one value. */
function encodeOne(body: Value, given: ContentType, serialisation: Serialisation): Wire {
  if (serialisation.isByName === true) return encodeByName(body);
  const type: ContentType = serialisation.overridesHeader === true ? { kind: 'absent' } : given;
  switch (body.kind === 'primitive' ? undefined : serialisation.everything) {
    case 'json':
      if (mayKeepText(body, type, serialisation)) break;
      return json;
    case 'form':
      // A text is sent as it is.
      return body.kind === 'json' ? json : formUnder(type, true, serialisation);
    case 'multipart':
      return parts;
    case undefined:
  }
  switch (body.kind) {
    case 'json':
      return json;
    case 'object':
      return objectUnder(type, serialisation);
    case 'form':
      if (body.isInstance && isSerialised(type, serialisation))
        return serialisation.object === 'json' && type.kind !== 'unknown' ? json : unknown;
      if (body.isInstance && body.isHttpParams !== true && type.kind === 'absent' && serialisation.labelsInstanceAsJson)
        return { encoding: 'form', fault: 'json-header' };
      if (body.isInstance && serialisation.instanceOverridesHeader === true) return form;
      if (body.isInstance && serialisation.losesInstanceUnderFormHeader === true && isBareForm(type)) return unknown;
      return formUnder(type, body.isInstance, serialisation);
    case 'multipart':
      return partsUnder(type, serialisation);
    case 'text':
      if (isJsonText(body)) return json;
      return isFormText(body) ? formUnder(type, false, serialisation) : unknown;
    case 'primitive':
      return none;
    default:
      return unknown;
  }
}

/** Whether a form header stands above what isn't a form: the caller's, or the one that the client gives to texts. */
function isLabelledAsForm(body: Value, type: ContentType, { stringDefaultsToForm }: Serialisation): boolean {
  if (type.kind === 'known') return type.type === 'form';
  return (
    type.kind === 'absent' &&
    stringDefaultsToForm === true &&
    alternativesOf(body).every(({ kind }) => kind !== 'object')
  );
}

/** Whether the same reaches the server, as far as that counts. */
export function isSame(wire: Wire, other: Wire): boolean {
  return wire.encoding === other.encoding && wire.fault === other.fault && wire.isReadable === other.isReadable;
}

/** What reaches the server; branches that disagree make it unknown. */
export function encode(body: Value | null, type: ContentType, serialisation: Serialisation): Wire {
  if (body === null) return serialisation.isByName === true ? form : none;
  const wires = alternativesOf(body).map(one => encodeOne(one, type, serialisation));
  const sent = wires.filter(wire => wire !== none);
  const [first] = sent;
  if (first === undefined) return none;
  if (!sent.every(wire => isSame(wire, first))) return unknown;
  return first.fault === 'json-body' && isLabelledAsForm(body, type, serialisation)
    ? { ...first, isLabelledAsForm: true }
    : first;
}
