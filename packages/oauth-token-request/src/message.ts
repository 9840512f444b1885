import { KINDS } from './endpoints/kinds.js';
import { sdkCallFor } from './sdks/find-sdk.js';
import type { EvidenceQuality, Fault, Provider, TokenRequest } from './types.js';

/**
 * Two sentences for a host to join as `${what}: ${why}. ${advice}`. `what` and `advice` begin with a capital, and only
 * `advice` ends with a full stop. No parameter's value is in them.
 */
export interface Explanation {
  /** What is wrong, e.g. `JSON is sent to the token endpoint of Spotify (https://accounts.spotify.com/api/token)`. */
  readonly what: string;
  /** Why it matters: the section that asks for a form, and what is known of the server. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
}

const FORM = 'application/x-www-form-urlencoded';
const LONGEST_URL = 80;

const SENT: Readonly<Record<Fault, string>> = {
  'json-body': 'JSON is sent',
  'json-header': 'A form is sent under a JSON Content-Type',
  'multipart-body': 'A multipart/form-data body is sent',
  'text-body': 'A form is sent without its Content-Type',
};

const PARAMETERS = `Send the parameters as URLSearchParams with Content-Type ${FORM}`;

const ADVICE: Readonly<Record<Fault, string>> = {
  'json-body': PARAMETERS,
  'json-header': `Send it with Content-Type ${FORM}`,
  'multipart-body': PARAMETERS,
  'text-body': `Send it with Content-Type ${FORM}`,
};

/** The words in which both hosts report a request. */
export function explain(request: TokenRequest): Explanation {
  return { what: what(request), why: why(request), advice: `${advice(request)}.` };
}

function what(request: TokenRequest): string {
  const { endpoint, certainty } = request;
  const { label } = KINDS[endpoint.kind];
  const target = endpoint.provider === null ? `an OAuth ${label}` : `the ${label} of ${endpoint.provider.name}`;
  const url = endpoint.url === null ? '' : ` (${shorten(endpoint.url)})`;
  return `${sent(request)} to ${certainty === 'possible' ? `what may be ${target}` : target}${url}`;
}

function sent({ fault, wire, damage, isLabelledAsForm }: TokenRequest): string {
  if (fault === null) return wire === 'form' ? 'A form is sent' : 'A request is sent';
  if (wire === 'unknown') return 'A body is sent under a JSON Content-Type';
  if (damage === 'object-text') return 'The text [object Object] is sent';
  return isLabelledAsForm === true ? 'JSON is sent under a form Content-Type' : SENT[fault];
}

function why(request: TokenRequest): string {
  const typed = request.evidence.filter(({ signal }) => signal === 'types').map(({ detail }) => detail);
  const reason = reasonOf(request);
  return typed.length === 0 ? reason : `${reason} (types tell that ${typed.join(', ')})`;
}

function reasonOf(request: TokenRequest): string {
  const { endpoint, certainty, evidence, fault } = request;
  const isConfigured = evidence.some(({ signal }) => signal === 'settings');
  if (certainty === 'json-required')
    return isConfigured ? 'your settings say that it takes JSON' : "it isn't known to take a form";
  const section = `${endpoint.rfc} asks for ${FORM}`;
  // What is known of JSON bodies says nothing of others.
  if (fault !== null && fault !== 'json-body') return `${section}, ${consequence(request)}`;
  if (isConfigured) {
    return certainty === 'json-accepted'
      ? `${section}, though your settings say that it takes JSON too`
      : `${section}, and your settings say that it takes a form`;
  }
  if (endpoint.provider === null || fault === null) return section;
  return certainty === 'json-accepted'
    ? `${section}, though ${acceptance(endpoint.provider)}`
    : `${section}, and ${behaviour(endpoint.provider)}`;
}

/** What a server makes of a body that is neither JSON nor a form. */
function consequence({ client, fault, damage, wire }: TokenRequest): string {
  if (damage === 'object-text') return `and ${client} turns a plain object into that text, so no parameter arrives`;
  if (fault === 'json-header' && wire !== 'unknown') {
    const refusal = 'a server that takes the body for JSON refuses it';
    return damage === 'quoted-text'
      ? `${client} puts a text in quotes under that header, and ${refusal}`
      : `and ${refusal}`;
  }
  return fault === 'multipart-body'
    ? 'and a server that reads nothing else finds no parameter in it'
    : 'and a server that goes by the header finds no parameter in the body';
}

function acceptance({ quality }: Provider): string {
  if (quality === 'user-report') return 'users report that it takes JSON too';
  return quality === 'inferred' ? 'it probably takes JSON too' : 'it takes JSON too';
}

/** What the server does, said no more firmly than the evidence allows. */
function behaviour({ json, quality, answer }: Provider): string {
  if (json !== 'rejected') return FORM_KNOWLEDGE[quality];
  const reaction = answer === undefined ? 'rejects JSON' : `answers ${answer} to JSON`;
  if (quality === 'user-report') return `users report that it ${reaction}`;
  return quality === 'inferred' ? `it probably ${reaction}` : `it ${reaction}`;
}

const FORM_KNOWLEDGE: Readonly<Record<EvidenceQuality, string>> = {
  'doc-statement': 'it documents only the form',
  'doc-example': 'its documentation shows only the form',
  maintainer: 'its maintainers say to send a form',
  'source-code': 'its own or widely used clients send a form',
  'user-report': 'users report that it takes a form',
  inferred: 'it probably takes a form only',
};

function advice(request: TokenRequest): string {
  const { certainty, damage, fault, repair } = request;
  if (fault === null || certainty === 'json-required') return 'Leave it as it is';
  if (repair?.kind === 'manual') return repair.help.trim().replace(/\.$/u, '');
  const sdk = sdkCallFor(request);
  return `${damage === 'object-text' ? PARAMETERS : ADVICE[fault]}${sdk === null ? '' : `, or let its SDK ${sdk.package} make the request`}`;
}

/** Keeps the ends of a URL: whose it is and which endpoint. */
function shorten(url: string): string {
  if (url.length <= LONGEST_URL) return url;
  const head = Math.ceil((LONGEST_URL - 1) / 2);
  return `${url.slice(0, head)}…${url.slice(head + 1 - LONGEST_URL)}`;
}
