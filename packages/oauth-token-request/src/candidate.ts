import { CLIENTS } from './clients/registry.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS } from './endpoints/parameters.js';
import { PROVIDERS } from './endpoints/providers.js';
import type { Settings } from './types.js';

/**
 * Every name of a token endpoint's variable holds one of the first two, and most paths the third. What is sent to the
 * other endpoints holds a `token` or one of the parameters.
 */
const NAMES = ['token', 'refresh', 'oauth'];

const SHORTEST_PATH = 7;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function alternatives(needles: readonly string[]): RegExp {
  const unique = [...new Set(needles.map(needle => needle.toLowerCase()))];
  // A needle that holds another one can't be found without it.
  const minimal = unique.filter(needle => !unique.some(other => other !== needle && needle.includes(other)));
  return new RegExp(minimal.map(escaped).join('|'), 'iu');
}

/** A URL pattern with each of its `{a|b}` in place. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : texts.split('|').flatMap(text => choicesOf(pattern.replace(choice, text)));
}

/** The last text of a path: what remains of a URL when everything else is a variable. */
function lastText(url: string): string {
  const text =
    url
      .replace(/^=\//u, '')
      .split(/\{[^{}]*\}/u)
      .findLast(part => part !== '') ?? url;
  return text.replace(/^https?:\/\/[^/]*/u, '').replace(/^\/|\/$/gu, '');
}

/** What takes JSON is never touched, so that no file need be read for its sake. */
const tails = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form').flatMap(kind => KINDS[kind].tails);
const rows = PROVIDERS.filter(({ kind, json }) => json !== 'required' && KINDS[kind].body === 'form');

/** Words such as `revoke` alone are too common. */
const paths = [...tails, ...rows.flatMap(({ url }) => choicesOf(url))]
  .map(lastText)
  .filter(text => text.length > SHORTEST_PATH || text.includes('/'));

/** What speaks for an OAuth endpoint, from the tables that judge it. */
const evidence = alternatives([...NAMES, ...DISTINCTIVE_PARAMETERS, ...paths]);

const apis = CLIENTS.flatMap(client => client.apis).map(api => {
  const [module = '', name = ''] = api.split(':');
  return { module, name };
});

/** A global has to be named; a module too, and as a whole: `'got'`, `"node:http"`, `'npm:ky@1'`. */
const globals = alternatives(apis.filter(({ module }) => module === '').map(({ name }) => name));
const modules = new RegExp(
  `['"\`:](?:${[...new Set(apis.map(({ module }) => module).filter(module => module !== ''))].map(escaped).join('|')})['"\`@]`,
  'u',
);

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
    own.some(({ call }) => text.includes(call.slice(call.lastIndexOf('.') + 1)));
  return hasClient && ((settings.endpoints ?? []).length > 0 || evidence.test(text));
}
