import { KINDS } from '../endpoints/kinds.js';
import type { Sign } from './signs.js';
import { lazily } from '../syntax/remembered.js';
import { FORM_KINDS } from './needles.js';
import { shortest } from './stems.js';

const LOCATION = '(?:url|uri|endpoint|path)';

/** What endpoints are called; a name begins anywhere. */
const WORDS = FORM_KINDS.map(kind => KINDS[kind].name.replaceAll('(?:^|', '(?:'));

/** The same however their words are put together: `device_code`, `deviceCode`, `device-code`. */
const NAMES = `(?:${WORDS.join('|')})(?:_token)?`.replaceAll('_', '[_-]?');

/** Every text that a pattern of alternatives, groups and `?` matches. */
function textsOf(pattern: string): string[] {
  const [group, inner = '', optional] = /\(\?:([^()]*)\)(\??)/u.exec(pattern) ?? [];
  if (group !== undefined) {
    const choices = [...inner.split('|'), ...(optional === '?' ? [''] : [])];
    return choices.flatMap(choice => textsOf(pattern.replace(group, choice)));
  }
  const [letter] = /.\?/u.exec(pattern) ?? [];
  if (letter === undefined) return pattern.split('|');
  return [letter.slice(0, -1), ''].flatMap(choice => textsOf(pattern.replace(letter, choice)));
}

/** A name with its words put together in every way. */
function joined(text: string): string[] {
  const [first = '', ...others] = text.split('_');
  return others.reduce((all, word) => all.flatMap(begun => ['', '_', '-'].map(joint => begun + joint + word)), [first]);
}

/** What stands between an object and its member, or between the words of a name: `token.url`, `token['url']`. */
const JOINT = `[\\s.?!\\[\\]"'\`_-]{0,6}`;
const MEMBER = `[\\s?!\\]]{0,3}[.[]["'\`\\s]{0,3}`;

/** The end of a pattern that takes members out of an object. */
const TAKEN = '\\b[^{};]{0,60}\\}\\s*=\\s*[\\w$.]*';

/**
 * A variable or member that is called an endpoint: `token_url`, `endpoints.token`, `{ token } = urls`, `{ url } = token`.
 * Looked for by the word that says where something is, which is rarer than the letters that the others begin with.
 */
const endpointName = new RegExp(
  [
    `(?:ur[li]|endpoint|path)(?:(?<=${NAMES}(?:${JOINT}|${TAKEN})${LOCATION})(?:[_-]?${LOCATION})?s?(?!_?[a-z\\d])`,
    `(?:s?${MEMBER}[\\w$-]{0,40}?|${TAKEN})${NAMES}(?![\\w$]))`,
  ].join('|'),
  'iu',
);

/** A name that is an endpoint's. */
export const endpointSign = lazily((): Sign => {
  const names = [...new Set(WORDS.flatMap(textsOf).flatMap(joined))];
  return { needs: [[{ texts: shortest(names) }, { texts: textsOf(LOCATION) }]], isIn: text => endpointName.test(text) };
});
