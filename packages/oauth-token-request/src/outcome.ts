import type { TokenRequest } from './types.js';

/** `rewrite` and `manual` want to be acted on, `left` is wrong on paper but known or feared to work, `ok` is right. */
export type Outcome = 'ok' | 'left' | 'manual' | 'rewrite';

export interface Policy {
  /** Act on requests of which one weak signal alone speaks. */
  readonly possible?: boolean;
  /** Act on requests to servers that take JSON beside the form. */
  readonly jsonAccepted?: boolean;
}

/** What a host does about a request; one function, so that lint and codemod agree. */
export function outcomeOf(request: TokenRequest, policy: Policy = {}): Outcome {
  if (request.fault === null) return request.wire === 'unknown' ? 'left' : 'ok';
  const isLeftAlone =
    request.repair === null ||
    request.certainty === 'json-required' ||
    (request.certainty === 'json-accepted' && policy.jsonAccepted !== true) ||
    (request.certainty === 'possible' && policy.possible !== true);
  return isLeftAlone ? 'left' : request.repair.kind;
}
