import type { EndpointKind } from '../types.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './kinds.js';

// What an address is called: `tokenUrl`, `TOKEN_URI`, `token_endpoint`, simple-oauth2's `tokenPath`.
const LOCATION = '(?:url|uri|endpoint|path)';

/** The spelling of the server's metadata (`token_endpoint`) and those of common code, with any prefix, squeezed. */
const SPELLINGS: readonly (readonly [EndpointKind, RegExp])[] = KINDS_BY_PRECEDENCE.map(kind => [
  kind,
  new RegExp(`(?:${KINDS[kind].name.replaceAll('_', '')})(?:token)?${LOCATION}${LOCATION}?$`, 'u'),
]);

/** Other things that are called a token; `requestToken` belongs to OAuth 1.0. */
const OTHER_TOKEN =
  /csrf|xsrf|revo(?:ke|cation)|introspect|userinfo|tokeninfo|regist|verif|validat|requesttoken|reset|invit|push/u;

const OTHER_ENDPOINT = new RegExp(`(?:userinfo|endsession|logout|jwks|authori[sz](?:e|ation))${LOCATION}+$`, 'u');

/** Members that only change how a value is looked at. */
const VIEWS: ReadonlySet<string> = new Set(['toString', 'href', 'value', 'trim', 'default', 'current', 'get']);

/** The last name on the way to a value that says what the value is; `null` if there is none. */
export function meaningfulName(names: readonly string[]): string | null {
  return names.findLast(name => !VIEWS.has(name)) ?? null;
}

/**
 * Which kind of endpoint the names on the way to an unknown URL speak of, e.g. `['env', 'TOKEN_URL']`.
 * @returns `elsewhere` if it is an endpoint that no request of OAuth with a body goes to, `null` if they don't say
 */
export function kindOfName(names: readonly string[]): EndpointKind | 'elsewhere' | null {
  const spelling = spellingOf(names);
  const kind = SPELLINGS.find(([, pattern]) => pattern.test(spelling))?.[0] ?? null;
  if (kind === 'token' && OTHER_TOKEN.test(spelling)) return null;
  return kind ?? (OTHER_ENDPOINT.test(spelling) ? 'elsewhere' : null);
}

/** The last name with what belongs to it: `revocation.url` and `endpoints.revocation` are `revocationurl`. */
function spellingOf(names: readonly string[]): string {
  const meaningful = names.filter(name => !VIEWS.has(name));
  const name = squeeze(meaningful.at(-1));
  const owner = squeeze(meaningful.at(-2));
  if (isLocation(name)) return owner + name;
  // `tokens` and `refresh` beside URLs may be a project's own.
  const isMember = /(?:urls?|uris?|endpoints?)$/u.test(owner) && name !== 'tokens' && name !== 'refresh';
  return isMember ? `${name}url` : name;
}

function isLocation(name: string): boolean {
  return name === 'url' || name === 'uri' || name === 'endpoint' || name === 'path';
}

/** To lower case without `_` and `-`, so that `TOKEN_URL` and `tokenUrl` are one. */
function squeeze(name = ''): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}

/** `mercadoPagoTokenURL2` is `mercado`, `pago`, `token`, `url2`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/gu, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter(word => word !== '');
}
