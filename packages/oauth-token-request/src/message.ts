import type { TokenRequest } from './types.js';

export interface Explanation {
  /** What is wrong, e.g. `JSON is sent to the token endpoint of Spotify`. */
  readonly what: string;
  /** Why it matters: what the server does, and the RFC section. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
}

/** The words in which both hosts report a request. */
export function explain(_request: TokenRequest): Explanation {
  return { what: '', why: '', advice: '' };
}
