import type { Endpoint, EndpointKind, Provider } from '../types.js';
import { wordsOf } from './names.js';
import { namesOwnServer } from './own-servers.js';
import type { RequestParameters } from './parameters.js';
import { compilePattern } from './pattern.js';
import { PROVIDERS } from './providers.js';
import type { ParsedUrl } from './url.js';

const isLenient = ({ json }: Provider): boolean => json === 'accepted' || json === 'required';

/** Names of more words than that call nobody. */
const MAX_WORDS = 4;

/** What a provider is called: by its row's id and name, and by the label of its domain where the id holds that. */
function namesOf({ id, name, url }: Provider): string[] {
  const domain = /^https:\/\/[^/]*?([\w-]+)\.[\w]+\//u.exec(url)?.[1] ?? '';
  const own = [id, name].map(text => wordsOf(text).join(''));
  return wordsOf(id).includes(domain) ? [...own, domain] : own;
}

/** Providers by kind and name, of the same name one that takes JSON; built when first asked. */
let byName: ReadonlyMap<string, Provider> | null = null;

const keyOf = (kind: EndpointKind, name: string): string => `${kind} ${name}`;

function index(): ReadonlyMap<string, Provider> {
  const found = new Map<string, Provider>();
  for (const row of PROVIDERS) {
    // What gives tokens without being a token endpoint of OAuth is called one all the same.
    const kinds: readonly EndpointKind[] = row.kind === 'other' ? ['other', 'token'] : [row.kind];
    for (const key of kinds.flatMap(kind => namesOf(row).map(name => keyOf(kind, name)))) {
      const known = found.get(key);
      if (!known || (isLenient(row) && !isLenient(known))) found.set(key, row);
    }
  }
  return found;
}

/**
 * The provider that the names on the way to an address, or to the client's credentials, speak of, if it takes JSON:
 * `process.env.NOTION_TOKEN_URL`. The names of providers are words too, so they count only as whole words.
 * @returns `null` if they name none
 */
export function namedProvider(kind: EndpointKind, names: readonly string[]): Provider | null {
  return names.flatMap(name => namedBy(kind, wordsOf(name))).find(isLenient) ?? null;
}

/**
 * Whether what is written around a request, or names on its way, speaks of one that takes JSON: a method of
 * `class Auth0Client`. The nearest name that speaks of anyone counts.
 * @param names nearest first
 */
export function isAmongLenient(kind: EndpointKind, names: readonly string[]): boolean {
  for (const words of names.map(wordsOf)) {
    if (namesOwnServer(words)) return true;
    const named = namedBy(kind, words);
    if (named.length > 0) return named.some(isLenient);
  }
  return false;
}

/** Whether names speak of any provider that is known. */
export const speakOfProvider = (kind: EndpointKind, names: readonly string[]): boolean =>
  names.some(name => namedBy(kind, wordsOf(name)).length > 0);

/**
 * Whether a form that isn't called one is read all the same, by the provider of an address or by the one that names on its
 * way speak of.
 */
export function isReadUnlabelled(
  { kind, provider }: Pick<Endpoint, 'kind' | 'provider'>,
  names: readonly string[],
): boolean {
  if (provider !== null) return provider.takesUnlabelled === true;
  return names.some(name => namedBy(kind, wordsOf(name)).some(({ takesUnlabelled }) => takesUnlabelled === true));
}

/** What the longest runs of words name: `AMAZON_COGNITO_URL` speaks of Amazon Cognito, not of Amazon. */
function namedBy(kind: EndpointKind, words: readonly string[]): Provider[] {
  const known = (byName ??= index());
  for (let length = Math.min(words.length, MAX_WORDS); length > 0; length -= 1) {
    const runs = words.map((_, start) => words.slice(start, start + length).join(''));
    const found = runs.flatMap(run => known.get(keyOf(kind, run)) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

/** The rows that say which parameters only their provider has. */
const OWNERS = PROVIDERS.filter(({ own }) => own !== undefined);

/** The rows that say what only their provider answers with. */
const MARKED = PROVIDERS.filter(row => isLenient(row) && row.marks !== undefined);

/** Laravel Passport, which reads JSON as well as a form, numbers its clients; others give them names. */
const NUMBERED = /^\d{1,4}$/u;

/** What providers that read JSON as well as a form call their clients. */
const CLIENT_IDS = PROVIDERS.filter(isLenient).flatMap(({ clientIds = [] }) => clientIds);

/**
 * Whether a request to a host that nobody knows may be one to a server that takes JSON, at a domain of the user's own: by
 * a parameter that only this provider has for the grant, or a member of the answer that only it gives, at its path or at
 * one that can't be read, or by what its clients are called.
 * @param mentions whether the file names something
 */
export function mayBeLenient(
  url: ParsedUrl | null,
  parameters: RequestParameters,
  mentions: (name: string) => boolean = () => false,
): boolean {
  const isThere = (pattern: string): boolean => url?.tailNames !== null || hasPathOf(pattern, url);
  if (MARKED.some(row => row.marks?.some(mentions) === true && isThere(row.url))) return true;
  if (parameters === null) return false;
  const { names } = parameters;
  const clientId = names.get('client_id') ?? '';
  if (NUMBERED.test(clientId)) return true;
  if ((url?.host ?? null) === null && CLIENT_IDS.some(pattern => pattern.test(clientId))) return true;
  const grantType = names.get('grant_type') ?? '';
  return OWNERS.some(
    ({ own, url: pattern }) =>
      own?.grantTypes.includes(grantType) === true && own.parameters.some(name => names.has(name)) && isThere(pattern),
  );
}

/** Whether a path is that of a pattern, or ends with it, as it does behind a gateway. */
function hasPathOf(pattern: string, url: ParsedUrl): boolean {
  const path = pattern.replace(/^https:\/\/[^/]+/u, '');
  const tail = { ...url, segments: url.segments.slice(1 - path.split('/').length) };
  return compilePattern(`https://{host}${path}`).some(matcher => matcher.matches(tail));
}
