import { KINDS } from '../endpoints/kinds.js';
import { FORM_KINDS } from './needles.js';

const LOCATION = '(?:url|uri|endpoint|path)';

/** What endpoints are called, however their words are put together: `device_code`, `deviceCode`, `device-code`. */
const NAMES =
  `(?:${FORM_KINDS.map(kind => KINDS[kind].name.replaceAll('(?:^|', '(?:')).join('|')})(?:_token)?`.replaceAll(
    '_',
    '[_-]?',
  );

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

/** Whether a text has a name that is an endpoint's. */
export function namesEndpoint(text: string): boolean {
  return endpointName.test(text);
}
