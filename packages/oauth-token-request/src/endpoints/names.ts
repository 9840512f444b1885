// What an address is called: `tokenUrl`, `TOKEN_URI`, `token_endpoint`, simple-oauth2's `tokenPath`.
const LOCATION = '(?:url|uri|endpoint|path)';

/** The spelling of RFC 8414 §2 (`token_endpoint`) and those of common code, with any prefix, squeezed. */
const TOKEN_ENDPOINT = new RegExp(`(?:tokens?${LOCATION}|refresh${LOCATION})${LOCATION}?$`, 'u');

/** Other endpoints, and other things that are called a token; `requestToken` belongs to OAuth 1.0. */
const OTHER_THING =
  /csrf|xsrf|revo(?:ke|cation)|introspect|userinfo|tokeninfo|regist|verif|validat|requesttoken|reset|invit|push/u;

const OTHER_ENDPOINT = new RegExp(
  `(?:userinfo|regist(?:er|ration)|introspect(?:ion)?|revo(?:ke|cation)|endsession|logout|jwks)(?:token)?${LOCATION}+$`,
  'u',
);

/** Members that only change how a value is looked at. */
const VIEWS: ReadonlySet<string> = new Set(['toString', 'href', 'value', 'trim', 'default', 'current', 'get']);

/** The last name on the way to a value that says what the value is; `null` if there is none. */
export function meaningfulName(names: readonly string[]): string | null {
  return names.findLast(name => !VIEWS.has(name)) ?? null;
}

/** Whether the names on the way to an unknown URL say that it is a token endpoint, e.g. `['env', 'TOKEN_URL']`. */
export function isTokenEndpointName(names: readonly string[]): boolean {
  const { name, owner } = lastNames(names);
  const isMember = name === 'token' && /(?:urls?|uris?|endpoints?)$/u.test(owner);
  const spelling = isLocation(name) ? owner + name : name;
  return isMember || (TOKEN_ENDPOINT.test(spelling) && !OTHER_THING.test(spelling));
}

/** Whether the names on the way to an unknown URL say that it is another endpoint, e.g. `['userinfo_endpoint']`. */
export function isOtherEndpointName(names: readonly string[]): boolean {
  const { name, owner } = lastNames(names);
  return OTHER_ENDPOINT.test(isLocation(name) ? owner + name : name);
}

function lastNames(names: readonly string[]): { name: string; owner: string } {
  const meaningful = names.filter(name => !VIEWS.has(name));
  return { name: squeeze(meaningful.at(-1)), owner: squeeze(meaningful.at(-2)) };
}

function isLocation(name: string): boolean {
  return name === 'url' || name === 'uri' || name === 'endpoint' || name === 'path';
}

/** To lower case without `_` and `-`, so that `TOKEN_URL` and `tokenUrl` are one. */
function squeeze(name = ''): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}
