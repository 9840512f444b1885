import type { EndpointKind } from '../types.js';
import { isExtensionGrant, KINDS_BY_PRECEDENCE, KINDS } from './kinds.js';

/** What is known of the parameters in a request body; `null` if the body can't be read at all. */
export type RequestParameters = {
  /** Each parameter's constant text, `null` if its value is unknown. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Whether there may be more parameters. */
  readonly isOpen: boolean;
  /** The names on the way to the client's credentials: `['process', 'env', 'ACME_CLIENT_ID']`. */
  readonly credentials?: readonly string[];
} | null;

/** `inconclusive`: they can't be read, or too many requests hold them. */
export type ParameterStrength = 'unmistakable' | 'supporting' | 'inconclusive' | 'none';

export interface ParameterSignal {
  readonly strength: ParameterStrength;
  /** The value of `grant_type`, if it is constant. */
  readonly grantType: string | null;
  /** What was seen, e.g. `grant_type=client_credentials`; never the value of another parameter. */
  readonly detail: string | null;
}

/** Grant types of RFC 6749, and those of vendors that aren't URIs: Zoom, Square, NICE CXone. */
const GRANT_TYPES: ReadonlySet<string> = new Set([
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'password',
  'account_credentials',
  'migration_token',
  'token-exchange',
]);

/** Parameters of a token request that mean little elsewhere, so that one of them and another speak for OAuth. */
const TELLING: ReadonlySet<string> = new Set([
  'code',
  'refresh_token',
  'client_secret',
  'code_verifier',
  'device_code',
  'assertion',
  'subject_token',
]);

/** Parameters that many requests of OAuth share. */
const SHARED: ReadonlySet<string> = new Set([
  'client_id',
  'client_assertion',
  'client_assertion_type',
  'redirect_uri',
  'scope',
  'audience',
  'resource',
]);

/** What a request that names it can't do without: what its grant is, who asks, and with what (RFC 6749 §4). */
const NEEDED: ReadonlySet<string> = new Set([
  ...['grant_type', 'code', 'refresh_token', 'username', 'password'],
  ...['client_id', 'client_assertion', 'client_assertion_type'],
  ...['device_code', 'assertion', 'subject_token', 'subject_token_type', 'auth_req_id', 'ticket'],
]);

/** Parameters of which a request needs one: `login_hint` or another hint, `response_type` or `request`. */
const ALTERNATIVES = KINDS_BY_PRECEDENCE.flatMap(kind => KINDS[kind].parameters.needs)
  .map(group => group.filter(name => !SHARED.has(name) && !NEEDED.has(name)))
  .filter(group => group.length > 0);

/** What says of which kind a request is, whatever else it has. */
const DECIDING: readonly string[] = ['grant_type', 'response_type'];

/**
 * What some clients have and others haven't: public ones have no secret (RFC 6749 §2.1), and the other two only repeat or
 * prove what was sent to the authorization endpoint (RFC 6749 §4.1.3, RFC 7636 §4.5).
 */
const OWN_TO_CLIENTS: ReadonlySet<string> = new Set(['client_secret', 'redirect_uri', 'code_verifier']);

/** Whether nothing beside a parameter does for it. */
function isOnlyOne(name: string, beside: readonly string[]): boolean {
  const others = beside.filter(one => one !== name);
  if (others.some(one => DECIDING.includes(one))) return false;
  return ALTERNATIVES.some(group => group.includes(name) && !others.some(one => group.includes(one)));
}

/**
 * Whether a request that names a parameter can do without it.
 * @param grantType the request's, `null` if it isn't known
 * @param beside the names of the parameters that it has
 */
export function needFor(
  name: string,
  grantType: string | null,
  beside: readonly string[] = [],
): 'always' | 'of some clients' | 'never' {
  // Only confidential clients may use it: RFC 6749 §4.4.
  const isConfidential = name === 'client_secret' && grantType === 'client_credentials';
  if (NEEDED.has(name) || isConfidential || isOnlyOne(name, beside)) return 'always';
  return OWN_TO_CLIENTS.has(name) ? 'of some clients' : 'never';
}

/** Parameters that, beside a `grant_type` of whatever value, make a token request. */
const COMPANIONS: ReadonlySet<string> = new Set([
  ...TELLING,
  'client_id',
  'client_assertion',
  'auth_req_id',
  'ticket',
  'pre-authorized_code',
]);

/** Whether a name is hardly used outside OAuth: `code`, `scope`, `audience` and `resource` are common words. */
function isDistinctive(name: string): boolean {
  return name.includes('_') || name === 'assertion';
}

/** Parameters of requests that take a form, other than token requests. */
const OF_OTHER_KINDS = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form').flatMap(kind => {
  const { needs, telling, supporting } = KINDS[kind].parameters;
  return [...needs.flat(), ...telling, ...supporting];
});

/** Parameters that may be a list: RFC 6749 §3.3, RFC 8693 §2.1, RFC 8707 §2, OpenID Connect Core 1.0 §3.1.2.1. */
const LISTS: ReadonlySet<string> = new Set(['scope', 'audience', 'resource', 'prompt', 'acr_values', 'ui_locales']);

/** Further parameters of OAuth and OpenID Connect that are one text or number. */
const SINGLE: readonly string[] = [
  ...['state', 'nonce', 'max_age', 'user_code', 'dpop_jkt', 'request_uri', 'code_challenge_method', 'tx_code'],
  ...['actor_token', 'actor_token_type', 'requested_token_type'],
];

