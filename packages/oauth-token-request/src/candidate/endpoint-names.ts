import { KINDS } from '../endpoints/kinds.js';
import { FORM_KINDS } from './needles.js';

const LOCATION = '(?:url|uri|endpoint|path)';

/** What endpoints are called, however their words are put together: `device_code`, `deviceCode`, `device-code`. */
const NAMES = `(?:${FORM_KINDS.map(kind => KINDS[kind].name.replaceAll('(?:^|', '(?:')).join('|')})`.replace(
  /(?<=[a-z\d])(?=[a-z\d(])|(?<=\))(?=[a-z])/gu,
  '[_-]?',
);

/**
 * A variable or member that is called an endpoint: `token_url`, `endpoints.token`, `{ token } = urls`. Looked for by the
 * word that says where something is, which is rarer than the letters that what stands before it begins with.
 */
const endpointName = new RegExp(
  `(?:ur[li]|endpoint|path)(?:(?<=${NAMES}(?:[_-]?(?:token)?[^a-z\\d]{0,4}|\\b[^{};]{0,60}\\}\\s*=\\s*[\\w.]*)${LOCATION})|s?[^a-z\\d]{1,4}${NAMES})`,
  'iu',
);

/** Whether a text has a name that is an endpoint's. */
export function namesEndpoint(text: string): boolean {
  return endpointName.test(text);
}
