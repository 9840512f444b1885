import { KINDS, KINDS_BY_PRECEDENCE } from '../endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS, TOKEN_PARAMETERS } from '../endpoints/parameters.js';
import { PROVIDERS } from '../endpoints/providers.js';
import type { EndpointSetting, Settings } from '../types.js';
import { anyOf, escaped } from './needles.js';
import { namesSpeakingClient } from './sender.js';

/** What takes JSON is never touched, so that no file need be read for its sake. */
const kinds = KINDS_BY_PRECEDENCE.filter(kind => KINDS[kind].body === 'form');
const rows = PROVIDERS.filter(({ kind, json }) => kinds.includes(kind) && json !== 'required');

/** A URL pattern with each of its `{a|b}` in place. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  return choice === undefined ? [pattern] : texts.split('|').flatMap(text => choicesOf(pattern.replace(choice, text)));
}

/** The last segment of a path that is text, what may stand right before it, and whether the path goes on behind it. */
interface Ending {
  readonly last: string;
  /** The source of a regular expression; empty for anything. */
  readonly before: string;
  readonly goesOn: boolean;
}

/** In a literal, a slash may be escaped. */
const SLASH = '(?:\\\\?/)';
const VERSION = 'v?\\d[\\d.]*';

/** @param path as a kind's tail or a provider's URL gives it */
function endingOf(path: string): Ending {
  const segments = path
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .split('/')
    .filter(segment => segment !== '');
  const index = segments.findLastIndex(segment => !/[{*]/u.test(segment));
  const goesOn = segments.slice(index + 1).some(segment => segment.startsWith('{'));
  const previous = segments[index - 1];
  return { last: segments[index] ?? '', before: previous === undefined ? '' : beforeOf(previous), goesOn };
}

function beforeOf(segment: string): string {
  if (segment === '=' || segment === '{version}') return VERSION;
  // Of a host, or of a segment with a variable part, what comes last stands in the text.
  const text = segment.slice(Math.max(segment.lastIndexOf('}'), segment.lastIndexOf('*')) + 1);
  return text === '' ? '[\\w.-]+' : escaped(text);
}

/** Words that say by themselves what an address is for, whatever stands before them. */
const SPEAKING = /token|revo|introspect|ciba|device_?(?:code|auth)/u;

/**
 * What has to stand before the end of an address: what comes before it there, or a variable or the beginning of a
 * literal, whatever is put before that. A word that stands everywhere (`code`, `request`) has to be seen with what
 * comes before it.
 */
function beginningsOf(all: readonly Ending[]): ReadonlyMap<string, RegExp> {
  const sources = new Map<string, Set<string>>();
  for (const { last, before } of all) {
    const known = sources.get(last) ?? new Set();
    if (SPEAKING.test(last)) known.add(`(?:^|["'\`}])${SLASH}?`);
    else if (before === VERSION) known.add(`["'\`}]${SLASH}`);
    sources.set(last, known.add(`${before}${SLASH}`));
  }
  return new Map([...sources].map(([last, each]) => [last, new RegExp(`(?:${[...each].join('|')})$`, 'iu')]));
}

const paths = [...kinds.flatMap(kind => KINDS[kind].tails), ...rows.flatMap(({ url }) => choicesOf(url))];

const allEndings = paths.map(endingOf);
const [closed, continued] = [allEndings.filter(({ goesOn }) => !goesOn), allEndings.filter(({ goesOn }) => goesOn)];
const lasts = (all: readonly Ending[]): string => anyOf(all.map(({ last }) => last));

/** A path ends where its text does, or where a query or a variable begins. */
const ends = new RegExp(`(${lasts(closed)})${SLASH}?["'\`?#$]|(${lasts(continued)})${SLASH}`, 'giu');
const beginnings = { closed: beginningsOf(closed), continued: beginningsOf(continued) };

/** What comes before the end of an address is looked for no further back, in UTF-16 units. */
const LONGEST_BEFORE = 40;

function namesAddress(text: string): boolean {
  for (const { index, 1: end, 2: middle } of text.matchAll(ends)) {
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const known = end === undefined ? beginnings.continued : beginnings.closed;
    if (known.get((end ?? middle ?? '').toLowerCase())?.test(before) === true) return true;
  }
  return false;
}

const names = `(?:${kinds.map(kind => KINDS[kind].name.replaceAll('(?:^|', '(?:')).join('|')})`;
const location = '(?:url|uri|endpoint|path)';

/** A variable or member that is called an endpoint: `token_url`, `endpoints.token`, `{ token } = urls`; without `_`. */
const endpointName = new RegExp(
  `${names}(?:token)?[^a-z\\d]{0,4}${location}|${location}s?[^a-z\\d]{1,4}${names}|${names}\\b[^{};]{0,60}\\}\\s*=\\s*[\\w.]*${location}`,
  'iu',
);
/** A parameter's name as a key: not where it is only read (`error.code`). */
const key = (all: readonly string[]): RegExp =>
  new RegExp(`(?:(?<![\\w$.-])|\\.(?=\\w+\\s*=(?!=)))(${anyOf(all)})(?![\\w$-])`, 'gu');

const parameterKey = key([
  ...new Set([...DISTINCTIVE_PARAMETERS, ...TOKEN_PARAMETERS.all, ...kinds.flatMap(kindParameters)]),
]);

function kindParameters(kind: (typeof kinds)[number]): readonly string[] {
  const { needs, telling } = KINDS[kind].parameters;
  return [...needs.flat(), ...telling];
}

const distinctive = new Set(DISTINCTIVE_PARAMETERS);

/** Whether the parameters that a text names can, together, be those of a request; of a part, whether they can be some. */
function namesParameters(text: string, isPart: boolean): boolean {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(parameterKey)) found.add(name);
  if (isPart) return [...found].some(name => distinctive.has(name));
  if (found.has('grant_type')) return true;
  const ofToken = [...found].filter(name => TOKEN_PARAMETERS.all.includes(name));
  if (
    ofToken.length >= 2 &&
    ofToken.some(name => TOKEN_PARAMETERS.telling.has(name)) &&
    ofToken.some(name => distinctive.has(name))
  )
    return true;
  return kinds.some(kind => {
    const { needs, telling } = KINDS[kind].parameters;
    return telling.some(name => found.has(name)) && needs.every(group => group.some(name => found.has(name)));
  });
}

