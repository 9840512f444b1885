import type { EndpointKind, Evidence } from '../types.js';
import type { UrlSignal } from './judge.js';
import { KINDS } from './kinds.js';
import { kindOfName, meaningfulName } from './names.js';
import { readParameters, readParametersFor, type ParameterSignal, type RequestParameters } from './parameters.js';
import { kindOfPath, speaksOfTokens } from './paths.js';
import { HOLE, type ParsedUrl } from './url.js';

/** What a URL and the parameters say together to someone who knows neither the URL's owner nor the settings. */
export interface Guess {
  readonly kind: EndpointKind;
  readonly url: UrlSignal;
  readonly signal: ParameterSignal;
  /** What the URL says for it. */
  readonly evidence: Evidence | null;
}

/** What a URL says by itself. */
interface Shape {
  readonly kind: EndpointKind | null;
  /** It says neither what it is nor what it isn't. */
  readonly isUnreadable: boolean;
  readonly evidence: Evidence | null;
}

/** Guesses the kind of endpoint that a request goes to; the URL comes first, unless the body is that of a JSON API. */
export function guessKind(url: ParsedUrl | null, parameters: RequestParameters): Guess {
  const shape = shapeOf(url);
  const byBody = readParameters(parameters);
  if (shape.kind !== null && KINDS[byBody.kind].body === 'form') {
    const signal = asWhole(readParametersFor(shape.kind, parameters), url, parameters);
    if (shape.kind === 'token' || signal.strength !== 'none') {
      return { kind: shape.kind, url: 'endpoint', signal, evidence: shape.evidence };
    }
  }
  const says = url !== null && speaksOfTokens(url) ? 'tokens' : 'other';
  return { ...byBody, url: shape.isUnreadable ? 'unreadable' : says, evidence: null };
}

function shapeOf(url: ParsedUrl | null): Shape {
  if (url === null) return { kind: null, isUnreadable: false, evidence: null };
  const { tailNames } = url;
  if (tailNames !== null) {
    const kind = kindOfName(tailNames);
    if (kind === null || kind === 'elsewhere') return { kind: null, isUnreadable: kind === null, evidence: null };
    return { kind, isUnreadable: false, evidence: { signal: 'name', detail: meaningfulName(tailNames) ?? '' } };
  }
  const kind = kindOfPath(url);
  if (kind !== null) return { kind, isUnreadable: false, evidence: { signal: 'path', detail: pathTail(url) } };
  return { kind: null, isUnreadable: url.host === null && url.segments.length === 0, evidence: null };
}

/** The words of paths by which people say that they speak of OAuth 2.0; servers of one's own that take JSON have `/oauth`. */
const OAUTH = /^(?:oauth2|oidc|openid-connect)$/iu;

/**
 * The parameters that a specification asks for at least, and no others, speak for the endpoint of a written-out host that
 * its path says is one of OAuth: `{ token }` at `/oauth2/revoke`.
 */
function asWhole(signal: ParameterSignal, url: ParsedUrl | null, parameters: RequestParameters): ParameterSignal {
  const isWhole = signal.strength === 'inconclusive' && parameters?.isOpen === false && parameters.names.size > 0;
  const isNamed = (url?.host ?? null) !== null && url?.segments.some(segment => OAUTH.test(segment)) === true;
  return isWhole && isNamed ? { ...signal, strength: 'supporting' } : signal;
}

/** The path from the last hole on. */
function pathTail(url: ParsedUrl): string {
  const start = url.segments.findLastIndex(segment => segment.includes(HOLE)) + 1;
  return `/${url.segments.slice(start).join('/')}`;
}
