import { KINDS } from './endpoints/kinds.js';
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
  'multipart-body': 'A multipart body is sent',
  'text-body': 'Plain text is sent',
};

const ADVICE: Readonly<Record<Fault, string>> = {
  'json-body': `Send the parameters as URLSearchParams with Content-Type ${FORM}`,
  'json-header': `Send it with Content-Type ${FORM}`,
  'multipart-body': `Send the parameters as URLSearchParams with Content-Type ${FORM}`,
  'text-body': `Send the parameters as URLSearchParams with Content-Type ${FORM}`,
};

/** The one SDK that was seen to send a form by itself. */
const ENCODING_SDK = 'purecloud-platform-client-v2';

/** The words in which both hosts report a request. */
export function explain(request: TokenRequest): Explanation {
  return { what: what(request), why: why(request), advice: `${advice(request)}.` };
}

function what({ endpoint, fault, wire, certainty }: TokenRequest): string {
  const { label } = KINDS[endpoint.kind];
  const sent = fault === null ? (wire === 'form' ? 'A form is sent' : 'A request is sent') : SENT[fault];
  const target = endpoint.provider === null ? `an OAuth ${label}` : `the ${label} of ${endpoint.provider.name}`;
  const url = endpoint.url === null ? '' : ` (${shorten(endpoint.url)})`;
  return `${sent} to ${certainty === 'possible' ? `what may be ${target}` : target}${url}`;
}

function why({ endpoint, certainty, evidence, fault }: TokenRequest): string {
  const isConfigured = evidence.some(({ signal }) => signal === 'settings');
  if (certainty === 'json-required')
    return isConfigured ? 'your settings say that it takes JSON' : 'it takes JSON only';
  const section = `${endpoint.rfc} asks for ${FORM}`;
  if (isConfigured) {
    return certainty === 'json-accepted'
      ? `${section}, though your settings say that it takes JSON too`
      : `${section}, and your settings say that it takes a form`;
  }
  // What is known of JSON bodies says nothing of others.
  if (endpoint.provider === null || fault !== 'json-body') return section;
  return certainty === 'json-accepted'
    ? `${section}, though ${acceptance(endpoint.provider)}`
    : `${section}, and ${behaviour(endpoint.provider)}`;
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

function advice({ endpoint, certainty, fault, repair }: TokenRequest): string {
  if (fault === null || certainty === 'json-required') return 'Leave it as it is';
  if (repair?.kind === 'manual') {
    return `This can't be rewritten automatically: ${repair.help.trim().replace(/\.$/u, '')}`;
  }
  return ADVICE[fault] + sdkAdvice(endpoint.provider?.sdk);
}

function sdkAdvice(sdk: string | undefined): string {
  if (sdk === undefined) return '';
  return sdk === ENCODING_SDK ? `, or call its SDK ${sdk}, which encodes by itself` : `, or use its SDK ${sdk}`;
}

/** Keeps the ends of a URL: whose it is and which endpoint. */
function shorten(url: string): string {
  if (url.length <= LONGEST_URL) return url;
  const head = Math.ceil((LONGEST_URL - 1) / 2);
  return `${url.slice(0, head)}…${url.slice(head + 1 - LONGEST_URL)}`;
}