/** Words of which most that speaks for OAuth holds one. */
const CORE = ['token', 'auth', 'revo', 'introspect', 'device', 'ciba', 'refresh', 'backchannel', 'pushed'];
const hasCore = (text: string): boolean => CORE.some(word => text.includes(word));

/** Quick to look for: without one of these nothing in a text speaks for OAuth. */
const quick = new RegExp(
  [
    ...CORE,
    ...DISTINCTIVE_PARAMETERS.filter(name => !hasCore(name)),
    ...allEndings
      .filter(({ last, before }) => !hasCore(last) && !hasCore(before))
      .map(({ last, before }) => `${/^\w{2,}$/u.test(before) ? before : ''}${SLASH}${escaped(last)}(?!\\w)`),
    `par[_-]?${location}`,
  ].join('|'),
  'iu',
);

/** What of a configured address has to stand in a text; `null` if that can't be told. */
function needleOf({ url }: EndpointSetting): string | null {
  if (typeof url !== 'string') return null;
  const texts = url
    .replace(/^https?:\/\//iu, '')
    .split(/[/*:.]+/u)
    .filter(text => text.length > 2 && !/^\d+$/u.test(text));
  return texts.sort((a, b) => b.length - a.length)[0]?.toLowerCase() ?? null;
}

/**
 * Whether a text names anything that speaks for an endpoint of OAuth: an address, a name for one, parameters.
 * @param isPart further parameters may stand elsewhere in its file
 */
export function namesEvidence(text: string, { endpoints = [] }: Settings = {}, isPart = false): boolean {
  if (namesSpeakingClient(text)) return true;
  if (
    quick.test(text) &&
    (namesParameters(text, isPart) || namesAddress(text) || endpointName.test(text.replace(/[_-]/gu, '')))
  ) {
    return true;
  }
  if (endpoints.length === 0) return false;
  const lower = text.toLowerCase();
  return endpoints.some(endpoint => {
    const needle = needleOf(endpoint);
    return needle === null || lower.includes(needle);
  });
}
