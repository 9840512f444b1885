import type { Accepts } from 'oauth-token-request';
import type { Answer } from './answer.js';

/**
 * What an answer says of the request. `read`: the server saw the grant type; `unread`: it says that it didn't;
 * `unclear`: it complains of something else, such as the missing client; `failed`: it isn't an answer to a token request.
 */
export type Reading = 'read' | 'unread' | 'unclear' | 'failed';

const CONTENT_TYPE = /content[ -]?type|media type|x-www-form-urlencoded|application\/json|content must be/iu;
const MISSING_GRANT =
  /(?:missing|required|must (?:be|have)|not (?:found|present|provided)|absent|empty).*grant.?type|grant.?type.*(?:missing|required|not (?:found|present|provided)|is absent|empty|null)/iu;

/** Reads one answer to a request whose only parameter is a grant type that no server knows. */
function readingOf({ status, error, description }: Answer): Reading {
  if (status === null || status >= 500 || status === 429) return 'failed';
  if (status === 415) return 'unread';
  if (error === null) return 'failed';
  if (error === 'unsupported_grant_type') return MISSING_GRANT.test(description ?? '') ? 'unread' : 'read';
  if (description !== null && (CONTENT_TYPE.test(description) || MISSING_GRANT.test(description))) return 'unread';
  return 'unclear';
}

/**
 * What an endpoint takes, from its answers to the same parameters as a form and as JSON.
 * @returns `null` if the answers don't tell
 */
export function verdictOf(form: Answer, json: Answer): Accepts | null {
  const [asForm, asJson] = [readingOf(form), readingOf(json)];
  if (asForm === 'failed' || asJson === 'failed') return null;
  if (asForm === 'read' && asJson === 'read') return 'both';
  // One way leads further than the other.
  if (RANKS[asForm] > RANKS[asJson]) return 'form';
  return RANKS[asJson] > RANKS[asForm] ? 'json' : null;
}

const RANKS: Readonly<Record<Reading, number>> = { failed: 0, unread: 1, unclear: 2, read: 3 };
