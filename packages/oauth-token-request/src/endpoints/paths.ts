import { HOLE, type ParsedUrl } from './url.js';

/**
 * How the paths of token endpoints end. `{…}` stands for one segment, `{version}` for one such as `v1` or `v2.0`.
 * Matched without regard to case: servers that take `/OAuth/Token` exist.
 */
export const TOKEN_TAILS: readonly string[] = [
  '/oauth/token',
  '/oauth/tokens',
  '/oauth/access_token',
  '/oauth/accessToken',
  '/oauth/oauth-token',
  '/oauth/token-request',
  '/oauth/{version}/token',
  '/oauth/{version}/accessToken',
  '/oauth2/token',
  '/oauth2/tokens',
  '/oauth2/access',
  '/oauth2/access_token',
  '/oauth2/accessToken',
  '/oauth2/{version}/token',
  '/oauth2/{authorizationServer}/{version}/token',
  '/oauth2/{version}/tokens/bearer',
  '/ccx/oauth2/{tenant}/token',
  '/protocol/openid-connect/token',
  '/realms/{realm}/access_token',
  '/connect/token',
  '/oidc/token',
  '/auth/token',
  '/auth/o2/token',
  '/auth/eagle/token',
  '/authorization/token',
  '/as/token',
  '/as/token.oauth2',
  '/o/token',
  '/ims/token/{version}',
  '/api/{version}/access_token',
  '/tokens/bearer',
  '/oauth_token',
  '/oauth_token.do',
  '/oauth20_token.srf',
  '/oauth.access',
  '/oauth.v2.access',
];

/** Paths that end like a token endpoint's but take JSON, or aren't OAuth at all; `*` stands for part of a segment. */
const LOOK_ALIKE_TAILS: readonly string[] = ['/v1.0/oauth2/*accessToken'];

/** A segment below which nothing is an OAuth form endpoint: Feishu's open API takes JSON. */
const LOOK_ALIKE_SEGMENTS: ReadonlySet<string> = new Set(['open-apis']);

const VERSION = /^v?\d+(?:\.\d+)*$/u;

const splitTail = (tail: string): string[] => tail.toLowerCase().slice(1).split('/');
const TAILS = TOKEN_TAILS.map(splitTail);
const LOOK_ALIKES = LOOK_ALIKE_TAILS.map(splitTail);

/** Whether the path is one of the common paths of token endpoints, as far as it is known. */
export function isTokenPath(url: ParsedUrl): boolean {
  const segments = url.segments.map(segment => segment.toLowerCase());
  const last = segments.at(-1);
  if (last === undefined || last.includes(HOLE)) return false;
  if (segments.some(segment => LOOK_ALIKE_SEGMENTS.has(segment))) return false;
  if (LOOK_ALIKES.some(tail => hasTail(segments, tail))) return false;
  // A bare `/token`: nothing stands before it but what is unknown or a version.
  if (last === 'token' && segments.slice(0, -1).every(segment => isHole(segment) || VERSION.test(segment))) return true;
  return TAILS.some(tail => hasTail(segments, tail));
}

function hasTail(segments: readonly string[], tail: readonly string[]): boolean {
  return (
    segments.length >= tail.length &&
    tail.every((expected, index) => isSegment(segments.at(index - tail.length) ?? '', expected))
  );
}

function isSegment(segment: string, expected: string): boolean {
  if (expected === '{version}') return VERSION.test(segment) || isHole(segment);
  if (expected.startsWith('{')) return true;
  if (expected.startsWith('*')) return segment.endsWith(expected.slice(1));
  return segment === expected;
}

function isHole(segment: string): boolean {
  return segment.replaceAll(HOLE, '') === '';
}
