import { CLIENTS } from './clients/recognise.js';
import { DISTINCTIVE_PARAMETERS } from './endpoints/parameters.js';
import { TOKEN_TAILS } from './endpoints/paths.js';
import { PROVIDERS } from './endpoints/providers.js';
import type { Settings } from './types.js';

/** Every name of a token endpoint's variable holds one of the first two, and most paths the third. */
const NAMES = ['token', 'refresh', 'oauth'];

function alternatives(needles: readonly string[]): RegExp {
  const unique = [...new Set(needles.map(needle => needle.toLowerCase()))];
  // A needle that holds another one can't be found without it.
  const minimal = unique.filter(needle => !unique.some(other => other !== needle && needle.includes(other)));
  return new RegExp(minimal.map(needle => needle.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'iu');
}

/** A URL pattern with each of its `{a|b}` in place. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : texts.split('|').flatMap(text => choicesOf(pattern.replace(choice, text)));
}

/** The last text of a path: what remains of a URL when everything else is a variable. */
function lastText(url: string): string {
  const text = url.split(/\{[^{}]*\}/u).findLast(part => part !== '') ?? url;
  return text.replace(/^https?:\/\/[^/]*/u, '').replace(/^\/|\/$/gu, '');
}

/** What takes JSON only is never touched, so that no file need be read for its sake. */
const reportable = PROVIDERS.filter(
  ({ kind, json }) => json !== 'required' && kind !== 'registration' && kind !== 'other',
);

/** What speaks for an OAuth endpoint, from the tables that judge it. */
const evidence = alternatives([
  ...NAMES,
  ...DISTINCTIVE_PARAMETERS,
  ...[...TOKEN_TAILS, ...reportable.flatMap(({ url }) => choicesOf(url))].map(lastText),
]);

/** What a client is called where it comes into a file: its module or its global. */
const clientNames = CLIENTS.flatMap(({ apis }) => apis.map(api => api.split(':').find(name => name !== '') ?? api));

const clients = alternatives(clientNames);

/**
 * Whether a file can contain a token request at all: a look at its text, before anything is parsed.
 * @param text the file's source text
 * @param settings configured endpoints can't be told from the text, configured clients by the last name of their call
 */
export function mayContainTokenRequest(text: string, settings: Settings = {}): boolean {
  const own = settings.clients ?? [];
  const hasClient = clients.test(text) || own.some(({ call }) => text.includes(call.slice(call.lastIndexOf('.') + 1)));
  return hasClient && ((settings.endpoints ?? []).length > 0 || evidence.test(text));
}
