import { KINDS } from '../endpoints/kinds.js';
import { escaped } from '../syntax/escaped.js';
import type { Fragments, Sign } from './signs.js';
import { lazily } from '../syntax/remembered.js';
import { anyOf, FORM_KINDS, FORM_ROWS } from './needles.js';

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
  /** The same where it is a text. */
  readonly text: string;
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
  return {
    last: segments[index] ?? '',
    ...(previous === undefined ? { before: '', text: '' } : beforeOf(previous)),
    goesOn,
  };
}

function beforeOf(segment: string): Pick<Ending, 'before' | 'text'> {
  if (segment === '=' || segment === '{version}') return { before: VERSION, text: '' };
  // Of a host, or of a segment with a variable part, what comes last stands in the text.
  const text = segment.slice(Math.max(segment.lastIndexOf('}'), segment.lastIndexOf('*')) + 1);
  return { before: text === '' ? '[\\w.-]+' : escaped(text), text };
}

/** Words that say by themselves what an address is for, whatever stands before them. */
const SPEAKING = /token|revo|introspect|ciba|device_?(?:code|auth)/u;

/** A literal that is compared, or that names a parameter, an entry or an event, is no address: `case 'token':`. */
const UNUSED_AS_WORD =
  '(?<!(?:[=!]==?|\\bcase\\b|\\btypeof\\b|\\||\\[|\\.(?:get|set|has|append|delete|[gs]etItem|removeItem|on|once|off|emit|includes|startsWith|endsWith|indexOf)\\()\\s*)';

/**
 * What has to stand before the end of an address: what comes before it there, or a variable or the beginning of a
 * literal, whatever is put before that. A word that stands everywhere (`code`, `request`) has to be seen with what
 * comes before it.
 */
function beginningsOf(all: readonly Ending[]): ReadonlyMap<string, RegExp> {
  const sources = new Map<string, Set<string>>();
  for (const { last, before } of all) {
    const known = sources.get(last) ?? new Set();
    if (SPEAKING.test(last)) known.add(`["'\`}]${SLASH}|\\}|${UNUSED_AS_WORD}["'\`]`);
    else if (before === VERSION) known.add(`["'\`}]${SLASH}`);
    sources.set(last, known.add(`${before}${SLASH}`));
  }
  return new Map([...sources].map(([last, each]) => [last, new RegExp(`(?:${[...each].join('|')})$`, 'iu')]));
}

const lasts = (all: readonly Ending[]): string => anyOf(all.map(({ last }) => last));

interface Patterns {
  /**
   * The last segment of an address, with the character before it, by which it is found quickly. A path ends where its
   * text does, or where a query or a variable begins.
   */
  readonly ends: RegExp;
  /** What has to stand before it, by whether the address goes on behind it. */
  readonly closed: ReadonlyMap<string, RegExp>;
  readonly continued: ReadonlyMap<string, RegExp>;
}

const endingsOfAll = lazily((): readonly Ending[] => {
  const paths = [...FORM_KINDS.flatMap(kind => KINDS[kind].tails), ...FORM_ROWS.flatMap(({ url }) => choicesOf(url))];
  return paths.map(endingOf);
});

const patterns = lazily((): Patterns => {
  const endings = endingsOfAll();
  const closed = endings.filter(({ goesOn }) => !goesOn);
  const continued = endings.filter(({ goesOn }) => goesOn);
  const ends = `["'\`}/](?:(${lasts(closed)})${SLASH}?["'\`?#$]|(${lasts(continued)})(?=${SLASH}))`;
  return { ends: new RegExp(ends, 'giu'), closed: beginningsOf(closed), continued: beginningsOf(continued) };
});

/** What comes before the end of an address is looked for no further back, in UTF-16 units. */
const LONGEST_BEFORE = 60;

/** A file that is imported is none that is asked over the network. */
const IMPORTED = /\b(?:from|import|require)\s*\(?\s*["'`][^"'`]*["'`]?$/u;

/** Whether a text names a path, or the end of one, that an endpoint of OAuth has. */
function namesAddress(text: string): boolean {
  const { ends, closed, continued } = patterns();
  for (const { index, 1: end, 2: middle } of text.matchAll(ends)) {
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index + 1);
    const known = end === undefined ? continued : closed;
    if (known.get((end ?? middle ?? '').toLowerCase())?.test(before) === true && !IMPORTED.test(before)) return true;
  }
  return false;
}

/** What comes right behind the end of an address. */
const after = /["'`?#$/\\]/u;

const needsOf = (endings: readonly Ending[]): Fragments[][] => [
  [{ texts: endings.filter(({ last }) => SPEAKING.test(last)).map(({ last }) => last), before: /["'`}/]/u, after }],
  [
    {
      texts: endings
        .filter(({ last }) => !SPEAKING.test(last))
        .flatMap(({ text, last }) => (text === '' ? [`/${last}`] : [`${text}/${last}`, `${text}\\/${last}`])),
      after,
    },
  ],
];

export const addressSign = lazily((): Sign => ({ needs: needsOf(endingsOfAll()), isIn: namesAddress }));
