import { CLIENTS } from './clients/registry.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS } from './endpoints/parameters.js';
import { PROVIDERS } from './endpoints/providers.js';
import type { Settings } from './types.js';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function anyOf(needles: readonly string[]): string {
  return [...new Set(needles.map(needle => needle.toLowerCase()))].map(escaped).join('|');
}

/** A URL pattern with each of its `{a|b}` in place. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : texts.split('|').flatMap(text => choicesOf(pattern.replace(choice, text)));
}

/**
 * What has to stand in a file even if everything else of a URL is a variable: the last segment, or as much of the end as
 * is text where that segment is a word that stands everywhere (`code`, `request`).
 */
function ending(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/u, '').replace(/^=/u, '');
  const texts = path.split(/\{[^{}]*\}/u).filter(text => /[^/]/u.test(text));
  const text = (texts.at(-1) ?? url).replace(/^\/|\/$/gu, '');
  const segment = text.slice(text.lastIndexOf('/') + 1);
  return /token|revo|introspect|ciba/iu.test(segment) ? segment : text;
}

/** What takes JSON is never touched, so that no file need be read for its sake. */
const kinds = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form');
const rows = PROVIDERS.filter(({ kind, json }) => json !== 'required' && KINDS[kind].body === 'form');
const paths = [...kinds.flatMap(kind => KINDS[kind].tails), ...rows.flatMap(({ url }) => choicesOf(url))];

const begin = `(?:^|[/'"\`}.])`;

/** A path ends where its text does, or where a query or a variable begins; one that ends in anything goes on. */
const closed = anyOf(paths.filter(path => !path.endsWith('}')).map(ending));
const continued = anyOf(paths.filter(path => path.endsWith('}')).map(ending));

/** What speaks for an OAuth endpoint by itself. */
const evidence = new RegExp(
  `${begin}(?:${closed})/?['"\`?#$]|${begin}(?:${continued})/|${anyOf(DISTINCTIVE_PARAMETERS)}`,
  'iu',
);

/** Quick to look for, and without one of these there is no evidence. */
const hint = new RegExp(
  anyOf([
    ...['token', 'refresh', 'revo', 'introspect', 'ciba', 'backchannel', 'pushed', 'device', 'par', 'authorize'],
    ...DISTINCTIVE_PARAMETERS.filter(name => !name.includes('token')),
    ...paths.map(ending).filter(text => !/token|revo|introspect|ciba|par|device|authorize/iu.test(text)),
  ]),
  'iu',
);

const names = `(?:${kinds.map(kind => KINDS[kind].name.replaceAll('(?:^|', '(?:')).join('|')})`;
const location = '(?:url|uri|endpoint|path)';

/** A variable or member that is called an endpoint: `token_url`, `endpoints.token`, `{ token } = urls`; without `_`. */
const endpointName = new RegExp(
  `${names}(?:token)?[^a-z\\d]{0,4}${location}|${location}s?[^a-z\\d]{1,4}${names}|${names}\\b[^{};]{0,60}\\}\\s*=\\s*[\\w.]*${location}`,
  'iu',
);

function hasEvidence(text: string): boolean {
  if (!hint.test(text)) return false;
  return evidence.test(text) || endpointName.test(text.replace(/[_-]/gu, ''));
}

const apis = CLIENTS.flatMap(client => client.apis).map(api => {
  // `cloudflare:workers` is a module's name as well.
  const colon = api.lastIndexOf(':');
  return { module: api.slice(0, colon), name: api.slice(colon + 1) };
});

function specifier(names: readonly string[]): RegExp {
  return new RegExp(`['"\`:](?:${[...new Set(names)].map(escaped).join('|')})['"\`@]`, 'u');
}

/** A global has to be named; a module too, and as a whole: `'got'`, `"node:http"`, `'npm:ky@1'`. */
const globals = new RegExp(anyOf(apis.filter(({ module }) => module === '').map(({ name }) => name)), 'iu');
const modules = specifier(apis.map(({ module }) => module).filter(module => module !== ''));

/** A library whose every request is one of OAuth's. */
const libraries = CLIENTS.filter(({ forms }) => forms.some(({ parameters }) => parameters !== undefined))
  .flatMap(({ apis }) => apis)
  .map(api => api.slice(0, api.lastIndexOf(':')));
const library = specifier(libraries);

/** An instance or a function that sends may come from another file of the project. */
const projectImport = /(?:from|import|require)\s*\(?\s*['"`][.@~#]/u;

/**
 * Whether a file can contain a token request at all: a look at its text, before anything is parsed.
 * @param text the file's source text
 * @param settings configured endpoints can't be told from the text, configured clients by the last name of their call
 */
export function mayContainTokenRequest(text: string, settings: Settings = {}): boolean {
  const own = settings.clients ?? [];
  const hasClient =
    globals.test(text) ||
    modules.test(text) ||
    projectImport.test(text) ||
    own.some(({ call }) => text.includes(/[^.:]*:?$/u.exec(call)?.[0].replace(/:$/u, '') ?? call));
  return hasClient && ((settings.endpoints ?? []).length > 0 || library.test(text) || hasEvidence(text));
}