const TEXTS: ReadonlySet<string> = new Set(
  [...NEEDED, ...ALTERNATIVES.flat(), ...COMPANIONS, ...OF_OTHER_KINDS, ...SINGLE].filter(name => !LISTS.has(name)),
);

/** Whether OAuth defines a parameter as one text, so that no list is given for it. */
export const isOneText = (name: string): boolean => TEXTS.has(name);

/** Names of which a file must hold one for its parameters to count. */
export const DISTINCTIVE_PARAMETERS: readonly string[] = [
  ...new Set(['grant_type', ...[...TELLING, ...SHARED, ...OF_OTHER_KINDS].filter(isDistinctive)]),
];

/** Parameters of token requests, and those of them that tell. */
export const TOKEN_PARAMETERS = { all: [...TELLING, ...SHARED], telling: TELLING } as const;

/** Names of APIs that resemble OAuth and take JSON. */
const CAMEL_CASE: readonly string[] = ['grantType', 'clientId', 'clientSecret', 'refreshToken'];

/** Credentials of APIs that name their grant as OAuth does and the client in words of their own (Kiwoom, KIS, Fyers, Setu). */
const OWN_CREDENTIALS =
  /^(?:(?:app|application|api|access|secret|consumer)_?(?:id|key|secret)(?:_?hash)?|client(?:id|secret))$/iu;

/** How clearly the parameters of a request speak for an endpoint of the kind that its URL speaks for. */
export function readParametersFor(kind: EndpointKind, parameters: RequestParameters): ParameterSignal {
  const ofToken = readTokenParameters(parameters);
  if (kind === 'token' || parameters === null) return ofToken;
  const { names, isOpen } = parameters;
  const { grantType } = ofToken;
  if (!meetsNeeds(kind, names)) {
    // A grant type doesn't turn what reads JSON into something else.
    if (KINDS[kind].body === 'json') return ofToken;
    return { strength: isOpen && !isCamelCase(names) ? 'inconclusive' : 'none', grantType, detail: null };
  }
  const { needs, telling, supporting } = KINDS[kind].parameters;
  const detail = namesAmong(names, [...needs.flat(), ...telling, ...supporting]).join(', ');
  if (namesAmong(names, telling).length > 0) return { strength: 'unmistakable', grantType, detail };
  return { strength: namesAmong(names, supporting).length > 0 ? 'supporting' : 'inconclusive', grantType, detail };
}

/**
 * Which kind of endpoint the parameters of a request speak for where its URL speaks for none, and how clearly.
 * Those of other requests than token requests occur in other APIs too, so that they are no more than `supporting`.
 */
export function readParameters(parameters: RequestParameters): { kind: EndpointKind; signal: ParameterSignal } {
  const kind = parameters && KINDS_BY_PRECEDENCE.find(each => isTelling(each, parameters.names));
  if (!kind) return { kind: 'token', signal: readTokenParameters(parameters) };
  return { kind, signal: { ...readParametersFor(kind, parameters), strength: 'supporting' } };
}

function isTelling(kind: EndpointKind, names: ReadonlyMap<string, unknown>): boolean {
  const { body, parameters } = KINDS[kind];
  if (names.has('grant_type') && body === 'form') return false;
  return meetsNeeds(kind, names) && namesAmong(names, parameters.telling).length > 0;
}

function meetsNeeds(kind: EndpointKind, names: ReadonlyMap<string, unknown>): boolean {
  return KINDS[kind].parameters.needs.every(group => namesAmong(names, group).length > 0);
}

/** How clearly the parameters of a request speak for a token request (RFC 6749 §4 and its extensions). */
function readTokenParameters(parameters: RequestParameters): ParameterSignal {
  if (parameters === null) return { strength: 'inconclusive', grantType: null, detail: null };
  const { names, isOpen } = parameters;
  if (names.has('grant_type')) return readGrantType(names);
  const oauth = [...names.keys()].filter(name => TELLING.has(name) || SHARED.has(name));
  if (oauth.length >= 2 && oauth.some(name => TELLING.has(name)) && oauth.some(isDistinctive)) {
    return { strength: 'supporting', grantType: null, detail: oauth.join(', ') };
  }
  return { strength: isOpen && !isCamelCase(names) ? 'inconclusive' : 'none', grantType: null, detail: null };
}

function isCamelCase(names: ReadonlyMap<string, unknown>): boolean {
  return CAMEL_CASE.some(name => names.has(name));
}

function namesAmong(names: ReadonlyMap<string, unknown>, known: readonly string[]): string[] {
  return [...names.keys()].filter(name => known.includes(name));
}

/** Whether the client gives its credentials, but not as RFC 6749 §2.3.1 has it. */
function hasOwnCredentials(names: ReadonlyMap<string, unknown>): boolean {
  return !names.has('client_id') && [...names.keys()].some(name => OWN_CREDENTIALS.test(name));
}

function readGrantType(names: ReadonlyMap<string, string | null>): ParameterSignal {
  const grantType = names.get('grant_type') ?? null;
  if (hasOwnCredentials(names)) return { strength: 'inconclusive', grantType, detail: 'grant_type' };
  if (grantType !== null && (GRANT_TYPES.has(grantType) || isExtensionGrant(grantType))) {
    return { strength: 'unmistakable', grantType, detail: `grant_type=${grantType}` };
  }
  const companion =
    [...names.keys()].find(name => COMPANIONS.has(name)) ??
    (names.has('username') && names.has('password') ? 'username, password' : null);
  return companion === null
    ? { strength: 'supporting', grantType, detail: 'grant_type' }
    : { strength: 'unmistakable', grantType, detail: `grant_type, ${companion}` };
}
